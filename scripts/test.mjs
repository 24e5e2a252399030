// `npm test`: set-up, build, static checks, then every suite, each in a mocha process of its own. The last line counts all of them.
//
//   npm test                          everything
//   npm test -- unit protocol         only these suites, without the static checks
//   npm test -- unit --grep scanner   mocha's own options go to mocha
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, run, setUp, withTypeScript } from './set-up.mjs';

const minute = 60_000;
/** Folders whose tests need nothing but Node. Their tests stand beside what they test. */
const unitFolders = ['language', 'syntaxes', 'cli', 'server', 'client', 'scripts'];
const results = join(root, 'artefacts', 'test-results');

/** Test files of a folder, sorted, so that every machine runs them in the same order. */
function testFiles(folder, recursive = true) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The suites: `unit`, then each folder of test/ by its own name, and the files that lie directly in test/. */
function suites() {
  const unit = { name: 'unit', files: unitFolders.flatMap((folder) => testFiles(folder)), timeout: 20_000 };
  const crossing = readdirSync(join(root, 'test'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, files: testFiles(`test/${name}`), timeout: 3 * minute }));
  return [unit, ...crossing, { name: 'test', files: testFiles('test', false), timeout: 3 * minute }].filter(
    ({ files }) => files.length > 0,
  );
}

const total = { passed: 0, failed: 0, skipped: 0 };
const problems = [];
const skips = [];

/** A step that has no tests of its own: nothing is counted unless it fails. */
function step(title, args) {
  console.log(`\n== ${title}`);
  if (run(process.execPath, args) === 0) return true;
  total.failed++;
  problems.push(`${title} failed`);
  return false;
}

function runSuite({ name, files, timeout }, mochaOptions) {
  console.log(`\n== ${name}: ${files.length} files`);
  const output = join(results, `${name}.json`);
  rmSync(output, { force: true });
  const status = run(
    process.execPath,
    [
      // .mocharc.json says how Node reads TypeScript.
      'node_modules/mocha/bin/mocha.js',
      '--reporter=scripts/test-reporter.mjs',
      `--reporter-option=output=${output}`,
      `--timeout=${timeout}`,
      ...(process.env.CI ? ['--forbid-only'] : []),
      ...mochaOptions,
      ...files,
    ],
    { timeout: 60 * minute },
  );
  // A process that died before its end wrote nothing: that is a failure, however many tests had passed.
  const counts = existsSync(output)
    ? JSON.parse(readFileSync(output, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0, failures: [], skippedTitles: [] };
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  problems.push(...counts.failures.map(({ title, message }) => `${name}: ${title}: ${message.split('\n')[0]}`));
  skips.push(...counts.skippedTitles.map((title) => `${name}: ${title}`));
  if (status !== 0 && counts.failed === 0) {
    total.failed++;
    problems.push(`${name}: the test process ended with exit code ${status}`);
  }
}

setUp();
mkdirSync(results, { recursive: true });

const args = process.argv.slice(2);
const firstOption = args.findIndex((arg) => arg.startsWith('-'));
const wanted = firstOption < 0 ? args : args.slice(0, firstOption);
const mochaOptions = firstOption < 0 ? [] : args.slice(firstOption);
const all = suites();
const unknown = wanted.filter((name) => !all.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. Suites: ${all.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const built = step('Build', [...withTypeScript, 'scripts/build.ts']);
if (wanted.length === 0) {
  step('Type-check', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']);
  step('Lint', ['node_modules/eslint/bin/eslint.js', '.']);
  step('Format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']);
}
// Suites that run what was built would test an older build; the unit tests read the sources.
const chosen = all.filter(({ name }) => (wanted.length === 0 || wanted.includes(name)) && (built || name === 'unit'));
if (chosen.some(({ name }) => name !== 'unit')) {
  // What could not be had is said here; the suites that need it count as skipped.
  console.log('\n== Parts for tests');
  run(process.execPath, [...withTypeScript, 'test/tools/setup.ts']);
}
for (const suite of chosen) runSuite(suite, mochaOptions);

if (skips.length > 0) console.log(`\nSkipped:\n${skips.map((title) => `  ${title}`).join('\n')}`);
if (problems.length > 0) console.log(`\nFailed:\n${problems.map((title) => `  ${title}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
// Running nothing at all is no success.
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
