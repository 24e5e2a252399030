import { hypervScenarios } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';
import { topicPlace, vouchedEverywhere } from './shared/topics.ts';

const design = (topic: string): string => `design { ${topic} }
hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaVendorRestrictionsReviewed = defineRule({
  id: 'rha/vendor-restrictions-reviewed',
  system: 'rha',
  level: 'info',
  subject: 'topology',
  summary: {
    en: 'The vendor’s notes and restrictions for the release are read: the guide does not hold all of them.',
    ja: 'ガイドに載っていない制限もあるため、ベンダの注意・制限事項を確認する。',
  },
  message: {
    en: 'Nobody has confirmed that the vendor’s notes and restrictions were read.',
    ja: 'ベンダの注意・制限事項の確認が済んでいない。',
  },
  advice: {
    en: 'Read the list for the release in use, then write `confirmed rha-restrictions by … on …`.',
    ja: '使用するリリースの一覧を確認し、`confirmed rha-restrictions by … on …` と記述する。',
  },
  source: guide.diskKinds,
  applies: (topology) => hypervScenarios(topology).length > 0,
  check: (topology, report) => {
    if (!vouchedEverywhere(topology, 'rha-restrictions')) report(topicPlace(topology));
  },
  cases: {
    violating: [{ title: 'nobody says anything', design: design(''), marks: ['design'] }],
    compliant: [
      { title: 'confirmed for the design', design: design('confirmed rha-restrictions by "infra team" on 2026-05-01') },
    ],
    boundary: [
      {
        title: 'confirmed in the scenario itself',
        design: `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 {
  type hyperv  master hv-a  replica hv-b  protect app01
  confirmed rha-restrictions by "infra team" on 2026-05-01
}
`,
      },
    ],
  },
});
