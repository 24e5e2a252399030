/**
 * What the client asks of the language server beside the standard protocol. Types only: client and server share no code, and a
 * protocol test holds the two sides together.
 */

/** A file as generating would write it. */
export interface GeneratedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The job it belongs to; empty for what belongs to the whole topology, such as the manifest. */
  readonly job: string;
  /** The emitter that made it. */
  readonly target: string;
  /** The editor's language for it, such as `shellscript`. */
  readonly languageId: string;
  /** How the text is encoded on disk, if not as UTF-8 without a mark; `bytes` where the text only tells what the file holds. */
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'utf-16le-bom' | 'cp932' | 'bytes';
  /** The bytes on disk, in base64, where `encoding` is given and is not `utf-8`. */
  readonly base64?: string;
  /** Whether it is run by its own name. */
  readonly executable?: boolean;
}

/** A job for which nothing is generated, and why. */
export interface BlockedJob {
  readonly job: string;
  readonly reason: string;
}

export interface Generation {
  readonly files: readonly GeneratedFile[];
  readonly blocked: readonly BlockedJob[];
}

/** A job of a topology that has a plan. */
export interface Job {
  readonly name: string;
  /** `backup`, `scenario`, `restore`, as the topology says. */
  readonly kind: string;
  /** One line that tells it from others: what it protects, when it runs. */
  readonly summary: string;
  /** The restore plans that it has beside its own. */
  readonly restores: readonly { readonly kind: string; readonly title: string }[];
}

/** A rule as the list of rules shows it. */
export interface RuleSummary {
  /** `system/rule` */
  readonly id: string;
  readonly level: string;
  readonly system: string;
  readonly summary: string;
}

/** A topology to begin with. */
export interface Starter {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** How much of a topology could be judged. */
export interface Coverage {
  /** A document of the topology. */
  readonly uri: string;
  /** Rules that apply to it. */
  readonly applicable: number;
  /** Those of them that could be decided from what is declared. */
  readonly decided: number;
}

interface OfTopology {
  /** A document of the topology. */
  readonly uri: string;
}

type Locale = 'en' | 'ja';

/** Requests by method: what is sent and what comes back. A request that can't be answered is rejected with a message for the user. */
export interface Requests {
  /** What generating would emit. Nothing is written. */
  'quiesce/preview': { params: OfTopology; result: Generation };
  /** What is to be written: the client writes it. */
  'quiesce/generate': { params: OfTopology; result: Generation };
  'quiesce/jobs': { params: OfTopology; result: { readonly jobs: readonly Job[] } };
  /** The steps of a job, or of a restore of it. */
  'quiesce/plan': {
    params: OfTopology & { readonly job: string; readonly restore?: string };
    result: { readonly markdown: string };
  };
  'quiesce/rules': { params: { readonly locale: Locale }; result: { readonly rules: readonly RuleSummary[] } };
  'quiesce/rulePage': {
    params: { readonly rule: string; readonly locale: Locale };
    result: { readonly markdown: string };
  };
  /** First topologies to change into one's own. */
  'quiesce/starters': {
    params: { readonly locale: Locale };
    result: { readonly starters: readonly Starter[] };
  };
}

export type Method = keyof Requests;

/** Notifications of the server. */
export const coverageNotification = 'quiesce/coverage';
