/** The document that the Arcserve RHA facts and rules come from. */

/** Document id used by sources of this system. */
export const rhaGuide = 'rha-hyperv-guide';

export const rhaDocument = {
  id: rhaGuide,
  title: {
    en: 'Business continuity of Microsoft Hyper-V environments with Arcserve High Availability (technical guide)',
    ja: 'Arcserve High Availability による Microsoft Hyper-V 仮想環境の事業継続（テクニカルガイド）',
  },
  publisher: 'Arcserve',
  /** Revised for release 18.0. */
  edition: 'V3.0',
  date: '2023-01',
  product: 'Arcserve Replication / High Availability 18.0',
} as const;
