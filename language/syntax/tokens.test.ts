/** Every token class of the language, and what of a text is which. */
import assert from 'node:assert/strict';
import { unitKinds } from '../vocabulary/index.ts';
import { tokenNames } from './cst.ts';
import { parseFile } from './parser.ts';
import { prepositions, units } from './scanner.ts';
import type { Unit } from './tree.ts';

function unitsOf(text: string): readonly Unit[] {
  return parseFile(text, unitKinds).units;
}

/** Tokens as `class text`, KEY and punctuation left out. */
function values(text: string): string[] {
  return unitsOf(text).flatMap((unit) =>
    Array.from({ length: unit.tokens.count }, (_, token) => {
      const name = tokenNames[unit.tokens.kinds[token]!]!;
      return `${name} ${unit.tokenText(token)}`;
    }).filter((said) => /^(WORD|CODE|LITERAL|OPERATOR|->|\.\.) /.test(said)),
  );
}

function problems(text: string): string[] {
  return unitsOf(text).flatMap((unit) => unit.problems.map((p) => `${p.code} ${unit.text.slice(p.start, p.end)}`));
}

describe('tokens', () => {
  for (const [text, expected] of [
    ['業務サーバ1', 'WORD 業務サーバ1'],
    ['_x', 'WORD _x'],
    ['tokyo.mv_web', 'WORD tokyo.mv_web'],
    ['istorage/ldset-secure-mode', 'WORD istorage/ldset-secure-mode'],
    ['a+b', 'WORD a+b'],
    ['web[01..20]', 'WORD web[01..20]'],
    ['esx-[1..4]', 'WORD esx-[1..4]'],
    ['sv[a..c]', 'WORD sv[a..c]'],
    ['web[01..20].example.com', 'WORD web[01..20].example.com'],
    ['サーバ[1..3]号機', 'WORD サーバ[1..3]号機'],
    ['ハ\u309aソコン', 'WORD ハ\u309aソコン'],
    ['0010h', 'CODE 0010h'],
    ['32-bit', 'CODE 32-bit'],
    ['11gR2', 'CODE 11gR2'],
    ['R16.1', 'CODE R16.1'],
    ['r17.5', 'CODE r17.5'],
    ['2TB', 'CODE 2TB'],
    ['8.0', 'LITERAL 8.0'],
    ['6.10', 'LITERAL 6.10'],
    ['12', 'LITERAL 12'],
    ['01:00', 'LITERAL 01:00'],
    ['2027-03-31', 'LITERAL 2027-03-31'],
    ['192.168.1.10/24', 'LITERAL 192.168.1.10/24'],
    ['10.1.1.[21..40]/24', 'LITERAL 10.1.1.[21..40]/24'],
    ['2 TB', 'LITERAL 2 TB'],
    ['1.5 GB', 'LITERAL 1.5 GB'],
    ['2\u3000TB', 'LITERAL 2\u3000TB'],
    ['2\u00a0TB', 'LITERAL 2\u00a0TB'],
    ['"text"', 'LITERAL "text"'],
    ['"D:\\VMs\\app01"', 'LITERAL "D:\\VMs\\app01"'],
    ['"C:\\"', 'LITERAL "C:\\"'],
    ['"a ""b"" c"', 'LITERAL "a ""b"" c"'],
    ['"本番 アレイ"', 'LITERAL "本番 アレイ"'],
  ] as const) {
    it(`${text} is a ${expected.split(' ')[0]!.toLowerCase()}`, () => {
      assert.deepEqual(values(`x ${text}`), [expected]);
      assert.deepEqual(problems(`x ${text}`), []);
    });
  }

  it('of a version keep their text', () => {
    assert.notEqual(values('x 6.10')[0], values('x 6.1')[0]);
  });

  it('with every unit behind a number are one literal', () => {
    for (const unit of units) assert.deepEqual(values(`x 4 ${unit}  y 1`), [`LITERAL 4 ${unit}`, 'LITERAL 1'], unit);
  });

  it('that only begin as a unit does are the next entry', () => {
    assert.deepEqual(values('x 4  hba FC'), ['LITERAL 4', 'WORD FC']);
    assert.deepEqual(values('x 4  size 2 GB'), ['LITERAL 4', 'LITERAL 2 GB']);
  });

  it('reserve the eleven prepositions and no other word', () => {
    assert.equal(prepositions.size, 11);
    for (const preposition of prepositions) {
      assert.deepEqual(problems(`vm a ${preposition} b`), []);
      assert.deepEqual(problems(`vm a { ${preposition} b }`), [`preposition-begins-entry ${preposition}`], preposition);
    }
    assert.deepEqual(problems('ld size { pool pool  size 2 GB }'), []);
    assert.deepEqual(values('include x  forest y  online z'), ['WORD x', 'WORD y', 'WORD z']);
  });

  it('join with an operator, with or without blanks', () => {
    for (const text of ['a -> b', 'a->b']) assert.equal(values(`pair p of ${text}`).at(-1), 'WORD b', text);
    assert.deepEqual(problems('window 22:00..06:00 on mon..fri'), []);
    assert.deepEqual(problems('window 22:00 .. 06:00 on mon .. fri'), []);
  });

  it('of a string end with its line, whatever ends the line', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      assert.deepEqual(
        problems(`vm a {${end}  guest "Win${end}  tools running${end}}`),
        ['unterminated-string "Win'],
        JSON.stringify(end),
      );
    }
  });

  it('keep apart what a full-width comma or brace was meant to, and say what to write', () => {
    const said = unitsOf('backup b { protect a、b }')[0]!.problems.map((p) => p.instead?.text);
    assert.deepEqual(said, [',']);
    assert.deepEqual(unitsOf('ld x { size ２ TB }')[0]!.problems[0]!.instead?.text, '2');
    assert.deepEqual(
      unitsOf('vm a ｛ ｝')[0]!.problems.map((p) => p.instead?.text),
      ['{', '}'],
    );
  });
});

describe('values stand on the line of their key', () => {
  it('and lists go on after a comma', () => {
    assert.deepEqual(problems('backup b {\n  protect a,\n    b,\n    c\n}'), []);
    assert.deepEqual(values('backup b {\n  protect a,\n    b,\n    c\n}'), ['WORD b', 'WORD a', 'WORD b', 'WORD c']);
  });

  it('a word on the next line begins the next entry', () => {
    const [entry] = unitsOf('vm a {\n  tools\n  running\n}')[0]!.entries;
    assert.deepEqual(
      entry!.entries.map((e) => e.key),
      ['tools', 'running'],
    );
  });

  it('a comment between keeps list and line as they are', () => {
    assert.deepEqual(problems('backup b {\n  protect a, // first\n    /* second */ b\n}'), []);
  });
});

describe('lines', () => {
  for (const [name, end] of [
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`end with ${name}`, () => {
      const text = ['// top', 'array a {', '  ld x', '}', 'vm b'].join(end);
      const file = parseFile(text, unitKinds);
      assert.equal(file.units.length, 2);
      assert.deepEqual(
        file.units.map((u) => u.line),
        [0, 4],
      );
      assert.deepEqual(file.units[0]!.lineBreaks, 4);
    });
  }

  it('a byte order mark is no part of the first word, and the first word is in column 1', () => {
    const file = parseFile('\uFEFFarray a {\nvm b\n', unitKinds);
    assert.deepEqual(
      file.entries.map((e) => e.key),
      ['array', 'vm'],
    );
  });
});
