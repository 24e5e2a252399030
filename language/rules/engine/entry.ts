/**
 * An entry of the catalogue that no rule of its own id asks: what the documents say, and how this program lives up to it all the
 * same. Entries and rules together are the catalogue (`language/rules/catalogue.ts`).
 */
import type { ActionName } from '../../plans/plan.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Level, Source } from './finding.ts';
import type { System } from './rule.ts';

/**
 * How an entry is realised: a rule checks it (`check`), plans and emitters cannot do otherwise (`construction`), operators are told at
 * the step it concerns (`runbook`), or it allows something that no rule may report (`permission`).
 */
export type Realisation = 'check' | 'construction' | 'runbook' | 'permission';

/** A test: its file from the root of the project, and its title. */
export interface TestName {
  readonly file: string;
  readonly title: string;
}

/** A design that shows an entry, complete enough to be planned. */
export interface EntryCase {
  readonly title: string;
  readonly design: string;
}

interface Common {
  /** The catalogue's id. */
  readonly id: string;
  readonly system: System;
  readonly level: Level;
  /** What the document says, in one sentence. */
  readonly summary: Text;
  readonly source: Source;
  /** How it is realised, in one sentence. */
  readonly how: Text;
}

/** Asked by rules under other ids: each looks at its part. */
export interface DividedEntry extends Common {
  readonly realised: 'check';
  readonly by: readonly string[];
  readonly shownBy?: readonly TestName[];
}

/** Nothing else can be written, planned or emitted. */
export interface ConstructionEntry extends Common {
  readonly realised: 'construction';
  readonly shownBy: readonly TestName[];
}

/** Said in the runbook, as a note of the step that names the entry. */
export interface RunbookEntry extends Common {
  readonly realised: 'runbook';
  /** The steps at which it is said. */
  readonly actions: readonly ActionName[];
  readonly cases: {
    /** Designs whose runbooks say it. */
    readonly told: readonly EntryCase[];
    /** Designs that it does not concern. */
    readonly silent: readonly EntryCase[];
  };
}

/** No rule may report what it allows. */
export interface PermissionEntry extends Common {
  readonly realised: 'permission';
  /** Rules that look at the same thing: they have to be decided for the cases, and satisfied. */
  readonly near: readonly string[];
  readonly cases: readonly EntryCase[];
}

export type Entry = DividedEntry | ConstructionEntry | RunbookEntry | PermissionEntry;

/** Declares an entry. */
export function defineEntry(entry: Entry): Entry {
  return entry;
}
