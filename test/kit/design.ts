/** Designs written out in a test: parsed, resolved and checked without a file on disk. */
import { withIncludes, type ReadInclude } from '../../language/model/includes.ts';
import { SourceFile } from '../../language/model/source.ts';
import type { Element } from '../../language/model/element.ts';
import { Topology } from '../../language/model/topology.ts';
import { check, type CheckOptions, type CheckResult } from '../../language/rules/engine/check.ts';
import type { Finding } from '../../language/rules/engine/finding.ts';

/** The topology of one text, or of several files by name. */
export function design(text: string | Readonly<Record<string, string>>, read?: ReadInclude): Topology {
  const files = Object.entries(typeof text === 'string' ? { 'a.quiesce': text } : text).map(([name, content]) =>
    SourceFile.parse(name, content),
  );
  if (!read) return new Topology(files);
  const gathered = withIncludes(files, read);
  return new Topology(gathered.files, gathered.problems);
}

/** Checks a design with no rules, unless some are given: what is left is what the language itself finds. */
export function checked(
  text: string | Readonly<Record<string, string>> | Topology,
  options: Partial<CheckOptions> = {},
): CheckResult {
  const topology = text instanceof Topology ? text : design(text);
  return check(topology, { rules: [], today: '2026-06-01', ...options });
}

/** Findings as `rule [marked text] message`. */
export function said(findings: readonly Finding[]): string[] {
  return findings.map((f) => `${f.rule} [${f.place.text}] ${f.message.en}`);
}

/** Findings of the language in a design, as `rule [marked text]`. */
export function marked(text: string | Readonly<Record<string, string>>): string[] {
  return checked(text).findings.map((f) => `${f.rule} [${f.place.text}]`);
}

/** The element of a path such as `array:tokyo/ld:mv`. */
export function at(topology: Topology, path: string): Element {
  const element = topology.at(path);
  if (!element) throw new Error(`no ${path}; there are: ${[...topology.everything()].map((e) => e.path).join(', ')}`);
  return element;
}
