import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EditedDocument } from './text-document.ts';

const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '日', '😀', '\t'), maxLength: 12 });
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));
/** Of several pieces. */
const long = fc
  .tuple(text, fc.integer({ min: 20_000, max: 120_000 }), fc.constantFrom('\n', '\r\n'))
  .map(([part, length, end]) => `${part}${end}`.repeat(Math.ceil(length / (part.length + end.length))));
const position = fc.record({ line: fc.double({ min: -0.1, max: 1.1, noNaN: true }), character: fc.nat(14) });

/** A line, as a share of all, and a column. */
interface Place {
  readonly line: number;
  readonly character: number;
}

describe('documents of the editor', () => {
  /** Both documents after the same edits; the stock one says what is right. */
  const compare = (start: string, edits: readonly (readonly [Place, Place, string | undefined])[]): void => {
    const own = new EditedDocument('file:///a', 'quiesce', 1, start);
    const stock = TextDocument.create('file:///a', 'quiesce', 1, start);
    for (const [index, [a, b, inserted]] of edits.entries()) {
      const at = (p: Place): { line: number; character: number } => ({
        // Plus 0: there is a negative one.
        line: Math.round(p.line * stock.lineCount) + 0,
        character: p.character,
      });
      const [from, to] = [at(a), at(b)];
      const isForward = from.line < to.line || (from.line === to.line && from.character <= to.character);
      const range = isForward ? { start: from, end: to } : { start: to, end: from };
      const change = inserted === undefined ? { text: start } : { range, text: inserted };
      own.update([change], index + 2);
      TextDocument.update(stock, [change], index + 2);
      assert.equal(own.getText(), stock.getText());
      assert.equal(own.lineCount, stock.lineCount);
      assert.equal(own.version, stock.version);
      for (const p of [from, to, { line: 0, character: 0 }, { line: stock.lineCount, character: 3 }]) {
        assert.equal(own.offsetAt(p), stock.offsetAt(p));
        const offset = stock.offsetAt(p);
        for (const near of [offset - 1, offset, offset + 1, offset + 20_000]) {
          assert.deepEqual(own.positionAt(near), stock.positionAt(near));
        }
      }
      assert.equal(own.getText(range), stock.getText(range));
      for (const n of [from.line, to.line, -1, stock.lineCount - 1, stock.lineCount]) {
        assert.deepEqual(own.getLineRange(n), stock.getLineRange(n));
        assert.equal(own.getEOLCharacters(n), stock.getEOLCharacters(n));
      }
    }
  };
  it('read and change as the stock ones do, whatever ends their lines', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(position, position, fc.option(text, { nil: undefined, freq: 20 })), { maxLength: 8 }),
        compare,
      ),
      { numRuns: 500 },
    );
  });

  it('do so in texts of many pieces too', () => {
    fc.assert(
      fc.property(
        long,
        fc.array(fc.tuple(position, position, fc.oneof({ weight: 9, arbitrary: text }, long)), { maxLength: 8 }),
        compare,
      ),
      { numRuns: 60 },
    );
  });

  it('take edits of one notification one after the other', () => {
    const document = new EditedDocument('file:///a', 'quiesce', 1, 'vm a\nvm b\n');
    const at = (line: number, from: number, to = from): object => ({
      range: { start: { line, character: from }, end: { line, character: to } },
    });
    document.update(
      [
        { ...at(0, 4), text: '\nvm x' },
        { ...at(1, 3, 4), text: 'y' },
      ] as never,
      2,
    );
    assert.equal(document.getText(), 'vm a\nvm y\nvm b\n');
  });
});
