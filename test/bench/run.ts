/**
 * `npm run bench`: how fast, on realistic topologies. Whole processes are measured from outside (wall clock and the peak memory that
 * the operating system counted); single phases inside one process. Bare lexing of the same text stands beside everything as the
 * yardstick. Prints a Markdown table; `docs/benchmarks.md` keeps one.
 *
 *   npm run bench                     1k and 10k VMs
 *   npm run bench -- --sizes 1000,10000,50000 --edits 200 --runs 5
 */
import { spawnSync } from 'node:child_process';
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
import { editLatencies, serverStart } from './editing.ts';
import { manyFiles, singleFile, type BenchFile } from './topologies.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '5' },
    edits: { type: 'string', default: '200' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const runs = Number(values.runs);
const edits = Number(values.edits);
const command = path.join(root, 'dist', 'quiesce.cjs');
const work = path.join(root, '.tools', 'bench');

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

function timed(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** Medians over several runs after a warm-up, in milliseconds. */
function repeat(task: () => void): number {
  task();
  return median(Array.from({ length: runs }, () => timed(task)));
}

/** Wall clock in milliseconds and peak memory in MiB of a command, medians over several runs after a warm-up. */
function wholeProcess(args: readonly string[], cwd: string): { wall: number; memory: number } {
  const preload = path.join(work, 'peak.cjs');
  // The process writes down at its end what the system counted for it.
  writeFileSync(
    preload,
    "process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));\n",
  );
  const once = (): { wall: number; memory: number } => {
    const start = performance.now();
    const done = spawnSync(process.execPath, ['--require', preload, command, ...args], {
      cwd,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const wall = performance.now() - start;
    if (done.error || done.status === 2) throw new Error(`quiesce ${args.join(' ')} failed`);
    return { wall, memory: Number(done.output[3]!.toString()) / 1024 };
  };
  once();
  const all = Array.from({ length: runs }, once);
  return { wall: median(all.map((r) => r.wall)), memory: median(all.map((r) => r.memory)) };
}

function lay(name: string, files: readonly BenchFile[]): string {
  const folder = path.join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of files) writeFileSync(path.join(folder, file.name), file.text);
  return folder;
}

function lex(text: string): void {
  for (let at = 0; at < text.length;) at = scanUnit(text, at, unitKinds).end;
}

const rows: string[][] = [];
const ms = (n: number): string => (n < 10 ? n.toFixed(1) : n.toFixed(0));

mkdirSync(work, { recursive: true });
console.log(
  `${os.cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(os.cpus().length)} cores, Node ${process.version}, ${String(rules.length)} rules; medians of ${String(runs)} runs, in ms\n`,
);
for (const size of sizes) {
  for (const [layout, files] of [
    ['one file', singleFile(size)],
    ['101 files', manyFiles(size)],
  ] as const) {
    const bytes = files.reduce((n, f) => n + f.text.length, 0);
    const lines = files.reduce((n, f) => n + f.text.split('\n').length, 0);
    const folder = lay(`${String(size)}-${String(files.length)}`, files);
    const lexing = repeat(() => {
      for (const f of files) lex(f.text);
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
    const whole = wholeProcess(['check', folder, '--format', 'json'], root);
    const generating = wholeProcess(['generate', folder, '--out', path.join(work, 'out')], root);
    rows.push([
      `${String(size)} VMs, ${layout}`,
      `${(bytes / 1e6).toFixed(1)} MB, ${String(Math.round(lines / 1000))}k lines`,
      ms(lexing),
      ms(parsing),
      ms(building),
      ms(checking),
      `${ms(whole.wall)} (${(whole.wall / lexing).toFixed(1)} × lexing)`,
      whole.memory.toFixed(0),
      ms(generating.wall),
    ]);
  }
}
table(
  [
    'topology',
    'text',
    'lexing',
    'parse',
    'build',
    'build + check',
    '`check`, process',
    'peak MiB',
    '`generate`, process',
  ],
  rows,
);

const start: number[] = [];
for (let i = 0; i < Math.max(3, runs); i++) start.push(await serverStart());
console.log(`\nServer start to the answer of \`initialize\`: ${ms(median(start))} ms\n`);
const editRows: string[][] = [];
for (const size of sizes) {
  for (const [layout, files, target] of [
    ['leaf file of 101', manyFiles(size), 'leaf-050.quiesce'],
    ['shared file of 101', manyFiles(size), 'shared.quiesce'],
    ['one single file', singleFile(size), 'estate.quiesce'],
  ] as const) {
    const folder = lay(`edit-${String(size)}-${String(files.length)}`, files);
    const { latencies, memory } = await editLatencies(folder, target, edits);
    editRows.push([
      `${String(size)} VMs, ${layout}`,
      ms(percentile(latencies, 0.5)),
      ms(percentile(latencies, 0.95)),
      ms(Math.max(...latencies)),
      memory.toFixed(0),
    ]);
  }
}
table([`key press to findings, ${String(edits)} edits`, 'median', 'p95', 'max', 'server MiB'], editRows);

function table(head: readonly string[], body: readonly (readonly string[])[]): void {
  console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const row of body) console.log(`| ${row.join(' | ')} |`);
}
