/** Plans of jobs, restores and customers' procedures on iStorage arrays. */
import { istorageJobs, istorageRestores } from '../../model/derived/array-jobs.ts';
import type { Topology } from '../../model/topology.ts';
import type { Plan } from '../plan.ts';
import { backupPlan } from './backup-plans.ts';
import { isIstorageProcedure, procedurePlan } from './procedures.ts';
import { restorePlan, restorePlansOf } from './restore-plans.ts';

export function planIstorage(topology: Topology): readonly Plan[] {
  return [
    ...istorageJobs(topology).flatMap((job) => [backupPlan(job), ...restorePlansOf(job)]),
    ...istorageRestores(topology).flatMap((restore) => restorePlan(restore) ?? []),
    ...topology.all('procedure').filter(isIstorageProcedure).map(procedurePlan),
  ];
}
