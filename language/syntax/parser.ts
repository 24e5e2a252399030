/**
 * The parser: tokens to tree, one unit at a time. It accepts what the grammar of `language/grammar/quiesce.langium` accepts and
 * makes the same tree; on broken input it keeps all that can be kept and says what was probably meant.
 */
import { scanUnit, Tok, type ScanError } from './scanner.ts';
import { EntryNode, FileNode, PhraseNode, Unit, ValueNode, type SyntaxProblem } from './tree.ts';

/** Parses a whole file. `fileKinds`: the words of the file level, from the vocabulary. */
export function parseFile(text: string, fileKinds: ReadonlySet<string>): FileNode {
  const units: Unit[] = [];
  let from = 0;
  let line = 0;
  do {
    const { unit, end } = parseUnitAt(text, from, fileKinds);
    unit.offset = from;
    unit.line = line;
    unit.rank = units.length;
    line += unit.lineBreaks;
    units.push(unit);
    from = end;
  } while (from < text.length);
  const tree = new FileNode(units, text);
  // Until a file of a topology takes them over.
  for (const unit of units) unit.source = { tree };
  return tree;
}

/** Scans and parses the unit that begins at `from`; `end` is where the next one begins. */
export function parseUnitAt(text: string, from: number, fileKinds: ReadonlySet<string>): { unit: Unit; end: number } {
  const { tokens, end } = scanUnit(text, from, fileKinds);
  const unit = new Unit(text.slice(from, end), tokens);
  if (tokens.errors) for (const e of tokens.errors) unit.problems.push(scanProblem(e, unit));
  new UnitParser(unit).parse();
  return { unit, end };
}

function scanProblem(error: ScanError, unit: Unit): SyntaxProblem {
  const text = unit.text.slice(error.start, error.end);
  return {
    code: error.code,
    start: error.start,
    end: error.end,
    params: { text, instead: error.instead ?? '' },
    ...(error.instead === undefined ? {} : { instead: { start: error.start, end: error.end, text: error.instead } }),
  };
}

/** Keys are few and repeat: one string for each keeps comparing and memory cheap. */
const keys = new Map<string, string>();

function intern(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  // A slice would keep the text of a whole file alive. Random words of an editing session must not pile up either.
  const copy = text.length < 40 ? detached(text) : text;
  if (keys.size < 4096) keys.set(copy, copy);
  return copy;
}

/** The same text, on its own in memory. */
function detached(text: string): string {
  return structuredClone(text);
}

class UnitParser {
  private token = 0;
  private readonly kinds: Uint8Array;

  constructor(private readonly unit: Unit) {
    this.kinds = unit.tokens.kinds;
  }

  parse(): void {
    const { unit } = this;
    for (;;) {
      this.entries(unit.entries, undefined);
      if (this.token >= unit.tokens.count) break;
      // Only a brace that closes nothing ends the loop early.
      this.problem('extra-close', this.token, this.token, {}, '');
      this.token++;
    }
    unit.entries = exact(unit.entries);
    for (let i = 0; i < unit.entries.length; i++) unit.entries[i]!.$containerIndex = i;
  }

  private entries(into: EntryNode[], container: EntryNode | undefined): void {
    for (;;) {
      if (this.token >= this.unit.tokens.count) return;
      const kind = this.kinds[this.token]!;
      if (kind === Tok.Key) {
        const entry = this.entry();
        entry.outer$ = container;
        entry.$containerIndex = into.length;
        into.push(entry);
      } else if (kind === Tok.Close) return;
      else if (kind === Tok.Open) {
        // A block that belongs to no entry (the scanner reports it): what it holds is taken for the block's around it.
        this.token++;
        this.entries(into, container);
        if (this.token < this.unit.tokens.count) this.token++;
      } else this.token++; // The scanner reports what can stand here and is none of these.
    }
  }

  private entry(): EntryNode {
    const { unit } = this;
    const entry = new EntryNode(unit, this.token, intern(unit.tokenText(this.token)));
    this.token++;
    if (this.isValue()) entry.values = this.values(entry, entry.first$);
    while (this.kinds[this.token] === Tok.Preposition && this.token < unit.tokens.count) {
      const phrase = new PhraseNode(unit, this.token, intern(unit.tokenText(this.token)), entry);
      this.token++;
      phrase.values = this.values(phrase, phrase.first$);
      phrase.last$ = this.token - 1;
      phrase.$containerIndex = entry.phrases.length;
      if (entry.phrases.length === 0) entry.phrases = [phrase];
      else entry.phrases.push(phrase);
    }
    if (this.token < unit.tokens.count && this.kinds[this.token] === Tok.Open) {
      entry.open = this.token++;
      const entries: EntryNode[] = [];
      this.entries(entries, entry);
      if (entries.length > 0) entry.entries = exact(entries);
      if (this.token < unit.tokens.count) entry.close = this.token++;
      else this.problem('unclosed-block', entry.open, entry.open, { entry: headOf(entry) });
    }
    entry.last$ = this.token - 1;
    return entry;
  }

  private isValue(): boolean {
    if (this.token >= this.unit.tokens.count) return false;
    const kind = this.kinds[this.token]!;
    return kind === Tok.Word || kind === Tok.Code || kind === Tok.Literal;
  }

  /** Values with commas; `after` is the token that wants them, named in the message when there is none. */
  private values(holder: EntryNode | PhraseNode, after: number): ValueNode[] {
    let values: ValueNode[] = none;
    for (;;) {
      if (!this.isValue()) {
        this.problem('value-missing', after, after, { after: this.unit.tokenText(after) });
        return values;
      }
      const value = new ValueNode(this.unit, this.token, holder);
      value.$containerIndex = values.length;
      let last = this.token++;
      if (this.token < this.unit.tokens.count && this.kinds[this.token] === Tok.Operator) {
        const operator = this.token++;
        if (this.isValue()) {
          value.operatorToken = operator;
          last = this.token++;
        } else this.problem('value-missing', operator, operator, { after: this.unit.tokenText(operator) });
      }
      while (
        this.token < this.unit.tokens.count &&
        (this.kinds[this.token] === Tok.Code || this.kinds[this.token] === Tok.Literal)
      ) {
        last = this.token++;
      }
      value.last$ = last;
      // Nearly always there is one; a list that grows reserves room for many.
      if (values.length === 0) values = [value];
      else values.push(value);
      this.passOverOperators();
      if (this.token >= this.unit.tokens.count || this.kinds[this.token] !== Tok.Comma) return values;
      after = this.token++;
    }
  }

  /** A value has one operator, before its literals: what a further one joins is reported and passed over. */
  private passOverOperators(): void {
    while (this.token < this.unit.tokens.count && this.kinds[this.token] === Tok.Operator) {
      this.problem('operator-not-here', this.token, this.token, { text: this.unit.tokenText(this.token) });
      this.token++;
      while (this.isValue()) this.token++;
    }
  }

  private problem(code: string, from: number, to: number, params: Record<string, string>, instead?: string): void {
    const start = this.unit.tokens.starts[from]!;
    const end = this.unit.tokens.ends[to]!;
    this.unit.problems.push({
      code,
      start,
      end,
      params,
      ...(instead === undefined ? {} : { instead: { start, end, text: instead } }),
    });
  }
}

const none: never[] = [];

/** The same list without the room that it reserved for growing: there are very many of them, and they grow no more. */
function exact<T>(list: T[]): T[] {
  return list.length === 1 ? [list[0]!] : list.slice();
}

/** `array tokyo`: how an entry is spoken of. */
export function headOf(entry: EntryNode): string {
  const first = entry.values[0];
  return first ? `${entry.key} ${first.first}` : entry.key;
}
