import { isHypervScenario } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';

const design = (master: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario s1 { type hyperv  master ${master}  replica hv-b  protect app01 }
`;

export const rhaHostFieldsNameManagementOs = defineRule({
  id: 'rha/host-fields-name-management-os',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'Master and replica of a Hyper-V scenario are the management OSes of Hyper-V hosts, not guests.',
    ja: 'Hyper-V シナリオのマスタとレプリカには、ゲストではなく Hyper-V ホストの管理 OS を指定する。',
  },
  message: {
    en: '`{side}` of {scenario} names {found}, which is not the management OS of a Hyper-V host.',
    ja: '{scenario} の `{side}` に指定された {found} は、Hyper-V ホストの管理 OS ではない。',
  },
  advice: {
    en: 'Name the Hyper-V host.',
    ja: 'Hyper-V ホストを指定する。',
  },
  source: guide.creation,
  applies: isHypervScenario,
  check: (scenario, report) => {
    for (const side of ['master', 'replica'] as const) {
      const found = scenario.get(side);
      if (!found || !found.is('vm', 'server')) continue;
      const host = found.ancestor('node') ?? found.ancestor('hyperv');
      report(
        scenario.place(side),
        { side, scenario: scenario.label, found: found.label },
        {
          fixes: () =>
            host
              ? [
                  {
                    title: { en: `Name its host, ${host.name!}`, ja: `ホストの ${host.name!} を指定する` },
                    safe: false,
                    edits: setFact(scenario, side, nameText(host.name!)),
                  },
                ]
              : [],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [{ title: 'the guest as master', design: design('app01'), marks: ['app01'], fixed: design('hv-a') }],
    compliant: [{ title: 'the host as master', design: design('hv-a') }],
    boundary: [
      {
        title: 'a scenario of files inside the guest',
        design: `hyperv hv-a { vm app01 {} }
server fs02 {}
scenario files { type file-server  master app01  replica fs02 }
`,
      },
    ],
  },
});
