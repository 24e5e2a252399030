/**
 * Where an element keeps what is derived from it: one place per derivation and kind, so that finding it is two steps into lists
 * rather than a search through a table of all elements.
 */

/** How many places the kinds have given away, by the kind's ordinal. */
const taken: number[] = [];

/** The places of one derivation. */
export class Slots {
  private readonly byKind: (number | undefined)[] = [];

  /** The place in elements of a kind, by its ordinal. */
  of(ordinal: number): number {
    let slot = this.byKind[ordinal];
    if (slot === undefined) {
      slot = taken[ordinal] ?? 0;
      taken[ordinal] = slot + 1;
      this.byKind[ordinal] = slot;
    }
    return slot;
  }
}
