import { compareVersions } from '../../support/versions.ts';
import { toolMinimums } from '../../support/nec/software.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide, sections } from './shared/guide.ts';

const from = toolMinimums.rows.find((row) => row.product === 'iStorageManager')!.from;

export const istorageIsmVersionMinimum = defineRule({
  id: 'istorage/ism-version-minimum',
  system: 'nec',
  level: 'error',
  subject: 'runs',
  summary: {
    en: 'The document speaks of WebSAM iStorageManager Ver12.4 or later only.',
    ja: '対象となる WebSAM iStorageManager は Ver12.4 以降である。',
  },
  message: {
    en: 'iStorageManager {found} is older than {allowed}: the support tables say nothing of it.',
    ja: 'iStorageManager {found} は {allowed} より古く、サポート表の対象外である。',
  },
  advice: {
    en: 'Plan the update to {allowed} or later, or ask NEC about this version.',
    ja: '{allowed} 以降への更新を計画するか、このバージョンについて NEC に確認する。',
  },
  source: guide(sections.introduction),
  reads: ['version'],
  applies: (runs) => runs.name === 'iStorageManager' && runs.get('installed') !== false,
  check(runs, report) {
    const version = runs.need('version');
    if (compareVersions(version, from) >= 0) return;
    report(
      runs.place('version'),
      { found: version, allowed: from },
      {
        fixes: () => [
          {
            title: { en: `Plan version ${from}`, ja: `バージョン ${from} で計画する` },
            safe: false,
            edits: setFact(runs, 'version', from),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an older version',
        design: 'server mgmt01 { runs iStorageManager 12.3 }',
        marks: ['12.3'],
        fixed: 'server mgmt01 { runs iStorageManager 12.4 }',
      },
      {
        title: 'compared by number',
        design: 'server mgmt01 { runs iStorageManager 9.10 }',
        marks: ['9.10'],
        fixed: 'server mgmt01 { runs iStorageManager 12.4 }',
      },
    ],
    compliant: [{ title: 'a later version', design: 'server mgmt01 { runs iStorageManager 12.10 }' }],
    boundary: [{ title: 'the first version', design: 'server mgmt01 { runs iStorageManager 12.4 }' }],
  },
});
