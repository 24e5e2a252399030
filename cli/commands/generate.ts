/** `quiesce generate`: the deployable files of all jobs and a manifest; `--check` writes nothing and fails where a file differs. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import { z } from 'zod';
import { encode, Unencodable } from '../../language/emitters/encoding.ts';
import { emitters } from '../../language/emitters/index.ts';
import { generate, jobName, jobsOf, type Blocked, type GeneratedFile } from '../../language/emitters/generate.ts';
import { check } from '../../language/rules/engine/check.ts';
import { printable, useColor } from '../formats/pretty.ts';
import { readGiven } from '../../server/given-files.ts';
import { displayName, load, UsageError } from '../load.ts';
import { language } from '../options.ts';
import { checkOptionsFor, languageOf, type CommonOptions } from '../settings.ts';
import { writeWhole } from '../write.ts';

interface GenerateCommandOptions extends CommonOptions {
  readonly out: string;
  readonly job?: string;
  readonly target?: string;
  readonly check?: boolean;
}

const manifestName = 'manifest.json';

const manifestSchema = z.object({
  files: z.array(z.object({ path: z.string(), sha256: z.string(), job: z.string(), target: z.string() })),
});

interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly job: string;
  readonly target: string;
  readonly executable: boolean;
}

export function addGenerate(program: Command): void {
  program
    .command('generate')
    .description('emit scripts, job definitions, configuration files and runbooks')
    .argument('[paths...]', 'files or folders (default: the current folder)')
    .requiredOption('--out <dir>', 'folder for the files and manifest.json')
    .option('--job <name>', 'only this job')
    .option('--target <name>', `only this target: ${emitters.map((e) => e.target).join(', ')}`)
    .option('--check', 'write nothing; fail where the folder differs from what would be written')
    .option('--strict', 'facts that the design does not state are errors')
    .option('--lang <language>', 'language of scripts’ messages: en or ja', language)
    .action((paths: string[], options: GenerateCommandOptions) => {
      process.exitCode = runGenerate(paths, options);
    });
}

export function runGenerate(paths: readonly string[], options: GenerateCommandOptions): number {
  const loaded = load(paths);
  const lang = languageOf(options, loaded);
  if (options.target !== undefined && !emitters.some((e) => e.target === options.target)) {
    throw new UsageError(
      `--target ${options.target}: no such target. Targets: ${emitters.map((e) => e.target).join(', ')}.`,
    );
  }
  const outputs: Output[] = [];
  const blocked: (Blocked & { prefix: string })[] = [];
  let jobs = 0;
  for (const l of loaded) {
    const result = check(l.topology, checkOptionsFor(l, options));
    const names = jobsOf(result).map(jobName);
    jobs += options.job === undefined ? names.length : names.filter((n) => n === options.job).length;
    const made = generate(result, {
      emitters,
      language: lang,
      readGiven,
      ...(options.job === undefined ? {} : { job: options.job }),
      ...(options.target === undefined ? {} : { target: options.target }),
    });
    outputs.push(...made.files.map((file) => output(file, l.prefix)));
    blocked.push(...made.blocked.map((b) => ({ ...b, prefix: l.prefix })));
  }
  if (options.job !== undefined && jobs === 0) {
    const names = loaded.flatMap((l) => jobsOf({ topology: l.topology }).map(jobName));
    throw new UsageError(`--job ${options.job}: no such job. Jobs: ${names.join(', ') || 'none'}.`);
  }
  outputs.sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest = `${JSON.stringify({ files: outputs.map(({ path: p, sha256, job, target }) => ({ path: p, sha256, job, target })) }, null, 2)}\n`;
  const partial = options.job !== undefined || options.target !== undefined;
  const code = options.check
    ? compare(options.out, outputs, manifest, partial)
    : write(options.out, outputs, manifest, partial);
  const c = pc.createColors(useColor(process.stderr));
  for (const b of blocked) {
    const { line } = b.element.place().file.position(b.element.place().start);
    const at = `${b.element.place().file.uri}:${String(line + 1)}`;
    const hint =
      b.findings.length === 0 ? '' : lang === 'ja' ? '(`quiesce check` で詳細を表示)' : ' (`quiesce check` shows them)';
    const says =
      lang === 'ja'
        ? `ジョブ ${b.job} は生成しない: ${b.reason.ja}${hint}`
        : `nothing is generated for job ${b.job}: ${b.reason.en}${hint}`;
    const label = b.findings.length > 0 || b.fault ? c.red('blocked') : c.yellow('left out');
    process.stderr.write(`${label} ${printable(`${at}: ${says}`)}\n`);
  }
  // A job for which the vendor states no steps is told, and is no mistake of the design.
  return blocked.some((b) => b.findings.length > 0 || b.fault) ? 1 : code;
}

function output(file: GeneratedFile, prefix: string): Output {
  const bytes = bytesOf(file);
  return {
    path: prefix === '' ? file.path : `${prefix}/${file.path}`,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    job: file.job,
    target: file.target,
    executable: file.executable ?? false,
  };
}

/** What a file's encoding cannot carry is an error, never a question mark. */
function bytesOf(file: GeneratedFile): Uint8Array {
  try {
    return encode(file);
  } catch (error) {
    if (!(error instanceof Unencodable)) throw error;
    throw new UsageError(
      `${file.path}: a name holds characters that ${file.encoding ?? ''}, the encoding of this file, does not have.`,
    );
  }
}

function write(out: string, outputs: readonly Output[], manifest: string, partial: boolean): number {
  const old = readManifest(out);
  for (const o of outputs) refuseLinks(out, o.path);
  for (const o of outputs) writeWhole(path.join(out, o.path), o.bytes, o.executable ? 0o755 : 0o644);
  const now = new Set(outputs.map((o) => o.path));
  if (!partial) {
    // What an earlier run made and this one does not is taken away, unless somebody has changed it since.
    for (const entry of old?.files ?? []) {
      const file = path.join(out, entry.path);
      if (now.has(entry.path) || !isInside(out, file) || !existsSync(file)) continue;
      if (digest(file) === entry.sha256) rmSync(file);
      else process.stderr.write(`${displayName(file)}: no longer generated, but changed by hand: left as it is\n`);
    }
    writeWhole(path.join(out, manifestName), manifest);
  } else {
    const kept = (old?.files ?? []).filter((f) => !now.has(f.path));
    const files = [...kept, ...outputs.map(({ path: p, sha256, job, target }) => ({ path: p, sha256, job, target }))];
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    writeWhole(path.join(out, manifestName), `${JSON.stringify({ files }, null, 2)}\n`);
  }
  for (const o of outputs) process.stdout.write(`${displayName(path.join(out, o.path))}\n`);
  return 0;
}

function compare(out: string, outputs: readonly Output[], manifest: string, partial: boolean): number {
  const drift: string[] = [];
  for (const o of outputs) {
    const file = path.join(out, o.path);
    if (!existsSync(file)) drift.push(`missing: ${displayName(file)}`);
    else if (digest(file) !== o.sha256) drift.push(`differs: ${displayName(file)}`);
  }
  if (!partial) {
    const now = new Set(outputs.map((o) => o.path));
    for (const entry of readManifest(out)?.files ?? []) {
      if (!now.has(entry.path)) drift.push(`no longer generated: ${displayName(path.join(out, entry.path))}`);
    }
    const file = path.join(out, manifestName);
    if (!existsSync(file)) drift.push(`missing: ${displayName(file)}`);
    else if (drift.length === 0 && readFileSync(file, 'utf8') !== manifest) drift.push(`differs: ${displayName(file)}`);
  }
  for (const line of drift) process.stdout.write(`${line}\n`);
  return drift.length > 0 ? 1 : 0;
}

function readManifest(out: string): z.infer<typeof manifestSchema> | undefined {
  const file = path.join(out, manifestName);
  if (!existsSync(file)) return undefined;
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // Falls through to the message: not JSON at all.
  }
  throw new UsageError(
    `${displayName(file)}: this is no manifest of Quiesce. Name another --out folder, or remove the file.`,
  );
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function isInside(out: string, file: string): boolean {
  const relative = path.relative(path.resolve(out), path.resolve(file));
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

/** A link below the output folder could lead a file anywhere. */
function refuseLinks(out: string, relative: string): void {
  if (!isInside(out, path.join(out, relative))) throw new UsageError(`${relative}: outside the output folder`);
  let at = out;
  for (const part of relative.split('/')) {
    at = path.join(at, part);
    if (existsSync(at) && lstatSync(at).isSymbolicLink()) {
      throw new UsageError(`${displayName(at)}: a symbolic link stands where a file is to be written. Remove it.`);
    }
  }
}
