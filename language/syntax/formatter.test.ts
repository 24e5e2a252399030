import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { columns } from './format/lines.ts';
import { format, SyntaxErrors, widest } from './formatter.ts';
import { parseFile } from './parser.ts';
import { validText } from './random-texts.ts';
import type { EntryNode, PhraseNode, ValueNode } from './tree.ts';
import { unitKinds } from '../vocabulary/index.ts';

const d = (strings: TemplateStringsArray): string => strings.raw[0]!.replace(/^\n/, '').replace(/[ ]*$/, '');

describe('formatter', () => {
  it('sets two blanks a level and one or two between what stands on a line', () => {
    assert.equal(
      format('array   tokyo{\nmodel "iStorage M320"  site "DC1"\n\t\tld mv_web{size 2   TB format LX}\n}'),
      d`
array tokyo {
  model "iStorage M320"  site "DC1"
  ld mv_web { size 2 TB  format LX }
}
`,
    );
  });

  it('leaves lines broken as they are', () => {
    const text = d`
ldset esx to esx-01,
  esx-02
{
  lds mv_web,   // the first
    mv_db
  platform "VMware(VW)"
}
`;
    assert.equal(format(text.replace(/^ +/gm, '')), text);
  });

  it('aligns adjacent one-line entries of one kind: names, prepositions, facts, comments', () => {
    assert.equal(
      format(d`
pair web of mv_web -> rv_web // DDR
pair db_long of mv_db -> rv
disk c { size 40 GB letter C filesystem NTFS }
disk data { size 200 GB letter none filesystem NTFS } // no letter
disk swap { size 8 GB independent persistent } // local
zone z of a
`),
      d`
pair web     of mv_web -> rv_web   // DDR
pair db_long of mv_db -> rv
disk c    { size 40 GB   letter C     filesystem NTFS }
disk data { size 200 GB  letter none  filesystem NTFS }   // no letter
disk swap { size 8 GB    independent persistent }         // local
zone z of a
`,
    );
  });

  it('counts a Japanese letter as two columns', () => {
    assert.equal(
      format('vm 業務 on ds { tools running }\nvm web01 on ds { tools running }\n'),
      'vm 業務  on ds { tools running }\nvm web01 on ds { tools running }\n',
    );
  });

  it('does not align across a blank line, a comment or another kind', () => {
    const text = d`
ld a { size 1 TB }

ld long_name { size 1 TB }
// a comment
ld longer_name { size 1 TB }
pair p of a -> long_name
ld x { size 10 TB }
`;
    assert.equal(format(text), text);
  });

  it('does not align where a row would be too wide', () => {
    const name = 'n'.repeat(60);
    const long = 'p'.repeat(40);
    const text = `vm ${name} { guest "x" }\nvm a { guest "${long}${long}" }\n`;
    assert.equal(format(text), text);
  });

  it('breaks a one-line block that is too long: facts share lines, blocks have their own', () => {
    const facts = 'level file  kind incremental  consistency filesystem  media "LTO"  schedule daily at 03:05';
    assert.equal(
      format(
        `backup sql_files { protect sql01  using VCB on vcb01 { pre-command yes  post-command no }  ${facts} } // SQL\n`,
      ),
      d`
backup sql_files {
  protect sql01
  using VCB on vcb01 { pre-command yes  post-command no }
  level file  kind incremental  consistency filesystem  media "LTO"  schedule daily at 03:05
}   // SQL
`,
    );
  });

  it('folds blank lines, and drops them at the ends of blocks and of the file', () => {
    assert.equal(
      format('\n\n\nvm a {\n\n\n  tools running\n\n\n  state off\n\n}\n\n\n\nvm b {}\n\n\n'),
      d`
vm a {
  tools running

  state off
}

vm b {}
`,
    );
  });

  it('keeps comments where they are', () => {
    const text = d`
// head

/**
 * What it is for.
 * More.
 */
vm a {   // behind the brace
  // above
  tools /* why */ running   // behind
  // below
}
// end
`;
    assert.equal(format(text), text);
    assert.equal(format(text.replace(/^ +/gm, '')), text);
  });

  it('writes spans of words closely and others with blanks', () => {
    assert.equal(format('window 22:00..06:00 on mon .. fri, sun\n'), 'window 22:00 .. 06:00 on mon..fri, sun\n');
  });

  it('keeps the line endings and the byte order mark of the file', () => {
    assert.equal(format('vm a {\r\ntools running\r\n}'), 'vm a {\r\n  tools running\r\n}\r\n');
    assert.equal(format('\uFEFFvm a'), '\uFEFFvm a\n');
    assert.equal(format(''), '');
    assert.equal(format(' \n\n'), '');
  });

  it('refuses a text with syntax errors and says where they are', () => {
    assert.throws(
      () => format('vm a { tools running }\nvm b {\n'),
      (error) => {
        assert.ok(error instanceof SyntaxErrors);
        assert.deepEqual(
          error.problems.map((p) => [p.code, p.start, p.end]),
          [['unclosed-block', 28, 29]],
        );
        return true;
      },
    );
  });

  it('is idempotent, says the same as before and keeps within the width what can be broken', () => {
    fc.assert(
      fc.property(validText, (text) => {
        assert.deepEqual(problemsOf(text), [], 'the generator is to make valid texts');
        const once = format(text);
        assert.deepEqual(saidBy(once), saidBy(text));
        assert.equal(format(once), once);
        assert.doesNotMatch(once, /[ \t]\r?\n(?![^]*\*\/)/);
        for (const line of once.split('\n')) {
          if (/^\s*[a-z-]+[^{}"/]*\{[^{}"/]+\}$/.test(line)) assert.ok(columns(line) <= widest, line);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing in what the examples say', () => {
    const root = join(import.meta.dirname, '../../examples');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.quiesce'));
    assert.ok(files.length > 0);
    for (const file of files) {
      const text = readFileSync(join(root, file), 'utf8');
      if (problemsOf(text).length > 0) continue;
      const once = format(text);
      assert.deepEqual(saidBy(once), saidBy(text), file);
      assert.equal(format(once), once, file);
    }
  });
});

function problemsOf(text: string): string[] {
  return parseFile(text, unitKinds).units.flatMap((unit) =>
    unit.problems.map((p) => `${p.code} at ${String(unit.offset + p.start)}`),
  );
}

/** What a text says, blanks apart: its tree and its comments. */
function saidBy(text: string): unknown {
  const file = parseFile(text, unitKinds);
  const blanks = (s: string): string => (s.startsWith('"') ? s : s.replace(/\s+/, ' '));
  const value = (v: ValueNode): unknown => [v.first, v.operator, v.second, ...v.more].map((s) => s && blanks(s));
  const phrase = (p: PhraseNode): unknown => [p.preposition, p.values.map(value)];
  const entry = (e: EntryNode): unknown => [
    e.key,
    e.values.map(value),
    e.phrases.map(phrase),
    e.open >= 0,
    e.entries.map(entry),
  ];
  const comments = file.units.flatMap(({ text, tokens }) => {
    const found: string[] = [];
    for (let i = 0; i < tokens.comments.length; i += 2) {
      found.push(
        text
          .slice(tokens.comments[i], tokens.comments[i + 1])
          .replace(/\s*[\r\n]+\s*/g, '\n')
          .trimEnd(),
      );
    }
    return found;
  });
  return { entries: file.entries.map(entry), comments };
}
