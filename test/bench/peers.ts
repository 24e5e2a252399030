/**
 * `npm run bench:peers`: Quiesce beside the validators of other design languages, in one run on one machine, whole processes, the
 * same number of elements with one relation each. Installs the peers into a folder of its own below `.tools/`.
 *
 *   npm run bench:peers -- --elements 10000 --runs 3
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../kit/cli.ts';
import { singleFile } from './topologies.ts';

const { values } = parseArgs({
  options: { elements: { type: 'string', default: '10000' }, runs: { type: 'string', default: '3' } },
});
const elements = Number(values.elements);
const runs = Number(values.runs);
const folder = path.join(root, '.tools', 'peers');
/** The peers want a newer Node than Quiesce does; it comes with them. */
const packages = { likec4: '1.59.4', '@typespec/compiler': '1.17.0', prisma: '8.1.0-dev.7', node: '24' };

interface Peer {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd: string;
}

function install(): void {
  mkdirSync(folder, { recursive: true });
  const manifest = JSON.stringify({ name: 'peers', private: true, dependencies: packages }, null, 2);
  writeFileSync(path.join(folder, 'package.json'), manifest);
  if (existsSync(path.join(folder, 'node_modules', '.package-lock.json'))) return;
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
  const bin = (name: string): string => path.join(folder, 'node_modules', '.bin', name);
  return [
    {
      name: `quiesce check (${String(elements)} VMs, all rules)`,
      command: [process.execPath, path.join(root, 'dist', 'quiesce.cjs'), 'check', '.'],
      cwd: quiesce,
    },
    { name: 'prisma validate', command: [bin('prisma'), 'validate', '--schema', 'schema.prisma'], cwd: prisma },
    { name: 'tsp compile --no-emit', command: [bin('tsp'), 'compile', 'main.tsp', '--no-emit'], cwd: typespec },
    { name: 'likec4 validate --no-layout', command: [bin('likec4'), 'validate', '--no-layout', '.'], cwd: likec4 },
  ];
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

install();
const all = peers();
const times = new Map<string, number[]>(all.map((peer) => [peer.name, []]));
const failures = new Map<string, string>();
// In turn, so that a machine whose speed drifts does so for all of them.
for (let run = 0; run <= runs; run++) {
  for (const peer of all) {
    if (failures.has(peer.name)) continue;
    const [command, ...args] = peer.command;
    const start = performance.now();
    const done = spawnSync(command!, args, {
      cwd: peer.cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: {
        ...process.env,
        CI: '1',
        PATH: `${path.join(folder, 'node_modules', 'node', 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
      },
    });
    const time = performance.now() - start;
    if (done.error ?? done.status !== 0)
      failures.set(peer.name, (done.stderr || done.stdout || String(done.error)).trim().slice(0, 300));
    else if (run > 0) times.get(peer.name)!.push(time);
  }
}
const own = median(times.get(all[0]!.name)!);
console.log(
  `\n| ${String(elements)} elements, one relation each | wall, median of ${String(runs)} | against quiesce |\n|---|---|---|`,
);
for (const peer of all) {
  const failure = failures.get(peer.name);
  if (failure !== undefined) console.log(`| ${peer.name} | did not run: ${failure.replace(/\s+/g, ' ')} | |`);
  else {
    const time = median(times.get(peer.name)!);
    console.log(`| ${peer.name} | ${(time / 1000).toFixed(2)} s | ${(time / own).toFixed(1)} × |`);
  }
}
