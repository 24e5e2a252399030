import { hypervScenarios } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';
import { topicPlace, vouchedEverywhere } from './shared/topics.ts';

const design = (topic: string): string => `design { ${topic} }
hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaOperatingRequirementsReviewed = defineRule({
  id: 'rha/operating-requirements-reviewed',
  system: 'rha',
  level: 'info',
  subject: 'topology',
  summary: {
    en: 'The versions in use are compared with the operating requirements that the vendor publishes.',
    ja: '使用するバージョンは、ベンダが公開する動作要件と照合する。',
  },
  message: {
    en: 'Nobody has confirmed that the versions were compared with the vendor’s operating requirements.',
    ja: 'ベンダ公開の動作要件との照合が確認されていない。',
  },
  advice: {
    en: 'Read the current operating requirements of the release in use, then write `confirmed operating-requirements by … on …`.',
    ja: '使用するリリースの最新の動作要件を確認し、`confirmed operating-requirements by … on …` と記述する。',
  },
  source: guide.cautions,
  applies: (topology) => hypervScenarios(topology).length > 0,
  check: (topology, report) => {
    if (!vouchedEverywhere(topology, 'operating-requirements')) report(topicPlace(topology));
  },
  cases: {
    violating: [
      { title: 'still to be confirmed', design: design('pending operating-requirements'), marks: ['design'] },
      { title: 'nobody says anything', design: design(''), marks: ['design'] },
    ],
    compliant: [
      {
        title: 'confirmed for the design',
        design: design('confirmed operating-requirements by "infra team" on 2026-05-01'),
      },
    ],
    boundary: [
      {
        title: 'confirmed in the scenario itself',
        design: `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 {
  type hyperv  master hv-a  replica hv-b  protect app01
  confirmed operating-requirements by "infra team" on 2026-05-01
}
`,
      },
    ],
  },
});
