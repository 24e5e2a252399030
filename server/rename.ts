/**
 * Renaming: the declaration and every mention, each part of a qualified name alone. What would change the meaning of the design, or
 * make it invalid, is refused with a reason.
 */
import { CstUtils, type AstNode, type CstNode, type LangiumDocument } from 'langium';
import { DefaultRenameProvider } from 'langium/lsp';
import {
  LSPErrorCodes,
  ResponseError,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { hasRange } from '../language/model/ranges.ts';
import { quoted, tokenValue } from '../language/model/reader.ts';
import { Tok, scanUnit } from '../language/syntax/scanner.ts';
import { nameValueOf, stemOf, type Stretch, type TopologyReferences } from '../language/syntax/services/names.ts';
import { tokenAt } from '../language/syntax/services/linking.ts';
import { segmentsOf, type Segment } from '../language/syntax/services/meanings.ts';
import { roleOf, tokenRole } from '../language/syntax/services/roles.ts';
import { EntryNode, ValueNode } from '../language/syntax/tree.ts';
import { unitKinds, type Text } from '../language/vocabulary/index.ts';
import type { ServerServices, ServerSharedServices } from './module.ts';
import { damageOf, type NameEdit } from './rename-check.ts';

/** What is being renamed: the entry that declares it, the stretch under the cursor, and the text that a new name replaces. */
interface Subject {
  readonly entry: EntryNode;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class Rename extends DefaultRenameProvider {
  private readonly shared: ServerSharedServices;
  private readonly topologyReferences: TopologyReferences;

  constructor(services: ServerServices) {
    super(services);
    this.shared = services.shared;
    this.topologyReferences = services.references.References;
  }

  override prepareRename(document: LangiumDocument, { position }: PrepareRenameParams): Range | undefined {
    const subject = this.subjectAt(document, document.textDocument.offsetAt(position));
    if (!subject) return undefined;
    const { textDocument } = document;
    return { start: textDocument.positionAt(subject.start), end: textDocument.positionAt(subject.end) };
  }

  override async rename(
    document: LangiumDocument,
    { position, newName }: RenameParams,
  ): Promise<WorkspaceEdit | undefined> {
    const language = (await this.shared.workspace.Settings.of(this.shared.workspace.Designs.of(document).key)).language;
    const subject = this.subjectAt(document, document.textDocument.offsetAt(position));
    if (!subject) return undefined;
    const declared = tokenValue(nameValueOf(subject.entry)?.first ?? '');
    const stem = stemOf(declared);
    const isRange = hasRange(declared);
    const name = newName.trim();
    checkName(name, isRange, language);
    const stretches = this.topologyReferences.stretchesOf(subject.entry);
    const edits = stretches.map((stretch) => editOf(stretch, stem, isRange, name, language));
    const damage = damageOf(this.shared.workspace.Designs, subject.entry, edits, [...new Set([stem, name])]);
    if (damage) throw refusal(texts.breaks(damage), language);
    const changes: Record<string, TextEdit[]> = {};
    for (const { document: changed, start, end, text } of edits) {
      (changes[changed.uri.toString()] ??= []).push({
        range: { start: changed.textDocument.positionAt(start), end: changed.textDocument.positionAt(end) },
        newText: text,
      });
    }
    return { changes };
  }

  /** What stands at the offset and can be renamed; undefined where nothing can, an error where the reason is worth telling. */
  private subjectAt(document: LangiumDocument, offset: number): Subject | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.grammarConfig.nameRegexp);
    const value = leaf?.astNode as unknown;
    if (!leaf || !(value instanceof ValueNode)) return undefined;
    const token = tokenAt(value, leaf.offset);
    if (token === undefined) return undefined;
    const [target] = this.references.findDeclarations(leaf) as (AstNode | undefined)[];
    const entry = target as unknown;
    if (!(entry instanceof EntryNode) || roleOf(entry).as !== 'kind') return undefined;
    const found = this.stretchAt(document, value, token, leaf);
    if (!found) return undefined;
    const name = nameValueOf(entry);
    const declared = name && tokenValue(name.first);
    if (declared === undefined) return undefined;
    const language = this.languageHint;
    if (found.as === 'fact') throw refusal(texts.fact(leaf.text), language);
    if (!hasRange(declared)) return { entry, ...found, text: declared };
    const stem = stemOf(declared);
    const written = document.textDocument.getText().slice(found.start, found.end);
    if (!hasRange(written)) throw refusal(texts.oneOfRange(written, declared), language);
    if (!written.startsWith(stem)) throw refusal(texts.oddRange(written, declared), language);
    return { entry, start: found.start, end: found.start + stem.length, text: stem };
  }

  /** `prepareRename` has no way to wait for settings: the language of the last that were read is near enough. */
  private get languageHint(): 'en' | 'ja' {
    return this.shared.workspace.Settings.lastLanguage;
  }

  private stretchAt(
    document: LangiumDocument,
    value: ValueNode,
    token: number,
    leaf: CstNode,
  ): Pick<Segment, 'start' | 'end' | 'as'> | undefined {
    if (tokenRole(value, token)?.as === 'declared') {
      const raw = value.unit.tokenText(token);
      const start = value.unit.offset + value.unit.tokens.starts[token]!;
      const quotes = raw.startsWith('"') ? 1 : 0;
      const closing = quotes && raw.length > 1 && raw.endsWith('"') ? 1 : 0;
      return { start: start + quotes, end: start + raw.length - closing, as: 'name' };
    }
    for (const { topology } of this.shared.workspace.Designs.holding(document)) {
      const segment = segmentsOf(topology, value, token).find((s) => s.start <= leaf.end && leaf.offset <= s.end);
      if (segment) return segment;
    }
    return undefined;
  }
}

/** The edit of one stretch: the stem of a range alone, the whole name otherwise; quoted where the name needs it. */
function editOf(
  { document, start, end }: Stretch,
  stem: string,
  isRange: boolean,
  name: string,
  language: 'en' | 'ja',
): NameEdit {
  const text = document.textDocument.getText();
  const written = text.slice(start, end);
  const quotes = text[start - 1] === '"';
  if (isRange) {
    if (!written.startsWith(stem)) throw refusal(texts.oddRange(written, stem), language);
    return { document, start, end: start + stem.length, text: name };
  }
  if (quotes) return { document, start, end, text: name.replaceAll('"', '""') };
  if (isWord(name)) return { document, start, end, text: name };
  // A string cannot be one part of a word: the whole name would have to be quoted, and is where it stands alone.
  if (/[.\w\p{L}]/u.test(text[start - 1] ?? '') || text[end] === '.') throw refusal(texts.cannotQuote(name), language);
  return { document, start, end, text: quoted(name) };
}

function checkName(name: string, isRange: boolean, language: 'en' | 'ja'): void {
  if (name === '' || /[\r\n]/.test(name)) throw refusal(texts.empty, language);
  if (name.includes('[') || name.includes(']')) throw refusal(texts.brackets, language);
  if (isRange && !isWord(name)) throw refusal(texts.word(name), language);
}

/** Whether a text is one word as the scanner sees it. */
function isWord(text: string): boolean {
  if (text === 'none' || text === 'tbc') return false;
  const { tokens } = scanUnit(`x ${text}`, 0, unitKinds);
  return tokens.count === 2 && tokens.kinds[1] === Tok.Word && tokens.ends[1] === text.length + 2 && !tokens.errors;
}

function refusal(text: Text, language: 'en' | 'ja'): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, text[language]);
}

const texts = {
  empty: { en: 'A name has at least one sign and stands on one line.', ja: '名前は 1 文字以上で、1 行に収める。' },
  brackets: {
    en: 'Square brackets make a range of a name. Change the range where it is declared.',
    ja: '角括弧は範囲を表す。範囲は宣言を直接編集して変える。',
  },
  word: (name: string): Text => ({
    en: `"${name}" is no word: the name of a range is letters, digits, "-" and "_".`,
    ja: `「${name}」は語ではない。範囲の名前に使えるのは文字、数字、「-」「_」。`,
  }),
  fact: (text: string): Text => ({
    en: `"${text}" is a fact, not a name: it cannot be renamed.`,
    ja: `「${text}」は事実の名前であり、変更できない。`,
  }),
  oneOfRange: (name: string, range: string): Text => ({
    en: `"${name}" is one of the range "${range}" and cannot be renamed alone. Rename the range where it is declared, or declare "${name}" apart from it.`,
    ja: `「${name}」は範囲「${range}」の一つで、単独では変更できない。宣言の側で範囲の名前を変えるか、「${name}」を範囲の外に別に宣言する。`,
  }),
  oddRange: (name: string, range: string): Text => ({
    en: `"${name}" writes the range "${range}" in another way: the common part cannot be renamed.`,
    ja: `「${name}」は範囲「${range}」を別の形で書いたもので、共通部分を変更できない。`,
  }),
  cannotQuote: (name: string): Text => ({
    en: `"${name}" has to be written in quotes, which cannot stand in a qualified name that refers to it.`,
    ja: `「${name}」は引用符が要るが、修飾名の中には書けない。`,
  }),
  breaks: (message: Text): Text => ({
    en: `The new name would break the design: ${message.en}`,
    ja: `この名前にすると設計が成り立たない: ${message.ja}`,
  }),
};
