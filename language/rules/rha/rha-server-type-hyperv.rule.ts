import { hostFact, hostOf } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (type: string): string => `hyperv hv-a { role yes  vm app01 {} }
hyperv hv-b { role yes }
scenario app01 { ${type}master hv-a  replica hv-b  protect app01 }
`;

export const rhaServerTypeHyperv = defineRule({
  id: 'rha/server-type-hyperv',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'To protect whole machines of a Hyper-V host the server type is Microsoft Hyper-V.',
    ja: 'Hyper-V ホストの仮想マシン全体を保護するには、サーバタイプに Microsoft Hyper-V を選ぶ。',
  },
  message: {
    en: '{scenario} protects machines of {master}, but its server type is `{found}`.',
    ja: '{scenario} は {master} の仮想マシンを保護するが、サーバタイプが `{found}` になっている。',
  },
  advice: {
    en: 'Create it with `type hyperv`; the type of an existing scenario cannot be changed.',
    ja: '`type hyperv` で作成する。作成済みシナリオのサーバタイプは変更できない。',
  },
  source: guide.creation,
  applies: (scenario) => {
    const master = hostOf(scenario, 'master');
    return master !== undefined && hostFact(master, 'role') !== false && scenario.list('protect').length > 0;
  },
  check: (scenario, report) => {
    const found = scenario.get('type');
    if (found == null || found === 'hyperv') return;
    report(
      scenario.place('type'),
      { scenario: scenario.label, master: hostOf(scenario, 'master')!.label, found },
      {
        fixes: () => [
          {
            title: { en: 'Make it a Hyper-V scenario', ja: 'Hyper-V シナリオにする' },
            safe: false,
            edits: setFact(scenario, 'type', 'hyperv'),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a file server scenario for a machine',
        design: design('type file-server  '),
        marks: ['file-server'],
        fixed: design('type hyperv  '),
      },
    ],
    compliant: [{ title: 'a Hyper-V scenario', design: design('type hyperv  ') }],
    boundary: [{ title: 'the type follows from the master', design: design('') }],
  },
});
