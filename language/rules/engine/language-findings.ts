/** Findings about the language itself: syntax, words, references, values. Errors of it cannot be allowed away. */
import { checkUnit } from '../../model/check-entries.ts';
import { problemTexts, warningCodes } from '../../model/problem-texts.ts';
import type { ReadProblem } from '../../model/reader.ts';
import type { FileChange } from '../../model/source.ts';
import type { Topology, TopologyChange } from '../../model/topology.ts';
import { untracked } from '../../model/tracking.ts';
import type { Unit } from '../../syntax/tree.ts';
import type { Text } from '../../vocabulary/define.ts';
import { fillText, type Finding, type Fix } from './finding.ts';
import { FindingStore } from './finding-store.ts';

/** The problems of each unit, found again only for units whose text or references changed. They may stand in other units: a template's. */
export class LanguageChecks {
  private readonly byUnit = new Map<Unit, readonly Finding[]>();

  /** `store` holds what is found. */
  constructor(
    private readonly topology: Topology,
    private readonly store: FindingStore,
  ) {
    store.add(topology.ownProblems.map(toFinding));
    for (const file of topology.files) for (const unit of file.tree.units) this.check(unit);
  }

  update(changes: readonly FileChange[], change: TopologyChange): void {
    const units = new Set<Unit>();
    for (const { removed, added } of changes) {
      for (const unit of removed) this.take(unit);
      for (const unit of added) units.add(unit);
    }
    for (const unit of change.retold) units.add(unit);
    for (const element of change.rereferenced) if (!element.removed) units.add(element.unit);
    for (const unit of units) {
      this.take(unit);
      this.check(unit);
    }
  }

  private take(unit: Unit): void {
    const findings = this.byUnit.get(unit);
    if (!findings) return;
    this.store.remove(findings);
    this.byUnit.delete(unit);
  }

  private check(unit: Unit): void {
    const problems = untracked(() => checkUnit(unit, this.topology));
    if (problems.length === 0) return;
    const findings = problems.map(toFinding);
    this.byUnit.set(unit, findings);
    this.store.add(findings);
  }
}

/** All problems of the language in a topology. */
export function languageFindings(topology: Topology): Finding[] {
  const store = new FindingStore();
  new LanguageChecks(topology, store);
  return store.all();
}

export function toFinding(problem: ReadProblem): Finding {
  const texts = problemTexts[problem.code];
  if (!texts) throw new Error(`no text for the problem ${problem.code}`);
  const guess = problem.params['guess'];
  const message = fillText(
    texts.guess && guess
      ? { en: texts.message.en + texts.guess.en, ja: texts.message.ja + texts.guess.ja }
      : texts.message,
    problem.params,
  );
  return {
    rule: texts.id,
    level: warningCodes.has(problem.code) ? 'warning' : 'error',
    place: problem.place,
    message,
    related: problem.related.map((place) => ({ place, message: { en: 'the other one', ja: 'もう一方' } })),
    fixes: () => fixesOf(problem),
  };
}

/** Replacements that cannot be anything else are safe; a guess at a misspelt word is a suggestion. */
const safeCodes: ReadonlySet<string> = new Set(['full-width-sign', 'quantity-blank', 'stray-sign', 'extra-close']);

function fixesOf(problem: ReadProblem): Fix[] {
  const { instead, place } = problem;
  if (instead === undefined) return [];
  const title: Text =
    instead === ''
      ? { en: `Leave \`${place.text}\` out`, ja: `\`${place.text}\` を消す` }
      : { en: `Write \`${instead}\``, ja: `\`${instead}\` と書く` };
  const edits = [{ file: place.file, start: place.start, end: place.end, text: instead }];
  return [{ title, safe: safeCodes.has(problem.code), edits }];
}
