/** XML written from a tree: names of elements and attributes are ours, everything else is escaped. */

export interface XmlElement {
  readonly name: string;
  /** Attributes without a value are left out. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** Elements, or one text. */
  readonly content?: readonly XmlElement[] | string;
}

// The characters that XML 1.0 has no way to write.
const illegal = /[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Whether XML 1.0 can carry the text at all: most control characters have no form in it, not even escaped. */
export function fitsXml(text: string): boolean {
  return !illegal.test(text);
}

/** A document: declaration, comment lines, the tree. Ends with a line break. Texts have to pass `fitsXml`. */
export function xmlDocument(root: XmlElement, comments: readonly string[] = []): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  for (const comment of comments) lines.push(`<!-- ${commentText(comment)} -->`);
  write(root, '', lines);
  return `${lines.join('\n')}\n`;
}

function write(element: XmlElement, indent: string, lines: string[]): void {
  const attributes = Object.entries(element.attributes ?? {})
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${attributeText(value)}"`]))
    .join('');
  const { content } = element;
  if (content === undefined || content.length === 0) {
    lines.push(`${indent}<${element.name}${attributes}/>`);
  } else if (typeof content === 'string') {
    lines.push(`${indent}<${element.name}${attributes}>${plainText(content)}</${element.name}>`);
  } else {
    lines.push(`${indent}<${element.name}${attributes}>`);
    for (const child of content) write(child, `${indent}  `, lines);
    lines.push(`${indent}</${element.name}>`);
  }
}

/** Text between tags. A carriage return would be read as a line feed. */
function plainText(text: string): string {
  return checked(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Text between double quotation marks. White space other than a blank would be read as a blank. */
function attributeText(text: string): string {
  return plainText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** A comment holds no two hyphens in a row and does not end with one. */
function commentText(text: string): string {
  return checked(text)
    .replace(/-(?=-)/g, '- ')
    .replace(/-$/, '- ');
}

function checked(text: string): string {
  if (!fitsXml(text)) throw new Error('a text has a character that XML cannot carry');
  return text;
}
