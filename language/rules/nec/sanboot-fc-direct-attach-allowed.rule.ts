import { saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { sanboot } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { jobsOfArray } from './shared/jobs.ts';

export const sanbootFcDirectAttachAllowed = defineRule({
  id: 'sanboot/fc-direct-attach-allowed',
  system: 'nec',
  level: 'info',
  subject: 'array',
  summary: {
    en: 'Some array models that VMware certifies need no FC switch and may be attached directly.',
    ja: 'VMware 社認定ストレージには FC スイッチ不要(直結可能)のものがある。',
  },
  message: {
    en: '{array} is attached directly, and nobody has confirmed that VMware certifies {model} for that.',
    ja: '{array} は直結だが、{model} が直結可能な認定機種であることが確認されていない。',
  },
  advice: {
    en: 'Look it up, and write `confirmed direct-attach by … on …` into the array.',
    ja: '確認して、アレイに `confirmed direct-attach by … on …` と書く。',
  },
  source: guide(sections.sanbootExample),
  applies: (array) =>
    jobsOfArray(array).some((job) => saves(job, 'sanboot')) &&
    (array.get('attach') === 'direct' || array.children('ldset').some((set) => set.get('attach') === 'direct')),
  check(array, report) {
    if (array.says('direct-attach') === 'confirmed') return;
    const place = array.get('attach') === 'direct' ? array.place('attach') : array.place();
    report(place, { array, model: array.get('model') ?? '-' });
  },
  cases: {
    violating: [{ title: 'nobody looked', design: sanboot({ array: ['attach direct'] }), marks: ['direct'] }],
    compliant: [
      {
        title: 'confirmed',
        design: sanboot({ array: ['attach direct', 'confirmed direct-attach by "NEC" on 2026-04-01'] }),
      },
    ],
    boundary: [{ title: 'through a switch', design: sanboot({ array: ['attach switch'] }) }],
  },
});
