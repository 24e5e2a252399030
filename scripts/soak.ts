/**
 * `npm run soak`: what takes too long for `npm test`.
 *
 *   npm run soak                      the engine's random edits, twenty times as many as in the tests, and the memory of 10,000 edits
 *   npm run soak -- --times 200       more of the former; other sequences each time
 *   npm run soak -- --edits 50000     more of the latter; 0 for none
 *
 * Memory: the bundled server follows edits of one file of a design of 10,000 VMs. The heap in use after them, garbage collected, must
 * be about what it was after the first thousand.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { growth } from '../test/bench/editing.ts';
import { manyFiles } from '../test/bench/topologies.ts';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: { times: { type: 'string', default: '20' }, edits: { type: 'string', default: '10000' } },
});
/** What the heap may grow by: garbage collection is no exact measure. */
const tolerance = 1.05;

if (values.times !== '0') {
  const done = spawnSync(
    process.execPath,
    ['node_modules/mocha/bin/mocha.js', '--timeout=0', 'test/engine/engine.test.ts'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ENGINE_RUNS: values.times } },
  );
  process.exitCode = done.status ?? 1;
}

const edits = Number(values.edits);
if (edits > 0) {
  const folder = path.join(root, '.tools', 'soak');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of manyFiles(10_000)) writeFileSync(path.join(folder, name), text);
  const used = await growth(folder, 'leaf-050.quiesce', edits);
  console.log(`MiB of heap in use over ${String(edits)} edits: ${used.map((n) => n.toFixed(1)).join(', ')}`);
  // The first figure is of the beginning, when not everything has been asked for once.
  const [, early = used[0]!] = used;
  const last = used[used.length - 1]!;
  if (last > early * tolerance) {
    console.error(`The heap grew from ${early.toFixed(1)} to ${last.toFixed(1)} MiB.`);
    process.exitCode = 1;
  }
}
