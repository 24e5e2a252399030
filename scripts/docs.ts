/**
 * `npm run docs`: writes what the documentation derives from the product itself. The reference in `docs/language.md` and its Japanese
 * twin, the tables of rules, the console sessions of the READMEs and the picture. A test compares what is written with what this makes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { replaceBetween } from './docs/markdown.ts';
import { picture } from './docs/picture.ts';
import { coverage, targets } from './docs/readme.ts';
import { reference } from './docs/reference.ts';
import { rulesPage } from './docs/rules.ts';
import { withSessions } from './docs/sessions.ts';
import type { Text } from '../language/vocabulary/define.ts';

/** Folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Generated files, and files with generated parts, by path relative to the project: each text is made when it is asked for. */
export const generatedDocs: ReadonlyMap<string, () => string> = new Map([
  ['docs/language.md', () => replaceBetween(read('docs/language.md'), 'reference', reference('en'))],
  ['docs/language.ja.md', () => replaceBetween(read('docs/language.ja.md'), 'reference', reference('ja'))],
  ['docs/rules.md', () => rulesPage('en')],
  ['docs/rules.ja.md', () => rulesPage('ja')],
  ['media/findings.svg', () => picture(root, 'en')],
  ['media/findings.ja.svg', () => picture(root, 'ja')],
  ['README.md', () => readme('README.md', 'en')],
  ['README.ja.md', () => readme('README.ja.md', 'ja')],
]);

function readme(path: string, language: keyof Text): string {
  const text = replaceBetween(replaceBetween(read(path), 'coverage', coverage(language)), 'targets', targets(language));
  return withSessions(text, root, language);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, make] of generatedDocs) {
    const text = make();
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(path);
  }
}
