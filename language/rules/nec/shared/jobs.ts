/** Which jobs concern an array, a machine or what is installed on it. */
import {
  executorOf,
  isIstorageJob,
  saves,
  sourcesOf,
  toolOf,
  type Backup,
  type Region,
} from '../../../model/derived/array-jobs.ts';
import { machinesOf, sameMachine } from '../../../model/derived/machines.ts';
import type { Element } from '../../../model/element.ts';
import { inverse } from '../../../model/topology.ts';

/** Jobs that copy disks of an array. */
export const jobsOfArray: (array: Element<'array'>) => readonly Backup[] = inverse('backup', (job) =>
  isIstorageJob(job) ? [...sourcesOf(job).keys()].flatMap((ld) => ld.ancestor('array') ?? []) : [],
);

/** Jobs of an area whose tool runs on the machine of an installed product. */
export function jobsRunOn(runs: Element<'runs'>, region: Region): readonly Backup[] {
  const machine = runs.parent;
  return machine ? jobsOfMachine(machine).filter((job) => saves(job, region)) : [];
}

/** Jobs whose tool runs on a machine, under whichever of its names. */
const jobsOfMachine: (machine: Element) => readonly Backup[] = inverse('backup', (job) => {
  if (!isIstorageJob(job)) return [];
  const executor = executorOf(job);
  return executor === undefined ? [] : machinesOf(executor).flatMap(sameMachine);
});

/** Those of them that work with ControlCommand, by itself or under RepNavi Suite. */
export function controlCommandJobs(runs: Element<'runs'>, region: Region): readonly Backup[] {
  if (runs.name !== 'ControlCommand' || runs.get('installed') === false) return [];
  return jobsRunOn(runs, region).filter((job) => toolOf(job) === 'controlcommand' || toolOf(job) === 'repnavi');
}

/** The servers that have iStorageManager, by what they run or by what an array says. */
export function managementServers(element: Element): readonly Element<'server'>[] {
  return element.topology
    .all('server')
    .filter(
      (server) =>
        server.children('runs').some((runs) => runs.name === 'iStorageManager' && runs.get('installed') !== false) ||
        server.referrers('array', 'manager').length > 0,
    );
}
