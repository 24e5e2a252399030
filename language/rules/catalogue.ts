/** The catalogue: every demand of the documents, and how each is realised. Rules are entries too. */
import type { Entry, Realisation, TestName } from './engine/entry.ts';
import type { Rule, System } from './engine/rule.ts';
import type { Level, Source } from './engine/finding.ts';
import type { Text } from '../vocabulary/define.ts';
import { rules } from './index.ts';
import { necEntries } from './nec/entries/index.ts';
import { vcbEntries } from './vcb/entries/index.ts';

/** The entries that are no rules. */
export const entries: readonly Entry[] = [...necEntries, ...vcbEntries];

/** A line of the catalogue. */
export interface Realised {
  readonly id: string;
  readonly level: Level;
  readonly system: System;
  readonly summary: Text;
  readonly source: Source;
  readonly fixable: boolean;
  readonly realised: Realisation;
  /** How, in one sentence; absent for rules, whose page says it. */
  readonly how?: Text;
  /** Ids of the rules that ask it, where they are others. */
  readonly by?: readonly string[];
  /** Actions of the steps at which a runbook says it. */
  readonly steps?: readonly string[];
  readonly shownBy: readonly TestName[];
}

/** System by system: its rules, then its other entries. */
export const catalogue: readonly Realised[] = [...new Set(rules.map((rule) => rule.system))].flatMap((system) => [
  ...rules.filter((rule) => rule.system === system).map(ofRule),
  ...entries.filter((entry) => entry.system === system).map(ofEntry),
]);

function ofRule(rule: Rule): Realised {
  const { id, level, system, summary, source } = rule;
  return {
    id,
    level,
    system,
    summary,
    source,
    fixable: rule.fixable ?? false,
    realised: 'check',
    shownBy: [{ file: `language/rules/${system}/rules.test.ts`, title: id }],
  };
}

function ofEntry(entry: Entry): Realised {
  const { id, level, system, summary, source, realised, how } = entry;
  return {
    id,
    level,
    system,
    summary,
    source,
    fixable: false,
    realised,
    how,
    ...('by' in entry && { by: entry.by }),
    ...('actions' in entry && { steps: entry.actions }),
    shownBy: testsOf(entry),
  };
}

/** Cases of runbooks and permissions are tests by themselves. */
function testsOf(entry: Entry): readonly TestName[] {
  const file = 'language/rules/catalogue.test.ts';
  switch (entry.realised) {
    case 'construction':
      return entry.shownBy;
    case 'check':
      return [
        ...entry.by.map((id) => ({ file: `language/rules/${entry.system}/rules.test.ts`, title: id })),
        ...(entry.shownBy ?? []),
      ];
    case 'runbook':
      return [...entry.cases.told, ...entry.cases.silent].map(({ title }) => ({
        file,
        title: `${entry.id}: ${title}`,
      }));
    case 'permission':
      return entry.cases.map(({ title }) => ({ file, title: `${entry.id}: ${title}` }));
  }
}
