// Set-up that every npm script shares: the right Node, the packages of the lock file. Plain JavaScript without dependencies, since
// it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Node arguments that let a TypeScript file run as it stands. */
export const withTypeScript = ['--import', 'tsx'];

/** Runs a program with the terminal of this process; returns its exit code. A program that could not start or was killed gives 1. */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) console.error(`${program}: ${error.message}`);
  return status ?? 1;
}

/** Runs npm: the very one that started this script, or else the one of the PATH. */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm && /\.[cm]?js$/.test(npm)) return run(process.execPath, [npm, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

/** `process.version` against `engines.node` of package.json, which has the form `>=A.B.C`. */
export function nodeIsRecentEnough(version, engines) {
  const parts = (text) =>
    text
      .replace(/^[^\d]*/, '')
      .split('.')
      .map(Number);
  const [have, want] = [parts(version), parts(engines)];
  for (let i = 0; i < want.length; i++) {
    if (have[i] !== want[i]) return have[i] > want[i];
  }
  return true;
}

/**
 * What the lock file asks for and node_modules lacks. npm writes down what it installed in node_modules/.package-lock.json;
 * optional packages are left out of the comparison, since those of other platforms are never installed.
 *
 * @returns {string[]} names, empty when node_modules is up to date
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages ?? {})
    .filter(([path, wanted]) => path !== '' && !wanted.optional && !wanted.link)
    .filter(([path, wanted]) => installed?.packages?.[path]?.version !== wanted.version)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** Makes the checkout ready to run things: checks Node, installs packages when they are missing or stale. Ends the process on failure. */
export function setUp() {
  const { engines } = readJson(join(root, 'package.json'));
  if (!nodeIsRecentEnough(process.version, engines.node)) {
    console.error(
      `Quiesce needs Node ${engines.node}; this is ${process.version}. Install a newer Node and run the command again.`,
    );
    process.exit(2);
  }
  const lock = readJson(join(root, 'package-lock.json'));
  const missing = missingPackages(lock, readJson(join(root, 'node_modules', '.package-lock.json')));
  if (missing.length === 0) return;
  console.log(`Installing packages (${missing.length} missing or of another version) ...`);
  // No install scripts: nothing here needs one, and some of them would try to download.
  const status = runNpm(['ci', '--ignore-scripts', '--loglevel=error']);
  if (status !== 0) {
    console.error(
      'The packages could not be installed. Check the connection to the npm registry and run the command again.',
    );
    process.exit(2);
  }
}
