/** The document that the Arcserve RHA facts and rules come from. */
import type { Text } from '../../vocabulary/define.ts';

/** Title, publisher and edition of the guide, as findings and pages cite it. */
export const rhaGuide = {
  id: 'rha-hyperv-guide',
  title: {
    en: 'Business continuity of Microsoft Hyper-V environments with Arcserve High Availability (technical guide)',
    ja: 'Arcserve High Availability による Microsoft Hyper-V 仮想環境の事業継続（テクニカルガイド）',
  } satisfies Text,
  publisher: { en: 'Arcserve', ja: 'Arcserve' } satisfies Text,
  /** Revised for Arcserve RHA 18.0. */
  edition: { en: 'V3.0 (for release 18.0)', ja: 'V3.0（18.0 対応）' } satisfies Text,
  date: '2023-01',
} as const;
