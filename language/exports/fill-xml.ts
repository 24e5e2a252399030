/** Fills an exported scenario by a mapping: the values of the design, everything else byte for byte as the product wrote it. */
import type { DefinedProperty } from '../emitters/rha-scenario/definition.ts';
import { fitsXml } from '../emitters/quoting/xml-tree.ts';
import type { Text } from '../vocabulary/define.ts';
import { ExportedText, type GivenProblem, type Replacement } from './exported-text.ts';
import type { MappedProperty, ReadMapping } from './mapping.ts';
import { spell } from './spelling.ts';
import { readXml, replaceValue, select, valueOf, type ValueNode, type XmlExport } from './xml-export.ts';

/** What became of a mapped property. */
export interface FilledProperty {
  readonly property: DefinedProperty;
  readonly xpath: string;
  readonly before: readonly string[];
  /** Absent where the design has no value: the file keeps its own. */
  readonly after?: readonly string[];
}

export interface FilledExport {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: ExportedText['encoding'];
  readonly properties: readonly FilledProperty[];
}

/** A problem and whose file it stands in. */
export interface FillProblem {
  readonly in: 'export' | 'mapping';
  readonly problem: GivenProblem;
}

export function fillXml(
  bytes: Uint8Array,
  { mapping, placeOf }: ReadMapping,
  properties: readonly DefinedProperty[],
): FilledExport | FillProblem {
  const file = ExportedText.read(bytes, 'xml');
  if (!(file instanceof ExportedText)) return { in: 'export', problem: file };
  const xml = readXml(file);
  if (!('document' in xml)) return { in: 'export', problem: xml };
  const replacements: Replacement[] = [];
  const filled: FilledProperty[] = [];
  const taken = new Map<ValueNode, string>();
  for (const [id, mapped] of Object.entries(mapping.properties)) {
    const wrong = (text: Text, member?: keyof MappedProperty): FillProblem => ({
      in: 'mapping',
      problem: { ...placeOf(id, mapped[member ?? 'xpath'] === undefined ? undefined : member), text: of(id, text) },
    });
    const property = properties.find((one) => one.id === id);
    if (!property) throw new Error(`the definition has no property ${id}`);
    const found = select(xml.document, mapped.xpath, mapping.namespaces ?? {});
    if ('problem' in found) return wrong(badXpath(found.problem), 'xpath');
    const spelt = property.value && spell(property.value, mapped);
    if (spelt && 'problem' in spelt) return wrong(spelt.problem, spelt.member);
    const many = mapped.each === true;
    if (!many && found.nodes.length !== 1) return wrong(notOne(found.nodes.length, xml, found.nodes), 'xpath');
    if (many && spelt && spelt.texts.length !== found.nodes.length) {
      return wrong(notAsMany(spelt.texts.length, found.nodes.length), 'xpath');
    }
    for (const node of found.nodes) {
      const other = taken.get(node);
      if (other !== undefined) return wrong(twice(other), 'xpath');
      taken.set(node, id);
      const odd = oddValue(valueOf(node), mapped, property);
      if (odd) return { in: 'export', problem: { ...file.position(node.start), text: of(id, odd) } };
    }
    const before = found.nodes.map(valueOf);
    if (!spelt) {
      filled.push({ property, xpath: mapped.xpath, before });
      continue;
    }
    for (const [index, text] of spelt.texts.entries()) {
      const node = found.nodes[index]!;
      if (!fitsXml(text) || text.includes('\r')) return wrong(unfit);
      // What is right already keeps even its spelling with entities.
      if (valueOf(node) === text) continue;
      const replacement = replaceValue(xml, node, text);
      if (!replacement) return { in: 'export', problem: { ...file.position(node.start), text: of(id, mixed) } };
      replacements.push(replacement);
    }
    filled.push({ property, xpath: mapped.xpath, before, after: spelt.texts });
  }
  const replaced = file.replace(replacements);
  if (!(replaced instanceof Uint8Array)) return { in: 'export', problem: replaced };
  return { bytes: replaced, text: file.replaceText(replacements), encoding: file.encoding, properties: filled };
}

function of(id: string, { en, ja }: Text): Text {
  return { en: `${id}: ${en}`, ja: `${id}: ${ja}` };
}

/** Whether what the export holds now is something that the property cannot be: the XPath then means another node. */
function oddValue(current: string, mapped: MappedProperty, { value }: DefinedProperty): Text | undefined {
  if (value?.kind === 'number' && !/^[+-]?\d+([.,]\d+)?$/.test(current)) {
    return {
      en: `the file holds "${current}" where a number is expected: the XPath means another node.`,
      ja: `数値であるはずの箇所が「${current}」になっている。XPath の指すノードが違う。`,
    };
  }
  if (value?.kind === 'yesno' && !Object.values(mapped.values ?? {}).includes(current)) {
    return {
      en: `the file holds "${current}", which is none of the values of the mapping: the XPath means another node, or \`values\` lacks it.`,
      ja: `ファイルの値「${current}」はマッピングの \`values\` にない。XPath の指すノードが違うか、\`values\` が足りない。`,
    };
  }
  return undefined;
}

const mixed: Text = {
  en: 'the element holds more than one text: child elements, or a text between comments. Map the attribute or element that holds nothing but the value.',
  ja: '要素に子要素やコメントで区切られた複数のテキストがある。値だけを持つ属性か要素を指定する。',
};

const unfit: Text = {
  en: 'the value holds a control character that XML cannot carry: take it out of the design.',
  ja: '値に XML で表せない制御文字がある。設計から取り除く。',
};

function badXpath(reason: string): Text {
  return {
    en: `the XPath cannot be evaluated: ${reason}. Prefixes are declared under \`namespaces\`.`,
    ja: `XPath を評価できない（${reason}）。接頭辞は \`namespaces\` で宣言する。`,
  };
}

function notOne(count: number, { file }: XmlExport, nodes: readonly ValueNode[]): Text {
  if (count === 0) {
    return {
      en: 'the XPath selects nothing in this export. Compare names and namespaces: without a prefix, a name means no namespace.',
      ja: 'XPath に該当するノードがこのエクスポートにない。名前と名前空間を確認する（接頭辞のない名前は名前空間なしを表す）。',
    };
  }
  const lines = nodes.slice(0, 5).map((node) => String(file.position(node.start).line));
  return {
    en: `the XPath selects ${String(count)} nodes (lines ${lines.join(', ')}${count > 5 ? ', …' : ''}), not one: add a predicate.`,
    ja: `XPath に ${String(count)} 個のノードが該当する（${lines.join('、')}${count > 5 ? '…' : ''} 行）。述語を加えて 1 つに絞る。`,
  };
}

function notAsMany(items: number, nodes: number): Text {
  return {
    en: `there are ${String(items)} items and ${String(nodes)} nodes: export a scenario with as many items, nodes are never added or removed.`,
    ja: `項目が ${String(items)} 個、ノードが ${String(nodes)} 個ある。ノードの追加・削除はしないため、同じ項目数のシナリオをエクスポートする。`,
  };
}

function twice(other: string): Text {
  return {
    en: `the XPath selects a node that ${other} has already.`,
    ja: `XPath の指すノードは ${other} と同じである。`,
  };
}
