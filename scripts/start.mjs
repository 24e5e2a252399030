// `npm start`: from a fresh clone to deployable files of the examples. Installs what is missing, builds, checks `examples/` as a
// user would, and generates into `out/`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, setUp, withTypeScript } from './set-up.mjs';

const quiesce = (...args) => run(process.execPath, [join(root, 'dist', 'quiesce.cjs'), ...args]);

/** Ends with the exit code of a step that went wrong. Exit code 1 of the command line means findings, which examples have. */
function need(step, status, accepted = [0]) {
  if (accepted.includes(status)) return;
  console.error(`\n${step} did not succeed (exit code ${status}). What to do is written above.`);
  process.exit(status);
}

/** How many files the manifest lists; it does not list itself. */
function generatedFiles() {
  const manifest = join(root, 'out', 'manifest.json');
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).files.length : 0;
}

setUp();

console.log('== Building');
need('The build', run(process.execPath, [...withTypeScript, 'scripts/build.ts']));

console.log('\n== Checking examples/');
need('The check', quiesce('check', 'examples'), [0, 1]);

console.log('\n== Generating into out/');
need('Generating', quiesce('generate', 'examples', '--out', 'out'), [0, 1]);

console.log(`
${generatedFiles()} generated files are in out/. out/manifest.json lists them.

The findings above are the lesson of the examples that are broken on purpose; nothing is generated for a job with an error.
What next:
  npx quiesce explain RULE       why a rule exists, where it is written, and what to do
  npx quiesce plan examples/...  the steps of a job, with the states of volumes and virtual machines
  npx quiesce init               a first topology of your own
  npm run editor                 a VS Code in the browser with the extension and the examples open
  npm run package                the extension as a .vsix file for your own VS Code
  npm test                       every test`);
