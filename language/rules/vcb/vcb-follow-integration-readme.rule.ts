import { isVcbSoftware } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const followIntegrationReadme = defineRule({
  id: 'vcb/follow-integration-readme',
  system: 'vcb',
  level: 'info',
  subject: 'runs',
  summary: {
    en: 'Exact requirements and steps are in README.html of the integration module and must be followed.',
    ja: '製品固有の要件と手順は統合モジュールの README.html に従う。',
  },
  message: {
    en: 'The steps in README.html of the integration module of {software} were not followed.',
    ja: '{software} の統合モジュールの README.html の手順に従っていない。',
  },
  advice: {
    en: 'Read README.html and confirm: `confirmed integration-readme by … on …`.',
    ja: 'README.html を読み、`confirmed integration-readme by … on …` と記す。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでのサードパーティ製ソフトウェアの構成' },
  applies: (runs) =>
    isVcbSoftware(runs) && (runs.says('integration-readme') ?? runs.parent?.says('integration-readme')) !== undefined,
  check(runs, report) {
    const said = runs.says('integration-readme') ?? runs.parent?.says('integration-readme');
    if (said !== 'confirmed') report(runs.place(), { software: runs.label });
  },
  cases: {
    violating: [
      {
        title: 'still pending',
        design: `vm v
proxy p { runs NetBackup 6.5 { pending integration-readme by "ops" until 2026-05-01 } }
backup b { protect v  using VCB on p }`,
        marks: ['NetBackup'],
      },
    ],
    compliant: [
      {
        title: 'followed',
        design: `vm v
proxy p { runs NetBackup 6.5 { confirmed integration-readme by "ops" on 2026-04-01 } }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'confirmed for the whole proxy',
        design: `vm v
proxy p { runs NetBackup 6.5  confirmed integration-readme by "ops" on 2026-04-01 }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
