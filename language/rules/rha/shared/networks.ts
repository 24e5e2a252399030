/** Comparing the virtual networks of two hosts. */
import { hostOf, sameHost, scenariosAt, type Host } from '../../../model/derived/replication.ts';
import type { Element } from '../../../model/element.ts';
import { nameText } from './format.ts';

type Switch = Element<'switch'>;

/** The host at the other end of a host’s first scenario. */
export function otherSide(host: Host): Host | undefined {
  const [scenario] = scenariosAt(host);
  if (!scenario) return undefined;
  const master = hostOf(scenario, 'master');
  const isMaster = master !== undefined && sameHost(master, host);
  return hostOf(scenario, isMaster ? 'replica' : 'master');
}

/** Kinds of switches in a fixed order; undecided where one does not state its kind. */
export function needKinds(switches: readonly Switch[]): string[] {
  return switches.map((s) => s.need('kind')).sort();
}

/** The switches whose kind has no counterpart among the others: each of those is a counterpart once. */
export function surplus(switches: readonly Switch[], others: readonly Switch[]): Switch[] {
  const left = others.map((other) => other.get('kind'));
  return switches.filter((s) => {
    const index = left.indexOf(s.get('kind'));
    if (index < 0) return true;
    left.splice(index, 1);
    return false;
  });
}

/** A switch as an entry: `switch prod { kind external }`. */
export function switchText(s: Switch): string {
  const kind = s.get('kind');
  return `switch ${nameText(s.name ?? 'switch')}${kind ? ` { kind ${kind} }` : ''}`;
}
