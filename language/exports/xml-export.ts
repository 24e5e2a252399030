/** An exported XML file as nodes that know their place in the text, so that values can be replaced and nothing else is touched. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { ExportedText, GivenProblem, Replacement } from './exported-text.ts';
import { parse } from './xpath-engine.js';

/** Deepest nesting that is read: deeper is no definition of anything. */
const deepest = 500;

const nodeTypes = { element: 1, attribute: 2, text: 3, cdata: 4, instruction: 7, comment: 8, document: 9 } as const;

/** A piece of an element's content that is no element. */
interface Piece {
  readonly type: 'text' | 'cdata' | 'comment' | 'instruction';
  /** Of the piece with its marks. */
  readonly start: number;
  readonly end: number;
}

/** What every node has; the names are those that an XPath library looks for. */
abstract class XmlNode {
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  parentNode: XmlElementNode | XmlDocumentNode | null = null;
  previousSibling: XmlNode | null = null;
  nextSibling: XmlNode | null = null;
  readonly childNodes: XmlNode[] = [];

  constructor(readonly ownerDocument: XmlDocumentNode | null) {}

  get firstChild(): XmlNode | null {
    return this.childNodes[0] ?? null;
  }

  append(child: XmlNode): void {
    const last = this.childNodes.at(-1);
    if (last) {
      last.nextSibling = child;
      child.previousSibling = last;
    }
    child.parentNode = this as unknown as XmlElementNode;
    this.childNodes.push(child);
  }
}

export class XmlDocumentNode extends XmlNode {
  readonly nodeType = nodeTypes.document;
  readonly nodeName = '#document';
  documentElement!: XmlElementNode;

  constructor() {
    super(null);
  }
}

export class XmlElementNode extends XmlNode {
  readonly nodeType = nodeTypes.element;
  readonly attributeNodes: XmlAttributeNode[] = [];
  /** Of the content between the tags; both the end of the tag where it is empty by `/>`. */
  contentStart = 0;
  contentEnd = 0;
  /** Whether it is written `<a/>`. */
  selfClosing = false;
  readonly pieces: Piece[] = [];

  constructor(
    document: XmlDocumentNode,
    readonly nodeName: string,
    readonly localName: string,
    readonly prefix: string,
    readonly namespaceURI: string,
    readonly start: number,
  ) {
    super(document);
  }

  get attributes(): { readonly length: number; item(index: number): XmlAttributeNode | null } {
    const nodes = this.attributeNodes;
    return { length: nodes.length, item: (index) => nodes[index] ?? null };
  }

  get elements(): XmlElementNode[] {
    return this.childNodes.filter((child) => child instanceof XmlElementNode);
  }

  /** All text below, as XPath has it. */
  get textContent(): string {
    return this.childNodes
      .map((child) =>
        child instanceof XmlTextNode ? child.data : child instanceof XmlElementNode ? child.textContent : '',
      )
      .join('');
  }
}

export class XmlAttributeNode extends XmlNode {
  readonly nodeType = nodeTypes.attribute;

  constructor(
    readonly ownerElement: XmlElementNode,
    readonly nodeName: string,
    readonly localName: string,
    readonly prefix: string,
    readonly namespaceURI: string,
    readonly value: string,
    /** Of the value between its quotation marks. */
    readonly start: number,
    readonly end: number,
    readonly quote: string,
  ) {
    super(ownerElement.ownerDocument);
  }

  get nodeValue(): string {
    return this.value;
  }

  get name(): string {
    return this.nodeName;
  }

  get specified(): boolean {
    return true;
  }
}

export class XmlTextNode extends XmlNode {
  readonly nodeType = nodeTypes.text;
  readonly nodeName = '#text';

  constructor(
    document: XmlDocumentNode,
    readonly data: string,
  ) {
    super(document);
  }

  get nodeValue(): string {
    return this.data;
  }
}

export interface XmlExport {
  readonly file: ExportedText;
  readonly document: XmlDocumentNode;
}

class NotXml extends Error {}

/** Reads an exported XML file, or says what is wrong with it. Entities of its own are refused: nothing is read from elsewhere. */
export function readXml(file: ExportedText): XmlExport | GivenProblem {
  const { text } = file;
  const document = new XmlDocumentNode();
  const open: XmlElementNode[] = [];
  let tagStart = 0;
  const parser = new SaxesParser({ xmlns: true, position: true });
  const at = (): number => parser.position;
  parser.on('error', (error) => {
    throw new NotXml(error.message.replace(/^(\S*:)?\d+:\d+: /, '').replace(/\.$/, ''));
  });
  parser.on('opentagstart', () => {
    tagStart = text.lastIndexOf('<', at() - 1);
  });
  parser.on('opentag', (tag) => {
    if (open.length >= deepest) throw new NotXml(`elements are nested more than ${String(deepest)} deep`);
    const element = new XmlElementNode(document, tag.name, tag.local, tag.prefix, tag.uri, tagStart);
    element.contentStart = at();
    element.selfClosing = tag.isSelfClosing;
    addAttributes(element, tag, text.slice(tagStart, at()));
    const parent = open.at(-1);
    if (parent) parent.append(element);
    else {
      document.append(element);
      document.documentElement = element;
    }
    open.push(element);
  });
  parser.on('closetag', (tag) => {
    const element = open.pop()!;
    element.contentEnd = tag.isSelfClosing ? element.contentStart : text.lastIndexOf('</', at() - 1);
  });
  const addText = (data: string): void => {
    open.at(-1)?.append(new XmlTextNode(document, data));
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof NotXml)) throw error;
    return {
      ...file.position(Math.min(at(), text.length)),
      text: {
        en: `The file is no well-formed XML: ${error.message}.`,
        ja: `整形式の XML ではない（${error.message}）。`,
      },
    };
  }
  addPieces(document.documentElement, text);
  return { file, document };
}

/** The parser tells the values of attributes, not their places; in a tag that is well-formed these are found again. */
function addAttributes(element: XmlElementNode, tag: SaxesTagNS, source: string): void {
  const attribute = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  attribute.lastIndex = 1 + tag.name.length;
  for (let match = attribute.exec(source); match; match = attribute.exec(source)) {
    const [whole, name = '', double, single] = match;
    const known = tag.attributes[name];
    if (!known) continue;
    const end = element.start + match.index + whole.length - 1;
    element.attributeNodes.push(
      new XmlAttributeNode(
        element,
        name,
        known.local,
        known.prefix,
        known.uri,
        known.value,
        end - (double ?? single ?? '').length,
        end,
        whole.at(-1)!,
      ),
    );
  }
}

/** Text, CDATA sections, comments and instructions between the child elements. */
function addPieces(root: XmlElementNode, text: string): void {
  const marks = [
    ['<!--', '-->', 'comment'],
    ['<![CDATA[', ']]>', 'cdata'],
    ['<?', '?>', 'instruction'],
  ] as const;
  const stack = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    const children = element.elements;
    stack.push(...children);
    let at = element.contentStart;
    for (const next of [...children, undefined]) {
      const end = next ? next.start : element.contentEnd;
      while (at < end) {
        const mark = marks.find(([begin]) => text.startsWith(begin, at));
        const from = mark ? at + mark[0].length : at;
        const close = mark ? text.indexOf(mark[1], from) + mark[1].length : text.indexOf('<', from);
        const stop = close < 0 || close > end ? end : close;
        element.pieces.push({ type: mark ? mark[2] : 'text', start: at, end: stop });
        at = stop;
      }
      if (next) at = endOf(next, text);
    }
  }
}

/** Behind the closing tag of an element. */
function endOf(element: XmlElementNode, text: string): number {
  return element.selfClosing ? element.contentEnd : text.indexOf('>', element.contentEnd) + 1;
}

/** A node whose value can be replaced. */
export type ValueNode = XmlAttributeNode | XmlElementNode;

/** The value that a node holds: of an element without the white space around it. */
export function valueOf(node: ValueNode): string {
  return node instanceof XmlAttributeNode ? node.value : trimmed(node.textContent);
}

/** The nodes that an XPath selects: attributes and elements; a text stands for its element. */
export function select(
  document: XmlDocumentNode,
  xpath: string,
  namespaces: Readonly<Record<string, string>>,
): { readonly nodes: readonly ValueNode[] } | { readonly problem: string } {
  let selected: object[];
  try {
    selected = parse(xpath).select({ node: document, namespaces });
  } catch (error) {
    return { problem: error instanceof Error ? error.message.split('\n')[0]! : String(error) };
  }
  const nodes = new Set<ValueNode>();
  for (const node of selected) {
    const found = node instanceof XmlTextNode ? node.parentNode : node;
    if (!(found instanceof XmlElementNode) && !(found instanceof XmlAttributeNode)) {
      return { problem: 'it selects what is neither an element nor an attribute nor a text' };
    }
    nodes.add(found);
  }
  return { nodes: [...nodes] };
}

/**
 * The replacement that gives a node another value. White space around the text of an element stays; a CDATA section stays one.
 * `undefined` where that cannot be done without touching something else: child elements, texts between comments.
 */
export function replaceValue({ file: { text } }: XmlExport, node: ValueNode, value: string): Replacement | undefined {
  if (node instanceof XmlAttributeNode) {
    return { start: node.start, end: node.end, text: escapeAttribute(value, node.quote) };
  }
  if (node.elements.length > 0) return undefined;
  const written = node.pieces.filter(
    ({ type, start, end }) => type === 'cdata' || (type === 'text' && trimmed(text.slice(start, end)) !== ''),
  );
  if (written.length > 1) return undefined;
  const piece = written[0] ?? node.pieces.find(({ type }) => type === 'text');
  if (!piece) {
    if (node.pieces.length > 0) return undefined;
    return node.selfClosing
      ? openUp(node, text, value)
      : { start: node.contentStart, end: node.contentEnd, text: escapeText(value) };
  }
  if (piece.type === 'cdata') {
    const start = piece.start + '<![CDATA['.length;
    return { start, end: piece.end - ']]>'.length, text: value.replaceAll(']]>', ']]]]><![CDATA[>') };
  }
  const source = text.slice(piece.start, piece.end);
  const inner = trimmed(source);
  const start = piece.start + (inner === '' ? 0 : source.indexOf(inner));
  return { start, end: inner === '' ? piece.end : start + inner.length, text: escapeText(value) };
}

/** Without the white space of XML around it; other blanks belong to the value. */
function trimmed(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

/** `<a/>` becomes `<a>value</a>`. */
function openUp(node: XmlElementNode, text: string, value: string): Replacement {
  const slash = text.lastIndexOf('/', node.contentStart - 1);
  return { start: slash, end: node.contentStart, text: `>${escapeText(value)}</${node.nodeName}>` };
}

function escapeText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

function escapeAttribute(value: string, quote: string): string {
  return escapeText(value)
    .replaceAll(quote, quote === '"' ? '&quot;' : '&apos;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
