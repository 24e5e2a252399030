/** Which jobs concern an array, a machine or what is installed on it. */
import {
  executorOf,
  istorageJobs,
  saves,
  sourcesOf,
  toolOf,
  type Backup,
  type Region,
} from '../../../model/derived/array-jobs.ts';
import { isSameMachine, machinesOf } from '../../../model/derived/machines.ts';
import type { Element } from '../../../model/element.ts';
import { derived } from '../../../model/topology.ts';

/** Jobs that copy disks of an array. */
export const jobsOfArray = derived((array: Element<'array'>): readonly Backup[] =>
  istorageJobs(array.topology).filter((job) => [...sourcesOf(job).keys()].some((ld) => ld.ancestor('array') === array)),
);

/** Jobs of an area whose tool runs on the machine of an installed product. */
export function jobsRunOn(runs: Element<'runs'>, region: Region): readonly Backup[] {
  const machine = runs.parent;
  if (!machine) return [];
  return istorageJobs(runs.topology).filter((job) => {
    const executor = executorOf(job);
    return saves(job, region) && executor !== undefined && machinesOf(executor).some((m) => isSameMachine(m, machine));
  });
}

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
