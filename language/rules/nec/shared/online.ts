/** VMs that cannot be backed up online (non-stop): what the rules on them share. The way out is always the short stop. */
import { nonstopJobsOf, vmfsJobsOf, type Backup } from '../../../model/derived/array-jobs.ts';
import type { Vm } from '../../../model/derived/machines.ts';
import type { Place } from '../../../model/source.ts';
import type { Param, Report } from '../../engine/rule.ts';
import { toShortstop } from './fixes.ts';

/** Whether the VM is a target of any VMFS job. */
export function isTarget(vm: Vm): boolean {
  return vmfsJobsOf(vm).length > 0;
}

/** Reports a VM that a non-stop job cannot save, with the fix to stop it for a moment. */
export function cannotOnline(
  vm: Vm,
  report: Report,
  place: Place,
  found: Param,
  jobs: readonly Backup[] = nonstopJobsOf(vm),
): void {
  if (jobs.length === 0) return;
  report(place, { vm, found, job: jobs }, { fixes: () => toShortstop(jobs) });
}

export const onlineTexts = {
  message: {
    en: '{vm} cannot be backed up without a stop ({found}), but {job} does so.',
    ja: '{vm} は無停止でバックアップできない（{found}）が、{job} は無停止である。',
  },
  advice: {
    en: 'Back it up with short stop (`mode shortstop`), or move the VM to a datastore of its own job.',
    ja: '短停止（`mode shortstop`）でバックアップするか、この仮想マシンを別ジョブのデータストアに移す。',
  },
};
