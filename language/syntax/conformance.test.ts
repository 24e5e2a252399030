/** Our parser is held against the one that Langium derives from the defining grammar: same tree, same ranges. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { AstNode, LangiumParser } from 'langium';
import { kinds, unitKinds } from '../vocabulary/index.ts';
import type { Entry, File, Phrase, Value } from './generated/ast.ts';
import { tokenNames } from './cst.ts';
import { parseFile } from './parser.ts';
import { brokenText, validText } from './random-texts.ts';

/** Problems of the text that the scanner reports: both parsers see the same tokens, so these say nothing about a parser. */
const scanCodes = new Set([
  'unterminated-string',
  'unterminated-comment',
  'stray-sign',
  'full-width-sign',
  'value-begins-entry',
  'preposition-begins-entry',
]);

describe('parser and defining grammar', () => {
  let theirs: LangiumParser;
  let terminals: Record<string, RegExp>;

  before(async function () {
    this.timeout(30_000);
    // Langium can be imported only, and test files are required.
    theirs = (await import('./derived-parser.ts')).derivedParser();
    const { QuiesceTerminals } = await import('./generated/ast.ts');
    terminals = Object.fromEntries(
      Object.entries(QuiesceTerminals).map(([name, { source, flags }]) => [name, new RegExp(`^(${source})$`, flags)]),
    );
  });

  const same = (text: string): void => {
    const { value, parserErrors } = theirs.parse<File>(text);
    const tree = parseFile(text, unitKinds);
    // A word of the file level in column 1 closes what is open: a rule of the language above its grammar (recovery.test.ts).
    if (tree.units.slice(0, -1).some((unit) => unit.isUnclosed)) return;
    const problems = tree.units.flatMap((unit) => unit.problems).filter((p) => !scanCodes.has(p.code));
    assert.deepEqual(
      problems.map((p) => p.code),
      parserErrors.length === 0 ? [] : problems.map((p) => p.code),
    );
    if (problems.length > 0) {
      assert.ok(parserErrors.length > 0, `only our parser reports ${problems[0]!.code}`);
      return;
    }
    assert.deepEqual(
      parserErrors.map((e) => e.message),
      [],
    );
    assert.deepEqual(shape(tree), shape(value));
  };

  it('make the same tree of every example', () => {
    const root = join(import.meta.dirname, '../../examples');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.quiesce'));
    assert.ok(files.length > 0);
    for (const file of files) same(readFileSync(join(root, file), 'utf8'));
  });

  it('make the same tree of every example in the vocabulary', () => {
    for (const kind of kinds.values()) same(kind.example);
  });

  it('make the same tree of random texts', () => {
    fc.assert(fc.property(validText, same), { numRuns: 500 });
  });

  it('accept the same of random broken texts, and make the same tree of what they accept', () => {
    fc.assert(fc.property(brokenText, same), { numRuns: 3000 });
  });

  it('have tokens that match the terminals of the grammar', () => {
    fc.assert(
      fc.property(fc.oneof(validText, brokenText), (text) => {
        for (const unit of parseFile(text, unitKinds).units) {
          // A string that is not closed is a literal all the same, and reported.
          if (unit.problems.some((p) => p.code === 'unterminated-string')) continue;
          for (let token = 0; token < unit.tokens.count; token++) {
            const name = tokenNames[unit.tokens.kinds[token]!]!;
            if (terminals[name]) assert.match(unit.tokenText(token), terminals[name], name);
            else assert.equal(unit.tokenText(token), name);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('link every node to its container', () => {
    fc.assert(
      fc.property(validText, (text) => {
        const check = (node: AstNode): void => {
          for (const [property, value] of Object.entries(shapeProperties(node))) {
            for (const [index, child] of value.entries()) {
              assert.equal(child.$container, node);
              assert.equal(child.$containerProperty, property);
              assert.equal(child.$containerIndex, index);
              check(child);
            }
          }
        };
        check(parseFile(text, unitKinds));
      }),
      { numRuns: 200 },
    );
  });
});

/** A tree as plain data: types, texts and ranges. */
function shape(node: File | Entry | Phrase | Value): unknown {
  const cst = node.$cstNode!;
  const range = node.$type === 'File' ? undefined : [cst.offset, cst.end];
  switch (node.$type) {
    case 'File':
      return { entries: node.entries.map(shape) };
    case 'Entry':
      return {
        range,
        key: node.key,
        values: node.values.map(shape),
        phrases: node.phrases.map(shape),
        entries: node.entries.map(shape),
      };
    case 'Phrase':
      return { range, preposition: node.preposition, values: node.values.map(shape) };
    case 'Value':
      return { range, first: node.first, operator: node.operator, second: node.second, more: node.more };
  }
}

function shapeProperties(node: AstNode): Record<string, AstNode[]> {
  const { entries, values, phrases } = node as unknown as Record<string, AstNode[] | undefined>;
  return Object.fromEntries(Object.entries({ entries, values, phrases }).filter(([, list]) => list)) as Record<
    string,
    AstNode[]
  >;
}
