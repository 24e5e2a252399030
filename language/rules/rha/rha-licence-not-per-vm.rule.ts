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

export const rhaLicenceNotPerVm = defineRule({
  id: 'rha/licence-not-per-vm',
  system: 'rha',
  level: 'warning',
  subject: 'topology',
  summary: {
    en: 'Licences are counted by physical servers (management OSes), not by virtual machines.',
    ja: 'ライセンスは仮想マシン（ゲスト OS）の数ではなく、物理サーバ（管理 OS）の数で数える。',
  },
  message: {
    en: '{found} licences are owned for {needed} servers{editions}.',
    ja: '{needed} 台のサーバに対してライセンスが {found} 本ある{editions}。',
  },
  advice: {
    en: '{needed} are enough: machines are not counted.',
    ja: '仮想マシンは数えないため、{needed} 本で足りる。',
  },
  source: guide.licences,
  applies: (topology) => licencesOf(topology).length > 0 && protectedServers(topology).length > 0,
  check: (topology, report) => {
    const licences = licencesOf(topology);
    const needed = protectedServers(topology).length;
    const found = licenceTotal(licences);
    if (found <= needed) return;
    const editions = licencesByEdition(topology);
    report(
      licences[0]!.place('count'),
      { found: String(found), needed: String(needed), editions: editions === '' ? '' : ` [${editions}]` },
      {
        fixes: () =>
          licences.length === 1
            ? [
                {
                  title: { en: `Plan ${String(needed)} licences`, ja: `${String(needed)} 本を計画する` },
                  safe: false,
                  edits: setFact(licences[0]!, 'count', String(needed)),
                },
              ]
            : [],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'four licences for two servers with two machines', design: design(4), marks: ['4'], fixed: design(2) },
    ],
    compliant: [{ title: 'two licences for two servers', design: design(2) }],
    boundary: [{ title: 'fewer than servers, which is another finding', design: design(1) }],
  },
});
