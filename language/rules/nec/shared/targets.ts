/** VMs that cannot be backed up at all: what the rules on them share. */
import { vmfsJobsOf } from '../../../model/derived/array-jobs.ts';
import type { Vm } from '../../../model/derived/machines.ts';
import type { Place } from '../../../model/source.ts';
import type { Param, Report } from '../../engine/rule.ts';
import { withoutVm } from './fixes.ts';

export const excludedTexts = {
  message: {
    en: '{vm} cannot be backed up ({found}), but it is a target of {job}.',
    ja: '{vm} はバックアップできない（{found}）が、{job} の対象になっている。',
  },
};

/** Reports a target that cannot be one. Every VM on a datastore is copied: taking it out helps where the job names VMs. */
export function cannotBeTarget(vm: Vm, report: Report, place: Place, found: Param): void {
  const jobs = vmfsJobsOf(vm);
  report(
    place,
    { vm, found, job: jobs },
    {
      related: jobs.map((job) => ({
        place: job.place('protect'),
        message: { en: 'backed up by this job', ja: 'このジョブの対象' },
      })),
      fixes: () => withoutVm(vm, jobs),
    },
  );
}
