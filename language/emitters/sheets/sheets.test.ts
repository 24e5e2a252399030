import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { worksheetsOf } from '../../../test/kit/workbook.ts';
import { need } from '../../../test/tools/parts.ts';
import { run } from '../../../test/tools/process.ts';
import { xmlErrors } from '../../../test/shells/xml.ts';
import { sheetMarkdown, type SheetDocument } from './document.ts';
import { workbook } from './workbook.ts';
import { columnName, longestCell, looksLikeFormula, worksheetText } from './workbook-text.ts';

/** A document with the texts as the cells of a table and as items of a list. */
function documentOf(texts: readonly string[]): SheetDocument {
  return {
    title: 'Sheet',
    worksheets: [
      { name: 'Values', widths: [10, 40] },
      { name: "It's more", widths: [40] },
    ],
    sections: [
      { worksheet: 'Values', blocks: [{ kind: 'notice', lines: ['made by a test'] }] },
      {
        worksheet: 'Values',
        heading: 'Table',
        blocks: [{ kind: 'table', head: ['No.', 'Value'], rows: texts.map((text, i) => [[String(i)], [text]]) }],
      },
      {
        worksheet: "It's more",
        level: 3,
        number: '7',
        heading: 'List',
        blocks: [{ kind: 'list', style: 'check', items: [{ strong: 'open', text: ': a' }, ...texts] }],
      },
    ],
  };
}

/** The values of the table as another library reads them. */
async function valuesOf(bytes: Uint8Array): Promise<unknown[]> {
  const [values] = await worksheetsOf(Buffer.from(bytes));
  const rows = values!.data;
  return rows.slice(rows.findIndex((row) => row[0] === 'No.') + 1).map((row) => row[1]);
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const hostile = [
  '=1+1',
  '=HYPERLINK("http://x.example","y")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=cmd',
  '＝1',
  "'quoted",
  '<b>&"\'',
  '2026-01-01',
  '0010h',
  '1e5',
  'TRUE',
  '日本語 𠮷',
  ' blanks ',
];

describe('emitters/sheets', () => {
  it('makes the same bytes for the same document, wherever it is', () => {
    const zone = process.env['TZ'];
    try {
      const made = ['UTC', 'Asia/Tokyo', 'America/New_York'].map((name) => {
        process.env['TZ'] = name;
        return Buffer.from(workbook(documentOf(hostile))).toString('hex');
      });
      assert.equal(new Set(made).size, 1);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('keeps every text a text', async () => {
    assert.deepEqual(
      await valuesOf(workbook(documentOf(hostile))),
      hostile.map((text) => text.trim()),
    );
    const sheet = partsOf(workbook(documentOf(hostile)))['xl/worksheets/sheet1.xml']!;
    assert.doesNotMatch(sheet, /<f>|<v>|t="(n|str|d|b|e|s)"/);
  });

  it('keeps a text one when somebody edits what looks like a formula', () => {
    const parts = partsOf(workbook(documentOf(['=1+1', '1'])));
    const formats = [...parts['xl/styles.xml']!.split('<cellXfs')[1]!.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
    const format = (cell: string): string => {
      const index = new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(parts['xl/worksheets/sheet1.xml']!)![1]!;
      return formats[Number(index)]!;
    };
    assert.match(format('B6'), /quotePrefix="1"/);
    assert.doesNotMatch(format('B7'), /quotePrefix/);
    assert.match(format('B7'), /numFmtId="49"/);
    for (const text of ['=', ' +', '\n-', '@', '＝']) assert.ok(looksLikeFormula(text), JSON.stringify(text));
    for (const text of ['a=b', '', '1-2']) assert.ok(!looksLikeFormula(text), JSON.stringify(text));
  });

  it('carries any text of a topology', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 }),
        async (texts) => {
          const plain = texts.map((text) => text.replace(/[\p{Cc}\s_]/gu, '') || 'x');
          assert.deepEqual(await valuesOf(workbook(documentOf(plain))), plain);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('writes what XML cannot carry as the standard has it', () => {
    assert.equal(worksheetText('a\u0001b'), 'a_x0001_b');
    assert.equal(worksheetText('a\r\nb'), 'a_x000D_\nb');
    assert.equal(worksheetText('_x0041_'), '_x005F_x0041_');
    assert.equal(worksheetText('\uFFFE'), '_xFFFE_');
    assert.equal(worksheetText('\ud800'), '_xD800_');
    assert.equal(worksheetText('x'.repeat(40_000)).length, longestCell);
    assert.equal(worksheetText('_x004_'), '_x004_');
  });

  it('names columns as spreadsheets do', () => {
    assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnName), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  it('is a package whose parts are all there, of their type, and well-formed', async function () {
    const { xmllint } = need(this, 'xmllint');
    const parts = partsOf(workbook(documentOf(hostile)));
    const types = [...parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]*)"/g)].map((match) => match[1]!);
    const related = Object.entries(parts)
      .filter(([name]) => name.endsWith('.rels'))
      .flatMap(([name, text]) =>
        [...text.matchAll(/Target="([^"]*)"/g)].map((match) => join(name, '..', '..', match[1]!)),
      );
    const names = Object.keys(parts).filter((name) => !/\.rels$|^\[/.test(name));
    assert.deepEqual(types.sort(), [...names].sort());
    assert.deepEqual(related.sort(), [...names].sort());
    const folder = mkdtempSync(join(tmpdir(), 'quiesce-workbook-'));
    try {
      for (const [index, text] of Object.values(parts).entries()) {
        const file = join(folder, `${String(index)}.xml`);
        writeFileSync(file, text);
        assert.deepEqual(await xmlErrors(xmllint, file), []);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('opens in LibreOffice, where names are texts as well', async function () {
    const { soffice } = need(this, 'soffice');
    const folder = mkdtempSync(join(tmpdir(), 'quiesce-workbook-'));
    try {
      writeFileSync(join(folder, 'sheet.xlsx'), workbook(documentOf(hostile)));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      // 9 is the tabulator, 76 is UTF-8, -1 every worksheet
      const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1';
      const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'sheet.xlsx')];
      const { code, stderr } = await run(soffice, args, { limit: 120_000 });
      assert.equal(code, 0, stderr);
      const values = readFileSync(join(folder, 'sheet-Values.csv'), 'utf8');
      for (const text of hostile) assert.ok(values.includes(text.replaceAll('"', '""')), `${text} in ${values}`);
      assert.match(readFileSync(join(folder, "sheet-It's more.csv"), 'utf8'), /7\. List\n.*open: a/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }).timeout(150_000);

  it('is the same in Markdown', () => {
    assert.equal(
      sheetMarkdown(documentOf(['a|b'])),
      [
        '# Sheet',
        '> made by a test',
        '## Table',
        '| No. | Value |\n|---|---|\n| 0 | a\\|b |',
        '### 7. List',
        '- [ ] **open**: a\n- [ ] a\\|b',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    );
  });
});
