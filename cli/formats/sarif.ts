import { rules } from '../../language/rules/index.ts';
import { documents } from '../../language/support/documents.ts';
import { messageOf, rangeOf, summaryOfRule, type Format } from './report.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0, as code scanning services read it. */
export const sarif: Format = (report) => {
  const ids = [...new Set(report.findings.map((f) => f.rule))].sort();
  const index = new Map(ids.map((id, i) => [id, i]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Quiesce',
            semanticVersion: report.version,
            rules: ids.map((id) => {
              const rule = rules.find((r) => r.id === id);
              const document = rule && documents.get(rule.source.document);
              return {
                id,
                shortDescription: { text: summaryOfRule(id, report.language) },
                ...(rule
                  ? {
                      fullDescription: { text: (rule.why ?? rule.summary)[report.language] },
                      help: {
                        text: `${rule.advice[report.language]}\n${document?.title[report.language] ?? rule.source.document}, ${rule.source.section}`,
                      },
                      defaultConfiguration: { level: levels[rule.level] },
                    }
                  : {}),
              };
            }),
          },
        },
        // Columns count UTF-16 units.
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((f) => ({
          ruleId: f.rule,
          ruleIndex: index.get(f.rule)!,
          level: levels[f.level],
          message: { text: messageOf(f, report.language) },
          locations: [location(f)],
          ...(f.related.length > 0
            ? {
                relatedLocations: f.related.map((r, id) => ({
                  id,
                  ...location(r),
                  message: { text: r.message[report.language] },
                })),
              }
            : {}),
          partialFingerprints: {
            'quiesce/v1': `${f.rule}:${f.place.file.uri}:${f.place.file.lineText(rangeOf(f).start.line - 1).trim()}`,
          },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function location(f: Parameters<typeof rangeOf>[0]): object {
  const { start, end } = rangeOf(f);
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(f.place.file.uri) },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}
