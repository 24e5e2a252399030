/**
 * The language server. Bundled as `dist/server.cjs`, which the editor's extension starts; `quiesce lsp --stdio` is the same one.
 * Standard output belongs to the protocol: nothing here prints.
 */
import {
  addCodeActionHandler,
  addCompletionHandler,
  addDocumentHighlightHandler,
  addDocumentSymbolHandler,
  addDocumentUpdateHandler,
  addFindReferencesHandler,
  addFoldingRangeHandler,
  addFormattingHandler,
  addGotoDefinitionHandler,
  addHoverHandler,
  addRenameHandler,
  addSemanticTokenHandler,
  addWorkspaceSymbolHandler,
} from 'langium/lsp';
import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';
import { createServices } from './module.ts';
import { answerRequests } from './requests.ts';

let started = false;

/** Starts the server over the transport that the process was given: `--stdio`, or the channel to the editor. Once. */
export function startServer(connection: Connection = createConnection(ProposedFeatures.all)): void {
  if (started) return;
  started = true;
  const { shared } = createServices(connection);
  addDocumentUpdateHandler(connection, shared);
  addCodeActionHandler(connection, shared);
  addCompletionHandler(connection, shared);
  addDocumentHighlightHandler(connection, shared);
  addDocumentSymbolHandler(connection, shared);
  addFindReferencesHandler(connection, shared);
  addFoldingRangeHandler(connection, shared);
  addFormattingHandler(connection, shared);
  addGotoDefinitionHandler(connection, shared);
  addHoverHandler(connection, shared);
  addRenameHandler(connection, shared);
  addSemanticTokenHandler(connection, shared);
  addWorkspaceSymbolHandler(connection, shared);
  answerRequests(connection, shared);
  shared.workspace.Publisher.start();
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    const { DocumentBuilder, Settings } = shared.workspace;
    Settings.forget(settings);
    DocumentBuilder.checkAgain();
  });
  connection.onInitialize((params) => shared.lsp.LanguageServer.initialize(params));
  connection.onInitialized((params) => shared.lsp.LanguageServer.initialized(params));
  shared.workspace.TextDocuments.listen(connection);
  connection.listen();
}

// The bundle is an entry of its own; imported by the command line, the file only defines.
if (/(^|[\\/])(server\.cjs|server[\\/]main\.ts)$/.test(process.argv[1] ?? '')) startServer();
