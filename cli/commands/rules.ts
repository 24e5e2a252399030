/** `quiesce rules`: every rule, or every entry of the catalogue; `quiesce explain RULE`: the page of one. */
import type { Command } from 'commander';
import pc from 'picocolors';
import { nearest } from '../../language/model/nearest.ts';
import { catalogue, entries, type Realised } from '../../language/rules/catalogue.ts';
import { entryPage, realisationWords } from '../../language/rules/engine/entry-page.ts';
import { rulePage } from '../../language/rules/engine/page.ts';
import { ruleOf } from '../../language/rules/index.ts';
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
    .option('--all', 'every entry of the catalogue, with how it is realised and which tests show it')
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
      process.stdout.write(pageOf(id, languageOf(options)));
    });
}

function pageOf(id: string, lang: 'en' | 'ja'): string {
  const rule = ruleOf(id);
  if (rule) return rulePage(rule, lang);
  const entry = entries.find((each) => each.id === id);
  if (entry) return entryPage(entry, lang);
  const guess = nearest(
    id,
    catalogue.map((each) => each.id),
  );
  throw new UsageError(
    `${id}: there is no such rule.${guess === undefined ? '' : ` Did you mean ${guess}?`} \`quiesce rules --all\` lists them.`,
  );
}

function listing({ format, all, ...options }: RulesOptions): string {
  const lang = languageOf(options);
  const listed = all ? catalogue : catalogue.filter((each) => ruleOf(each.id));
  switch (format) {
    case 'json':
      return `${JSON.stringify({ rules: listed.map((each) => json(each, lang, all ?? false)) }, null, 2)}\n`;
    case 'md':
      return table(listed, lang, all ?? false);
    default:
      return lines(listed, lang, all ?? false);
  }
}

function json(each: Realised, lang: 'en' | 'ja', all: boolean): object {
  const { id, level, system, summary, source, fixable, realised, how, by, steps, shownBy } = each;
  return {
    id,
    level,
    system,
    summary: summary[lang],
    source: { document: source.document, section: source.section },
    fixable,
    ...(all && { realised, how: how?.[lang], by, steps, shownBy }),
  };
}

function table(listed: readonly Realised[], lang: 'en' | 'ja', all: boolean): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const head =
    lang === 'ja' ? ['規則', 'レベル', '系統', '内容', '修正'] : ['rule', 'level', 'system', 'demands', 'fix'];
  if (all) head.push(...(lang === 'ja' ? ['実現方法', '実現の内容'] : ['realised', 'how']));
  const row = (each: Realised): string[] => [
    `\`${each.id}\``,
    each.level,
    each.system,
    cell(each.summary[lang]),
    each.fixable ? '✓' : '',
    ...(all ? [each.realised, cell(howText(each, lang))] : []),
  ];
  const text = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [text(head), `|${'---|'.repeat(head.length)}`, ...listed.map((each) => text(row(each))), ''].join('\n');
}

/** How an entry that is no rule is realised, with the rules or steps it names. */
function howText({ how, by, steps }: Realised, lang: 'en' | 'ja'): string {
  if (!how) return '';
  const named = by ?? steps;
  return named ? `${how[lang]} (${named.join(', ')})` : how[lang];
}

function lines(listed: readonly Realised[], lang: 'en' | 'ja', all: boolean): string {
  const c = pc.createColors(useColor(process.stdout));
  const paint = { error: c.red, warning: c.yellow, info: c.cyan };
  const longest = Math.max(...listed.map((each) => each.id.length));
  return listed
    .map((each) => {
      const first = `${c.bold(each.id.padEnd(longest))}  ${paint[each.level](each.level.padEnd(7))}  ${each.summary[lang]}${each.fixable ? c.green(' [fix]') : ''}\n`;
      if (!all || !each.how) return first;
      const how = `${realisationWords[each.realised][lang]}: ${howText(each, lang)}`;
      return `${first}${' '.repeat(longest)}  ${c.dim(how)}\n`;
    })
    .join('');
}
