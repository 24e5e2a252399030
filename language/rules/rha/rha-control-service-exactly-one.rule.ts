import { hostOf, hypervScenarios, productsOn, sameHost } from '../../model/derived/replication.ts';
import type { Element } from '../../model/element.ts';
import type { Topology } from '../../model/topology.ts';
import { insertEntry, removeEntry } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { controlServices } from './shared/components.ts';
import { guide } from './shared/guide.ts';

const design = (server: string, replica: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {${replica}}
server ctl { ${server} }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;
const service = 'runs "RHA Control Service" 18.0';

/** Whether a machine is the master of a Hyper-V scenario: where the control service is lost together with it. */
function isMasterOfAny(topology: Topology, machine: Element): boolean {
  return hypervScenarios(topology).some((scenario) => {
    const master = hostOf(scenario, 'master');
    return master !== undefined && sameHost(master, machine);
  });
}

export const rhaControlServiceExactlyOne = defineRule({
  id: 'rha/control-service-exactly-one',
  system: 'rha',
  level: 'error',
  subject: 'topology',
  summary: {
    en: 'The RHA control service is installed in one place only.',
    ja: 'RHA コントロール サービスは 1 か所だけにインストールする。',
  },
  message: {
    en: 'The control service is installed in {found} places: {places}. It belongs in one.',
    ja: 'コントロール サービスが {found} か所（{places}）に記述されている。1 か所だけにする。',
  },
  advice: {
    en: 'Keep it on a management server or on the replica, where it can be reached when the master fails.',
    ja: 'マスタ障害時にも使えるよう、管理サーバかレプリカのどちらか 1 か所に置く。',
  },
  source: guide.components,
  applies: (topology) => hypervScenarios(topology).length > 0,
  check: (topology, report) => {
    const services = controlServices(topology);
    if (services.length === 1) return;
    const places = services.map((s) => s.parent!.label).join(', ');
    if (services.length === 0) {
      const [scenario] = hypervScenarios(topology);
      report(
        scenario!.place(),
        {},
        {
          fixes: () => {
            const replica = hostOf(scenario!, 'replica');
            if (!replica || isMasterOfAny(topology, replica)) return [];
            const engine = productsOn(replica).find((runs) => runs.name === 'RHA Engine');
            const version = engine?.get('version');
            return [
              {
                title: { en: `Plan it for the replica, ${replica.label}`, ja: `レプリカの ${replica.label} に置く` },
                safe: false,
                edits: insertEntry(replica, `runs "RHA Control Service"${version ? ` ${version}` : ''}`),
              },
            ];
          },
          message: {
            en: 'No machine runs the RHA control service, which every scenario needs.',
            ja: 'シナリオの管理に必要な RHA コントロール サービスが、どのマシンにもない。',
          },
        },
      );
      return;
    }
    const isMaster = (s: Element<'runs'>): boolean => isMasterOfAny(topology, s.parent!);
    // The one to keep: not on a master, and one that scenarios use.
    const used = (s: Element<'runs'>): boolean =>
      topology.all('using').some((using) => (using.get('on') as unknown) === s.parent);
    const kept = services.find((s) => !isMaster(s) && used(s)) ?? services.find((s) => !isMaster(s)) ?? services[0];
    for (const extra of services) {
      if (extra === kept) continue;
      report(
        extra.place(),
        { found: String(services.length), places },
        {
          related: [{ place: kept!.place(), message: { en: 'another one', ja: 'もう 1 か所' } }],
          fixes: () =>
            extra.layers[0]!.origin === 'own'
              ? [
                  {
                    title: {
                      en: `Keep the one of ${kept!.parent!.label} only`,
                      ja: `${kept!.parent!.label} だけに置く`,
                    },
                    safe: false,
                    edits: removeEntry(extra.entry),
                  },
                ]
              : [],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a second one on the replica',
        design: design(service, ` ${service} `),
        marks: ['"RHA Control Service"'],
        fixed: design('', ` ${service} `).replace('ctl {  }', 'ctl { }'),
      },
      {
        title: 'none at all',
        design: design('', ''),
        marks: ['app01'],
        fixed: design('', ' runs "RHA Control Service" '),
      },
    ],
    compliant: [{ title: 'one on a management server', design: design(service, '') }],
    boundary: [
      { title: 'one on the replica', design: design('', ` ${service} `) },
      {
        title: 'a standby that a control service scenario keeps',
        design: `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
server ctl1 { ${service} }
server ctl2 { ${service} { role standby } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
scenario control { type control-service  master ctl1  replica ctl2 }
`,
      },
    ],
  },
});
