/** Wires the server: Langium's services with ours in their places, one file per feature. */
import { inject, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  NormalizedTextDocuments,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { Designs, TopologyDocuments } from '../language/syntax/services/designs.ts';
import { TopologyDocumentFactory } from '../language/syntax/services/parser.ts';
import {
  QuiesceModule,
  type QuiesceAddedServices,
  type QuiesceSharedAddedServices,
} from '../language/syntax/services/module.ts';
import { QuiesceGeneratedModule, QuiesceGeneratedSharedModule } from '../language/syntax/generated/module.ts';
import { Checks } from './checks.ts';
import { CodeActions } from './code-actions.ts';
import { Completion } from './completion/completion.ts';
import { Diagnostics, FindingsValidator } from './diagnostics.ts';
import { Publisher } from './publisher.ts';
import { DocumentSymbols } from './document-symbols.ts';
import { TopologyFiles } from './files.ts';
import { Folding } from './folding.ts';
import { Formatting } from './formatting.ts';
import { Hover } from './hover/hover.ts';
import { QuiesceLanguageServer } from './language-server.ts';
import { Rename } from './rename.ts';
import { SemanticTokens } from './semantic-tokens.ts';
import { Settings } from './settings.ts';
import { editedDocuments } from './text-document.ts';
import { TopologyBuilder, TopologyUpdates, TopologyWorkspace } from './workspace.ts';
import { WorkspaceSymbols } from './workspace-symbols.ts';

/** What the server adds to the services that documents share. */
export interface ServerSharedAddedServices extends QuiesceSharedAddedServices {
  readonly workspace: QuiesceSharedAddedServices['workspace'] & {
    readonly Settings: Settings;
    readonly Checks: Checks;
    readonly Diagnostics: Diagnostics;
    readonly FileSystemProvider: TopologyFiles;
    readonly DocumentBuilder: TopologyBuilder;
    readonly LangiumDocumentFactory: TopologyDocumentFactory;
    readonly Publisher: Publisher;
  };
}

export type ServerSharedServices = LangiumSharedServices & ServerSharedAddedServices;

export type ServerServices = LangiumServices &
  QuiesceAddedServices & { readonly shared: ServerSharedServices; readonly lsp: { readonly RenameProvider: Rename } };

const ServerSharedModule: Module<ServerSharedServices, PartialLangiumSharedServices & ServerSharedAddedServices> = {
  lsp: {
    LanguageServer: (services) => new QuiesceLanguageServer(services),
    DocumentUpdateHandler: (services) => new TopologyUpdates(services),
    WorkspaceSymbolProvider: (services) => new WorkspaceSymbols(services),
  },
  workspace: {
    Designs: (services) => new Designs(services),
    Checks: (services) => new Checks(services),
    Diagnostics: (services) => new Diagnostics(services),
    LangiumDocumentFactory: (services) => new TopologyDocumentFactory(services),
    LangiumDocuments: (services) => new TopologyDocuments(services),
    Publisher: (services) => new Publisher(services),
    DocumentBuilder: (services) => new TopologyBuilder(services),
    FileSystemProvider: () => new TopologyFiles(),
    Settings: (services) => new Settings(services),
    TextDocuments: () => new NormalizedTextDocuments(editedDocuments),
    WorkspaceManager: (services) => new TopologyWorkspace(services),
  },
};

const ServerModule: Module<ServerServices, PartialLangiumServices> = {
  lsp: {
    CodeActionProvider: (services) => new CodeActions(services),
    CompletionProvider: (services) => new Completion(services),
    DocumentSymbolProvider: () => new DocumentSymbols(),
    FoldingRangeProvider: () => new Folding(),
    Formatter: (services) => new Formatting(services),
    HoverProvider: (services) => new Hover(services),
    RenameProvider: (services) => new Rename(services),
    SemanticTokenProvider: () => new SemanticTokens(),
  },
  parser: {
    // Langium's completion follows its own parser; ours follows the vocabulary.
    CompletionParser: () => undefined,
  },
  validation: {
    DocumentValidator: (services) => new FindingsValidator(services),
  },
};

/** Makes all services for a connection. */
export function createServices(connection: Connection): { shared: ServerSharedServices; quiesce: ServerServices } {
  const files = { fileSystemProvider: () => new TopologyFiles() };
  const shared: ServerSharedServices = inject(
    createDefaultSharedModule({ connection, ...files }),
    QuiesceGeneratedSharedModule,
    ServerSharedModule,
  );
  const quiesce: ServerServices = inject(
    createDefaultModule({ shared }),
    QuiesceGeneratedModule,
    QuiesceModule,
    ServerModule,
  );
  shared.ServiceRegistry.register(quiesce);
  return { shared, quiesce };
}
