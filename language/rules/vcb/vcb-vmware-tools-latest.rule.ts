import { vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const vmwareToolsLatest = defineRule({
  id: 'vcb/vmware-tools-latest',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'Each VM to back up should have the latest VMware Tools.',
    ja: '対象の各仮想マシンには最新版の VMware Tools を導入する。',
  },
  message: { en: '{vm} has an old version of VMware Tools.', ja: '{vm} の VMware Tools は最新ではない。' },
  advice: { en: 'Update VMware Tools.', ja: 'VMware Tools を更新する。' },
  source: { document: 'vcb-guide', section: 'バックアップ用の VMware ESX Server と仮想マシンの構成' },
  reads: ['tools-current'],
  applies: (vm) => vcbJobsOf(vm).length > 0 && vm.get('tools') !== 'none',
  check(vm, report) {
    if (!vm.need('tools-current')) report(vm.place('tools-current'), { vm: vm.label });
  },
  cases: {
    violating: [
      {
        title: 'an old version',
        design: `vm v { tools running  tools-current no }
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'the latest',
        design: `vm v { tools running  tools-current yes }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'no VMware Tools at all, which is another rule',
        design: `vm v { tools none  tools-current no }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
