/** Findings about the language itself: syntax, words, references, values. They cannot be allowed away. */
import { checkEntries } from '../../model/check-entries.ts';
import { problemTexts } from '../../model/problem-texts.ts';
import type { ReadProblem } from '../../model/reader.ts';
import type { Topology } from '../../model/topology.ts';
import type { Text } from '../../vocabulary/define.ts';
import { fillText, type Finding, type Fix } from './finding.ts';

export function languageFindings(topology: Topology): Finding[] {
  return checkEntries(topology).map(toFinding);
}

export function toFinding(problem: ReadProblem): Finding {
  const texts = problemTexts[problem.code];
  if (!texts) throw new Error(`no text for the problem ${problem.code}`);
  const guess = problem.params['guess'];
  const message = fillText(
    texts.guess && guess ? { en: texts.message.en + texts.guess.en, ja: texts.message.ja + texts.guess.ja } : texts.message,
    problem.params,
  );
  return {
    rule: texts.id,
    level: 'error',
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
