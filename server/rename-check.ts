/** What a renaming would do to a design besides renaming: the design with the new texts is built and compared with the old. */
import { AstUtils, type LangiumDocument } from 'langium';
import { SourceFile } from '../language/model/source.ts';
import { Topology } from '../language/model/topology.ts';
import { applyEdits } from '../language/rules/engine/edits.ts';
import { languageFindings } from '../language/rules/engine/language-findings.ts';
import type { Designs } from '../language/syntax/services/designs.ts';
import { mentionsIn, type Target } from '../language/syntax/services/meanings.ts';
import type { EntryNode } from '../language/syntax/tree.ts';
import type { Text } from '../language/vocabulary/index.ts';

/** A new text for a stretch of a document. */
export interface NameEdit {
  readonly document: LangiumDocument;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What would go wrong: a problem of the language that was not there, or a name that would come to mean something else. Undefined
 * where nothing would.
 *
 * @param names the old and the new name: nothing else can change its meaning
 */
export function damageOf(
  designs: Designs,
  renamed: EntryNode,
  edits: readonly NameEdit[],
  names: readonly string[],
): Text | undefined {
  for (const { topology } of designs.holding(AstUtils.getDocument(renamed))) {
    const editsOf = (uri: string): NameEdit[] => edits.filter((edit) => edit.document.uri.toString() === uri);
    const files = topology.files.map((file) => {
      const own = editsOf(file.uri);
      return own.length === 0 ? file : SourceFile.parse(file.uri, applyEdits(file.text, own));
    });
    const after = new Topology(files, topology.found);
    const problems = languageFindings(after);
    const known = languageFindings(topology);
    if (problems.length > known.length) {
      const messages = new Set(known.map((finding) => finding.message.en));
      return (problems.find((finding) => !messages.has(finding.message.en)) ?? problems[0]!).message;
    }
    const moved = (uri: string, offset: number): string => `${uri}#${offset + shiftAt(editsOf(uri), offset)}`;
    const before = meanings(topology, names, moved);
    const now = meanings(after, names, (uri, offset) => `${uri}#${offset}`);
    for (const [place, meaning] of before) {
      if (now.get(place)?.targets === meaning.targets) continue;
      return {
        en: `\`${meaning.text}\` would mean something else.`,
        ja: `\`${meaning.text}\` の指すものが変わる。`,
      };
    }
  }
  return undefined;
}

/** What each mention of the names means, by its place; places are told as they are after the edits. */
function meanings(
  topology: Topology,
  names: readonly string[],
  placeOf: (uri: string, offset: number) => string,
): Map<string, { readonly text: string; readonly targets: string }> {
  const found = new Map<string, { text: string; targets: string }>();
  const targetPlace = ({ entry }: Target): string => placeOf((entry.unit.source as SourceFile).uri, entry.start);
  for (const file of topology.files) {
    for (const name of names) {
      for (const mention of mentionsIn(topology, file.tree, name)) {
        const { unit } = mention.value;
        const tokenStart = unit.offset + unit.tokens.starts[mention.token]!;
        found.set(`${placeOf(file.uri, tokenStart)}.${mention.part}`, {
          text: file.text.slice(mention.start, mention.end),
          targets: mention.targets.map(targetPlace).sort().join(' '),
        });
      }
    }
  }
  return found;
}

/** By how much the edits before an offset move it. */
function shiftAt(edits: readonly NameEdit[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of edits) if (start < offset) shift += text.length - (end - start);
  return shift;
}
