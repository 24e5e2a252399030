import { isVcbBackup } from '../../model/derived/vcb-jobs.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';
import { insertAfter, stepsOf } from './shared/procedures.ts';

const design = (...steps: string[]): string => `vm v
proxy p
backup b { protect v  level file  using VCB on p }
procedure halt for b {
${steps.map((step) => `  step ${step}\n`).join('')}}`;

export const cancelNeedsPostCommandOrCleanup = defineRule({
  id: 'vcb/cancel-needs-post-command-or-cleanup',
  system: 'vcb',
  level: 'error',
  subject: 'procedure',
  summary: {
    en: 'After a running job was cancelled the post-backup command is run for each machine, or vcbCleanup: the machine may still be mounted, with its snapshot.',
    ja: '実行中のジョブをキャンセルした後は、仮想マシンごとにポストバックアップ コマンドか vcbCleanup を実行する。マウントとスナップショットが残っていることがある。',
  },
  message: {
    en: '{procedure} cancels a job and runs neither {allowed} afterwards.',
    ja: '{procedure} はジョブをキャンセルするが、その後に {allowed} がない。',
  },
  advice: {
    en: 'Run the post-backup command for each machine (`step post-command`), or vcbCleanup (`step clean-up`).',
    ja: '仮想マシンごとにポストバックアップ コマンドを実行する（`step post-command`）か、vcbCleanup を実行する（`step clean-up`）。',
  },
  source: { document: 'vcb-guide', section: 'バックアップジョブのキャンセル' },
  applies: (procedure) =>
    stepsOf(procedure, ['cancel-job']).length > 0 &&
    (procedure.list('for') as unknown as readonly Element[]).some(
      (each) => each.is('proxy') || (each.is('backup') && isVcbBackup(each)),
    ),
  check(procedure, report) {
    const steps = procedure.children('step');
    const [cancel] = stepsOf(procedure, ['cancel-job']).slice(-1);
    const after = steps.slice(steps.indexOf(cancel!) + 1);
    if (after.some((step) => step.name === 'post-command' || step.name === 'clean-up')) return;
    report(
      cancel!.place(),
      { procedure: procedure.label, allowed: 'post-command / clean-up' },
      {
        fixes: () =>
          ['post-command', 'clean-up'].map((action) => ({
            title: { en: `Insert \`step ${action}\` after`, ja: `後に \`step ${action}\` を加える` },
            safe: false,
            edits: insertAfter(cancel!, `step ${action}`),
          })),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'nothing is cleared up',
        design: design('cancel-job'),
        marks: ['cancel-job'],
        fixed: design('cancel-job', 'post-command'),
      },
      {
        title: 'cleared up before only',
        design: design('clean-up', 'cancel-job'),
        marks: ['cancel-job'],
        fixed: design('clean-up', 'cancel-job', 'post-command'),
      },
    ],
    compliant: [{ title: 'the post-backup command', design: design('cancel-job', 'post-command') }],
    boundary: [{ title: 'vcbCleanup in its place', design: design('cancel-job', 'clean-up') }],
  },
});
