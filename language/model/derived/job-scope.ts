/** What a job touches: every element that what is generated for it depends on. */
import type { Element } from '../element.ts';
import { derived, elementsIn } from '../topology.ts';

/** Relations that are followed against their direction: who refers to an element of the kind takes part in its jobs. */
const takesPart: Readonly<Record<string, readonly (readonly [kind: string, fact: string])[]>> = {
  ld: [
    ['pair', 'of'],
    ['snapshot', 'of'],
    ['snapshot', 'svs'],
    ['ldset', 'lds'],
  ],
  datastore: [
    ['vm', 'on'],
    ['disk', 'on'],
  ],
  vm: [['guest-cluster', 'of']],
};

/**
 * The element itself, what its facts and its parts refer to, in turn, and the elements around each of them (not what else stands in
 * those). Kept per element.
 */
export const scopeOf = derived((start: Element): ReadonlySet<Element> => {
  const scope = new Set<Element>();
  const queue: Element[] = [];
  const add = (element: Element | undefined, withParts: boolean): void => {
    if (!element || scope.has(element)) return;
    scope.add(element);
    if (withParts) queue.push(element);
  };
  add(start, true);
  for (let element = queue.pop(); element; element = queue.pop()) {
    for (let outer = element.parent; outer; outer = outer.parent) add(outer, false);
    // A host, an array or a vCenter takes part with what it says itself, not with everything that stands in it.
    const whole = !containers.has(element.kind);
    for (const referred of ownReferences(element)) add(referred, true);
    for (const child of element.allChildren) if (whole || !holdsOthers.has(child.kind)) add(child, true);
    for (const [kind, fact] of takesPart[element.kind] ?? []) {
      for (const referrer of element.topology.referrersOf(element, kind as never, fact)) {
        add(referrer, true);
        if (kind === 'disk') add((referrer as unknown as Element).parent, true);
      }
    }
  }
  return scope;
});

const containers: ReadonlySet<string> = new Set([
  'array',
  'vcenter',
  'virtualcenter',
  'cluster',
  'esxi',
  'esx',
  'hyperv',
  'node',
  'san',
]);
/** Parts of a container that are elements of their own right. */
const holdsOthers: ReadonlySet<string> = new Set([
  'ld', 'pair', 'snapshot', 'ldset', 'vm', 'esxi', 'esx', 'datastore', 'cluster', 'guest-cluster', 'node', 'zone', 'host-mode',
]); // prettier-ignore

function ownReferences(element: Element): Element[] {
  const { definition } = element;
  const found: Element[] = [];
  for (const name of [...Object.keys(definition.phrases), ...Object.keys(definition.facts)]) {
    found.push(...elementsIn(element.readAny(name)));
  }
  const { target } = element;
  if (target && 'layers' in target) found.push(target);
  return found;
}
