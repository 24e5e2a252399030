import { scenariosFor } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (text: string): string => `hyperv hv-a { vm app01 { guest "Windows Server 2016"  ${text} } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaGuestOsSupported = defineRule({
  id: 'rha/guest-os-supported',
  system: 'rha',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'The guest OS of a protected machine is one that RHA itself can be installed on, although nothing is installed in it.',
    ja: '保護できるのは、RHA の導入先として対応する OS の仮想マシンだけである（ゲストに導入しない場合も同じ）。',
  },
  message: {
    en: 'The guest OS of {vm} is not among the systems that RHA can be installed on.',
    ja: '{vm} のゲスト OS は、RHA の導入先としてサポートされていない。',
  },
  advice: {
    en: 'Take the machine out of the scenario, or bring its guest OS to a supported one.',
    ja: '仮想マシンをシナリオから外すか、ゲスト OS をサポート対象に更新する。',
  },
  source: guide.cautions,
  reads: ['rha-supported'],
  applies: (vm) => scenariosFor(vm).length > 0,
  check: (vm, report) => {
    const said = vm.says('guest-os-supported');
    if (said === 'confirmed') return;
    const refuted = said === 'refuted';
    if (!refuted && vm.need('rha-supported') !== false) return;
    report(refuted ? vm.place() : vm.place('rha-supported'), { vm: vm.label });
  },
  cases: {
    violating: [
      { title: 'a guest outside the list', design: design('rha-supported no'), marks: ['no'] },
      {
        title: 'somebody looked, and it is not on the list',
        design: design('refuted guest-os-supported by "infra team" on 2026-05-01'),
        marks: ['app01'],
      },
    ],
    compliant: [{ title: 'on the list', design: design('confirmed guest-os-supported by "infra team" on 2026-05-01') }],
    boundary: [{ title: 'said as a plain fact', design: design('rha-supported yes') }],
  },
});
