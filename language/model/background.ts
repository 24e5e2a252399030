/**
 * What elements have in common: thousands of VMs are `like` one template and under the same assumptions. Whatever these say, or do
 * not say, is read once for all of them; an element looks at its own entry and, where that is silent, here.
 */
import type { EntryNode } from '../syntax/tree.ts';
import type { Fact } from './element.ts';

/** A node of a tree of all combinations: a kind, and then templates and assumptions in the order in which they win. */
export class Background {
  private readonly further = new Map<EntryNode, Background>();
  /** By the index of what can be said: the fact that all have, null where each has to read it for itself, undefined: not read yet. */
  readonly facts: (Fact | null | undefined)[] = [];

  /** The background with one more entry behind. */
  with(entry: EntryNode): Background {
    let next = this.further.get(entry);
    if (!next) this.further.set(entry, (next = new Background()));
    return next;
  }
}
