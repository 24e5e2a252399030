/** Formats of review services: GitLab code quality, reviewdog's rdjson, JUnit. */
import XmlBuilder from 'fast-xml-builder';
import { messageOf, rangeOf, type Format } from './report.ts';
import { shortHash } from '../../language/emitters/emitter.ts';

/** GitLab's code quality report. */
export const gitlab: Format = (report) =>
  `${JSON.stringify(
    report.findings.map((f) => {
      const { start, end } = rangeOf(f);
      return {
        description: messageOf(f, report.language),
        check_name: f.rule,
        fingerprint: shortHash(`${f.rule}\0${f.place.file.uri}\0${String(start.line)}\0${f.message.en}`),
        severity: { error: 'critical', warning: 'minor', info: 'info' }[f.level],
        location: { path: f.place.file.uri, lines: { begin: start.line, end: end.line } },
      };
    }),
    null,
    2,
  )}\n`;

/** reviewdog's DiagnosticResult. Its columns count UTF-8 bytes. */
export const rdjson: Format = (report) =>
  `${JSON.stringify(
    {
      source: { name: 'quiesce' },
      diagnostics: report.findings.map((f) => {
        const { start, end } = rangeOf(f);
        const position = (p: { line: number; column: number }): object => ({
          line: p.line,
          column: Buffer.byteLength(f.place.file.lineText(p.line - 1).slice(0, p.column - 1)) + 1,
        });
        return {
          message: messageOf(f, report.language),
          location: { path: f.place.file.uri, range: { start: position(start), end: position(end) } },
          severity: { error: 'ERROR', warning: 'WARNING', info: 'INFO' }[f.level],
          code: { value: f.rule },
        };
      }),
    },
    null,
    2,
  )}\n`;

/** JUnit: a suite a file, a failing case a finding of error level; others are cases with their text as output. */
export const junit: Format = (report) => {
  const byFile = new Map<string, (typeof report.findings)[number][]>();
  for (const f of report.findings) byFile.set(f.place.file.uri, [...(byFile.get(f.place.file.uri) ?? []), f]);
  const suites = [...byFile].map(([file, findings]) => ({
    '@name': file,
    '@tests': findings.length,
    '@failures': findings.filter((f) => f.level === 'error').length,
    testcase: findings.map((f) => {
      const { start } = rangeOf(f);
      const text = `${file}:${String(start.line)}:${String(start.column)} ${messageOf(f, report.language)}`;
      return {
        '@name': `${f.rule} ${String(start.line)}:${String(start.column)}`,
        '@classname': file,
        ...(f.level === 'error'
          ? { failure: { '@message': f.message[report.language], '@type': f.rule, '#text': text } }
          : { 'system-out': text }),
      };
    }),
  }));
  const builder = new XmlBuilder({ attributeNamePrefix: '@', ignoreAttributes: false, format: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ testsuites: { '@name': 'quiesce', testsuite: suites } })}`;
};
