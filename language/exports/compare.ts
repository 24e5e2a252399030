/**
 * Proposes where an exported scenario holds a property: two exports are compared that differ in that property alone, and what differs
 * in them is it.
 */
import { scenarioProperty } from '../support/rha/scenario-properties/index.ts';
import type { Text } from '../vocabulary/define.ts';
import type { GivenProblem } from './exported-text.ts';
import type { Mapping, MappedProperty } from './mapping.ts';
import { valueOf, XmlAttributeNode, XmlElementNode, type ValueNode, type XmlExport } from './xml-export.ts';

/** A value that is another one in the second file. */
export interface Difference {
  readonly xpath: string;
  readonly before: string;
  readonly after: string;
  /** In the second file, from 1. */
  readonly line: number;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Those that the XPaths use. */
  readonly namespaces: NonNullable<Mapping['namespaces']>;
}

/** The values in which two exports differ; a problem, in the second, where they differ in their elements. */
export function compareXml(
  first: XmlExport,
  second: XmlExport,
  known: Mapping['namespaces'] = {},
): Comparison | GivenProblem {
  const differences: Difference[] = [];
  const paths = new Paths(known);
  const stack: (readonly [XmlElementNode, XmlElementNode])[] = [
    [first.document.documentElement, second.document.documentElement],
  ];
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    const [a, b] = pair;
    const other = structure(a, b);
    if (other) return { ...second.file.position(b.start), text: other };
    const differs = (x: ValueNode, y: ValueNode): void => {
      const [before, after] = [valueOf(x), valueOf(y)];
      if (before === after) return;
      differences.push({ xpath: paths.of(y), before, after, line: second.file.position(y.start).line });
    };
    for (const [index, attribute] of sorted(a).entries()) differs(attribute, sorted(b)[index]!);
    if (a.elements.length === 0) differs(a, b);
    for (const [index, child] of a.elements.entries()) stack.push([child, b.elements[index]!]);
  }
  differences.sort((x, y) => x.line - y.line || (x.xpath < y.xpath ? -1 : 1));
  return { differences, namespaces: paths.used };
}

function sorted(element: XmlElementNode): XmlAttributeNode[] {
  const key = (one: XmlAttributeNode): string => `${one.namespaceURI} ${one.localName}`;
  return element.attributeNodes.filter((one) => !isDeclaration(one)).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function isDeclaration({ nodeName }: XmlAttributeNode): boolean {
  return nodeName === 'xmlns' || nodeName.startsWith('xmlns:');
}

function structure(a: XmlElementNode, b: XmlElementNode): Text | undefined {
  const name = (one: { namespaceURI: string; localName: string }): string => `{${one.namespaceURI}}${one.localName}`;
  const list = (ones: readonly { namespaceURI: string; localName: string }[]): string => ones.map(name).join(' ');
  if (name(a) === name(b) && list(sorted(a)) === list(sorted(b)) && list(a.elements) === list(b.elements))
    return undefined;
  return {
    en: `The files differ in their elements or attributes at <${b.nodeName}>, not in a value alone. Export twice, with one property changed in between.`,
    ja: `<${b.nodeName}> で要素または属性の構成が異なる。1 つの項目だけを変えて 2 回エクスポートしたファイルを比べる。`,
  };
}

/** XPaths of nodes, with prefixes that the mapping knows or that are made for it. */
class Paths {
  readonly used: Record<string, string> = {};
  private readonly prefixes = new Map<string, string>();

  constructor(known: NonNullable<Mapping['namespaces']>) {
    for (const [prefix, uri] of Object.entries(known)) this.prefixes.set(uri, prefix);
  }

  of(node: ValueNode): string {
    if (node instanceof XmlAttributeNode) return `${this.of(node.ownerElement)}/@${this.name(node)}`;
    const { parentNode: parent } = node;
    return `${parent instanceof XmlElementNode ? this.of(parent) : ''}/${this.step(node)}`;
  }

  private step(node: XmlElementNode): string {
    const name = this.name(node);
    const { parentNode: parent } = node;
    const alike = (parent instanceof XmlElementNode ? parent.elements : [node]).filter(
      (one) => one.localName === node.localName && one.namespaceURI === node.namespaceURI,
    );
    if (alike.length === 1) return name;
    // What tells it from its like survives a change of their order; a position does not.
    const telling = node.attributeNodes.find(
      (one) =>
        !isDeclaration(one) &&
        !(one.value.includes("'") && one.value.includes('"')) &&
        alike.every(
          (sibling) =>
            sibling === node ||
            !sibling.attributeNodes.some((o) => o.nodeName === one.nodeName && o.value === one.value),
        ),
    );
    if (!telling) return `${name}[${String(alike.indexOf(node) + 1)}]`;
    const quote = telling.value.includes("'") ? '"' : "'";
    return `${name}[@${this.name(telling)}=${quote}${telling.value}${quote}]`;
  }

  private name({ localName, prefix, namespaceURI }: XmlElementNode | XmlAttributeNode): string {
    if (namespaceURI === '') return localName;
    let own = this.prefixes.get(namespaceURI);
    if (own === undefined) {
      const taken = new Set(this.prefixes.values());
      own = /^[A-Za-z_][\w.-]*$/.test(prefix) && !taken.has(prefix) ? prefix : undefined;
      for (let count = 1; own === undefined; count++) if (!taken.has(`ns${String(count)}`)) own = `ns${String(count)}`;
      this.prefixes.set(namespaceURI, own);
    }
    this.used[own] = namespaceURI;
    return `${own}:${localName}`;
  }
}

/** What the manager showed when each of the two files was exported. */
export interface Shown {
  readonly was?: string;
  readonly is?: string;
}

/** The entry of the mapping for what differs, checked against what the manager showed. */
export function propose(id: string, { xpath, before, after }: Difference, { was, is }: Shown): MappedProperty | Text {
  const { type } = scenarioProperty(id);
  if (['secret', 'group', 'read-only', 'action', 'not-available'].includes(type)) {
    return {
      en: `${id} is nothing that can be filled in.`,
      ja: `${id} は埋め込みの対象ではない。`,
    };
  }
  if (was === undefined || is === undefined) {
    if (type !== 'yesno' && type !== 'choice' && type !== 'number') return { xpath };
    return {
      en: `Name what the manager showed, with --was and --is: the file has "${before}" and "${after}".`,
      ja: `マネージャでの表示を --was と --is で指定する（ファイルの値は「${before}」と「${after}」）。`,
    };
  }
  if (type === 'yesno' || type === 'choice') {
    const key = (shown: string): string => (type === 'yesno' ? yesOrNo(shown) : shown);
    return { xpath, values: { [key(was)]: before, [key(is)]: after } };
  }
  if (type === 'number') {
    const [a, b] = [Number(before) / Number(was), Number(after) / Number(is)];
    if (!Number.isFinite(a) || a <= 0 || Math.abs(a - b) > 1e-9 * a) {
      return {
        en: `"${before}" and "${after}" are not ${was} and ${is} in another unit.`,
        ja: `「${before}」「${after}」は、${was}、${is} を別の単位で表したものではない。`,
      };
    }
    return a === 1 ? { xpath } : { xpath, scale: a };
  }
  if (before === was && after === is) return { xpath };
  return {
    en: `The file has "${before}" and "${after}", not "${was}" and "${is}": complete \`join\` or \`pair\` by hand.`,
    ja: `ファイルの値は「${before}」「${after}」で、「${was}」「${is}」と異なる。\`join\`・\`pair\` は手作業で補う。`,
  };
}

function yesOrNo(shown: string): string {
  if (/^(yes|on|true|1|オン|はい)$/i.test(shown)) return 'yes';
  return /^(no|off|false|0|オフ|いいえ)$/i.test(shown) ? 'no' : shown;
}
