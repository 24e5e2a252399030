/**
 * The text of a file that a product exported, with the bytes it came from: what is filled in is encoded like the rest, and every other
 * byte of the file stays the byte it was.
 */
import iconv from 'iconv-lite';
import type { Text } from '../vocabulary/define.ts';

export type ExportEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp932';

/** A text to stand in the place of another; offsets are those of `ExportedText.text`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something that is wrong with a file that the user gave, and where. Lines and columns from 1. */
export interface GivenProblem {
  readonly text: Text;
  readonly line?: number;
  readonly column?: number;
}

const names: Readonly<Record<ExportEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  cp932: 'Shift_JIS (CP932)',
};

export class ExportedText {
  private constructor(
    readonly bytes: Uint8Array,
    /** Without its byte order mark. */
    readonly text: string,
    readonly encoding: ExportEncoding,
    /** Bytes of the byte order mark. */
    private readonly mark: number,
    /** Whether the bytes say which encoding it is: letters of ASCII look alike in several. */
    private readonly certain: boolean,
  ) {}

  /**
   * Reads a file. Its encoding is that of its byte order mark, else of its XML declaration (UTF-8 where XML says none), else the one
   * that fits its bytes.
   */
  static read(bytes: Uint8Array, format: 'xml' | 'text'): ExportedText | GivenProblem {
    const starts = (...mark: number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
    if (starts(0xef, 0xbb, 0xbf)) return ExportedText.decode(bytes, 'utf-8', 3);
    if (starts(0xff, 0xfe)) return ExportedText.decode(bytes, 'utf-16le', 2);
    if (starts(0xfe, 0xff)) return ExportedText.decode(bytes, 'utf-16be', 2);
    if (starts(0x3c, 0, 0x3f, 0)) return ExportedText.decode(bytes, 'utf-16le', 0);
    if (starts(0, 0x3c, 0, 0x3f)) return ExportedText.decode(bytes, 'utf-16be', 0);
    if (bytes.includes(0)) {
      return {
        text: {
          en: 'The file is binary. Text is filled: export the definition in a text format.',
          ja: 'バイナリファイルである。値を埋め込めるのはテキストだけなので、テキスト形式でエクスポートする。',
        },
      };
    }
    const declared = declaredEncoding(bytes);
    if (declared !== undefined) {
      const known = byName(declared);
      if (known) return ExportedText.decode(bytes, known, 0);
      return {
        line: 1,
        column: 1,
        text: {
          en: `The encoding ${declared} is not supported: UTF-8, UTF-16 with a byte order mark, or Shift_JIS.`,
          ja: `文字コード ${declared} には対応していない。UTF-8、BOM 付き UTF-16、Shift_JIS のいずれかとする。`,
        },
      };
    }
    const xml = format === 'xml' || startsLikeXml(bytes);
    const utf8 = ExportedText.decode(bytes, 'utf-8', 0, xml || bytes.some((byte) => byte > 0x7f));
    if (utf8 instanceof ExportedText || xml) return utf8;
    const cp932 = ExportedText.decode(bytes, 'cp932', 0);
    if (cp932 instanceof ExportedText) return cp932;
    return {
      text: {
        en: 'The file is neither UTF-8 nor UTF-16 nor Shift_JIS.',
        ja: 'UTF-8、UTF-16、Shift_JIS のいずれでもない。',
      },
    };
  }

  private static decode(
    bytes: Uint8Array,
    encoding: ExportEncoding,
    mark: number,
    certain = true,
  ): ExportedText | GivenProblem {
    const problem: GivenProblem = {
      text: {
        en: `The file is said to be ${names[encoding]}, but holds bytes that are not.`,
        ja: `${names[encoding]} のファイルとされているが、それに合わないバイトを含む。`,
      },
    };
    const body = bytes.subarray(mark);
    if (encoding === 'cp932') {
      const text = iconv.decode(body, 'cp932');
      // Each character is one UTF-16 unit, in one byte or two: so bytes can be counted without decoding again.
      let units = 0;
      for (let at = 0; at < body.length; at += isLead(body[at]!) ? 2 : 1) units++;
      return text.includes('\uFFFD') || units !== text.length
        ? problem
        : new ExportedText(bytes, text, encoding, mark, certain);
    }
    try {
      const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
      return new ExportedText(bytes, text, encoding, mark, certain);
    } catch {
      return problem;
    }
  }

  /** Line and column of an offset, from 1. */
  position(offset: number): { readonly line: number; readonly column: number } {
    return positionIn(this.text, offset);
  }

  /** The file's bytes with other texts in some places; or the first text that the file's encoding cannot carry. */
  replace(replacements: readonly Replacement[]): Uint8Array | GivenProblem {
    const parts: Uint8Array[] = [];
    let unit = 0;
    let byte = this.mark;
    let copied = 0;
    for (const { start, end, text } of [...replacements].sort((a, b) => a.start - b.start)) {
      if (start < unit) throw new Error('replacements overlap');
      const encoded = this.encode(text);
      if (!encoded) return { ...this.position(start), text: this.unencodable(text) };
      byte += this.length(byte, unit, start);
      parts.push(this.bytes.subarray(copied, byte), encoded);
      byte += this.length(byte, start, end);
      copied = byte;
      unit = end;
    }
    parts.push(this.bytes.subarray(copied));
    const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      result.set(part, at);
      at += part.length;
    }
    return result;
  }

  /** The text with other texts in some places. */
  replaceText(replacements: readonly Replacement[]): string {
    const parts: string[] = [];
    let at = 0;
    for (const { start, end, text } of [...replacements].sort((a, b) => a.start - b.start)) {
      parts.push(this.text.slice(at, start), text);
      at = end;
    }
    return parts.join('') + this.text.slice(at);
  }

  /** Bytes of the units from `from` to `to`, the first of which begins at a byte. */
  private length(byte: number, from: number, to: number): number {
    switch (this.encoding) {
      case 'utf-16le':
      case 'utf-16be':
        return 2 * (to - from);
      case 'utf-8':
        return new TextEncoder().encode(this.text.slice(from, to)).length;
      case 'cp932': {
        let at = byte;
        for (let unit = from; unit < to; unit++) at += isLead(this.bytes[at]!) ? 2 : 1;
        return at - byte;
      }
    }
  }

  private encode(text: string): Uint8Array | undefined {
    if (!this.certain && /[^\u0000-\u007f]/.test(text)) return undefined;
    if (this.encoding === 'utf-8') return new TextEncoder().encode(text);
    const bytes = iconv.encode(text, this.encoding, { addBOM: false });
    return iconv.decode(bytes, this.encoding, { stripBOM: false }) === text ? bytes : undefined;
  }

  private unencodable(text: string): Text {
    if (!this.certain) {
      return {
        en: `"${text}" is to be filled in, but the file holds ASCII only and does not tell its encoding. Export it as UTF-8 with a byte order mark, or with a Japanese character in it.`,
        ja: `「${text}」を埋め込むが、ファイルには ASCII 文字しかなく文字コードを判別できない。BOM 付き UTF-8 にするか、日本語を 1 文字以上含めてエクスポートする。`,
      };
    }
    return {
      en: `"${text}" holds characters that ${names[this.encoding]}, the encoding of the file, does not have.`,
      ja: `「${text}」に、このファイルの文字コード ${names[this.encoding]} にない文字が含まれている。`,
    };
  }
}

/** Line and column of an offset of a text, from 1. */
export function positionIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function isLead(byte: number): boolean {
  return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
}

function startsLikeXml(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 5).every((byte, index) => byte === '<?xml'.charCodeAt(index)) && bytes.length >= 5;
}

/** The encoding that an XML declaration names. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  if (!startsLikeXml(bytes)) return undefined;
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1];
}

function byName(name: string): ExportEncoding | undefined {
  if (/^utf-?8$|^us-ascii$/i.test(name)) return 'utf-8';
  return /^(shift[_-]?jis|sjis|x-sjis|ms_kanji|windows-31j|cp932|ms932)$/i.test(name) ? 'cp932' : undefined;
}
