/** Completion: what may stand at the cursor, by the vocabulary and the design. */
import type { LangiumDocument } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type Range,
} from 'vscode-languageserver';
import { tokenValue } from '../../language/model/reader.ts';
import { treeOf, type Design } from '../../language/syntax/services/designs.ts';
import { cursorAt, type Cursor, type Slot } from '../../language/syntax/services/cursor.ts';
import { speakersOf } from '../../language/syntax/services/meanings.ts';
import { holderOf, itemOf, roleOf } from '../../language/syntax/services/roles.ts';
import type { EntryNode } from '../../language/syntax/tree.ts';
import { kindsIn, metaKinds, metaOf, readingOf, type Kind, type Reading } from '../../language/vocabulary/index.ts';
import { factCard, kindCard } from '../hover/cards.ts';
import type { ServerServices, ServerSharedServices } from '../module.ts';
import type { Language } from '../settings.ts';
import { factSnippet, isLookedUp, kindSnippet } from './snippets.ts';
import { dayItems, mostItems, unitItems, valueItems } from './values.ts';

export class Completion implements CompletionProvider {
  readonly completionOptions = { triggerCharacters: [' ', '.', '"', ','] };
  private readonly shared: ServerSharedServices;
  private snippets = false;
  private isVsCode = false;

  constructor(services: ServerServices) {
    this.shared = services.shared;
    services.shared.lsp.LanguageServer.onInitialize(({ capabilities, clientInfo }) => {
      this.snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false;
      this.isVsCode = clientInfo?.name.startsWith('Visual Studio Code') ?? false;
    });
  }

  async getCompletion(document: LangiumDocument, params: CompletionParams): Promise<CompletionList | undefined> {
    const { textDocument } = document;
    const { Designs, LangiumDocuments, Settings } = this.shared.workspace;
    const cursor = cursorAt(treeOf(document), textDocument.offsetAt(params.position));
    if (!cursor) return undefined;
    const design = Designs.of(document);
    const { language } = await Settings.of(design.key);
    const files = (): readonly LangiumDocument['uri'][] => LangiumDocuments.all.map(({ uri }) => uri).toArray();
    const proposals = new Proposals(design, document, language, cursor, files);
    // A blank asks for values alone: after a value, the next word is most often typed without help.
    const typedBlank =
      params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter && params.context.triggerCharacter !== '.';
    const items = cursor.slots
      .filter(({ as }) => !typedBlank || as === 'value' || as === 'more')
      .flatMap((slot) => proposals.of(slot));
    const range: Range = { start: textDocument.positionAt(cursor.from), end: textDocument.positionAt(cursor.to) };
    return {
      isIncomplete: items.length >= mostItems,
      items: withoutTwins(items).map((item) => this.finish(item, range)),
    };
  }

  /** Puts the text where it belongs, in a form that the editor understands. */
  private finish({ insertText, insertTextFormat, command, ...item }: CompletionItem, range: Range): CompletionItem {
    const isSnippet = insertTextFormat === InsertTextFormat.Snippet;
    const text = insertText ?? item.label;
    const plain = isSnippet && !this.snippets;
    return {
      ...item,
      ...(command && this.isVsCode && this.snippets ? { command } : {}),
      ...(isSnippet && !plain ? { insertTextFormat } : {}),
      textEdit: { range, newText: plain ? withoutStops(text) : text },
    };
  }
}

/** A snippet for editors without snippets: its text, stops as they read. */
function withoutStops(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/\$\d/g, '')
    .replace(/\\([\\$}])/g, '$1')
    .trimEnd();
}

function withoutTwins(items: readonly CompletionItem[]): CompletionItem[] {
  const seen = new Set<string>();
  return items.filter(({ label }) => !seen.has(label) && seen.add(label));
}

class Proposals {
  constructor(
    private readonly design: Design,
    private readonly document: LangiumDocument,
    private readonly language: Language,
    private readonly cursor: Cursor,
    private readonly files: () => readonly LangiumDocument['uri'][],
  ) {}

  of(slot: Slot): CompletionItem[] {
    switch (slot.as) {
      case 'entry':
        return this.entries(slot.block, slot.kind);
      case 'value':
        return this.values(slot);
      case 'more':
        return this.more(slot);
      case 'phrase':
        return this.phrases(slot.entry);
    }
  }

  /** Facts and kinds that the block takes and does not hold yet. */
  private entries(block: EntryNode | undefined, kind: Kind | undefined): CompletionItem[] {
    if (block && !kind) return [];
    const said = new Set(
      block?.entries.filter((entry) => entry.start !== this.cursor.from).map((entry) => entry.key) ?? [],
    );
    const items: CompletionItem[] = [];
    for (const [index, [key, schema]] of Object.entries(kind?.facts ?? {}).entries()) {
      if (said.has(key)) continue;
      items.push({
        label: key,
        kind: CompletionItemKind.Property,
        labelDetails: { description: metaOf(schema).label[this.language] },
        documentation: { kind: MarkupKind.Markdown, value: factCard(kind!, key, schema, this.language) },
        insertText: factSnippet(key, schema),
        insertTextFormat: InsertTextFormat.Snippet,
        sortText: `1${order(index)}`,
        ...(isLookedUp(readingOf(schema)) ? { command: suggestAgain } : {}),
      });
    }
    for (const [index, [key, sub]] of [...kindsIn(kind?.keyword ?? 'file')].entries()) {
      if (sub.single && said.has(key)) continue;
      items.push({
        label: key,
        kind: CompletionItemKind.Class,
        labelDetails: { description: sub.title[this.language] },
        documentation: { kind: MarkupKind.Markdown, value: kindCard(sub, this.language) },
        insertText: kindSnippet(sub, this.cursor.onOneLine),
        insertTextFormat: InsertTextFormat.Snippet,
        sortText: `${metaKinds.has(key) ? 3 : 2}${order(index)}`,
      });
    }
    return items;
  }

  private values({ entry, phrase, before, side }: Extract<Slot, { as: 'value' }>): CompletionItem[] {
    const said = new Set(before.map((value) => tokenValue(value.first)));
    const role = roleOf(entry);
    if (role.as === 'unknown') return [];
    if (role.as === 'fact') {
      const schema = role.of.facts[role.fact]!;
      if (phrase) return phrase.preposition === 'on' ? dayItems() : [];
      return this.typed(role.of, role.fact, schema, holderOf(entry), said, side);
    }
    const { kind } = role;
    if (phrase?.preposition === 'like' && kind.like) return this.templates(entry, kind);
    if (phrase) {
      const schema = kind.phrases[phrase.preposition];
      return schema ? this.typed(kind, phrase.preposition, schema, entry, said, side) : [];
    }
    const { schema } = kind.name;
    return schema ? this.typed(kind, 'name', schema, entry, said, side) : [];
  }

  private typed(
    of: Kind,
    fact: string,
    schema: Kind['facts'][string],
    speaker: EntryNode | undefined,
    said: ReadonlySet<string>,
    side: 'from' | 'to',
  ): CompletionItem[] {
    const whole = itemOf(readingOf(schema));
    const reading: Reading = whole.as === 'arrow' ? itemOf(whole[side]) : whole;
    return valueItems({
      design: this.design,
      uri: this.document.uri,
      files: this.files,
      language: this.language,
      reading,
      of,
      fact,
      schema: fact === 'name' ? undefined : schema,
      speaker: speaker && speakersOf(this.design.topology, speaker)[0],
      side: whole.as === 'arrow' ? side : undefined,
      said,
      typed: this.cursor.typed,
    });
  }

  private templates(entry: EntryNode, kind: Kind): CompletionItem[] {
    const wanted = kind.keyword === 'template' ? entry.phrase('for')?.values[0]?.first : kind.keyword;
    const items: CompletionItem[] = [];
    for (const name of this.design.topology.templateNames) {
      const template = this.design.topology.template(name);
      const about = template?.phrase('for')?.values[0]?.first;
      if (template === entry || (wanted !== undefined && about !== wanted)) continue;
      items.push({
        label: name,
        kind: CompletionItemKind.Struct,
        labelDetails: { description: `template for ${about ?? ''}` },
      });
    }
    return items;
  }

  /** What may follow a value: the unit of a number. */
  private more({ value, entry, phrase }: Extract<Slot, { as: 'more' }>): CompletionItem[] {
    if (!/^\d+(\.\d+)?$/.test(value.unit.tokenText(value.last$))) return [];
    const role = roleOf(entry);
    const schema =
      role.as === 'fact'
        ? phrase
          ? undefined
          : role.of.facts[role.fact]
        : role.as === 'kind' && phrase
          ? role.kind.phrases[phrase.preposition]
          : undefined;
    if (!schema) return [];
    const reading = itemOf(readingOf(schema));
    return unitItems(reading.as === 'schedule' ? { as: 'duration' } : reading);
  }

  private phrases(entry: EntryNode): CompletionItem[] {
    const role = roleOf(entry);
    const said = new Set(entry.phrases.map(({ preposition }) => preposition));
    if (role.as === 'fact') {
      const reading = itemOf(readingOf(role.of.facts[role.fact]!));
      const words = reading.as === 'schedule' ? ['on', 'at'] : reading.as === 'window' ? ['on'] : [];
      return words
        .filter((word) => entry.values.length > 0 && !said.has(word))
        .map((label) => ({ label, kind: CompletionItemKind.Operator, sortText: '0', command: suggestAgain }));
    }
    if (role.as !== 'kind') return [];
    const { kind } = role;
    const items: CompletionItem[] = [];
    for (const [label, schema] of Object.entries(kind.phrases)) {
      if (said.has(label)) continue;
      items.push({
        label,
        kind: CompletionItemKind.Operator,
        labelDetails: { description: metaOf(schema).label[this.language] },
        documentation: { kind: MarkupKind.Markdown, value: factCard(kind, label, schema, this.language) },
        sortText: '0',
      });
    }
    if (kind.like && !said.has('like')) {
      const description = this.language === 'ja' ? 'テンプレート' : 'template';
      items.push({ label: 'like', kind: CompletionItemKind.Operator, labelDetails: { description }, sortText: '0' });
    }
    // A preposition is followed by a value, which completion goes on with.
    return items.map((item) => ({ ...item, insertText: `${item.label} `, command: suggestAgain }));
  }
}

/** The editor's own command: proposals for what comes next. */
const suggestAgain = { title: '', command: 'editor.action.triggerSuggest' };

function order(index: number): string {
  return String(index).padStart(3, '0');
}
