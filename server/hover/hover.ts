/** Hovers: what a word means, what a value comes to, who says it, and what a name refers to. */
import type { LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { MarkupKind, type Hover as HoverAnswer, type HoverParams } from 'vscode-languageserver';
import { hasRange, rangeAt, rangeLength } from '../../language/model/ranges.ts';
import { tokenValue } from '../../language/model/reader.ts';
import type { Element } from '../../language/model/element.ts';
import type { Topology } from '../../language/model/topology.ts';
import { codeSpan, plainText } from '../../language/rules/engine/markdown.ts';
import { ruleOf } from '../../language/rules/index.ts';
import { Tok } from '../../language/syntax/scanner.ts';
import { includeTarget, treeOf, type Design } from '../../language/syntax/services/designs.ts';
import { elementsOf, segmentsOf, speakersOf } from '../../language/syntax/services/meanings.ts';
import { holderOf, roleOf, tokenRole, type TokenRole } from '../../language/syntax/services/roles.ts';
import { tokenAtOffset, type TokenAt } from '../../language/syntax/services/tokens.ts';
import type { ValueNode } from '../../language/syntax/tree.ts';
import { EntryNode, PhraseNode } from '../../language/syntax/tree.ts';
import { kinds } from '../../language/vocabulary/index.ts';
import { topics } from '../../language/vocabulary/topics/index.ts';
import type { ServerServices, ServerSharedServices } from '../module.ts';
import type { Language } from '../settings.ts';
import { blocks, decodedName, elementCard, factCard, kindCard, ruleCard, statedText, templateCard } from './cards.ts';
import { decodedText, typeText } from './types.ts';

export class Hover implements HoverProvider {
  private readonly shared: ServerSharedServices;

  constructor(services: ServerServices) {
    this.shared = services.shared;
  }

  async getHoverContent(document: LangiumDocument, { position }: HoverParams): Promise<HoverAnswer | undefined> {
    const { Designs, Settings } = this.shared.workspace;
    const at = tokenAtOffset(treeOf(document), document.textDocument.offsetAt(position));
    if (!at) return undefined;
    const offset = document.textDocument.offsetAt(position);
    const own = Designs.of(document);
    const { language } = await Settings.of(own.key);
    const said = new Describer(Designs.holding(document), document, language).describe(at, offset);
    if (!said) return undefined;
    const { textDocument } = document;
    return {
      contents: { kind: MarkupKind.Markdown, value: said.text },
      range: { start: textDocument.positionAt(said.start), end: textDocument.positionAt(said.end) },
    };
  }
}

interface Said {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

class Describer {
  private readonly topology: Topology;

  constructor(
    private readonly designs: readonly Design[],
    private readonly document: LangiumDocument,
    private readonly language: Language,
  ) {
    this.topology = designs[0]!.topology;
  }

  describe(at: TokenAt, offset: number): Said | undefined {
    const { node, kind, start, end } = at;
    const whole = (text: string | undefined): Said | undefined =>
      text === undefined ? undefined : { text, start, end };
    if (node instanceof EntryNode) return kind === Tok.Key ? whole(this.entry(node)) : undefined;
    if (node instanceof PhraseNode) return whole(this.phrase(node));
    return this.value(node, at, offset);
  }

  private entry(entry: EntryNode): string | undefined {
    const role = roleOf(entry);
    if (role.as === 'unknown') return undefined;
    if (role.as === 'kind') return kindCard(role.kind, this.language);
    const holder = holderOf(entry);
    const element = holder && this.speaker(holder);
    return blocks(
      factCard(role.of, role.fact, role.of.facts[role.fact]!, this.language),
      element && statedText(element, role.fact, this.language),
    );
  }

  private phrase({ $container, preposition }: PhraseNode): string | undefined {
    const role = roleOf($container);
    if (role.as !== 'kind') return undefined;
    if (preposition === 'like' && role.kind.like) {
      return this.language === 'ja'
        ? '**like** — テンプレートの内容を取り込む。要素自身の記述が優先される。'
        : "**like** — takes what a template says; the element's own words win.";
    }
    const schema = role.kind.phrases[preposition];
    return schema && factCard(role.kind, preposition, schema, this.language);
  }

  private value(value: ValueNode, at: TokenAt, offset: number): Said | undefined {
    const { token, start, end } = at;
    const raw = value.unit.tokenText(token);
    const text = tokenValue(raw);
    const role = tokenRole(value, token);
    if (!role || token === value.operatorToken) return undefined;
    const whole = (said: string | undefined): Said | undefined =>
      said === undefined ? undefined : { text: said, start, end };
    if (role.as === 'declared') return whole(this.declared(value.entry, text));
    for (const { topology } of this.designs) {
      const segment = segmentsOf(topology, value, token).find((s) => s.start <= offset && offset <= s.end);
      if (!segment) continue;
      const cards = segment.targets
        .slice(0, 3)
        .map(({ entry, element }) =>
          element ? elementCard(element, this.language) : templateCard(entry, this.language),
        );
      if (segment.as === 'fact') cards.unshift(this.ledBy(text.slice(text.lastIndexOf('.') + 1)));
      return { text: cards.join('\n\n---\n\n'), start: segment.start, end: segment.end };
    }
    return whole(role.as === 'value' ? this.plainValue(role, value, token, text) : undefined);
  }

  private ledBy(fact: string): string {
    return this.language === 'ja' ? `${codeSpan(fact)} が指すもの:` : `What its ${codeSpan(fact)} refers to:`;
  }

  private declared(entry: EntryNode, text: string): string | undefined {
    if (entry.key === 'template') return templateCard(entry, this.language);
    const element = this.speaker(entry);
    if (!element) return undefined;
    const length = hasRange(text) ? rangeLength(text) : undefined;
    const card = elementCard(element, this.language);
    if (typeof length !== 'number' || length === 0) return card;
    const names = `${plainText(rangeAt(text, 0))} … ${plainText(rangeAt(text, length - 1))}`;
    return blocks(card, this.language === 'ja' ? `${length} 個の要素: ${names}` : `${length} elements: ${names}`);
  }

  private plainValue(
    role: Extract<TokenRole, { as: 'value' }>,
    value: ValueNode,
    token: number,
    text: string,
  ): string | undefined {
    const { reading, fact, of } = role;
    if (text === 'tbc' && token === value.first$) {
      return this.language === 'ja'
        ? '**tbc** — 未定。確認事項一覧に載る。'
        : '**tbc** — undecided; in the list of open questions.';
    }
    switch (reading.as) {
      case 'rule': {
        const rule = ruleOf(text);
        return rule && ruleCard(rule, this.language);
      }
      case 'topic': {
        const topic = topics.get(text);
        return topic && `**${text}** — ${topic.label[this.language]}`;
      }
      case 'kind': {
        const kind = kinds.get(text);
        return kind && kindCard(kind, this.language);
      }
      case 'path':
        return value.entry.key === 'include' ? this.included(text) : undefined;
      default: {
        const schema = of.facts[fact] ?? of.phrases[fact] ?? of.args[fact] ?? of.name.schema;
        const decoded = decodedText(reading, value, token, this.language);
        const holder = of.facts[fact] ? holderOf(value.entry) : value.entry;
        const element = holder && this.speaker(holder);
        const knows = (of.facts[fact] ?? of.phrases[fact] ?? of.args[fact]) !== undefined;
        return blocks(
          decoded,
          element && knows ? statedText(element, fact, this.language) : undefined,
          schema && `${this.language === 'ja' ? '値' : 'Value'}: ${typeText(reading, this.language)}`,
        );
      }
    }
  }

  private included(path: string): string {
    const target = includeTarget(this.document.uri, path).toString();
    const found = this.designs.some((design) => design.documents.has(target));
    if (!found) return this.language === 'ja' ? 'このファイルは読めない。' : 'This file cannot be read.';
    return plainText(decodedName(target));
  }

  /** The element that an entry says something of: a real one where there is one. */
  private speaker(entry: EntryNode): Element | undefined {
    for (const { topology } of this.designs) {
      const [element] = elementsOf(topology, entry);
      if (element) return element;
    }
    return speakersOf(this.topology, entry)[0];
  }
}
