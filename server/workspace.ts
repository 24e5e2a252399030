/** The life of documents: which are read, which are checked again when one changes, and what happens when one is closed. */
import {
  DefaultDocumentBuilder,
  DefaultWorkspaceManager,
  DocumentState,
  OperationCancelled,
  URI,
  UriUtils,
  type BuildOptions,
  type FileSystemNode,
  type LangiumDocument,
} from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerSharedServices } from './module.ts';
import { isProjectFile } from './settings.ts';

const wholeBuild: BuildOptions = { validation: { categories: ['built-in', 'fast'] } };

/** Reads every topology of the workspace and checks them from the start. */
export class TopologyWorkspace extends DefaultWorkspaceManager {
  override readonly initialBuildOptions = wholeBuild;

  override shouldIncludeEntry(entry: FileSystemNode): boolean {
    const name = UriUtils.basename(entry.uri);
    if (entry.isDirectory) return name !== 'node_modules' && !name.startsWith('.');
    return entry.isFile && name.endsWith('.quiesce');
  }
}

/** Builds the documents of the topologies that an edit touches, and no others. */
export class TopologyBuilder extends DefaultDocumentBuilder {
  private affected: { readonly changed: ReadonlySet<string>; readonly all: ReadonlySet<string> } | undefined;

  constructor(private readonly services: ServerSharedServices) {
    super(services);
    this.updateBuildOptions = wholeBuild;
    let loaded = false;
    services.workspace.Designs.onDidLoad(() => {
      loaded = true;
    });
    // What a topology was found to include while it was checked is checked itself, in a build of its own.
    this.onBuildPhase(DocumentState.Validated, () => {
      if (loaded) this.checkAgain([]);
      loaded = false;
    });
  }

  /** Checks documents again whose text has not changed: settings did. */
  checkAgain(documents: readonly LangiumDocument[]): void {
    for (const document of documents) this.resetToState(document, DocumentState.ComputedScopes);
    void this.services.workspace.WorkspaceLock.write((token) => this.update([], [], token));
  }

  protected override shouldRelink(document: LangiumDocument, changed: Set<string>): boolean {
    if (this.affected?.changed !== changed) {
      this.affected = { changed, all: this.services.workspace.Designs.affectedBy(changed) };
    }
    return this.affected.all.has(document.uri.toString());
  }

  /** A document that has just been opened is known to the editor before it is to us: it is waited for. */
  protected override awaitDocumentState(
    state: DocumentState,
    uri: URI,
    cancelToken: CancellationToken,
  ): ReturnType<DefaultDocumentBuilder['awaitDocumentState']> {
    const document = this.langiumDocuments.getDocument(uri);
    if ((document && document.state >= state) || !this.textDocuments?.get(uri)) {
      return super.awaitDocumentState(state, uri, cancelToken);
    }
    return new Promise((resolve, reject) => {
      const reached = this.onDocumentPhase(state, (built) => {
        if (!UriUtils.equals(built.uri, uri)) return;
        done();
        resolve(built.uri);
      });
      const cancelled = cancelToken.onCancellationRequested(() => {
        done();
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- Langium's own mark of a cancelled request
        reject(OperationCancelled);
      });
      const done = (): void => {
        reached.dispose();
        cancelled.dispose();
      };
    });
  }
}

export class TopologyUpdates extends DefaultDocumentUpdateHandler {
  constructor(private readonly services: ServerSharedServices) {
    super(services);
  }

  /** A document that is closed is what is on disk again; what is not there is gone. */
  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(document.uri);
    const { FileSystemProvider } = this.services.workspace;
    if (uri.scheme === 'file' && FileSystemProvider.existsSync(uri)) this.fireDocumentUpdate([uri], []);
    else this.fireDocumentUpdate([], [uri]);
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    if (params.changes.some(({ uri }) => isProjectFile(uri))) {
      this.services.workspace.Settings.forget();
      const { LangiumDocuments, DocumentBuilder } = this.services.workspace;
      DocumentBuilder.checkAgain(LangiumDocuments.all.toArray());
    }
    super.didChangeWatchedFiles(params);
  }
}
