/** What the checker tells: findings, their levels and their fixes. */
import type { Element } from '../../model/element.ts';
import type { Place, SourceFile } from '../../model/source.ts';
import type { Text } from '../../vocabulary/define.ts';

export type Level = 'error' | 'warning' | 'info';

/** Where a rule is written. */
export interface Source {
  /** Id of a document in `support/documents`. */
  readonly document: string;
  /** Heading in the document, in its own language. */
  readonly section: string;
}

/** A replacement of text; an empty range inserts. Offsets are of the file as it was checked. */
export interface Edit {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Fix {
  readonly title: Text;
  /** Applied by `check --fix` and *fix all in file*; a suggestion otherwise. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Related {
  readonly place: Place;
  readonly message: Text;
}

export interface Finding {
  /** Id of the rule, or of a check of the language itself (`syntax/…`, `language/…`, `design/…`). */
  readonly rule: string;
  readonly level: Level;
  readonly place: Place;
  /** What was found, with the actual and the allowed value. */
  readonly message: Text;
  /** What to do. */
  readonly advice?: Text;
  readonly source?: Source;
  readonly related: readonly Related[];
  /** Computed when asked for: most findings are never fixed. */
  readonly fixes: () => readonly Fix[];
  /** Equal for findings that say the same of the elements of one range: such are said once. Default: the message. */
  readonly twinOf?: string;
  /** The element it is about, where there is one. */
  readonly subject?: Element;
}

/** Replaces `{name}` placeholders; values stand between backquotes where the template says so. */
export function fillText(template: Text, params: Readonly<Record<string, string>>): Text {
  const fill = (text: string): string =>
    text.replace(/\{([A-Za-z]\w*)\}/g, (whole, name: string) => params[name] ?? whole);
  return { en: fill(template.en), ja: fill(template.ja) };
}
