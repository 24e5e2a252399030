/**
 * The vocabulary: every kind of element by the word that begins it, and what follows from the definitions: which kinds may stand
 * in which, and the TypeScript types of the resolved topology.
 */
import type { z } from 'zod';
import type { Arrow, Kind, Ref } from './define.ts';
import * as design from './kinds/design.ts';
import * as hyperv from './kinds/hyperv.ts';
import * as istorage from './kinds/istorage.ts';
import * as jobs from './kinds/jobs.ts';
import * as machines from './kinds/machines.ts';
import * as meta from './kinds/meta.ts';
import * as network from './kinds/network.ts';
import * as procedures from './kinds/procedures.ts';
import * as proxy from './kinds/proxy.ts';
import * as restores from './kinds/restores.ts';
import * as san from './kinds/san.ts';
import * as scenarios from './kinds/scenarios.ts';
import * as virtualInfrastructure from './kinds/virtual-infrastructure.ts';
import * as virtualMachines from './kinds/virtual-machines.ts';
import * as vmware from './kinds/vmware.ts';

type Modules = typeof design &
  typeof hyperv &
  typeof istorage &
  typeof jobs &
  typeof machines &
  typeof meta &
  typeof network &
  typeof procedures &
  typeof proxy &
  typeof restores &
  typeof san &
  typeof scenarios &
  typeof virtualInfrastructure &
  typeof virtualMachines &
  typeof vmware;

type KindByName = {
  [P in keyof Modules as Modules[P] extends { readonly keyword: infer N extends string } ? N : never]: Modules[P];
};

/** The word that begins an entry of a kind. */
export type KindName = Extract<keyof KindByName, string>;

function isKind(value: unknown): value is Kind {
  return typeof value === 'object' && value !== null && 'keyword' in value && 'parents' in value;
}

/** The kinds in the order in which pages show them. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  [istorage, vmware, virtualMachines, machines, jobs, restores, procedures, hyperv, scenarios, network, virtualInfrastructure, san, proxy, design, meta]
    .flatMap((module): unknown[] => Object.values(module))
    .filter(isKind)
    .map((kind) => [kind.keyword, kind]),
); // prettier-ignore

/** Kinds that speak about other entries and are no elements of a topology. */
export const metaKinds: ReadonlySet<string> = new Set(Object.values(meta).map((kind) => kind.keyword));

/** Words that begin an entry of the file level. */
export const fileKinds: ReadonlySet<string> = new Set(
  [...kinds.values()].filter((k) => k.parents.includes('file') || k.parents.includes('*')).map((k) => k.keyword),
);

/** The words of the file level that begin a unit in column 1: those that may stand anywhere do not close a block. */
export const unitKinds: ReadonlySet<string> = new Set(
  [...kinds.values()].filter((k) => k.parents.includes('file')).map((k) => k.keyword),
);

const childKinds = new Map<string, ReadonlyMap<string, Kind>>();

/** The kinds that may stand in the block of `parent` (`file` for the top level), by keyword. */
export function kindsIn(parent: string): ReadonlyMap<string, Kind> {
  let found = childKinds.get(parent);
  if (!found) {
    found = new Map(
      [...kinds.values()]
        .filter((k) => k.parents.includes(parent) || k.parents.includes('*'))
        .map((k) => [k.keyword, k]),
    );
    childKinds.set(parent, found);
  }
  return found;
}

/** The kind of a keyword; throws on a word that is none, which is a mistake of the program. */
export function kindOf(keyword: string): Kind {
  const found = kinds.get(keyword);
  if (!found) throw new Error(`no kind ${keyword}`);
  return found;
}

/** The names of what can be said of an element: arguments, phrases and facts. */
export type FactName<K extends KindName> = keyof z.infer<KindByName[K]['schema']> & string;

/** The value of a fact, references not yet resolved. */
export type RawValue<K extends KindName, F extends FactName<K>> = z.infer<KindByName[K]['schema']>[F];

export type { Arrow, Kind, Ref };
export {
  bitOf,
  metaOf,
  readingOf,
  type FactMeta,
  type Naming,
  type OsValue,
  type Reading,
  type Sayable,
  type Schedule,
  type Text,
  type Window,
} from './define.ts';
