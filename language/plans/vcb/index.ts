/** The plans of backups and restores with VMware Consolidated Backup. */
import { isJob, isVcbBackup, vcbJobOf } from '../../model/derived/vcb-jobs.ts';
import type { Backup } from '../../model/derived/vcb.ts';
import type { Topology } from '../../model/topology.ts';
import type { Plan } from '../plan.ts';
import { proxyPlan } from './backup-plan.ts';
import { consolePlan } from './console-plan.ts';
import { isVcbRestore, restorePlan } from './restore-plan.ts';

export function vcbPlans(topology: Topology): Plan[] {
  return [
    ...topology.all('backup').filter(isVcbBackup).map(backupPlan),
    ...topology.all('restore').filter(isVcbRestore).map(restorePlan),
  ];
}

function backupPlan(backup: Backup): Plan {
  const job = vcbJobOf(backup);
  if (isJob(job)) return job.kind === 'proxy' ? proxyPlan(job) : consolePlan(job);
  return {
    id: backup.name ?? '',
    topology: backup.topology,
    job: backup,
    procedure: 'vcb-workflow',
    purpose: 'backup',
    title: { en: 'Backup with Consolidated Backup', ja: 'Consolidated Backup によるバックアップ' },
    initial: [],
    steps: [],
    gaps: job,
  };
}
