import { messageOf, rangeOf, type Format } from './report.ts';

/** Workflow commands that GitHub Actions turns into annotations on the changed lines. */
export const github: Format = (report) =>
  report.findings
    .map((f) => {
      const { start, end } = rangeOf(f);
      const command = { error: 'error', warning: 'warning', info: 'notice' }[f.level];
      const properties = {
        file: f.place.file.uri,
        line: String(start.line),
        endLine: String(end.line),
        col: String(start.column),
        endColumn: String(end.column),
        title: f.rule,
      };
      const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
      return `::${command} ${list.join(',')}::${data(messageOf(f, report.language))}\n`;
    })
    .join('');

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
