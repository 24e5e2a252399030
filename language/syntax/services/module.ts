/** Wires our parser, names and topologies into Langium's services. Free of editor and protocol; the server adds those. */
import type {
  LangiumCoreServices,
  LangiumParser,
  LangiumSharedCoreServices,
  Module,
  PartialLangiumCoreServices,
} from 'langium';
import type { Designs, TopologyDocuments } from './designs.ts';
import { LazyLinker, NoReferenceDescriptions, NoSymbols, TopologyScopeProvider, ValueReferences } from './linking.ts';
import { EntryNames, TopologyReferences } from './names.ts';
import { UnitLangiumParser } from './parser.ts';
import { ScannerLexer } from './lexer.ts';

/** What we add to the services that documents share. */
export interface QuiesceSharedAddedServices {
  readonly workspace: { readonly Designs: Designs; readonly LangiumDocuments: TopologyDocuments };
}

export type QuiesceSharedCoreServices = LangiumSharedCoreServices & QuiesceSharedAddedServices;

/** What we add to the services of the language. */
export interface QuiesceAddedServices {
  readonly references: { readonly ValueReferences: ValueReferences; readonly References: TopologyReferences };
  readonly shared: QuiesceSharedCoreServices;
}

export type QuiesceCoreServices = LangiumCoreServices & QuiesceAddedServices;

export const QuiesceModule: Module<
  QuiesceCoreServices,
  PartialLangiumCoreServices & Omit<QuiesceAddedServices, 'shared'>
> = {
  parser: {
    // Langium wants its own class, of which it calls `parse` alone; deriving from it would build the parser that ours replaces.
    LangiumParser: () => new UnitLangiumParser() as unknown as LangiumParser,
    Lexer: (services) => new ScannerLexer(services),
    GrammarConfig: () => ({ multilineCommentRules: ['ML_COMMENT'], nameRegexp: /^[\p{L}\p{M}\p{N}_\-[\]"]$/u }),
  },
  references: {
    Linker: (services) => new LazyLinker(services),
    NameProvider: () => new EntryNames(),
    References: (services) => new TopologyReferences(services),
    ScopeComputation: () => new NoSymbols(),
    ScopeProvider: (services) => new TopologyScopeProvider(services),
    ValueReferences: (services) => new ValueReferences(services),
  },
  workspace: {
    ReferenceDescriptionProvider: () => new NoReferenceDescriptions(),
  },
};
