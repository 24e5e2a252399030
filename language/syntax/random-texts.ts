/** Random topologies for tests of the syntax: texts that obey the grammar, however oddly they are spaced and broken. */
import fc from 'fast-check';

const names = ['web', 'tokyo', 'mv_web', 'tokyo.mv_web', 'esx-02.boot', '業務サーバ1', 'web[01..20]', 'sv[a..c]', 'istorage/ldset-secure-mode', 'a+b', 'pool', '_x', 'é1']; // prettier-ignore
const literals = ['2', '8.0', '01:00', '2027-03-31', '192.168.1.10/24', '10.1.1.[21..40]/24', '2 TB', '14  d', '500\tMB', '"text"', '"say ""yes"" {name} // no"', '"C:\\mnt\\"', '""', '"日本語　全角"']; // prettier-ignore
const codes = ['0010h', '32-bit', '11gR2', '1a'];
const lateCodes = [...codes, 'R16.1', 'r2'];
const keys = [
  'vm',
  'array',
  'ld',
  'pair',
  'size',
  'disk',
  'runs',
  'os',
  'allow',
  'confirmed',
  'design',
  'tols',
  '説明',
  'x-1',
];
const prepositions = ['of', 'on', 'to', 'for', 'at', 'by', 'in', 'like', 'because', 'until', 'between'];
const comments = ['/* c */', '/** 説明 */', '/* a\n   b */', '/**\n * two\n   * lines\n */', '/**/'];

/** A token, or the place of a gap: within a line, or where a line may end. */
type Piece = { readonly token: string } | { readonly gap: 'line' | 'free' | 'entry' };

const inLine: Piece = { gap: 'line' };
const free: Piece = { gap: 'free' };
const entryGap: Piece = { gap: 'entry' };
const token = (text: string): Piece => ({ token: text });

const value: fc.Arbitrary<Piece[]> = fc
  .record({
    first: fc.constantFrom(...names, ...literals, ...codes),
    second: fc.option(fc.tuple(fc.constantFrom('->', '..'), fc.constantFrom(...names, ...literals, ...codes)), {
      freq: 4,
    }),
    more: fc.array(fc.constantFrom(...literals, ...lateCodes), { maxLength: 2 }),
  })
  .map(({ first, second, more }) => [
    token(first),
    ...(second ? [free, token(second[0]), inLine, token(second[1])] : []),
    ...more.flatMap((text) => [inLine, token(text)]),
  ]);

const valueList = fc
  .array(value, { minLength: 1, maxLength: 3 })
  .map((list) => list.flatMap((v, i) => (i === 0 ? v : [free, token(','), free, ...v])));

const phrase = fc
  .tuple(fc.constantFrom(...prepositions), valueList)
  .map(([preposition, values]) => [token(preposition), inLine, ...values]);

const { entries } = fc.letrec<{ entry: Piece[]; entries: Piece[] }>((tie) => ({
  entry: fc
    .record({
      key: fc.constantFrom(...keys),
      values: fc.option(valueList, { freq: 5 }),
      phrases: fc.array(phrase, { maxLength: 2 }),
      block: fc.option(tie('entries'), { maxDepth: 4, depthIdentifier: 'block' }),
    })
    .map(({ key, values, phrases, block }) => [
      token(key),
      ...(values ? [inLine, ...values] : []),
      ...phrases.flatMap((p, i) => (i === 0 && !values ? [inLine, ...p] : [free, ...p])),
      ...(block ? [free, token('{'), entryGap, ...block, entryGap, token('}')] : []),
    ]),
  entries: fc
    .array(tie('entry'), { maxLength: 5, depthIdentifier: 'block' })
    .map((list) => list.flatMap((e, i) => (i === 0 ? e : [entryGap, ...e]))),
}));

const blanks = fc.constantFrom(' ', ' ', '  ', '\t', '\u3000', ' /* c */ ');
const breaks = fc.constantFrom('\n  ', '\n\n\n ', ' // note\n\t', '\r\n  ', '\n // 注記\n  ', '\r ');
const gaps = {
  line: blanks,
  free: fc.oneof({ weight: 5, arbitrary: blanks }, { weight: 1, arbitrary: breaks }),
  entry: fc.oneof(
    { weight: 1, arbitrary: fc.constant('  ') },
    { weight: 4, arbitrary: breaks },
    { weight: 1, arbitrary: fc.constantFrom(...comments).map((c) => `\n  ${c}\n  `) },
    { weight: 1, arbitrary: fc.constantFrom(...comments).map((c) => `\n  ${c} `) },
  ),
};

const signs = /^[,{}]/;

/** A text that obeys the grammar. */
export const validText: fc.Arbitrary<string> = entries.chain((pieces) =>
  fc
    .tuple(
      fc.constantFrom('', '', '\n', '// head\n', '/** doc */\n', '\uFEFF'),
      fc.constantFrom('', '\n', '  \n\n', ' // end', '\n/* end */\n'),
      ...pieces.map((p) => ('gap' in p ? gaps[p.gap] : fc.constant(p.token))),
    )
    .map(([head, tail, ...texts]) => {
      let depth = 0;
      let keyOnly = true;
      let text = head;
      for (const [i, piece] of pieces.entries()) {
        let part = texts[i]!;
        if ('gap' in piece) {
          const next = pieces[i + 1];
          const nextText = next && 'token' in next ? next.token : '';
          // On one line a key without values would take the next key for its value.
          if (piece.gap === 'entry' && nextText !== '}' && !/[\r\n]/.test(part) && keyOnly) part = '\n ';
          if (signs.test(nextText) && part.trim() === '' && depth % 2 === 1 && piece.gap !== 'entry') part = '';
          // Words of the file level begin a unit in column 1.
          if (depth === 0 && piece.gap === 'entry' && /[\r\n][ \t]*$/.test(part)) part = part.replace(/[ \t]*$/, '');
        } else {
          if (part === '{') depth++;
          if (part === '}') depth--;
          const previous = pieces[i - 1];
          keyOnly = part === '{' || part === '}' ? false : !previous || ('gap' in previous && previous.gap === 'entry');
        }
        text += part;
      }
      return text + tail;
    }),
);

/** Any text made of pieces of the language: mostly broken, as a file is while somebody types. */
export const brokenText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...names, ...keys, ...literals, ...lateCodes) },
      { weight: 3, arbitrary: fc.constantFrom(...prepositions) },
      { weight: 4, arbitrary: fc.constantFrom('{', '}', ',', '->', '..') },
      { weight: 4, arbitrary: fc.constantFrom('\n', '\n  ', '\n\n', ' ') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '"open',
          '/* open',
          '=',
          ';',
          ':',
          '、',
          '｛',
          'ＡＢ',
          '1..2',
          '[',
          '-',
          ...comments,
        ),
      },
    ),
    { maxLength: 40 },
  )
  .chain((pieces) =>
    fc
      .array(fc.constantFrom(' ', ' ', ''), { minLength: pieces.length, maxLength: pieces.length })
      .map((seps) => pieces.map((p, i) => p + seps[i]!).join('')),
  );
