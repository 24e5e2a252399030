/** `quiesce import map`: finds out where exported files hold a property, from two of them, and keeps it in a mapping. */
import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { applyEdits, modify } from 'jsonc-parser';
import type { Language } from '../../language/emitters/emitter.ts';
import { compareXml, propose, type Difference, type Shown } from '../../language/exports/compare.ts';
import { ExportedText, type GivenProblem } from '../../language/exports/exported-text.ts';
import { readMapping, type Mapping, type MappedProperty } from '../../language/exports/mapping.ts';
import { readXml, type XmlExport } from '../../language/exports/xml-export.ts';
import { scenarioProperties } from '../../language/support/rha/scenario-properties/index.ts';
import { printable } from '../formats/pretty.ts';
import { displayName, readText, reasonOf, UsageError } from '../load.ts';
import { language } from '../options.ts';
import { languageOf, type CommonOptions } from '../settings.ts';
import { writeWhole } from '../write.ts';

interface MapOptions extends CommonOptions, Shown {
  readonly property: string;
  readonly mapping?: string;
}

export function addImport(program: Command): void {
  const group = program.command('import').description('learn from files that a product exported');
  group
    .command('map')
    .description('propose where an exported RHA scenario holds a property, from two exports that differ in it alone')
    .argument('<before.xml>', 'export before the property was changed')
    .argument('<after.xml>', 'export after it was changed')
    .requiredOption('--property <id>', 'the property, as the definition of the scenario names it: ha.is-alive-timeout')
    .option('--was <value>', 'what the manager showed at the first export; needed for numbers, choices, yes and no')
    .option('--is <value>', 'what it showed at the second')
    .option('--mapping <file>', 'write it into this mapping, which is made where there is none')
    .option('--lang <language>', 'language of messages: en or ja', language)
    .action((before: string, after: string, options: MapOptions) => {
      process.exitCode = runMap(before, after, options);
    });
  for (const command of group.commands) command.exitOverride();
}

function runMap(before: string, after: string, options: MapOptions): number {
  const lang = languageOf(options);
  const say = (en: string, ja: string): string => (lang === 'ja' ? ja : en);
  const { property, mapping: target } = options;
  if (!scenarioProperties.some((one) => one.id === property)) {
    const near = scenarioProperties.map((one) => one.id).filter((id) => id.includes(property.split('.').at(-1) ?? ''));
    throw new UsageError(
      `--property ${property}: ${say('no such property.', 'そのようなプロパティはない。')} ${near.join(', ')}`.trimEnd(),
    );
  }
  const old = target !== undefined && existsSync(target) ? readText(target) : undefined;
  const known = old === undefined ? undefined : readMapping(old);
  if (known && !('mapping' in known)) throw new UsageError(problemText(target!, known, lang));
  const compared = compareXml(readExport(before, lang), readExport(after, lang), known?.mapping.namespaces);
  if (!('differences' in compared)) throw new UsageError(problemText(after, compared, lang));
  const { differences, namespaces } = compared;
  const chosen = choose(property, differences, options);
  if ('refused' in chosen) {
    process.stderr.write(
      `${
        chosen.refused ??
        say(
          differences.length === 0
            ? 'The files hold the same values.'
            : `The files differ in ${String(differences.length)} values: which of them is ${property} cannot be told. Export twice with nothing else changed, or name with --was and --is what the file has.`,
          differences.length === 0
            ? '2 つのファイルの値はすべて同じ。'
            : `${String(differences.length)} か所の値が異なり、どれが ${property} か判断できない。ほかを変えずに 2 回エクスポートするか、--was と --is で絞り込む。`,
        )
      }\n`,
    );
    for (const { xpath, before: was, after: is, line } of differences) {
      process.stderr.write(printable(`${displayName(after)}:${String(line)}: ${xpath}: "${was}" -> "${is}"\n`));
    }
    return 1;
  }
  if (target === undefined) {
    process.stdout.write(`${JSON.stringify(emptyMapping(namespaces, property, chosen.mapped), null, 2)}\n`);
    return 0;
  }
  writeWhole(target, merged(old, namespaces, property, chosen.mapped, known?.mapping));
  process.stdout.write(printable(`${displayName(target)}: ${property}: ${chosen.mapped.xpath}\n`));
  return 0;
}

/** The one difference that is the property; where there are several, the one that fits what the manager showed. */
function choose(
  property: string,
  differences: readonly Difference[],
  options: MapOptions,
): { readonly mapped: MappedProperty } | { readonly refused: string | undefined } {
  const shown = options.was !== undefined && options.is !== undefined;
  const proposals = differences.map((difference) => propose(property, difference, options));
  const fitting = proposals.filter((one) => 'xpath' in one);
  const type = scenarioProperties.find((one) => one.id === property)?.type;
  // A choice may be spelt in any way, so nothing shows which of several differences it is.
  const [only] = fitting;
  if (only && (differences.length === 1 || (shown && fitting.length === 1 && type !== 'yesno' && type !== 'choice'))) {
    return { mapped: only };
  }
  const [problem] = proposals;
  return { refused: differences.length === 1 && problem && 'en' in problem ? problem[languageOf(options)] : undefined };
}

function readExport(file: string, lang: Language): XmlExport {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch (error) {
    throw new UsageError(`${displayName(file)}: ${reasonOf(error)}.`);
  }
  const text = ExportedText.read(bytes, 'xml');
  if (!(text instanceof ExportedText)) throw new UsageError(problemText(file, text, lang));
  const xml = readXml(text);
  if (!('document' in xml)) throw new UsageError(problemText(file, xml, lang));
  return xml;
}

function problemText(file: string, { text, line, column }: GivenProblem, lang: Language): string {
  return `${[displayName(file), line, column].filter((part) => part !== undefined).join(':')}: ${text[lang]}`;
}

function emptyMapping(namespaces: Readonly<Record<string, string>>, id: string, mapped: MappedProperty): Mapping {
  return {
    format: 'quiesce-rha-mapping',
    version: 1,
    ...(Object.keys(namespaces).length > 0 && { namespaces: { ...namespaces } }),
    properties: { [id]: mapped },
  };
}

/** The mapping's text with one property more; what else stands in it stays as it is laid out. Spellings are added to those known. */
function merged(
  old: string | undefined,
  namespaces: Readonly<Record<string, string>>,
  id: string,
  mapped: MappedProperty,
  known: Mapping | undefined,
): string {
  if (old === undefined) return `${JSON.stringify(emptyMapping(namespaces, id, mapped), null, 2)}\n`;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  const before = known?.properties[id];
  const values =
    mapped.values && before?.xpath === mapped.xpath ? { ...before.values, ...mapped.values } : mapped.values;
  let text = applyEdits(
    old,
    modify(old, ['properties', id], { ...mapped, ...(values && { values }) }, { formattingOptions }),
  );
  for (const [prefix, uri] of Object.entries(namespaces)) {
    if (known?.namespaces?.[prefix] === uri) continue;
    text = applyEdits(text, modify(text, ['namespaces', prefix], uri, { formattingOptions }));
  }
  return text;
}
