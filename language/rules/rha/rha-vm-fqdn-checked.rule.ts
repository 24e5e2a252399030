import { isHypervScenario } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (text: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01  ${text} }
`;

export const rhaVmFqdnChecked = defineRule({
  id: 'rha/vm-fqdn-checked',
  system: 'rha',
  level: 'warning',
  subject: 'scenario',
  summary: {
    en: 'The full name of the machine in the switchover properties is checked.',
    ja: 'スイッチオーバー プロパティの［仮想マシン完全修飾名］が正しいかを確認する。',
  },
  message: {
    en: 'Nobody has confirmed the full name of the machine of {scenario}{name}.',
    ja: '{scenario} の仮想マシン完全修飾名{name}が確認されていない。',
  },
  advice: {
    en: 'State the right name as `fqdn`, compare it with what the wizard shows and write `confirmed vm-fqdn by … on …`.',
    ja: '正しい名前を `fqdn` に書き、ウィザードの表示と照合して `confirmed vm-fqdn by … on …` と記述する。',
  },
  source: guide.creation,
  applies: (scenario) => isHypervScenario(scenario) && scenario.get('product') !== 'replication',
  check: (scenario, report) => {
    const machines = scenario.list('protect');
    if (scenario.says('vm-fqdn') === 'confirmed') return;
    if (machines.length > 0 && machines.every((vm) => vm.says('vm-fqdn') === 'confirmed')) return;
    const name = scenario.get('fqdn') ?? machines[0]?.get('fqdn');
    report(scenario.states('fqdn') ? scenario.place('fqdn') : scenario.place(), {
      scenario: scenario.label,
      name: name ? ` (${name})` : '',
    });
  },
  cases: {
    violating: [
      {
        title: 'a name that nobody has compared',
        design: design('fqdn app01.corp.example'),
        marks: ['app01.corp.example'],
      },
      { title: 'no name at all', design: design(''), marks: ['app01'] },
    ],
    compliant: [
      {
        title: 'a name that somebody has compared',
        design: design('fqdn app01.corp.example  confirmed vm-fqdn by "infra team" on 2026-05-08'),
      },
    ],
    boundary: [
      {
        title: 'confirmed at the machine',
        design: `hyperv hv-a { vm app01 { fqdn app01.corp.example  confirmed vm-fqdn by "infra team" on 2026-05-08 } }
hyperv hv-b {}
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
