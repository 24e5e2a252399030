/**
 * `npm run bench`: how fast, on realistic topologies (`topologies.ts`). Prints Markdown tables; `docs/benchmarks.md` keeps them.
 *
 *   npm run bench                                       everything, at 1k, 10k and 50k VMs
 *   npm run bench -- --sizes 1000,10000 --only editing  some of it; parts: phases, check, start, editing, requests, memory, idle
 *   npm run bench -- --edits 60 --runs 3                fewer of each
 *   npm run bench -- --json FILE                        all figures as data too
 *   npm run bench -- --only editing --profile FOLDER    a processor profile of each server
 *
 * Wall clocks of a busy machine say little. Beside them stands what the operating system counted: processor time, and for edits the
 * wall clock without the time in which server and editor were ready to run and had to wait for a processor.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SourceFile } from '../../language/model/source.ts';
import { Topology } from '../../language/model/topology.ts';
import { check } from '../../language/rules/engine/check.ts';
import { rules } from '../../language/rules/index.ts';
import { scanUnit } from '../../language/syntax/scanner.ts';
import { unitKinds } from '../../language/vocabulary/index.ts';
import { root } from '../kit/cli.ts';
import { editing, editKinds, growth, idling, requests, serverStart, type Edit } from './editing.ts';
import { median, medians, percentile, runOnce, type Process } from './processes.ts';
import { manyFiles, singleFile, type BenchFile } from './topologies.ts';

const parts = ['phases', 'check', 'start', 'editing', 'requests', 'memory', 'idle'] as const;
type Part = (typeof parts)[number];

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,50000' },
    runs: { type: 'string', default: '5' },
    edits: { type: 'string', default: '200' },
    growth: { type: 'string', default: '10000' },
    only: { type: 'string' },
    json: { type: 'string' },
    profile: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const runs = Number(values.runs);
const edits = Number(values.edits);
const wanted = values.only?.split(',') ?? parts;
const unknown = wanted.filter((part) => !(parts as readonly string[]).includes(part));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${parts.join(', ')}.`);
  process.exit(2);
}
const command = path.join(root, 'dist', 'quiesce.cjs');
const work = path.join(root, '.tools', 'bench');
mkdirSync(work, { recursive: true });

const ms = (n: number): string =>
  Number.isNaN(n) ? 'unknown' : n < 10 ? n.toFixed(1) : n < 10_000 ? n.toFixed(0) : `${(n / 1000).toFixed(1)} s`;
const mib = (n: number): string => n.toFixed(0);
const vms = (n: number): string => `${n.toLocaleString('en')} VMs`;
const results: Record<string, unknown> = {
  processor: os.cpus()[0]?.model.trim() ?? 'unknown',
  cores: os.cpus().length,
  node: process.version,
  rules: rules.length,
  loadBefore: os.loadavg(),
};

const layouts = [
  { name: 'leaf file of 101', files: (size: number) => manyFiles(size), target: 'leaf-050.quiesce' },
  { name: 'shared file of 101', files: (size: number) => manyFiles(size), target: 'shared.quiesce' },
  { name: 'one single file', files: (size: number) => singleFile(size), target: 'estate.quiesce' },
] as const;

function lay(size: number, files: readonly BenchFile[]): string {
  const folder = path.join(work, `${String(size)}-${String(files.length)}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of files) writeFileSync(path.join(folder, file.name), file.text);
  return folder;
}

function table(head: readonly string[], body: readonly (readonly string[])[]): void {
  console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const row of body) console.log(`| ${row.join(' | ')} |`);
  console.log();
}

/** Median time of several runs after a warm-up, in milliseconds. */
function repeat(task: () => void): number {
  task();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      task();
      return performance.now() - start;
    }),
  );
}

/** Single phases in one warm process; bare lexing is the yardstick. */
function phases(): void {
  const rows: string[][] = [];
  for (const size of sizes) {
    for (const [layout, files] of [
      ['one file', singleFile(size)],
      ['101 files', manyFiles(size)],
    ] as const) {
      const bytes = files.reduce((n, f) => n + f.text.length, 0);
      const lines = files.reduce((n, f) => n + f.text.split('\n').length, 0);
      const lexing = repeat(() => {
        for (const { text } of files) for (let at = 0; at < text.length;) at = scanUnit(text, at, unitKinds).end;
      });
      const parsing = repeat(() => {
        for (const f of files) SourceFile.parse(f.name, f.text);
      });
      const sources = files.map((f) => SourceFile.parse(f.name, f.text));
      const building = repeat(() => {
        new Topology(sources);
      });
      const checking = repeat(() => {
        check(new Topology(sources), { rules, today: '2026-06-01' });
      });
      rows.push([
        `${vms(size)}, ${layout}`,
        `${(bytes / 1e6).toFixed(1)} MB, ${String(Math.round(lines / 1000))}k lines`,
        ...[lexing, parsing, building, checking].map(ms),
      ]);
    }
  }
  console.log('Phases in one warm process, in ms\n');
  table(['topology', 'text', 'lexing', 'parse', 'build', 'build + check'], rows);
  results['phases'] = rows;
}

function whole(args: readonly string[]): Process {
  const run = (): Process => runOnce({ args: [command, ...args], cwd: root }, work);
  run();
  return medians(Array.from({ length: runs }, run));
}

/** Cold processes of the command line. */
function processes(): void {
  const rows: string[][] = [];
  const row = (name: string, p: Process): void => {
    rows.push([name, ms(p.wall), ms(p.cpu), mib(p.memory)]);
  };
  row('`quiesce --version`', whole(['--version']));
  for (const size of sizes) {
    for (const files of [singleFile(size), manyFiles(size)]) {
      const folder = lay(size, files);
      row(`\`check\`, ${vms(size)}, ${files.length === 1 ? 'one file' : '101 files'}`, whole(['check', folder]));
    }
  }
  for (const size of sizes.filter((n) => n <= 10_000)) {
    const out = path.join(work, 'out');
    rmSync(out, { recursive: true, force: true });
    row(`\`generate\`, ${vms(size)}, one file`, whole(['generate', lay(size, singleFile(size)), '--out', out]));
  }
  console.log(`Cold processes, medians of ${String(runs)} runs\n`);
  table(['command', 'wall, ms', 'processor, ms', 'peak MiB'], rows);
  results['check'] = rows;
}

async function start(): Promise<void> {
  const folder = path.join(root, 'examples', 'vmfs-management-server');
  const times: number[] = [];
  for (let i = 0; i <= Math.max(3, runs); i++) times.push(await serverStart(folder));
  console.log(`Server start to the answer of \`initialize\`: ${ms(median(times.slice(1)))} ms\n`);
  results['start'] = times;
}

async function keyPresses(): Promise<void> {
  const rows: string[][] = [];
  const kindRows: string[][] = [];
  const data: unknown[] = [];
  for (const size of sizes) {
    for (const { name, files, target } of layouts) {
      const profile = values.profile && path.resolve(values.profile);
      const done = await editing(lay(size, files(size)), target, edits, { profile });
      data.push({ size, layout: name, ...done });
      const figures = (of: (edit: Edit) => number, among: readonly Edit[] = done.edits): string[] =>
        [0.5, 0.95].map((share) => ms(percentile(among.map(of), share)));
      rows.push([
        `${vms(size)}, ${name}`,
        ...figures((e) => e.wall),
        ...figures((e) => e.undisturbed),
        ms(percentile(done.edits.map((e) => e.cpu), 0.5)), // prettier-ignore
        ms(done.opening),
        mib(done.memory.opened),
        mib(done.memory.after),
      ]);
      kindRows.push([
        `${vms(size)}, ${name}`,
        ...editKinds.map((kind) =>
          figures(
            (e) => e.undisturbed,
            done.edits.filter((e) => e.kind === kind),
          ).join(' / '),
        ),
      ]);
      console.error(rows[rows.length - 1]!.join(' | '));
    }
  }
  console.log(`Key press to published findings, ${String(edits)} edits, each then taken back, in ms\n`);
  table(
    [
      'file',
      'median',
      'p95',
      'median, undisturbed',
      'p95, undisturbed',
      'median processor time',
      'opening',
      'MiB opened',
      'MiB after',
    ],
    rows,
  );
  console.log('The same by kind of edit: median / p95, undisturbed, in ms\n');
  table(['file', ...editKinds], kindRows);
  results['editing'] = data;
}

async function answers(): Promise<void> {
  const rows: string[][] = [];
  for (const size of sizes) {
    for (const { name, files, target } of layouts) {
      const times = await requests(lay(size, files(size)), target, edits);
      const shown = [...times.values()].map((list) => `${ms(median(list))} / ${ms(percentile(list, 0.95))}`);
      rows.push([`${vms(size)}, ${name}`, ...shown]);
    }
  }
  console.log(`Answers to requests, ${String(edits)} of each: median / p95, undisturbed, in ms\n`);
  table(['file', 'completion', 'hover', 'definition'], rows);
  results['requests'] = rows;
}

async function quiet(): Promise<void> {
  const rows: string[][] = [];
  for (const size of sizes) {
    const folder = lay(size, manyFiles(size));
    const { cpu, wakes, heap, resident } = await idling(folder, 'leaf-050.quiesce', 10);
    rows.push([vms(size), mib(resident), mib(heap), cpu.toFixed(2), wakes.toFixed(1)]);
  }
  console.log('A server that was opened and left alone, 101 files\n');
  table(['topology', 'MiB resident', 'MiB of heap in use', 'processor, ms a second', 'wake-ups a second'], rows);
  results['idle'] = rows;
}

async function memory(): Promise<void> {
  const size = sizes.includes(10_000) ? 10_000 : sizes[0]!;
  const used = await growth(lay(size, manyFiles(size)), 'leaf-050.quiesce', Number(values.growth));
  console.log(
    `Heap in use over ${values.growth} edits of a leaf file of ${vms(size)}, after each thousand: ${used.map((n) => n.toFixed(1)).join(', ')} MiB\n`,
  );
  results['memory'] = used;
}

console.log(
  `${os.cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(os.cpus().length)} cores, Node ${process.version}, ${String(rules.length)} rules; load ${os.loadavg()[0]!.toFixed(1)} at the start\n`,
);
const measure: Record<Part, () => void | Promise<void>> = {
  phases,
  check: processes,
  start,
  editing: keyPresses,
  requests: answers,
  memory,
  idle: quiet,
};
for (const part of parts) if (wanted.includes(part)) await measure[part]();
results['loadAfter'] = os.loadavg();
console.log(`Load at the end: ${os.loadavg()[0]!.toFixed(1)}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
