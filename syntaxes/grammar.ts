/**
 * The TextMate grammar of Quiesce, made from the vocabulary: what an editor colours before the language server answers, and where
 * there is none. It follows the scanner (`language/syntax/scanner.ts`): a word is a key or a value by its place alone.
 */

/** What the grammar takes from the language. */
export interface Words {
  /** Kinds whose entries declare a name: `ld mv_web`. */
  readonly declaring: readonly string[];
  /** Kinds whose first value is no name: `runs RepNavi`, and those without one: `design`. */
  readonly otherKinds: readonly string[];
  /** Names of facts; some are kinds elsewhere: `cluster`. */
  readonly facts: readonly string[];
  readonly prepositions: readonly string[];
  readonly units: readonly string[];
}

/** A rule of a TextMate grammar, as far as it is used here. */
export interface Rule {
  readonly comment?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly include?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly captures?: Readonly<Record<string, Rule>>;
  readonly beginCaptures?: Readonly<Record<string, Rule>>;
  readonly endCaptures?: Readonly<Record<string, Rule>>;
  readonly patterns?: readonly Rule[];
}

export interface Grammar {
  readonly information_for_contributors: readonly string[];
  readonly name?: string;
  readonly scopeName: string;
  readonly injectionSelector?: string;
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

const generated = ['Made by "npm run generate:textmate" from the vocabulary. Change syntaxes/grammar.ts instead.'];

const include = (...names: string[]): Rule[] => names.map((name) => ({ include: `#${name}` }));
const scope = (name: string): Rule => ({ name: `${name}.quiesce` });
const oneOf = (words: readonly string[]): string => `(?:${[...words].sort().join('|')})`;

// Full-width letters and digits are mistakes of an input method: the scanner does not take them for words.
const wide = '\\x{FF01}-\\x{FF5E}';
const letter = `[\\p{L}_&&[^${wide}]]`;
const part = `[\\p{L}\\p{M}\\p{N}_&&[^${wide}]]`;
const gap = '[ \\t\\x{3000}\\x{A0}]';
const range = '\\[[0-9A-Za-z.]*\\]';
/** A name may end here: no letter follows, nor a sign that joins another part. */
const wordEnd = `(?!${part}|[-./+](?:${part}|\\[))`;
const string = '"(?:[^"]|"")*(?:"|$)';
const numeral = `\\d(?:${part}|${range}|[.:/-](?=${part})|\\.(?=\\[))*`;

export function quiesceGrammar({ declaring, otherKinds, facts, prepositions, units }: Words): Grammar {
  const preposition = `${oneOf(prepositions)}${wordEnd}`;
  const word = `(?!${preposition})${letter}(?:${part}|${range}|[-./+](?=${part}|\\[))*`;
  const unit = `${oneOf(units)}(?!${part})`;
  const release = `[Rr]\\d${part}*(?:\\.${part}+)*${wordEnd}`;
  const literal = `(?:${string}|${numeral}(?:${gap}+${unit})?|${release})`;
  const atom = `(?:${literal}|${word})`;
  const literals = `(?:${gap}*${literal})*`;
  /** All that belongs to one value: `a -> b`, `NetBackup 9.1`. */
  const value = `${atom}(?:${gap}*(?:->|\\.\\.)${gap}*${atom})?${literals}`;
  /** Where a key has no value. */
  const nothing = `(?=[{},]|${preposition})|$`;

  const ambiguous = declaring.filter((kind) => facts.includes(kind));
  const certain = declaring.filter((kind) => !ambiguous.includes(kind));
  const otherAmbiguous = otherKinds.filter((kind) => facts.includes(kind));
  const otherCertain = otherKinds.filter((kind) => !otherAmbiguous.includes(kind));

  const kindCapture = { 1: scope('keyword.other.kind') };
  /** From a word to the end of its value; comments and wrong signs may lie between. */
  const upToValue = (begin: string, beginScope: Rule): Rule => ({
    begin,
    beginCaptures: { 1: beginScope },
    end: `${nothing}|(${value})`,
    endCaptures: { 1: { patterns: include('value') } },
    patterns: include('comment', 'wrong-sign'),
  });
  const upToName = (begin: string): Rule => ({
    begin,
    beginCaptures: kindCapture,
    end: `${nothing}|(${atom})(${literals})`,
    endCaptures: {
      1: { name: 'entity.name.type.quiesce', patterns: include('range') },
      2: { patterns: include('value') },
    },
    patterns: include('comment', 'wrong-sign'),
  });

  return {
    information_for_contributors: generated,
    name: 'Quiesce',
    scopeName: 'source.quiesce',
    patterns: include(
      'comment',
      'block',
      'phrase',
      'list',
      'declaration',
      'kind',
      'fact',
      'literal',
      'operator',
      'wrong-sign',
    ),
    repository: {
      comment: {
        patterns: [
          {
            comment: 'A doc comment describes the element that follows.',
            begin: '/\\*\\*(?!/)',
            end: '\\*/',
            ...scope('comment.block.documentation'),
            beginCaptures: { 0: scope('punctuation.definition.comment.begin') },
            endCaptures: { 0: scope('punctuation.definition.comment.end') },
          },
          {
            begin: '/\\*',
            end: '\\*/',
            ...scope('comment.block'),
            beginCaptures: { 0: scope('punctuation.definition.comment.begin') },
            endCaptures: { 0: scope('punctuation.definition.comment.end') },
          },
          { match: '//.*$', ...scope('comment.line.double-slash') },
        ],
      },
      block: {
        patterns: [
          { match: '\\{', ...scope('punctuation.section.block.begin') },
          { match: '\\}', ...scope('punctuation.section.block.end') },
        ],
      },
      declaration: {
        patterns: [
          upToName(`(${oneOf(certain)})${wordEnd}`),
          {
            comment:
              'A word that is a fact elsewhere declares a name when a block or a preposition follows, or in column 1.',
            ...upToName(
              `(${oneOf(ambiguous)})${wordEnd}(?=${gap}+${atom}${gap}*(?:\\{|${preposition})|${gap}*\\{|${gap}+${preposition})`,
            ),
          },
          upToName(`^(${oneOf(ambiguous)})${wordEnd}`),
        ],
      },
      kind: {
        patterns: [
          upToValue(`(${oneOf(otherCertain)})${wordEnd}`, scope('keyword.other.kind')),
          ...(otherAmbiguous.length > 0
            ? [
                upToValue(
                  `(${oneOf(otherAmbiguous)})${wordEnd}(?=(?:${gap}+${atom})?${gap}*\\{)`,
                  scope('keyword.other.kind'),
                ),
              ]
            : []),
        ],
      },
      fact: upToValue(`(${word})`, scope('variable.other.property')),
      phrase: upToValue(`(${oneOf(prepositions)})${wordEnd}`, scope('keyword.control.preposition')),
      list: {
        comment: 'A list goes on after a comma, on the next line too.',
        begin: ',',
        beginCaptures: { 0: scope('punctuation.separator.list') },
        end: `(?=[{},]|${preposition})|(${value})`,
        endCaptures: { 1: { patterns: include('value') } },
        patterns: include('comment', 'wrong-sign'),
      },
      operator: upToValue('(->|\\.\\.)', scope('keyword.operator')),
      value: {
        patterns: [
          ...include('literal'),
          { match: '->|\\.\\.', ...scope('keyword.operator') },
          { match: `(?:yes|no|none|tbc)${wordEnd}`, ...scope('constant.language') },
          { match: word, name: 'constant.other.word.quiesce', captures: { 0: { patterns: include('range') } } },
        ],
      },
      literal: {
        patterns: [
          {
            begin: '"',
            end: '"(?!")|$',
            ...scope('string.quoted.double'),
            beginCaptures: { 0: scope('punctuation.definition.string.begin') },
            endCaptures: { 0: scope('punctuation.definition.string.end') },
            patterns: [
              { match: '""', ...scope('constant.character.escape') },
              { comment: "The element's own name.", match: '\\{name\\}', ...scope('constant.other.placeholder') },
            ],
          },
          { match: `\\d{4}-\\d\\d-\\d\\d${wordEnd}`, ...scope('constant.numeric.date') },
          { match: `\\d{1,2}:\\d\\d${wordEnd}`, ...scope('constant.numeric.time') },
          {
            match: `\\d+\\.\\d+\\.\\d+\\.(?:\\d+|${range})(?:/\\d+)?${wordEnd}`,
            ...scope('constant.numeric.address'),
            captures: { 0: { patterns: include('range') } },
          },
          {
            match: `(\\d+(?:\\.\\d+)*)(?:${gap}+(${unit}))`,
            captures: { 1: scope('constant.numeric'), 2: scope('keyword.other.unit') },
          },
          { match: `\\d+(?:\\.\\d+)*${wordEnd}`, ...scope('constant.numeric') },
          { match: `${numeral}|${release}`, ...scope('constant.other.code') },
        ],
      },
      range: {
        match: '(\\[)([0-9A-Za-z]*)(?:(\\.\\.)([0-9A-Za-z]*))?(\\])',
        ...scope('meta.range'),
        captures: {
          1: scope('punctuation.section.brackets.begin'),
          2: scope('constant.numeric.range'),
          3: scope('keyword.operator.range'),
          4: scope('constant.numeric.range'),
          5: scope('punctuation.section.brackets.end'),
        },
      },
      'wrong-sign': {
        comment: 'Signs of other languages and of Japanese input methods; the checker offers what was meant.',
        match: `[=;:、，→〜～「」“”${wide}]+`,
        ...scope('invalid.illegal'),
      },
    },
  };
}

/** Colours fenced code blocks of the language in Markdown files. */
export function markdownInjection(): Grammar {
  return {
    information_for_contributors: generated,
    scopeName: 'markdown.quiesce.codeblock',
    injectionSelector: 'L:text.html.markdown',
    patterns: include('fence'),
    repository: {
      fence: {
        begin: '^(\\s*)(`{3,}|~{3,})\\s*(quiesce)(\\s[^`]*)?$',
        end: '^(\\1|\\s{0,3})(\\2)\\s*$',
        name: 'markup.fenced_code.block.markdown',
        beginCaptures: {
          2: { name: 'punctuation.definition.markdown' },
          3: { name: 'fenced_code.block.language.markdown' },
        },
        endCaptures: { 2: { name: 'punctuation.definition.markdown' } },
        patterns: [
          {
            begin: '(^|\\G)(\\s*)(.*)',
            while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)',
            contentName: 'meta.embedded.block.quiesce',
            patterns: [{ include: 'source.quiesce' }],
          },
        ],
      },
    },
  };
}
