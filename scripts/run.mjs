// Runs a TypeScript file of the project after set-up, so that each npm script works on a fresh clone:
//   node scripts/run.mjs scripts/package.ts ARGUMENTS
import { run, setUp, withTypeScript } from './set-up.mjs';

setUp();
process.exit(run(process.execPath, [...withTypeScript, ...process.argv.slice(2)]));
