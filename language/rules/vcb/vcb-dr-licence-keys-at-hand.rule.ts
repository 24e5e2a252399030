import { defineRule } from '../engine/rule.ts';

export const drLicenceKeysAtHand = defineRule({
  id: 'vcb/dr-licence-keys-at-hand',
  system: 'vcb',
  level: 'warning',
  subject: 'recovery-plan',
  summary: { en: 'Make sure that you have the licence keys.', ja: 'ライセンス キーの所在を確かめておく。' },
  message: {
    en: 'Nobody has confirmed that the licence keys are at hand for the recovery.',
    ja: '災害復旧に必要なライセンス キーを所有していることが確認されていない。',
  },
  advice: {
    en: 'Secure the keys and confirm: `confirmed licence-keys by … on …`.',
    ja: 'キーを確保し、`confirmed licence-keys by … on …` と記す。',
  },
  source: { document: 'vcb-guide', section: 'データのリカバリ' },
  check(plan, report) {
    const places = [plan, plan.parent, ...plan.topology.all('virtualcenter')];
    if (!places.some((each) => each?.says('licence-keys') === 'confirmed')) report(plan.place(), {});
  },
  cases: {
    violating: [
      { title: 'nobody looked', design: 'design { recovery-plan { capacity 4 } }', marks: ['recovery-plan'] },
    ],
    compliant: [
      {
        title: 'confirmed in the plan',
        design: 'design { recovery-plan { capacity 4  confirmed licence-keys by "ops" on 2026-04-01 } }',
      },
    ],
    boundary: [
      {
        title: 'confirmed for the whole design',
        design: 'design { recovery-plan { capacity 4 }  confirmed licence-keys by "ops" on 2026-04-01 }',
      },
    ],
  },
});
