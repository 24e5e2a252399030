/** `quiesce rules`: every rule; `quiesce explain RULE`: the page of one. */
import type { Command } from 'commander';
import pc from 'picocolors';
import { nearest } from '../../language/model/reader.ts';
import { rulePage } from '../../language/rules/engine/page.ts';
import { ruleOf, rules } from '../../language/rules/index.ts';
import { useColor } from '../formats/pretty.ts';
import { UsageError } from '../load.ts';
import { choice, language } from '../options.ts';
import { languageOf, type CommonOptions } from '../settings.ts';

interface RulesOptions extends CommonOptions {
  readonly format: string;
  readonly all?: boolean;
}

export function addRules(program: Command): void {
  program
    .command('rules')
    .description('list the rules')
    .option('--format <format>', 'pretty, json or md', choice(['pretty', 'json', 'md']), 'pretty')
    .option('--all', 'with how each entry of the catalogue is realised')
    .option('--lang <language>', 'en or ja', language)
    .action((options: RulesOptions) => {
      process.stdout.write(listing(options));
    });
  program
    .command('explain')
    .description('the page of a rule: what it demands, why, where it is written, right and wrong examples')
    .argument('<rule>', 'id, such as vmfs/iopath-manager')
    .option('--lang <language>', 'en or ja', language)
    .action((id: string, options: CommonOptions) => {
      const rule = ruleOf(id);
      if (!rule) {
        const guess = nearest(
          id,
          rules.map((r) => r.id),
        );
        throw new UsageError(
          `${id}: there is no such rule.${guess === undefined ? '' : ` Did you mean ${guess}?`} \`quiesce rules\` lists them.`,
        );
      }
      process.stdout.write(rulePage(rule, languageOf(options)));
    });
}

function listing(options: RulesOptions): string {
  const lang = languageOf(options);
  switch (options.format) {
    case 'json':
      return `${JSON.stringify(
        {
          rules: rules.map((r) => ({
            id: r.id,
            level: r.level,
            system: r.system,
            summary: r.summary[lang],
            source: { document: r.source.document, section: r.source.section },
            fixable: r.fixable ?? false,
            ...(options.all ? { realised: 'check' } : {}),
          })),
        },
        null,
        2,
      )}\n`;
    case 'md': {
      const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
      const rows = rules.map(
        (r) => `| \`${r.id}\` | ${r.level} | ${r.system} | ${cell(r.summary[lang])} | ${r.fixable ? '✓' : ''} |`,
      );
      const head =
        lang === 'ja' ? '| 規則 | レベル | 系統 | 内容 | 修正 |' : '| rule | level | system | demands | fix |';
      return [head, '|---|---|---|---|---|', ...rows, ''].join('\n');
    }
    default: {
      const c = pc.createColors(useColor(process.stdout));
      const paint = { error: c.red, warning: c.yellow, info: c.cyan };
      const longest = Math.max(...rules.map((r) => r.id.length));
      return rules
        .map(
          (r) =>
            `${c.bold(r.id.padEnd(longest))}  ${paint[r.level](r.level.padEnd(7))}  ${r.summary[lang]}${r.fixable ? c.green(' [fix]') : ''}\n`,
        )
        .join('');
    }
  }
}
