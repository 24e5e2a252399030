/** The components of RHA beside the engine, and its licences. */
import type { Element } from '../../../model/element.ts';
import { derivedOf, type Topology } from '../../../model/topology.ts';
import { hostFact, protectedServers, sameHost, type Host } from '../../../model/derived/replication.ts';
import { parseOs } from '../../../support/operating-systems.ts';

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

/** The edition of the management OS: as stated, or as the name of the operating system says; undefined where neither does. */
export function statedEdition(server: Host): string | undefined {
  const os = hostFact(server, 'os');
  return hostFact(server, 'edition') ?? (os ? parseOs(os.text).edition : undefined) ?? undefined;
}

/** `Datacenter` and `Datacenter Edition` are one. */
export function editionKey(edition: string): string {
  return edition
    .toLowerCase()
    .replace(/\s*edition\s*$/, '')
    .replace(/[\s-]+/g, '');
}

/** Licences by edition, as `Standard 1/2`: owned of needed. Empty where editions are not stated on both sides. */
export function licencesByEdition(topology: Topology): string {
  const lots = new Map<string, { name: string; owned: number; needed: number }>();
  const lot = (edition: string): { name: string; owned: number; needed: number } => {
    const key = editionKey(edition);
    let found = lots.get(key);
    if (!found) lots.set(key, (found = { name: edition, owned: 0, needed: 0 }));
    return found;
  };
  for (const server of protectedServers(topology)) {
    const edition = statedEdition(server);
    if (edition === undefined) return '';
    lot(edition).needed += 1;
  }
  for (const licence of licencesOf(topology)) {
    const edition = licence.get('edition');
    if (!edition) return '';
    lot(edition).owned += licence.get('count') ?? 0;
  }
  return [...lots.values()].map(({ name, owned, needed }) => `${name} ${String(owned)}/${String(needed)}`).join(', ');
}
