import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

const design = (step: string): string => `array t { ld mv { ldn 0010h }  ld rv  pair p of mv -> rv }
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  mode nonstop }
restore r of j { case mv-failure }
procedure recovery for r { step ld-rebuild on mv { ${step} } }
`;

const key = (ldn: string): string =>
  ldn
    .toLowerCase()
    .replace(/h$/, '')
    .replace(/^0+(?=.)/, '');

export const manualRebuildSameLdn = defineRule({
  id: 'manual/rebuild-same-ldn',
  system: 'nec',
  level: 'error',
  subject: 'step',
  summary: {
    en: 'The rebuilt logical disk gets the LDN of the failed one.',
    ja: '再構築する LD には障害 LD と同じ LDN を設定する。',
  },
  message: {
    en: 'The step rebuilds {ld} with LDN {found}; the failed disk has {allowed}.',
    ja: '{ld} を LDN {found} で再構築する手順だが、障害 LD の LDN は {allowed} である。',
  },
  advice: {
    en: 'Rebuild it with LDN {allowed}.',
    ja: 'LDN {allowed} で再構築する。',
  },
  source: guide(sections.manualDdr),
  applies: (step) => step.name === 'ld-rebuild' && !!step.get('ldn') && step.list('on').some((e) => e.is('ld')),
  check(step, report) {
    const ldn = step.get('ldn');
    for (const ld of step.list('on')) {
      if (!ld.is('ld') || !ldn) continue;
      const own = ld.need('ldn');
      if (key(own) === key(ldn)) continue;
      report(
        step.place('ldn'),
        { ld, found: ldn, allowed: own },
        { fixes: () => [set(step, 'ldn', own, step.list('on').length === 1)] },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [{ title: 'another number', design: design('ldn 0020h'), marks: ['0020h'], fixed: design('ldn 0010h') }],
    compliant: [{ title: 'the same number', design: design('ldn 0010h') }],
    boundary: [{ title: 'leading zeros do not count', design: design('ldn 010h') }],
  },
});
