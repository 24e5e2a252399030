/** `quiesce check`: findings of the topologies, in the format asked for; `--fix` applies the safe fixes first. */
import type { Command } from 'commander';
import { applyEdits } from '../../language/rules/engine/edits.ts';
import { check, type CheckResult } from '../../language/rules/engine/check.ts';
import type { Edit } from '../../language/rules/engine/finding.ts';
import { formats } from '../formats/index.ts';
import { pretty, useColor } from '../formats/pretty.ts';
import { summaryOf, type Report } from '../formats/report.ts';
import { load, textToWrite, type Loaded } from '../load.ts';
import { choice, count, language } from '../options.ts';
import { checkOptionsFor, languageOf, type CommonOptions } from '../settings.ts';
import { version } from '../version.ts';
import { writeWhole } from '../write.ts';

export interface CheckCommandOptions extends CommonOptions {
  readonly format: string;
  readonly maxWarnings?: number;
  readonly fix?: boolean;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('check topologies against the language and the vendors’ rules')
    .argument('[paths...]', 'files, or folders with every .quiesce file under them (default: the current folder)')
    .option(
      '--format <format>',
      'pretty, json, sarif, github, gitlab, rdjson or junit',
      choice(['pretty', ...Object.keys(formats)]),
      'pretty',
    )
    .option('--strict', 'facts that the design does not state are errors')
    .option('--max-warnings <n>', 'fail with more warnings than this', count)
    .option('--fix', 'apply the safe fixes and write the files')
    .option('--lang <language>', 'en or ja', language)
    .action((paths: string[], options: CheckCommandOptions) => {
      process.exitCode = runCheck(paths, options);
    });
}

export function runCheck(paths: readonly string[], options: CheckCommandOptions): number {
  let loaded = load(paths);
  let results = checkAll(loaded, options);
  if (options.fix) {
    // A fix may make room for another one; what one round leaves is left for people.
    for (let round = 0; round < 10 && applyFixes(loaded, results) > 0; round++) {
      loaded = load(paths);
      results = checkAll(loaded, options);
    }
  }
  const report = reportOf(loaded, results, options);
  const color = useColor(process.stdout);
  process.stdout.write(options.format === 'pretty' ? pretty(report, color) : formats[options.format]!(report));
  const summary = summaryOf(report);
  const tooMany = options.maxWarnings !== undefined && summary.warnings > options.maxWarnings;
  return summary.errors > 0 || tooMany ? 1 : 0;
}

export function checkAll(loaded: readonly Loaded[], options: CommonOptions): CheckResult[] {
  return loaded.map((l) => check(l.topology, checkOptionsFor(l, options)));
}

export function reportOf(loaded: readonly Loaded[], results: readonly CheckResult[], options: CommonOptions): Report {
  const sum = (of: (r: CheckResult) => number): number => results.reduce((n, r) => n + of(r), 0);
  return {
    findings: results.flatMap((r, i) => r.findings.filter((f) => loaded[i]!.wanted.has(f.place.file))),
    allowed: sum((r) => r.allowed.length),
    coverage: {
      applicable: sum((r) => r.coverage.applicable),
      decided: sum((r) => r.coverage.decided),
      violated: sum((r) => r.coverage.violated),
    },
    files: loaded.reduce((n, l) => n + l.wanted.size, 0),
    language: languageOf(options, loaded),
    version,
  };
}

/** Writes the safe fixes; returns the number of files changed. */
function applyFixes(loaded: readonly Loaded[], results: readonly CheckResult[]): number {
  const edits = new Map<string, { text: string; edits: Edit[] }>();
  for (const [i, result] of results.entries()) {
    for (const finding of result.findings) {
      const fix = finding.fixes().find((f) => f.safe);
      if (!fix || !fix.edits.every((edit) => loaded[i]!.wanted.has(edit.file))) continue;
      for (const edit of fix.edits) {
        const of = edits.get(edit.file.uri) ?? { text: edit.file.text, edits: [] };
        const twin = of.edits.some((e) => e.start === edit.start && e.end === edit.end && e.text === edit.text);
        if (!twin) of.edits.push(edit);
        edits.set(edit.file.uri, of);
      }
    }
  }
  for (const [file, { text, edits: list }] of edits) {
    const crlf = text.includes('\r\n');
    const own = crlf ? list.map((e) => ({ ...e, text: e.text.replace(/\r?\n/g, '\r\n') })) : list;
    writeWhole(file, textToWrite(file, applyEdits(text, own)));
  }
  return edits.size;
}
