import { hostPlace, needHostFact, protectedServers, type Host } from '../../model/derived/replication.ts';
import { quoted } from '../../model/reader.ts';
import { appendToFile } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { editionKey, licencesOf, statedEdition } from './shared/components.ts';
import { guide } from './shared/guide.ts';

const design = (edition: string): string => `hyperv hv-a { edition Datacenter  vm app01 {} }
hyperv hv-b { edition Datacenter }
licence RHA for hv-a, hv-b { edition ${edition}  count 2 }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

/** The edition of the management OS; undecided where nothing says it. */
function editionOf(server: Host): string {
  return statedEdition(server) ?? needHostFact(server, 'edition');
}

export const rhaLicenceEditionMatchesHostOs = defineRule({
  id: 'rha/licence-edition-matches-host-os',
  system: 'rha',
  level: 'error',
  subject: 'topology',
  summary: {
    en: 'The licence fits the edition of the management OS, such as Standard or Datacenter.',
    ja: 'ライセンスは、管理 OS のエディション（Standard、Datacenter など）に合わせる。',
  },
  message: {
    en: 'Licences of edition {edition}: {found} owned, {needed} needed, for the management OSes of {servers}.',
    ja: '管理 OS が {edition} のサーバは {needed} 台（{servers}）だが、対応するライセンスは {found} 本しかない。',
  },
  advice: {
    en: 'Own a licence of edition {edition} for each of these servers.',
    ja: 'これらのサーバの台数分、{edition} のライセンスを用意する。',
  },
  source: guide.licences,
  applies: (topology) => licencesOf(topology).length > 0 && protectedServers(topology).length > 0,
  check: (topology, report) => {
    const licences = licencesOf(topology);
    const byEdition = new Map<string, Host[]>();
    for (const server of protectedServers(topology)) {
      const edition = editionKey(editionOf(server));
      const same = byEdition.get(edition);
      if (same) same.push(server);
      else byEdition.set(edition, [server]);
    }
    for (const [edition, servers] of byEdition) {
      const fitting = licences.filter((licence) => editionKey(licence.need('edition')) === edition);
      const found = fitting.reduce((sum, licence) => sum + licence.need('count'), 0);
      if (found >= servers.length) continue;
      const shown = editionOf(servers[0]!);
      const params = {
        needed: String(servers.length),
        edition: shown,
        servers: servers.map((server) => server.name!).join(', '),
        found: String(found),
      };
      report(hostPlace(servers[0]!, 'edition'), params, {
        related: licences.map((licence) => ({
          place: licence.place('edition'),
          message: { en: 'a licence that is owned', ja: '保有しているライセンス' },
        })),
        fixes: () => [
          {
            title: { en: `Plan licences of edition ${shown}`, ja: `${shown} のライセンスを計画する` },
            safe: false,
            edits: appendToFile(
              licences[0]!.place().file,
              `licence RHA { edition ${quoted(shown)}  count ${String(servers.length - found)} }`,
            ),
          },
        ],
      });
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'Standard licences for Datacenter hosts',
        design: design('Standard'),
        marks: ['Datacenter'],
        fixed: `${design('Standard')}licence RHA { edition "Datacenter"  count 2 }
`,
      },
    ],
    compliant: [{ title: 'Datacenter licences for them', design: design('Datacenter') }],
    boundary: [{ title: 'the edition spelt otherwise', design: design('"Datacenter Edition"') }],
  },
});
