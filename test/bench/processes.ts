/** Whole processes, measured from outside: wall clock, processor time, and the peak memory that the operating system counted. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One run, or the medians of several: milliseconds and MiB. */
export interface Process {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.length === 0 ? NaN : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** The medians of several runs, each figure of its own. */
export function medians(runs: readonly Process[]): Process {
  return {
    wall: median(runs.map((r) => r.wall)),
    cpu: median(runs.map((r) => r.cpu)),
    memory: median(runs.map((r) => r.memory)),
  };
}

export interface Command {
  /** Arguments of Node: a script and its own. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** Another Node than this one. */
  readonly node?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a script of Node once.
 *
 * @param work a folder for the preload with which the process writes down at its end what the system counted for it
 * @throws where it cannot be run or ends with a code of 2 or more, with what it said
 */
export function runOnce({ args, cwd, node = process.execPath, env = {} }: Command, work: string): Process {
  const preload = path.join(work, 'count.cjs');
  writeFileSync(
    preload,
    `// Written by the benchmarks. Processes that the measured one starts write nothing.
const report = process.env.BENCH_REPORT;
delete process.env.BENCH_REPORT;
if (report) process.on('exit', () => require('node:fs').writeFileSync(report, JSON.stringify(process.resourceUsage())));
`,
  );
  const report = path.join(work, 'count.json');
  writeFileSync(report, '{}');
  const start = performance.now();
  const done = spawnSync(node, ['--require', preload, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, ...env, BENCH_REPORT: report },
  });
  const wall = performance.now() - start;
  if (done.error) throw done.error;
  if (done.status === null || done.status > 1) {
    throw new Error((done.stderr || done.stdout || `ended with ${String(done.status ?? done.signal)}`).trim());
  }
  const used = JSON.parse(readFileSync(report, 'utf8')) as Partial<NodeJS.ResourceUsage>;
  return {
    wall,
    cpu: ((used.userCPUTime ?? NaN) + (used.systemCPUTime ?? NaN)) / 1000,
    memory: (used.maxRSS ?? NaN) / 1024,
  };
}
