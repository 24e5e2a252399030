import { protectedServers } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { licencesByEdition, licencesOf, licenceTotal } from './shared/components.ts';
import { guide } from './shared/guide.ts';

const design = (count: number): string => `hyperv hv-a { vm app01 {}  vm app02 {} }
hyperv hv-b {}
licence RHA for hv-a, hv-b { count ${String(count)} }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
scenario app02 { type hyperv  master hv-a  replica hv-b  protect app02 }
`;

export const rhaLicenceCountHosts = defineRule({
  id: 'rha/licence-count-hosts',
  system: 'rha',
  level: 'error',
  subject: 'topology',
  summary: {
    en: 'Licences are owned for all masters and replicas together.',
    ja: 'ライセンスは、マスタとレプリカの合計数分を用意する。',
  },
  message: {
    en: 'Licences: {found} owned, {needed} needed, for the masters and replicas {servers}{editions}.',
    ja: 'ライセンスは {found} 本だが、マスタまたはレプリカのサーバは {needed} 台（{servers}）ある{editions}。',
  },
  advice: {
    en: 'Buy {missing} more; each physical server counts once, machines do not.',
    ja: '{missing} 本を追加する。物理サーバごとに数え、仮想マシンの数は問わない。',
  },
  source: guide.licences,
  applies: (topology) => licencesOf(topology).length > 0 && protectedServers(topology).length > 0,
  check: (topology, report) => {
    const licences = licencesOf(topology);
    const servers = protectedServers(topology);
    const found = licenceTotal(licences);
    const missing = servers.length - found;
    if (missing <= 0) return;
    const [first] = licences;
    const editions = licencesByEdition(topology);
    const params = {
      found: String(found),
      needed: String(servers.length),
      missing: String(missing),
      servers: servers.map((server) => server.name!).join(', '),
      editions: editions === '' ? '' : ` [${editions}]`,
    };
    report(first!.place('count'), params, {
      fixes: () =>
        // With several editions the lot of one does not stand for the others: the rule on editions adds what is missing.
        licences.length === 1 && !editions.includes(', ')
          ? [
              {
                title: { en: `Plan ${String(servers.length)} licences`, ja: `${String(servers.length)} 本を計画する` },
                safe: false,
                edits: setFact(first!, 'count', String(servers.length)),
              },
            ]
          : [],
    });
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'one licence for a master and a replica', design: design(1), marks: ['1'], fixed: design(2) },
      {
        title: 'the nodes of a cluster count',
        design: `hyperv hv-a { deployment csv  node n1  node n2  vm app01 {} }
hyperv hv-b {}
licence RHA for hv-a, hv-b { count 2 }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
        marks: ['2'],
        fixed: `hyperv hv-a { deployment csv  node n1  node n2  vm app01 {} }
hyperv hv-b {}
licence RHA for hv-a, hv-b { count 3 }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
      {
        title: 'one edition of two',
        design: `hyperv hv-a { edition Datacenter  vm app01 {} }
hyperv hv-b { edition Standard }
licence RHA for hv-a { edition Datacenter  count 1 }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
        marks: ['1'],
      },
    ],
    compliant: [{ title: 'two for two servers', design: design(2) }],
    boundary: [
      {
        title: 'two lots that are enough together',
        design: `hyperv hv-a { edition Datacenter  vm app01 {} }
hyperv hv-b { edition Standard }
licence RHA for hv-a { edition Datacenter  count 1 }
licence RHA for hv-b { edition Standard  count 1 }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
