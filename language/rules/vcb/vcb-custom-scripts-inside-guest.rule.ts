import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const customScriptsInsideGuest = defineRule({
  id: 'vcb/custom-scripts-inside-guest',
  system: 'vcb',
  level: 'error',
  subject: 'quiesce',
  summary: {
    en: 'Custom quiesce scripts are deployed and run inside the protected virtual machine.',
    ja: 'カスタム静止スクリプトは保護対象の仮想マシン内部に配置して動かす。',
  },
  message: { en: 'The quiesce scripts of {vm} are on the {found}.', ja: '{vm} の静止スクリプトは {found} にある。' },
  advice: { en: 'Deploy them inside the protected VM.', ja: '保護対象の仮想マシンの内部に配置する。' },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  applies: (quiesce) => Boolean(quiesce.get('pre-freeze')) && quiesce.states('location'),
  check(quiesce, report) {
    const found = quiesce.need('location');
    if (found === 'guest') return;
    report(
      quiesce.place('location'),
      { vm: quiesce.parent?.label ?? '', found },
      { fixes: () => [say(quiesce, 'location', 'guest')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'on the proxy',
        design: String.raw`vm v { quiesce { pre-freeze "C:\Windows\pre-freeze-script.bat"  location proxy } }`,
        marks: ['proxy'],
        fixed: String.raw`vm v { quiesce { pre-freeze "C:\Windows\pre-freeze-script.bat"  location guest } }`,
      },
    ],
    compliant: [
      {
        title: 'in the guest',
        design: String.raw`vm v { quiesce { pre-freeze "C:\Windows\pre-freeze-script.bat"  location guest } }`,
      },
    ],
    boundary: [{ title: 'no scripts at all', design: 'vm v { quiesce { pre-freeze none  location proxy } }' }],
  },
});
