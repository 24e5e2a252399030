import { guide, sections } from './shared/guide.ts';
import { copiesAt, definePlanRule, stepsOf, valueOf } from './shared/plan-rule.ts';
import { dsvSteps, stepBefore } from './shared/steps.ts';

export const manualDsvSvGuard = definePlanRule({
  id: 'manual/dsv-sv-guard',
  level: 'warning',
  summary: {
    en: 'The protection of the SV is set after the snapshot is taken and before the LV is linked.',
    ja: 'スナップショット作成後、リンク前に SV の保護属性を設定する。',
  },
  message: {
    en: '{snapshot} is linked while its SV is not protected.',
    ja: '{snapshot} の SV を保護しないまま LV をリンクしている。',
  },
  advice: {
    en: 'Set the protection of the SV before.',
    ja: '前に SV の保護属性を設定する。',
  },
  source: guide(sections.manualDsv),
  kinds: ['backup-dsv'],
  when: (task) => stepsOf(task, 'link').length > 0,
  inPlan(task, report) {
    for (const moment of stepsOf(task, 'link')) {
      const open = copiesAt(moment).filter((copy) => valueOf(moment.before, copy, 'guard') !== 'on');
      if (open.length === 0) continue;
      report(moment.place, { snapshot: open }, { fixes: () => stepBefore(moment, 'step guard-on') });
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'take, link, tape backup',
        design: dsvSteps(
          'step vm-shutdown\nstep snapshot-create\nstep vm-power-on\nstep link\nstep secondary-backup on lv',
        ),
        marks: ['link'],
        fixed: dsvSteps(
          'step vm-shutdown\nstep snapshot-create\nstep vm-power-on\nstep guard-on\nstep link\nstep secondary-backup on lv',
        ),
      },
    ],
    compliant: [
      {
        title: 'take, protect, link, tape backup',
        design: dsvSteps(
          'step vm-shutdown\nstep snapshot-create\nstep guard-on\nstep vm-power-on\nstep link\nstep secondary-backup on lv',
        ),
      },
    ],
    boundary: [
      { title: 'nothing is linked', design: dsvSteps('step vm-shutdown\nstep snapshot-create\nstep vm-power-on') },
    ],
  },
});
