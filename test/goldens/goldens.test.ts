/**
 * The examples as users see them: findings in both languages and every generated file, kept beside each example in `expected/`.
 * A missing, an extra and a different file all fail. A workbook is kept as the text that another program's
 * library reads in it; its checksum is in the manifest. `UPDATE_GOLDENS=1` records them anew; `GOLDEN=name` runs one.
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesBelow, quiesce, root } from '../kit/cli.ts';
import { workbookText } from '../kit/workbook.ts';

const examples = path.join(root, 'examples');
const update = process.env['UPDATE_GOLDENS'] === '1';
const only = process.env['GOLDEN'];

/** Copies a folder; a workbook becomes the text of its cells. */
async function copyReadable(from: string, to: string): Promise<void> {
  for (const file of filesBelow(from)) {
    const target = path.join(to, file);
    mkdirSync(path.dirname(target), { recursive: true });
    if (file.endsWith('.xlsx')) writeFileSync(`${target}.txt`, await workbookText(path.join(from, file)));
    else cpSync(path.join(from, file), target);
  }
}

describe('goldens', () => {
  for (const name of readdirSync(examples).sort()) {
    if (only !== undefined && only !== name) continue;
    const folder = path.join(examples, name);
    if (!existsSync(path.join(folder, 'README.md'))) continue;

    describe(name, () => {
      const expected = path.join(folder, 'expected');
      let actual: string;
      /** What is generated, workbooks and all: below `actual` stands what a person can read. */
      let generated: string;
      const codes: Record<string, number> = {};

      before(async () => {
        generated = mkdtempSync(path.join(tmpdir(), 'quiesce-golden-'));
        actual = mkdtempSync(path.join(tmpdir(), 'quiesce-golden-'));
        for (const lang of ['en', 'ja']) {
          const run = quiesce(['check', '.', '--lang', lang], { cwd: folder });
          assert.equal(run.stderr, '');
          codes[lang] = run.code;
          writeFileSync(path.join(actual, `findings.${lang}.txt`), run.stdout);
        }
        const run = quiesce(['generate', '.', '--lang', 'en', '--out', generated], { cwd: folder });
        assert.notEqual(run.code, 2, run.stderr);
        writeFileSync(path.join(actual, 'blocked.txt'), run.stderr);
        await copyReadable(generated, path.join(actual, 'out'));
        if (update) {
          rmSync(expected, { recursive: true, force: true });
          mkdirSync(expected);
          cpSync(actual, expected, { recursive: true });
        }
      });

      after(() => {
        for (const made of [actual, generated]) rmSync(made, { recursive: true, force: true });
      });

      it('has the same files', () => {
        assert.deepEqual(filesBelow(actual), filesBelow(expected));
      });

      it('has the same content in each', () => {
        for (const file of filesBelow(expected)) {
          const want = readFileSync(path.join(expected, file));
          const got = readFileSync(path.join(actual, file));
          if (!got.equals(want)) assert.equal(got.toString('utf8'), want.toString('utf8'), file);
        }
      });

      it('is clean, or broken where it says so', () => {
        const broken = name.startsWith('broken-');
        assert.equal(codes['en'], broken ? 1 : 0);
        assert.equal(codes['ja'], codes['en']);
      });

      it('is laid out', () => {
        assert.equal(quiesce(['fmt', '--check', '.'], { cwd: folder }).stdout, '');
      });

      it('generates the same bytes again, and notices drift', () => {
        const again = mkdtempSync(path.join(tmpdir(), 'quiesce-golden-'));
        try {
          const out = path.join(again, 'out');
          cpSync(generated, out, { recursive: true });
          const clean = quiesce(['generate', '.', '--lang', 'en', '--out', out, '--check'], { cwd: folder });
          assert.equal(clean.stdout, '');
          const file = filesBelow(out).find((f) => f !== 'manifest.json');
          if (file === undefined) return;
          writeFileSync(path.join(out, file), 'changed by hand');
          const drift = quiesce(['generate', '.', '--lang', 'en', '--out', out, '--check'], { cwd: folder });
          assert.equal(drift.code, 1);
          assert.match(drift.stdout, /^differs: /);
          assert.equal(readFileSync(path.join(out, file), 'utf8'), 'changed by hand', '--check writes nothing');
        } finally {
          rmSync(again, { recursive: true, force: true });
        }
      });
    });
  }
});
