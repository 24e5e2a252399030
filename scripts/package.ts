/**
 * Makes the .vsix: everything bundled, small, nothing but what the extension needs at run time.
 *
 *   npm run package                     into the project folder
 *   npm run package -- --out FILE.vsix  elsewhere, as tests want it
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { buildAll } from './build.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** The size that the package must stay below, in bytes. */
const sizeLimit = 2 * 1024 * 1024;

/** Files that must be in the package whatever the manifest says. */
const required = [
  'package.json',
  'README.md',
  'LICENSE',
  'dist/extension.cjs',
  'dist/server.cjs',
  'dist/server-main.cjs',
  'dist/THIRD-PARTY-NOTICES.txt',
];
/** What must never be in it. */
const forbidden = /(^|\/)(node_modules|test|\.git)\/|\.(ts|map|quiesce|tgz|vsix)$/;

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};

await buildAll();
const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
const missing = required.filter((path) => !files.includes(path));
const stray = files.filter((path) => forbidden.test(path));
const { values } = parseArgs({ options: { out: { type: 'string' } } });
const packagePath = values.out === undefined ? join(root, `${name}-${version}.vsix`) : resolve(values.out);
if (missing.length > 0) fail(`The package would lack ${missing.join(', ')}. See .vscodeignore.`);
else if (stray.length > 0) fail(`The package would hold ${stray.join(', ')}. See .vscodeignore.`);
else {
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const bytes = statSync(packagePath).size;
  console.log(`${packagePath}  ${Math.ceil(bytes / 1024)} KB, ${files.length} files`);
  if (bytes >= sizeLimit) fail(`The package must stay below ${sizeLimit / 1024} KB.`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
