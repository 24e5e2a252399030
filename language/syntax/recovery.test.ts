/** What is kept of a file while somebody types in it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFile } from './parser.ts';
import { brokenText } from './random-texts.ts';
import type { EntryNode, FileNode } from './tree.ts';
import { unitKinds } from '../vocabulary/index.ts';

describe('recovery', () => {
  it('loses nothing but a stray sign', () => {
    const { tree, problems } = parse(
      'array tokyo {\n  model = "iStorage M320"; site: "DC1"\n  ld mv { size 2 TB }\n}\n',
    );
    assert.equal(outline(tree), 'array tokyo(model "iStorage M320", site "DC1", ld mv(size 2 TB))');
    assert.deepEqual(problems, ['stray-sign =', 'stray-sign ;', 'stray-sign :']);
  });

  it('reads full-width signs as blanks and says what to write', () => {
    const { tree, problems } = parse('vm ａ on ds｛\n  tools running\n}\nvm b\n');
    assert.equal(tree.entries.at(-1)!.values[0]!.first, 'b');
    assert.deepEqual(
      problems.filter((p) => p.startsWith('full-width')),
      ['full-width-sign ａ', 'full-width-sign ｛'],
    );
  });

  it('closes open blocks at a word of the file level in column 1', () => {
    const { tree, problems } = parse(
      'vcenter vc {\n  cluster prod { esxi a {\n  datastore ds on mv\nserver s { kind physical }\nvm x {\n',
    );
    assert.equal(outline(tree), 'vcenter vc(cluster prod(esxi a(datastore ds on mv))); server s(kind physical); vm x');
    assert.deepEqual(problems, ['unclosed-block {', 'unclosed-block {', 'unclosed-block {', 'unclosed-block {']);
  });

  it('keeps the phrases and the block of an entry whose value is missing', () => {
    const { tree, problems } = parse('pair web of mv -> on { mode async }\nbackup b { protect a,\n}\nvm c\n');
    assert.equal(outline(tree), 'pair web of mv on(mode async); backup b(protect a); vm c');
    assert.deepEqual(problems, ['value-missing ->', 'value-missing on', 'value-missing ,']);
  });

  it('passes over a second operator and keeps what follows', () => {
    const { tree, problems } = parse('pair web of a -> b -> c on d { mode async }\nvm e\n');
    assert.equal(outline(tree), 'pair web of a -> b on d(mode async); vm e');
    assert.deepEqual(problems, ['operator-not-here ->']);
  });

  it('ends a string with its line', () => {
    const { tree, problems } = parse('vm a {\n  guest "Windows\n  tools running\n}\n');
    assert.equal(outline(tree), 'vm a(guest "Windows, tools running)');
    assert.deepEqual(problems, ['unterminated-string "Windows']);
  });

  it('says of a value that begins an entry that it stands on the wrong line; phrases may begin one', () => {
    const { tree, problems } = parse('vm a {\n  size\n  2 TB\n  on ds\n  tools running\n}\n');
    assert.equal(outline(tree), 'vm a(size on ds, tools running)');
    assert.deepEqual(problems, ['value-begins-entry 2 TB']);
  });

  it('reports a brace that closes nothing and one that opens nothing', () => {
    const { tree, problems } = parse('vm a { }\n}\n{ x 1 }\nvm b\n');
    assert.equal(outline(tree), 'vm a; x 1; vm b');
    assert.deepEqual(problems, ['block-without-entry {', 'extra-close }']);
  });

  it('never fails, whatever the text, and keeps its problems inside', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, fc.string({ unit: 'binary' })), (text) => {
        const { units } = parseFile(text, unitKinds);
        assert.equal(units.map((unit) => unit.text).join(''), text);
        for (const unit of units) {
          for (const p of unit.problems)
            assert.ok(0 <= p.start && p.start <= p.end && p.end <= unit.text.length, p.code);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps what stands below, whatever is above it', () => {
    const below = 'server tail { os "x"  runs RepNavi 12.4 { vcenter vc01 } }\nvm last\n';
    fc.assert(
      fc.property(brokenText, (above) => {
        fc.pre(!above.includes('/*'));
        const { tree } = parse(`vcenter vc {\n  ${above}\n${below}`);
        const [server, vm] = tree.entries.slice(-2);
        assert.equal(said(server!), 'server tail(os "x", runs RepNavi 12.4(vcenter vc01))');
        assert.equal(said(vm!), 'vm last');
      }),
      { numRuns: 2000 },
    );
  });
});

function parse(text: string): { tree: FileNode; problems: string[] } {
  const tree = parseFile(text, unitKinds);
  const problems = tree.units.flatMap((unit) =>
    unit.problems.map((p) => `${p.code} ${unit.text.slice(p.start, p.end)}`),
  );
  return { tree, problems };
}

function outline(tree: FileNode): string {
  return tree.entries.map(said).join('; ');
}

function said(entry: EntryNode): string {
  const values = (list: EntryNode['values']): string =>
    list
      .map((v) => [v.first, v.operator, v.second, ...v.more].filter((part) => part !== undefined).join(' '))
      .map((text) => ` ${text}`)
      .join(',');
  const phrases = entry.phrases.map((p) => ` ${p.preposition}${values(p.values)}`).join('');
  const block = entry.entries.length > 0 ? `(${entry.entries.map(said).join(', ')})` : '';
  return `${entry.key}${values(entry.values)}${phrases}${block}`;
}
