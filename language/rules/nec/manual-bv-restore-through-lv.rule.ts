import { hasRole } from '../../model/derived/istorage.ts';
import { snapshotsThrough } from '../../model/derived/istorage.ts';
import { guide, nameText, sections } from './shared/guide.ts';
import { copyDisksAt, definePlanRule, stepsOf, valueOf } from './shared/plan-rule.ts';
import { dsvSteps, stepBefore } from './shared/steps.ts';

const design = (steps: string): string => dsvSteps(`step vm-unregister\n${steps}`, { restore: 'case bv-failure' });

export const manualBvRestoreThroughLv = definePlanRule({
  id: 'manual/bv-restore-through-lv',
  level: 'error',
  summary: {
    en: 'A tape restore after BV failure goes to the LV while the LV is linked to the BV.',
    ja: 'BV 障害時のテープリストアは BV とリンクした LV に対して行う。',
  },
  message: {
    en: 'The tape is restored to {lv}, which is not linked to the BV.',
    ja: 'BV にリンクしていない {lv} にテープからリストアしている。',
  },
  advice: {
    en: 'Link LV and BV before.',
    ja: '前に BV と LV をリンクする。',
  },
  source: guide(sections.manualDsv),
  kinds: ['bv-failure'],
  when: (task) => stepsOf(task, 'secondary-restore').length > 0,
  inPlan(task, report) {
    for (const moment of stepsOf(task, 'secondary-restore')) {
      const wrong = copyDisksAt(moment).filter(
        (ld) => hasRole(ld, 'LV') && valueOf(moment.before, ld, 'link') !== 'linked-bv',
      );
      if (wrong.length === 0) continue;
      const bv = snapshotsThrough(wrong[0]!)[0]?.get('of');
      report(
        moment.place,
        { lv: wrong },
        { fixes: () => (bv?.name === undefined ? [] : stepBefore(moment, `step link to ${nameText(bv.name)}`)) },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'to an LV that is linked to nothing',
        design: design('step secondary-restore on lv\nstep rescan'),
        marks: ['secondary-restore'],
        fixed: design('step link to bv\nstep secondary-restore on lv\nstep rescan'),
      },
    ],
    compliant: [
      {
        title: 'linked to the BV',
        design: design('step link to bv\nstep secondary-restore on lv\nstep unlink\nstep rescan'),
      },
    ],
    boundary: [
      {
        title: 'the snapshot is named',
        design: design('step link on s to bv\nstep secondary-restore on lv\nstep unlink\nstep rescan'),
      },
    ],
  },
});
