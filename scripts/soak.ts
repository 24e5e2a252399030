/** `npm run soak`: the random-edit test of the engine, for as many sequences as asked for (default 2,000 a beginning). */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const sequences = process.argv[2] ?? '2000';
const done = spawnSync(
  process.execPath,
  ['node_modules/mocha/bin/mocha.js', '--timeout=0', 'test/engine/engine.test.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ENGINE_RUNS: sequences },
  },
);
process.exitCode = done.status ?? 1;
