import { guide, sections } from './shared/guide.ts';
import { definePlanRule, stepsOf } from './shared/plan-rule.ts';
import { dsvSteps, stepBefore } from './shared/steps.ts';

const design = (steps: string): string =>
  dsvSteps(`step vm-unregister\nstep link to bv\nstep secondary-restore on lv\n${steps}`, {
    restore: 'case bv-failure',
  });

export const manualBvUnlinkBeforeRescan = definePlanRule({
  id: 'manual/bv-unlink-before-rescan',
  level: 'error',
  summary: {
    en: 'The link of BV and LV is released before the recovered VMFS is rescanned.',
    ja: '復旧した VMFS の再スキャン前に BV と LV のリンクを解除する。',
  },
  message: {
    en: 'The storage is rescanned while {lv} is linked to the BV.',
    ja: '{lv} が BV にリンクされたままストレージを再スキャンしている。',
  },
  advice: {
    en: 'Unlink before the rescan.',
    ja: '再スキャンの前にリンクを解除する。',
  },
  source: guide(sections.manualDsv),
  kinds: ['bv-failure'],
  when: (task) => stepsOf(task, 'rescan').length > 0,
  inPlan(task, report) {
    for (const moment of stepsOf(task, 'rescan')) {
      const linked = [...moment.before.values()].filter((s) => s.aspect === 'link' && s.value === 'linked-bv');
      if (linked.length === 0) continue;
      report(moment.place, { lv: linked.map((s) => s.subject) }, { fixes: () => stepBefore(moment, 'step unlink') });
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'tape restore, rescan',
        design: design('step rescan\nstep vm-register'),
        marks: ['rescan'],
        fixed: design('step unlink\nstep rescan\nstep vm-register'),
      },
    ],
    compliant: [
      { title: 'tape restore, unlink, rescan', design: design('step unlink\nstep rescan\nstep vm-register') },
    ],
    boundary: [
      {
        title: 'unlinked between two rescans',
        design: design('step unlink\nstep rescan\nstep vm-register\nstep rescan'),
      },
    ],
  },
});
