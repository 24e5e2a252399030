/** The components of RHA beside the engine, and its licences. */
import type { Element } from '../../../model/element.ts';
import { derivedOf, type Topology } from '../../../model/topology.ts';
import { sameHost } from '../../../model/derived/replication.ts';

type Runs = Element<'runs'>;

/**
 * The control services that count as installations. The standby of a control service scenario does not: the product keeps it for
 * the other one, outside what the guide describes.
 */
export const controlServices = derivedOf((topology: Topology): readonly Runs[] => {
  const standbyAllowed = topology.all('scenario').some((scenario) => scenario.get('type') === 'control-service');
  return topology
    .all('runs')
    .filter((runs) => runs.name === 'RHA Control Service' && runs.get('installed') !== false)
    .filter((runs) => !(standbyAllowed && runs.get('role') === 'standby'));
});

/** Whether a component reaches a machine: as it states, or over a link of its own machine; undecided where neither is said. */
export function reaches(runs: Runs, machine: Element): boolean {
  const stated = runs.get('reaches') as readonly Element[] | null | undefined;
  if (stated?.some((other) => sameHost(other, machine))) return true;
  const linked = runs.topology.all('link').some((link) => {
    const ends = link.list('between') as unknown as readonly Element[];
    return ends.some((end) => sameHost(end, machine)) && ends.some((end) => sameHost(end, runs.parent!));
  });
  if (linked) return true;
  if (stated == null) runs.need('reaches');
  return false;
}

/** Whether a manager or shell reaches a control service; on the same machine it does. */
export function isReached(runs: Runs, service: Runs): boolean {
  return runs.parent === service.parent || reaches(runs, service.parent!);
}

/** The licences of RHA that are owned. */
export const licencesOf = derivedOf((topology: Topology): readonly Element<'licence'>[] =>
  topology.all('licence').filter((licence) => licence.name === 'Arcserve RHA'),
);

/** How many they are together; undecided where one does not state its count. */
export function licenceTotal(licences: readonly Element<'licence'>[]): number {
  return licences.reduce((sum, licence) => sum + licence.need('count'), 0);
}
