import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

const design = (lun: number): string => `array t { ld mv { lun 3 }  ld rv  pair p of mv -> rv }
vcenter vc { esxi esx-01  datastore ds on mv  vm web on ds }
backup j { protect ds  mode nonstop }
restore r of j { case mv-failure }
procedure recovery for r { step access-permit on mv to esx-01 { lun ${String(lun)} } }
`;

export const manualRebuildSameLun = defineRule({
  id: 'manual/rebuild-same-lun',
  system: 'nec',
  level: 'error',
  subject: 'step',
  summary: {
    en: 'The rebuilt logical disk is assigned with the LUN of the failed one.',
    ja: '再構築した LD には障害 LD と同じ LUN を設定する。',
  },
  message: {
    en: 'The step assigns {ld} as LUN {found}; the failed disk had {allowed}.',
    ja: '{ld} を LUN {found} で割り付ける手順だが、障害 LD の LUN は {allowed} である。',
  },
  advice: {
    en: 'Assign it as LUN {allowed}.',
    ja: 'LUN {allowed} で割り付ける。',
  },
  source: guide(sections.manualDdr),
  applies: (step) =>
    step.name === 'access-permit' && typeof step.get('lun') === 'number' && step.list('on').some((e) => e.is('ld')),
  check(step, report) {
    const lun = step.get('lun');
    for (const ld of step.list('on')) {
      if (!ld.is('ld')) continue;
      const own = ld.need('lun');
      if (own === lun) continue;
      report(
        step.place('lun'),
        { ld, found: String(lun), allowed: String(own) },
        { fixes: () => [set(step, 'lun', String(own), step.list('on').length === 1)] },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [{ title: 'another LUN', design: design(5), marks: ['5'], fixed: design(3) }],
    compliant: [{ title: 'the same LUN', design: design(3) }],
    boundary: [
      {
        title: 'LUN 0 is a LUN',
        design: design(3).replace('lun 3 }', 'lun 0 }').replace('{ lun 3 }', '{ lun 0 }'),
      },
    ],
  },
});
