/** Imports against package.json: a package that is there only because another one brought it would go with it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folders = ['language', 'server', 'cli', 'client', 'syntaxes', 'scripts', 'test'];
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};

const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.[cm]?[jt]s$/.test(path) && !path.includes('node_modules'))
    .map((path) => `${folder}/${path}`),
);

/** The package of an import; undefined for a file of the project, for Node itself and for the editor. */
function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:') || specifier === 'vscode') return undefined;
  const [scope = '', name = ''] = specifier.split('/');
  const found = specifier.startsWith('@') ? `${scope}/${name}` : scope;
  return builtinModules.includes(found) ? undefined : found;
}

describe('dependencies', () => {
  it('declare every package that is imported', () => {
    assert.ok(sources.length > 50);
    const undeclared = sources.flatMap((path) =>
      ts
        .preProcessFile(readFileSync(join(root, path), 'utf8'), true, true)
        .importedFiles.map(({ fileName }) => packageOf(fileName))
        .filter((name) => name !== undefined && !(name in manifest.devDependencies))
        .map((name) => `${path} imports ${name}`),
    );
    assert.deepEqual(undeclared, []);
  });

  it('name no registry in the lock file', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    assert.doesNotMatch(lock, /"resolved"|https?:\/\/[^"]*registry/);
  });
});
