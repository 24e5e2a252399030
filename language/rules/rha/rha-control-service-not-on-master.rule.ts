import { hostOf, hypervScenarios, sameHost, type Scenario } from '../../model/derived/replication.ts';
import type { Element } from '../../model/element.ts';
import { insertEntry, removeEntry } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { controlServices } from './shared/components.ts';
import { guide } from './shared/guide.ts';

const design = (master: string, replica: string): string => `hyperv hv-a { ${master}  vm app01 {} }
hyperv hv-b { ${replica} }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;
const service = 'runs "RHA Control Service" 18.0';

/** The scenario whose master holds the control service. */
function managedFrom(runs: Element<'runs'>): Scenario | undefined {
  return hypervScenarios(runs.topology).find((scenario) => {
    const master = hostOf(scenario, 'master');
    return master !== undefined && sameHost(master, runs.parent!);
  });
}

export const rhaControlServiceNotOnMaster = defineRule({
  id: 'rha/control-service-not-on-master',
  system: 'rha',
  level: 'warning',
  subject: 'runs',
  summary: {
    en: 'The control service is not placed on the master.',
    ja: 'コントロール サービスはマスタに置かない。',
  },
  why: {
    en: 'It works there, but RHA cannot be managed while the master is down, which is when it is needed.',
    ja: '動作はするが、マスタの障害時、つまり最も必要なときに RHA を管理できなくなる。',
  },
  message: {
    en: 'The control service runs on {server}, the master of {scenario}.',
    ja: 'コントロール サービスが {scenario} のマスタである {server} に置かれている。',
  },
  advice: {
    en: 'Move it to the replica or to a management server of its own.',
    ja: 'レプリカか、別立ての管理サーバに移す。',
  },
  source: guide.configuration,
  applies: (runs) => controlServices(runs.topology).includes(runs),
  check: (runs, report) => {
    const scenario = managedFrom(runs);
    if (!scenario) return;
    report(
      runs.place(),
      { server: runs.parent!.label, scenario: scenario.label },
      {
        related: [{ place: scenario.place('master'), message: { en: 'the master', ja: 'マスタの指定' } }],
        fixes: () => {
          const replica = hostOf(scenario, 'replica');
          if (!replica || runs.layers[0]!.origin !== 'own') return [];
          const { entry } = runs;
          const text = entry.unit.text.slice(entry.start - entry.unit.offset, entry.end - entry.unit.offset);
          return [
            {
              title: { en: `Move it to ${replica.label}`, ja: `${replica.label} に移す` },
              safe: false,
              edits: [...removeEntry(entry), ...insertEntry(replica, text)],
            },
          ];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the control service on the master',
        design: design(service, 'role yes'),
        marks: ['"RHA Control Service"'],
        fixed: `hyperv hv-a {  vm app01 {} }
hyperv hv-b { role yes  ${service} }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
    compliant: [{ title: 'on the replica', design: design('role yes', service) }],
    boundary: [
      {
        title: 'on a server of its own',
        design: `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
server ctl { ${service} }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
