import { hasRole } from '../../model/derived/istorage.ts';
import { guide, sections } from './shared/guide.ts';
import { copyDisksAt, definePlanRule, stepsBefore, stepsOf, valueOf } from './shared/plan-rule.ts';
import { dsvSteps, stepBefore } from './shared/steps.ts';

export const manualDsvLinkBeforeTape = definePlanRule({
  id: 'manual/dsv-link-before-tape',
  level: 'error',
  summary: {
    en: 'The LV is linked to the SV before the tape backup from the LV.',
    ja: 'LV からのテープバックアップの前に LV と SV をリンクする。',
  },
  message: {
    en: 'The tape backup reads {lv}, which has not been linked to an SV.',
    ja: 'SV にリンクしていない {lv} からテープバックアップしている。',
  },
  advice: {
    en: 'Link the LV to the SV before.',
    ja: '前に LV と SV をリンクする。',
  },
  source: guide(sections.manualDsv),
  kinds: ['backup-dsv'],
  when: (task) => stepsOf(task, 'secondary-backup').length > 0,
  inPlan(task, report) {
    for (const moment of stepsOf(task, 'secondary-backup')) {
      const unlinked = copyDisksAt(moment).filter(
        (ld) => hasRole(ld, 'LV') && valueOf(moment.before, ld, 'link') !== 'linked-sv',
      );
      if (unlinked.length === 0 || stepsBefore(task, moment, 'link').length > 0) continue;
      report(moment.place, { lv: unlinked }, { fixes: () => stepBefore(moment, 'step link') });
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'read without a link',
        design: dsvSteps('step vm-shutdown\nstep snapshot-create\nstep guard-on\nstep secondary-backup on lv'),
        marks: ['secondary-backup'],
        fixed: dsvSteps(
          'step vm-shutdown\nstep snapshot-create\nstep guard-on\nstep link\nstep secondary-backup on lv',
        ),
      },
    ],
    compliant: [
      {
        title: 'linked before',
        design: dsvSteps(
          'step vm-shutdown\nstep snapshot-create\nstep guard-on\nstep link\nstep secondary-backup on lv',
        ),
      },
    ],
    boundary: [
      {
        title: 'the copy disk follows from the job',
        design: dsvSteps(
          'step vm-shutdown\nstep snapshot-create\nstep guard-on\nstep link\nstep secondary-backup\nstep unlink',
        ),
      },
    ],
  },
});
