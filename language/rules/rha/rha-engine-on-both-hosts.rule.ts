import { hasEngine, productsOn, scenariosAt, serversOf } from '../../model/derived/replication.ts';
import { insertEntry } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';
import { otherSide } from './shared/networks.ts';

const design = (runs: string): string => `hyperv hv-a { runs "RHA Engine" 18.0  vm app01 {} }
hyperv hv-b {${runs}}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaEngineOnBothHosts = defineRule({
  id: 'rha/engine-on-both-hosts',
  system: 'rha',
  level: 'error',
  subject: 'hyperv',
  summary: {
    en: 'The RHA engine is installed on the management OS of the master and on that of the replica.',
    ja: 'RHA エンジンは、マスタとレプリカそれぞれの管理 OS にインストールする。',
  },
  message: {
    en: '{host} has no RHA engine, but takes part in a Hyper-V scenario.',
    ja: '{host} に RHA エンジンがないまま、Hyper-V シナリオで使われている。',
  },
  advice: {
    en: 'Install the engine on that server; in a cluster, on every node.',
    ja: 'そのサーバ（クラスタでは全ノード）に RHA エンジンをインストールする。',
  },
  source: guide.components,
  applies: (host) => scenariosAt(host).length > 0,
  check: (host, report) => {
    for (const server of serversOf(host)) {
      if (hasEngine(server)) continue;
      report(
        server.place(),
        { host: server.label },
        {
          fixes: () => {
            const other = otherSide(host);
            const version = other
              ? productsOn(serversOf(other)[0]!)
                  .find((runs) => runs.name === 'RHA Engine')
                  ?.get('version')
              : undefined;
            return [
              {
                title: { en: 'Plan the engine for this server', ja: 'このサーバへのエンジンの導入を計画する' },
                safe: false,
                edits: insertEntry(server, `runs "RHA Engine"${version ? ` ${version}` : ''}`),
              },
            ];
          },
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the engine on the master only',
        design: design(''),
        marks: ['hv-b'],
        fixed: design(' runs "RHA Engine" 18.0 '),
      },
    ],
    compliant: [{ title: 'the engine on both', design: design(' runs "RHA Engine" 18.0 ') }],
    boundary: [
      {
        title: 'a cluster whose nodes all have it',
        design: `hyperv hv-a { runs "RHA Engine" 18.0  vm app01 {} }
hyperv hv-b { deployment csv  node n1 { runs "RHA Engine" 18.0 }  node n2 { runs "RHA Engine" 18.0 } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
