import { hostOf, hypervScenarios, sameHost, serversOf, type Host } from '../../model/derived/replication.ts';
import type { Element } from '../../model/element.ts';
import { addToList } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { controlServices, reaches } from './shared/components.ts';
import { nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';

const design = (hosts: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
server ctl { runs "RHA Control Service" 18.0 { reaches ${hosts} } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaControlServiceReachesHosts = defineRule({
  id: 'rha/control-service-reaches-hosts',
  system: 'rha',
  level: 'error',
  subject: 'runs',
  summary: {
    en: 'The server of the control service talks TCP/IP with every master and replica.',
    ja: 'コントロール サービスのサーバは、マスタとレプリカの両方と TCP/IP で通信できる。',
  },
  message: {
    en: 'The control service on {server} does not reach {host}, which {scenario} uses.',
    ja: '{server} のコントロール サービスが、{scenario} で使う {host} に到達できない。',
  },
  advice: {
    en: 'Open the way to {host}, and name it in `reaches`.',
    ja: '{host} への経路を開き、`reaches` に加える。',
  },
  source: guide.components,
  reads: ['reaches'],
  applies: (runs) => controlServices(runs.topology).includes(runs) && hypervScenarios(runs.topology).length > 0,
  check: (runs, report) => {
    const seen = new Set<Host>();
    for (const scenario of hypervScenarios(runs.topology)) {
      for (const side of ['master', 'replica'] as const) {
        const host = hostOf(scenario, side);
        if (!host || seen.has(host)) continue;
        seen.add(host);
        if (sameHost(runs.parent!, host) || reaches(runs, host)) continue;
        const needsNodes = serversOf(host).length > 1;
        if (needsNodes && serversOf(host).every((server) => reaches(runs, server as unknown as Element))) continue;
        report(
          runs.place('reaches'),
          {
            server: runs.parent!.label,
            host: host.label,
            scenario: scenario.label,
          },
          {
            related: [{ place: host.place(), message: { en: 'not reached', ja: '到達できないホスト' } }],
            fixes: () => [
              {
                title: { en: `Plan the way to ${host.label}`, ja: `${host.label} への経路を計画する` },
                safe: false,
                edits: addToList(runs, 'reaches', nameText(host.name!)),
              },
            ],
          },
        );
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'only the master is reached', design: design('hv-a'), marks: ['hv-a'], fixed: design('hv-a, hv-b') },
    ],
    compliant: [{ title: 'both are reached', design: design('hv-a, hv-b') }],
    boundary: [
      {
        title: 'the control service on the replica itself',
        design: `hyperv hv-a { vm app01 {} }
hyperv hv-b { runs "RHA Control Service" 18.0 { reaches hv-a } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
