import { guide, sections } from './shared/guide.ts';
import { definePlanRule, stepsOf } from './shared/plan-rule.ts';
import { leftOver, leftOverTexts } from './shared/snapshots.ts';
import { dsvSteps, stepsAtEnd } from './shared/steps.ts';

const head =
  'step vm-shutdown on web\nstep vm-unregister on web\nstep guard-on\nstep link\nstep access-grant to esx-01\nstep rescan\nstep datastore-mount\nstep delete-files on web\nstep copy-files on web\nstep datastore-unmount\nstep access-revert\nstep vm-register on web';
const design = (steps: string): string =>
  dsvSteps(`${head}${steps}`, { vms: ['vm web on ds', 'vm app on ds'], restore: 'case lv-file  vms web  host esx-01' });

export const manualLvRecoveryUnlinkAndUnguard = definePlanRule({
  id: 'manual/lv-recovery-unlink-and-unguard',
  level: 'error',
  summary: {
    en: 'After the recovery the link of LV and SV and the protection of the SV are released.',
    ja: '復旧後は LV と SV のリンクおよび SV の保護属性を解除する。',
  },
  ...leftOverTexts,
  source: guide(sections.manualDsv),
  kinds: ['lv-file'],
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
        title: 'the LV stays linked',
        design: design(''),
        marks: ['link'],
        fixed: design('\nstep unlink\nstep guard-off'),
      },
    ],
    compliant: [{ title: 'unlinked and released', design: design('\nstep unlink\nstep guard-off') }],
    boundary: [
      { title: 'the backup runs again at the end', design: design('\nstep unlink\nstep guard-off\nstep run-backup') },
    ],
  },
});
