/**
 * The scanner: text to tokens, one top-level entry (a *unit*) after another. Hand-written, since bare lexing is what bounds the
 * speed of everything after it. The token classes are those of `language/grammar/quiesce.langium`.
 *
 * A unit begins where a word of the file level stands in column 1. That is also the recovery rule of the language: such a word
 * closes whatever block is still open, so that a missing brace spoils one entry and not the rest of the file.
 */

/** Token classes. KEY and WORD differ by place only: KEY begins an entry, WORD is a value. */
export const enum Tok {
  End = 0,
  Key = 1,
  Word = 2,
  Preposition = 3,
  Code = 4,
  Literal = 5,
  Operator = 6,
  Comma = 7,
  Open = 8,
  Close = 9,
  /** A sign that no place of the language has. */
  Bad = 10,
}

export const prepositions: ReadonlySet<string> = new Set([
  'of',
  'on',
  'to',
  'for',
  'at',
  'by',
  'in',
  'like',
  'because',
  'until',
  'between',
]);

/** Units of quantities. KB to TB are powers of 1024, kbps to Gbps powers of 1000. */
export const units: ReadonlySet<string> = new Set([
  'KB', 'MB', 'GB', 'TB', 'ms', 's', 'min', 'h', 'd', 'w', 'kbps', 'Mbps', 'Gbps',
]); // prettier-ignore

/** A piece of text that is no token, and perhaps what was meant. Offsets are relative to the unit. */
export interface ScanError {
  readonly code:
    | 'unterminated-string'
    | 'unterminated-comment'
    | 'stray-sign'
    | 'full-width-sign'
    /** A literal where an entry begins: a value stands on the line of its key. */
    | 'value-begins-entry'
    | 'preposition-begins-entry'
    | 'block-without-entry';
  readonly start: number;
  readonly end: number;
  /** What to write instead; the empty string: leave it out. */
  readonly instead?: string;
}

/** The tokens of one unit. `starts` and `ends` are offsets in `text`; `ends` is exclusive. */
export class Tokens {
  kinds: Uint8Array;
  starts: Uint32Array;
  ends: Uint32Array;
  count = 0;
  /** Start and end of each comment, in pairs. */
  readonly comments: number[] = [];
  errors: ScanError[] | undefined;

  constructor(capacity: number) {
    this.kinds = new Uint8Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
  }

  push(kind: Tok, start: number, end: number): void {
    const index = this.count++;
    if (index === this.kinds.length) this.grow();
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
  }

  private grow(): void {
    const size = this.kinds.length * 2;
    const kinds = new Uint8Array(size);
    kinds.set(this.kinds);
    this.kinds = kinds;
    const starts = new Uint32Array(size);
    starts.set(this.starts);
    this.starts = starts;
    const ends = new Uint32Array(size);
    ends.set(this.ends);
    this.ends = ends;
  }

  /** Gives back what was reserved and not used, and makes the offsets relative to `base`. */
  finish(base: number): void {
    this.kinds = this.kinds.slice(0, this.count);
    this.starts = this.starts.slice(0, this.count);
    this.ends = this.ends.slice(0, this.count);
    if (base === 0) return;
    for (let i = 0; i < this.count; i++) {
      this.starts[i]! -= base;
      this.ends[i]! -= base;
    }
    for (let i = 0; i < this.comments.length; i++) this.comments[i]! -= base;
    this.errors = this.errors?.map((e) => ({ ...e, start: e.start - base, end: e.end - base }));
  }
}

// Character classes of ASCII, as bits.
const LETTER = 1;
const DIGIT = 2;
const BLANK = 4;
const classes = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  const ch = String.fromCharCode(c);
  if (/[A-Za-z_]/.test(ch)) classes[c] = LETTER;
  else if (/[0-9]/.test(ch)) classes[c] = DIGIT;
  else if (/[ \t\r\n\f\v]/.test(ch)) classes[c] = BLANK;
}
const wideLetter = /^[\p{L}]$/u;
const wideWordPart = /^[\p{L}\p{M}\p{N}]$/u;

/** Length in UTF-16 units of the word character at `i`, 0 if there is none. `first`: it begins a word. */
function wordCharAt(text: string, i: number, first: boolean): number {
  const c = text.charCodeAt(i);
  if (c < 128) return classes[c]! & (first ? LETTER : LETTER | DIGIT) ? 1 : 0;
  if (c !== c || c === 0x3000 || c === 0xfeff || c === 0xa0) return 0; // NaN: past the end
  const ch = String.fromCodePoint(text.codePointAt(i)!);
  if (isFullWidthAscii(c)) return 0;
  return (first ? wideLetter : wideWordPart).test(ch) ? ch.length : 0;
}

/** `Ａ`, `１`, `｛`: ASCII as Japanese input methods write it by mistake. */
function isFullWidthAscii(c: number): boolean {
  return c >= 0xff01 && c <= 0xff5e;
}

const C = {
  nl: 10, cr: 13, space: 32, tab: 9, quote: 34, comma: 44, dash: 45, dot: 46, slash: 47, colon: 58, gt: 62,
  openSquare: 91, closeSquare: 93, open: 123, close: 125, star: 42, plus: 43, R: 82, r: 114, wideSpace: 0x3000, bom: 0xfeff,
}; // prettier-ignore

/** A blank within a line: the full-width one of Japanese input and the one that word processors keep together count too. */
function isBlank(c: number): boolean {
  return c === C.space || c === C.tab || c === C.wideSpace || c === 0xa0;
}

/** End of a word that begins at `i`, or `i`. Inner `-`, joining `.` `/` `+`, and ranges in square brackets belong to it. */
function wordEnd(text: string, i: number): number {
  let n = wordCharAt(text, i, true);
  if (n === 0) return i;
  let p = i + n;
  for (;;) {
    n = wordCharAt(text, p, false);
    if (n > 0) {
      p += n;
      continue;
    }
    const c = text.charCodeAt(p);
    if (c === C.openSquare) {
      const e = bracketEnd(text, p);
      if (e === p) return p;
      p = e;
    } else if (c === C.dash || c === C.dot || c === C.slash || c === C.plus) {
      const next = text.charCodeAt(p + 1);
      if (wordCharAt(text, p + 1, false) > 0 || (next === C.openSquare && bracketEnd(text, p + 1) > p + 1)) p++;
      else return p;
    } else return p;
  }
}

/** End of `[01..20]` that begins at `i`, or `i`. A bracket that is still being typed ends with its line. */
function bracketEnd(text: string, i: number): number {
  for (let p = i + 1; p < i + 64; p++) {
    const c = text.charCodeAt(p);
    if (c === C.closeSquare) return p + 1;
    if (c !== C.dot && !(c < 128 && classes[c]! & (LETTER | DIGIT))) return i;
  }
  return i;
}

/** End of what begins with a digit: number, version, time, date, address, code. */
function numberEnd(text: string, i: number): number {
  let p = i + 1;
  for (;;) {
    const n = wordCharAt(text, p, false);
    if (n > 0) {
      p += n;
      continue;
    }
    const c = text.charCodeAt(p);
    if (c === C.openSquare) {
      const e = bracketEnd(text, p);
      if (e === p) return p;
      p = e;
    } else if (c === C.dot || c === C.colon || c === C.dash || c === C.slash) {
      const next = text.charCodeAt(p + 1);
      if (wordCharAt(text, p + 1, false) > 0 || (c === C.dot && next === C.openSquare)) p++;
      else return p;
    } else return p;
  }
}

const plainNumber = /^\d+(\.\d+)*$/;
const otherLiteral = /^(\d{1,2}:\d\d|\d{4}-\d\d-\d\d|\d+\.\d+\.\d+\.(\d+|\[\d+\.\.\d+\])(\/\d+)?)$/;
const codeWord = /^[Rr]\d[\p{L}\p{M}\p{N}_.]*$/u;

const insteadOf: Record<string, string> = { '、': ',', '，': ',', '→': '->', '〜': '..', '～': '..', '“': '"', '”': '"', '「': '"', '」': '"', '=': '', ':': '', ';': '' }; // prettier-ignore

/**
 * Scans one unit.
 *
 * @param text the whole file
 * @param from where the unit begins (a line start)
 * @param fileKinds the words that begin a unit when they stand in column 1
 * @returns the tokens, with offsets relative to `from`, and where the next unit begins (`text.length` at the end of the file)
 */
export function scanUnit(text: string, from: number, fileKinds: ReadonlySet<string>): { tokens: Tokens; end: number } {
  const length = text.length;
  const tokens = new Tokens(64);
  let i = from;
  let lineStart = from;
  /** End of the last token, or of a comment on its line: where a following unit may begin at the earliest. */
  let solidEnd = from;
  let previous = Tok.End as Tok;
  let newline = true;
  /** After a preposition that cannot stand: the value that belongs to it is passed over with it. */
  let passOver = false;
  const error = (code: ScanError['code'], start: number, end: number, instead?: string): void => {
    (tokens.errors ??= []).push({ code, start, end, ...(instead === undefined ? {} : { instead }) });
  };
  const push = (kind: Tok, start: number, end: number): void => {
    tokens.push(kind, start, end);
    previous = kind;
    newline = false;
    passOver = false;
    solidEnd = end;
  };
  const skip = (code: ScanError['code'], start: number, end: number): void => {
    error(code, start, end);
    newline = false;
    solidEnd = end;
  };
  const afterValue = (): boolean => previous === Tok.Word || previous === Tok.Code || previous === Tok.Literal;
  /** Whether a literal may stand here: after something that takes a value, on its line or after a comma. */
  const literalFits = (): boolean =>
    previous === Tok.Comma || (!newline && previous !== Tok.End && previous !== Tok.Open && previous !== Tok.Close);

  while (i < length) {
    const c = text.charCodeAt(i);
    if (c === C.nl || c === C.cr) {
      i++;
      if (c === C.cr && text.charCodeAt(i) === C.nl) i++;
      lineStart = i;
      newline = true;
      continue;
    }
    if (isBlank(c) || c === C.bom || c === 11 || c === 12) {
      i++;
      if (c === C.bom && i === 1) lineStart = 1;
      continue;
    }
    if (c === C.slash) {
      const next = text.charCodeAt(i + 1);
      if (next === C.slash || next === C.star) {
        const start = i;
        if (next === C.slash) {
          while (i < length && text.charCodeAt(i) !== C.nl && text.charCodeAt(i) !== C.cr) i++;
        } else {
          const close = text.indexOf('*/', i + 2);
          if (close < 0) {
            error('unterminated-comment', start, Math.min(start + 2, length));
            i = length;
          } else i = close + 2;
        }
        tokens.comments.push(start, i);
        if (!newline) solidEnd = i;
        continue;
      }
    }
    const word = wordEnd(text, i);
    if (word > i) {
      if (passOver && !newline) {
        passOver = false;
        i = word;
        solidEnd = i;
        continue;
      }
      const afterKey = !newline && (previous === Tok.Key || previous === Tok.Preposition || previous === Tok.Operator);
      const isValue = afterKey || previous === Tok.Comma;
      if (i === lineStart && tokens.count > 0 && fileKinds.has(text.slice(i, word))) {
        const end = unitBoundary(text, solidEnd, i);
        trimComments(tokens, end);
        tokens.finish(from);
        return { tokens, end };
      }
      if (word - i <= 7 && prepositions.has(text.slice(i, word))) {
        if (afterValue() || previous === Tok.Key || afterKey) push(Tok.Preposition, i, word);
        else {
          skip('preposition-begins-entry', i, word);
          passOver = true;
        }
      } else if (isValue) {
        push((c === C.R || c === C.r) && codeWord.test(text.slice(i, word)) ? Tok.Code : Tok.Word, i, word);
      } else if ((c === C.R || c === C.r) && !newline && afterValue() && codeWord.test(text.slice(i, word))) {
        push(Tok.Code, i, word);
      } else push(Tok.Key, i, word);
      i = word;
      continue;
    }
    if (c < 128 && classes[c]! & DIGIT) {
      let end = numberEnd(text, i);
      const piece = text.slice(i, end);
      let kind = Tok.Code;
      if (plainNumber.test(piece)) {
        kind = Tok.Literal;
        let p = end;
        while (isBlank(text.charCodeAt(p))) p++;
        if (p > end) {
          const unit = wordEnd(text, p);
          if (unit > p && unit - p <= 4 && units.has(text.slice(p, unit))) end = unit;
        }
      } else if (otherLiteral.test(piece)) kind = Tok.Literal;
      if (passOver && !newline) passOver = false;
      else if (literalFits()) push(kind, i, end);
      else skip('value-begins-entry', i, end);
      i = end;
      continue;
    }
    if (c === C.quote) {
      let p = i + 1;
      for (;;) {
        const q = text.charCodeAt(p);
        if (q === C.quote) {
          if (text.charCodeAt(p + 1) === C.quote) p += 2;
          else break;
        } else if (q === C.nl || q === C.cr || q !== q) break;
        else p++;
      }
      if (text.charCodeAt(p) === C.quote) p++;
      else error('unterminated-string', i, p);
      if (passOver && !newline) passOver = false;
      else if (literalFits()) push(Tok.Literal, i, p);
      else skip('value-begins-entry', i, p);
      i = p;
      continue;
    }
    const operator =
      (c === C.dash && text.charCodeAt(i + 1) === C.gt) || (c === C.dot && text.charCodeAt(i + 1) === C.dot);
    if (c === C.close) push(Tok.Close, i, ++i);
    else if (c === C.open) {
      if (previous === Tok.End || previous === Tok.Open || previous === Tok.Close)
        error('block-without-entry', i, i + 1);
      push(Tok.Open, i, ++i);
    } else if (c === C.comma && afterValue()) push(Tok.Comma, i, ++i);
    else if (operator && afterValue()) push(Tok.Operator, i, (i += 2));
    else if (c === C.comma || operator) {
      const end = i + (operator ? 2 : 1);
      skip('stray-sign', i, end);
      i = end;
    } else {
      const start = i;
      if (isFullWidthAscii(c)) {
        while (i < length && isFullWidthAscii(text.charCodeAt(i))) i++;
        error('full-width-sign', start, i, insteadOf[text.slice(start, i)] ?? text.slice(start, i).normalize('NFKC'));
      } else {
        const ch = String.fromCodePoint(text.codePointAt(i)!);
        i += ch.length;
        const instead = insteadOf[ch];
        if (instead !== undefined && ch.charCodeAt(0) > 127) error('full-width-sign', start, i, instead);
        else error('stray-sign', start, i, instead);
      }
      // It stands between tokens as a blank would: what follows on the line keeps its place.
      solidEnd = i;
    }
  }
  tokens.finish(from);
  return { tokens, end: length };
}

/** The following unit begins on the line after the last token of this one, so that comments above an entry belong to the entry. */
function unitBoundary(text: string, solidEnd: number, nextWord: number): number {
  for (let p = solidEnd; p < nextWord; p++) {
    const c = text.charCodeAt(p);
    if (c === C.nl) return p + 1;
    if (c === C.cr) return text.charCodeAt(p + 1) === C.nl ? p + 2 : p + 1;
  }
  return nextWord;
}

function trimComments(tokens: Tokens, end: number): void {
  const { comments } = tokens;
  while (comments.length > 0 && comments[comments.length - 2]! >= end) comments.length -= 2;
}
