import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundledPackages, noticesText, packageFolder } from './third-party-notices.ts';

describe('third-party notices', () => {
  it('finds the package of a bundled file', () => {
    assert.equal(packageFolder('node_modules/zod/v4/core.js'), 'node_modules/zod');
    assert.equal(packageFolder('node_modules/@chevrotain/gast/lib/api.js'), 'node_modules/@chevrotain/gast');
    assert.equal(packageFolder('node_modules/a/node_modules/b/index.js'), 'node_modules/a/node_modules/b');
    assert.equal(packageFolder('client/extension.ts'), undefined);
  });

  describe('of a bundle', () => {
    let root: string;
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    const bundle = (inputs: Record<string, number>): Metafile => ({
      inputs: {},
      outputs: {
        'dist/x.cjs': {
          bytes: 1,
          imports: [],
          exports: [],
          inputs: Object.fromEntries(Object.entries(inputs).map(([path, bytesInOutput]) => [path, { bytesInOutput }])),
        },
      },
    });

    beforeEach(() => {
      root = mkdtempSync(join(tmpdir(), 'quiesce-notices-'));
      write('node_modules/b/package.json', '{ "name": "b", "version": "2.0.0", "license": "MIT" }');
      write('node_modules/b/LICENSE', 'Licence of b\r\n');
      write('node_modules/b/NOTICE.txt', 'Notice of b');
      write('node_modules/@s/a/package.json', '{ "name": "@s/a", "version": "1.0.0", "license": "ISC" }');
      write('node_modules/bare/package.json', '{ "name": "bare", "version": "1.0.0" }');
    });
    afterEach(() => rmSync(root, { recursive: true }));

    it('names each package once, with its texts', () => {
      const found = bundledPackages(root, [
        bundle({ 'node_modules/b/x.js': 10, 'node_modules/b/y.js': 10, 'client/extension.ts': 10 }),
        bundle({ 'node_modules/b/x.js': 10, 'node_modules/@s/a/index.js': 1 }),
      ]);
      assert.deepEqual(
        found.map(({ name, version, licence }) => `${name} ${version} ${licence}`),
        ['@s/a 1.0.0 ISC', 'b 2.0.0 MIT'],
      );
      assert.equal(found[1]?.text, 'Licence of b\n\nNotice of b');
      const text = noticesText(found);
      assert.ok(text.includes('  b 2.0.0 (MIT)\n'));
      assert.ok(text.includes('It declares: ISC'));
    });

    it('leaves out a package of which nothing is left in the bundle', () => {
      assert.deepEqual(bundledPackages(root, [bundle({ 'node_modules/b/x.js': 0 })]), []);
    });

    it('refuses a package without a licence', () => {
      assert.throws(() => bundledPackages(root, [bundle({ 'node_modules/bare/x.js': 5 })]), /bare has no licence/);
    });
  });
});
