import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';
import { list } from './shared/texts.ts';

/** Clusters under a VirtualCenter. */
function clusters(plan: Element<'recovery-plan'>): readonly Element<'cluster'>[] {
  return plan.topology.all('cluster').filter((cluster) => cluster.ancestor('virtualcenter') !== undefined);
}

export const drVmotionOrDrsHelps = defineRule({
  id: 'vcb/dr-vmotion-or-drs-helps',
  system: 'vcb',
  level: 'info',
  subject: 'recovery-plan',
  summary: {
    en: 'VMotion migration or DRS improves disaster recovery.',
    ja: 'VMotion や DRS を有効にすると復旧能力が高まる。',
  },
  message: {
    en: 'The recovery plan relies on clusters with neither VMotion nor DRS ({found}).',
    ja: '災害復旧計画のクラスタ({found})で VMotion も DRS も有効でない。',
  },
  advice: { en: 'Enable VMotion, or use DRS.', ja: 'VMotion を有効にするか、DRS を使う。' },
  source: { document: 'vcb-guide', section: 'データのリカバリ' },
  applies: (plan) => clusters(plan).length > 0,
  check(plan, report) {
    const without = clusters(plan).filter((cluster) => !cluster.need('vmotion') && !cluster.need('drs'));
    if (without.length === clusters(plan).length)
      report(plan.place(), { found: list(without.map((cluster) => cluster.name ?? '')) });
  },
  cases: {
    violating: [
      {
        title: 'neither',
        design: `design { recovery-plan { capacity 4 } }
virtualcenter vc { cluster prod { vmotion no  drs no } }`,
        marks: ['recovery-plan'],
      },
    ],
    compliant: [
      {
        title: 'DRS',
        design: `design { recovery-plan { capacity 4 } }
virtualcenter vc { cluster prod { vmotion no  drs yes } }`,
      },
    ],
    boundary: [
      {
        title: 'VMotion alone',
        design: `design { recovery-plan { capacity 4 } }
virtualcenter vc { cluster prod { vmotion yes } }`,
      },
    ],
  },
});
