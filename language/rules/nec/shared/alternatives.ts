/** What a design has in place of something wrong: other servers, disks, datastores. Fixes offer them; whoever designs chooses. */
import { readBy, type Secondary } from '../../../model/derived/array-jobs.ts';
import {
  bootHosts,
  datastoresOn,
  hasRole,
  ldsOf,
  rolesOf,
  type Datastore,
  type Ld,
} from '../../../model/derived/istorage.ts';
import { isAssignedTo, isOnInstallDisk, kindOfMachine } from '../../../model/derived/machines.ts';
import type { Element } from '../../../model/element.ts';
import { insertEntry, setFact } from '../../engine/edits.ts';
import type { Fix } from '../../engine/finding.ts';
import { nameText, referenceTo } from './guide.ts';

/** No more than people look through. */
const most = 5;

/** Lets another server take the secondary backup: those to which the copies are assigned come first. */
export function otherBackupServers(secondary: Secondary, fits: (server: Element<'server'>) => boolean): readonly Fix[] {
  const now: unknown = secondary.get('on');
  const servers = secondary.topology.all('server').filter((server) => server !== now && server.name && fits(server));
  const reads = (server: Element<'server'>): boolean => readBy(secondary).some((ld) => isAssignedTo(ld, server));
  const ordered = [...servers.filter(reads), ...servers.filter((server) => !reads(server))];
  return ordered.slice(0, most).map((server) => ({
    title: { en: `Let ${server.label} take the secondary backup`, ja: `2次バックアップを ${server.label} で行う` },
    safe: false,
    edits: setFact(secondary as unknown as Element, 'on', referenceTo(server)),
  }));
}

/** Servers that are known to be physical. */
export function isPhysical(server: Element<'server'>): boolean {
  return kindOfMachine(server) === 'physical';
}

/** Datastores on the source of a copy that is not the disk of an ESXi installation: where a protected VM may lie. */
export function otherTargetDatastores(datastore: Datastore): readonly Datastore[] {
  return datastore.topology
    .all('datastore')
    .filter((other) => {
      const lds = ldsOf(other);
      return other !== datastore && lds.length === 1 && hasRole(lds[0]!, 'MV', 'BV') && !isOnInstallDisk(other);
    })
    .slice(0, most);
}

/** Pairs a disk with one of its array that nobody uses and that has the same size, as far as sizes are stated. */
export function pairWithSpare(ld: Ld): readonly Fix[] {
  const array = ld.parent;
  if (!array?.is('array') || !ld.name) return [];
  const size = ld.get('size');
  const spares = array.children('ld').filter((other) => {
    if (other === ld || !other.name || !isUnused(other)) return false;
    const otherSize = other.get('size');
    return size === undefined || otherSize === undefined || size === otherSize;
  });
  return spares.slice(0, most).map((spare) => ({
    title: { en: `Pair ${ld.label} with ${spare.label}`, ja: `${ld.label} と ${spare.label} でペアを構成する` },
    safe: false,
    edits: insertEntry(
      array as unknown as Element,
      `pair ${nameText(`${ld.name!}_pair`)} of ${nameText(ld.name!)} -> ${nameText(spare.name!)}`,
    ),
  }));
}

function isUnused(ld: Ld): boolean {
  return (
    rolesOf(ld).size === 0 &&
    datastoresOn(ld).length === 0 &&
    ld.referrers('rdm', 'on').length === 0 &&
    bootHosts(ld).length === 0
  );
}

/** Disks from which a host could boot: assigned to it, and not used by anything. */
export function freeBootDisks(host: Element<'esxi'>): readonly Ld[] {
  return host.topology
    .all('ld')
    .filter((ld) => isUnused(ld) && isAssignedTo(ld, host as unknown as Element))
    .slice(0, most);
}
