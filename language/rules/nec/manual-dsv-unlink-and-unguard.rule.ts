import { guide, sections } from './shared/guide.ts';
import { definePlanRule, stepsOf } from './shared/plan-rule.ts';
import { leftOver, leftOverTexts } from './shared/snapshots.ts';
import { dsvSteps, stepsAtEnd } from './shared/steps.ts';

const before =
  'step vm-shutdown\nstep snapshot-create\nstep guard-on\nstep vm-power-on\nstep link\nstep secondary-backup on lv';

export const manualDsvUnlinkAndUnguard = definePlanRule({
  id: 'manual/dsv-unlink-and-unguard',
  level: 'error',
  summary: {
    en: 'After the tape backup the LV is unlinked from the SV and the protection of the SV released.',
    ja: 'テープバックアップ後は LV と SV のリンクを解除し、SV の保護属性を解除する。',
  },
  ...leftOverTexts,
  source: guide(sections.manualDsv),
  kinds: ['backup-dsv'],
  when: (task) => stepsOf(task, 'link', 'guard-on').length > 0,
  inPlan(task, report) {
    const { linked, guarded, steps } = leftOver(task);
    if (steps.length === 0) return;
    const last = stepsOf(task, 'link', 'guard-on').at(-1)!;
    report(last.place, { found: [...linked, ...guarded] }, { fixes: () => stepsAtEnd(task, ...steps) });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'ends after the tape backup',
        design: dsvSteps(before),
        marks: ['link'],
        fixed: dsvSteps(`${before}\nstep unlink\nstep guard-off`),
      },
    ],
    compliant: [{ title: 'unlinked and released', design: dsvSteps(`${before}\nstep unlink\nstep guard-off`) }],
    boundary: [{ title: 'released before it is unlinked', design: dsvSteps(`${before}\nstep guard-off\nstep unlink`) }],
  },
});
