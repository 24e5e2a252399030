import { rangeOf, summaryOf, type Format } from './report.ts';

/** The contract of `check --format json`. */
export const json: Format = (report) =>
  `${JSON.stringify(
    {
      findings: report.findings.map((f) => ({
        rule: f.rule,
        level: f.level,
        file: f.place.file.uri,
        range: rangeOf(f),
        message: f.message[report.language],
        ...(f.advice ? { advice: f.advice[report.language] } : {}),
        ...(f.source ? { source: { document: f.source.document, section: f.source.section } } : {}),
        related: f.related.map((r) => ({
          file: r.place.file.uri,
          range: rangeOf(r),
          message: r.message[report.language],
        })),
        fixes: f.fixes().map((fix) => ({ title: fix.title[report.language], safe: fix.safe })),
      })),
      summary: summaryOf(report),
    },
    null,
    2,
  )}\n`;
