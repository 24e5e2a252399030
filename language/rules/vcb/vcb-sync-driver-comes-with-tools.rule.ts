import { defineRule } from '../engine/rule.ts';

export const syncDriverComesWithTools = defineRule({
  id: 'vcb/sync-driver-comes-with-tools',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'The SYNC driver is an optional feature installed together with VMware Tools.',
    ja: 'SYNC ドライバは VMware Tools 導入時に選ぶオプションである。',
  },
  message: {
    en: '{vm} is said to have the SYNC driver, but no VMware Tools.',
    ja: '{vm} には SYNC ドライバがあるとされるが、VMware Tools がない。',
  },
  advice: {
    en: 'Install VMware Tools with the SYNC driver.',
    ja: 'SYNC ドライバを含めて VMware Tools をインストールする。',
  },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  reads: ['tools'],
  applies: (vm) => vm.get('sync-driver') === true,
  check(vm, report) {
    if (vm.need('tools') !== 'none') return;
    report(vm.place('sync-driver'), { vm: vm.label });
  },
  cases: {
    violating: [
      { title: 'a SYNC driver without VMware Tools', design: 'vm v { tools none  sync-driver yes }', marks: ['yes'] },
    ],
    compliant: [{ title: 'both', design: 'vm v { tools running  sync-driver yes }' }],
    boundary: [{ title: 'neither', design: 'vm v { tools none  sync-driver no }' }],
  },
});
