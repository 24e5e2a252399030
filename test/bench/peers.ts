/**
 * `npm run bench:peers`: Quiesce beside the validators of other design languages, in one run on one machine, whole cold processes,
 * the same number of elements with one relation each. Installs the peers into a folder of its own below `.tools/`.
 *
 *   npm run bench:peers -- --elements 10000 --runs 3 [--json FILE]
 *
 * Prisma's command downloads a program when it is installed and run. Its validator is to be had without: the same Rust as
 * WebAssembly, in a package of its own, called here by a script of three lines. What the command itself takes to start is thus not
 * counted against it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../kit/cli.ts';
import { medians, runOnce, type Command, type Process } from './processes.ts';
import { singleFile } from './topologies.ts';

const { values } = parseArgs({
  options: {
    elements: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});
const elements = Number(values.elements);
const runs = Number(values.runs);
const folder = path.join(root, '.tools', 'peers');
/** The peers want a newer Node than Quiesce does; it comes with them. */
const packages = {
  likec4: '1.59.4',
  '@typespec/compiler': '1.17.0',
  '@prisma/prisma-schema-wasm': '8.1.0-2.59be4fda12412a79eeb9c2ae727b6aa723593323',
  node: '24',
};

interface Peer extends Command {
  readonly name: string;
}

function install(): void {
  mkdirSync(folder, { recursive: true });
  const manifest = JSON.stringify({ name: 'peers', private: true, dependencies: packages }, null, 2);
  const file = path.join(folder, 'package.json');
  const isThere = existsSync(file) && readFileSync(file, 'utf8') === manifest;
  if (isThere && existsSync(path.join(folder, 'node_modules', '.package-lock.json'))) return;
  writeFileSync(file, manifest);
  console.log('Installing the peers …');
  const done = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  // Scripts are run for Node alone, which links its program so; those of others would download.
  const node = done.status === 0 && spawnSync('npm', ['rebuild', 'node'], { cwd: folder, stdio: 'inherit' });
  if (!node || node.status !== 0) throw new Error('the peers could not be installed');
}

function input(name: string, files: Readonly<Record<string, string>>): string {
  const at = path.join(folder, 'inputs', name);
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(at, file), text);
  return at;
}

function peers(): Peer[] {
  const ids = Array.from({ length: elements }, (_, i) => i);
  const likec4 = input('likec4', {
    'model.c4': `specification {\n  element node\n}\nmodel {\n${ids.map((i) => `  n${String(i)} = node 'n${String(i)}'`).join('\n')}\n${ids
      .slice(1)
      .map((i) => `  n${String(i)} -> n${String(i - 1)} 'uses'`)
      .join('\n')}\n}\n`,
  });
  const typespec = input('typespec', {
    'main.tsp': `model M0 { id: string; }\n${ids
      .slice(1)
      .map((i) => `model M${String(i)} { id: string; ref: M${String(i - 1)}; }`)
      .join('\n')}\n`,
  });
  const prisma = input('prisma', {
    'schema.prisma': `datasource db {\n  provider = "postgresql"\n}\ngenerator client {\n  provider = "prisma-client"\n  output = "out"\n}\n${ids
      .map(
        (i) =>
          `model M${String(i)} {\n  id Int @id\n${i > 0 ? `  refId Int\n  ref M${String(i - 1)} @relation(fields: [refId], references: [id])\n` : ''}${i < elements - 1 ? `  back M${String(i + 1)}[]\n` : ''}}`,
      )
      .join('\n')}\n`,
  });
  const quiesce = input('quiesce', Object.fromEntries(singleFile(elements).map((f) => [f.name, f.text])));
  writeFileSync(
    path.join(prisma, 'validate.cjs'),
    `const text = require('node:fs').readFileSync('schema.prisma', 'utf8');
require('@prisma/prisma-schema-wasm').validate(JSON.stringify({ prismaSchema: [['schema.prisma', text]], noColor: true }));
`,
  );
  // The programs are scripts; they are run by the Node that they want, without the shells around them.
  const bin = (name: string): string => realpathSync(path.join(folder, 'node_modules', '.bin', name));
  const node = path.join(folder, 'node_modules', 'node', 'bin', 'node');
  const own = path.join(root, 'dist', 'quiesce.cjs');
  return [
    { name: `\`quiesce check\`, ${String(elements)} VMs, all rules`, args: [own, 'check', '.'], cwd: quiesce },
    { name: 'the same, Node 24', node, args: [own, 'check', '.'], cwd: quiesce },
    { name: 'the validator of `prisma validate`', node, args: ['validate.cjs'], cwd: prisma },
    { name: '`tsp compile --no-emit`', node, args: [bin('tsp'), 'compile', 'main.tsp', '--no-emit'], cwd: typespec },
    { name: '`likec4 validate --no-layout`', node, args: [bin('likec4'), 'validate', '--no-layout', '.'], cwd: likec4 },
  ];
}

install();
const all = peers();
const times = new Map<Peer, Process[]>(all.map((peer) => [peer, []]));
const failures = new Map<Peer, string>();
// In turn, so that a machine whose speed drifts does so for all of them. The first round warms the disk's cache up.
for (let run = 0; run <= runs; run++) {
  for (const peer of all) {
    if (failures.has(peer)) continue;
    try {
      const once = runOnce({ ...peer, env: { CI: '1' } }, folder);
      if (run > 0) times.get(peer)!.push(once);
    } catch (error) {
      failures.set(peer, (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 300));
    }
  }
}
const own = medians(times.get(all[0]!)!);
const figures = all.map((peer) => ({ name: peer.name, failure: failures.get(peer), ...medians(times.get(peer)!) }));
console.log(
  `\n${String(elements)} elements, one relation each; cold processes, medians of ${String(runs)}; load ${os.loadavg()[0]!.toFixed(1)}\n`,
);
console.log('| command | wall | processor | peak memory | wall against quiesce | processor against quiesce |');
console.log('|---|---|---|---|---|---|');
for (const { name, failure, wall, cpu, memory } of figures) {
  if (failure !== undefined) console.log(`| ${name} | did not run: ${failure} | | | | |`);
  else {
    const cells = [
      `${(wall / 1000).toFixed(2)} s`,
      `${(cpu / 1000).toFixed(2)} s`,
      `${memory.toFixed(0)} MiB`,
      `${(wall / own.wall).toFixed(1)} ×`,
      `${(cpu / own.cpu).toFixed(1)} ×`,
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
