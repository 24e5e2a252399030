/** Findings by the unit of text in which they stand, in the order in which a reader meets them. */
import { Place } from '../../model/source.ts';
import type { Unit } from '../../syntax/tree.ts';
import type { Finding } from './finding.ts';

interface OfUnit {
  readonly findings: Set<Finding>;
  /** The same in order, said once each; made when asked for. */
  sorted: readonly Finding[] | undefined;
}

export class FindingStore {
  private readonly byUnit = new Map<Unit, OfUnit>();

  add(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const { unit } = finding.place;
      const known = this.byUnit.get(unit);
      if (known) {
        known.findings.add(finding);
        known.sorted = undefined;
      } else this.byUnit.set(unit, { findings: new Set([finding]), sorted: undefined });
    }
  }

  remove(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const known = this.byUnit.get(finding.place.unit);
      if (!known?.findings.delete(finding)) continue;
      known.sorted = undefined;
      if (known.findings.size === 0) this.byUnit.delete(finding.place.unit);
    }
  }

  /** All of them, in no order. */
  all(): Finding[] {
    return [...this.byUnit.values()].flatMap(({ findings }) => [...findings]);
  }

  /** All of them by file and place, each said once. What an edit did not touch is not sorted again. */
  inOrder(): Finding[] {
    const units = [...this.byUnit.keys()].sort((a, b) => Place.compareUnits(a, b));
    return units.flatMap((unit) => {
      const known = this.byUnit.get(unit)!;
      return (known.sorted ??= inOrder([...known.findings]));
    });
  }
}

/** By file and place; what is the same for all elements of one range is said once. */
export function inOrder(findings: Finding[]): Finding[] {
  const byPlace = (a: Finding, b: Finding): number =>
    Place.compare(a.place, b.place) ||
    (a.rule < b.rule
      ? -1
      : a.rule > b.rule
        ? 1
        : a.message.en < b.message.en
          ? -1
          : a.message.en > b.message.en
            ? 1
            : 0);
  const sorted = findings.sort(byPlace);
  return sorted.filter((finding, index) => {
    for (let i = index - 1; i >= 0; i--) {
      const other = sorted[i]!;
      if (other.place.start !== finding.place.start || other.place.file !== finding.place.file) return true;
      if (other.rule === finding.rule && (other.twinOf ?? other.message.en) === (finding.twinOf ?? finding.message.en))
        return false;
    }
    return true;
  });
}
