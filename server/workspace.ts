/** The life of documents: which are read, which are checked again when one changes, and what happens when one is closed. */
import {
  DefaultDocumentBuilder,
  DefaultWorkspaceManager,
  DocumentState,
  interruptAndCheck,
  OperationCancelled,
  URI,
  UriUtils,
  type BuildOptions,
  type FileSystemNode,
  type LangiumDocument,
} from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import {
  CancellationToken,
  type DidChangeWatchedFilesParams,
  type TextDocumentChangeEvent,
} from 'vscode-languageserver';
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

/**
 * Builds the documents that an edit touches, and no others: the topologies follow it by themselves, and what they find elsewhere is
 * published without building anything. Langium's own builder looks through all documents for each edit.
 */
export class TopologyBuilder extends DefaultDocumentBuilder {
  /** Documents that are not judged as they are. */
  private readonly pending = new Set<LangiumDocument>();

  constructor(private readonly services: ServerSharedServices) {
    super(services);
    this.updateBuildOptions = wholeBuild;
    const { Designs, LangiumDocuments } = services.workspace;
    LangiumDocuments.onDidAdd((document) => this.pending.add(document));
    let loaded = false;
    Designs.onDidLoad(() => {
      loaded = true;
    });
    // What a topology was found to include while it was checked is checked itself, in a build of its own.
    this.onBuildPhase(DocumentState.Validated, () => {
      if (loaded) this.again();
      loaded = false;
    });
  }

  /** Checks everything again although no text has changed: settings did. */
  checkAgain(): void {
    const { Designs, Publisher } = this.services.workspace;
    Publisher.expect(Designs.all().map(({ key }) => key));
    this.again();
  }

  private again(): void {
    void this.services.workspace.WorkspaceLock.write((token) => this.update([], [], token));
  }

  override async update(
    changed: URI[],
    deleted: URI[],
    cancelToken: CancellationToken = CancellationToken.None,
  ): Promise<void> {
    const { Designs, Publisher } = this.services.workspace;
    this.currentState = DocumentState.Changed;
    const gone: URI[] = [];
    for (const uri of deleted) {
      for (const document of this.langiumDocuments.deleteDocuments(uri)) {
        gone.push(document.uri);
        this.cleanUpDeleted(document);
      }
    }
    const edited = (await Promise.all(changed.map((uri) => this.findChangedUris(uri)))).flat();
    for (const uri of edited)
      this.resetToState(this.langiumDocuments.getDocument(uri) ?? this.unread(uri), DocumentState.Changed);
    Publisher.expect(Designs.affectedBy([...edited, ...gone]));
    await this.emitUpdate(edited, gone);
    // All is marked: from here on an edit may interrupt, and the next build does what this one left.
    await interruptAndCheck(cancelToken);
    await this.buildDocuments(this.sortDocuments([...this.pending]), this.updateBuildOptions, cancelToken);
    await Publisher.publish(cancelToken);
  }

  /** A document that is known by its name alone; the first phase of a build reads it. */
  private unread(uri: URI): LangiumDocument {
    const document = this.langiumDocumentFactory.fromModel({ $type: 'INVALID' }, uri);
    document.state = DocumentState.Changed;
    this.langiumDocuments.addDocument(document);
    return document;
  }

  override resetToState(document: LangiumDocument, state: DocumentState): void {
    if (state < DocumentState.Validated) this.pending.add(document);
    super.resetToState(document, state);
  }

  protected override markAsCompleted(document: LangiumDocument): void {
    this.pending.delete(document);
    super.markAsCompleted(document);
  }

  protected override cleanUpDeleted(document: LangiumDocument): void {
    this.pending.delete(document);
    super.cleanUpDeleted(document);
  }

  /**
   * Waits for the text as the editor has it now: what was built of the text before an edit is no answer to a question asked after
   * it. A document that has just been opened is known to the editor before it is to us.
   */
  protected override awaitDocumentState(
    state: DocumentState,
    uri: URI,
    cancelToken: CancellationToken,
  ): ReturnType<DefaultDocumentBuilder['awaitDocumentState']> {
    const { LangiumDocumentFactory } = this.services.workspace;
    if (!this.textDocuments?.get(uri)) return super.awaitDocumentState(state, uri, cancelToken);
    const document = this.langiumDocuments.getDocument(uri);
    if (document && document.state >= state && LangiumDocumentFactory.isCurrent(document)) return Promise.resolve(uri);
    return new Promise((resolve, reject) => {
      const reached = this.onDocumentPhase(state, (built) => {
        if (!UriUtils.equals(built.uri, uri) || !LangiumDocumentFactory.isCurrent(built)) return;
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
      this.services.workspace.DocumentBuilder.checkAgain();
    }
    super.didChangeWatchedFiles(params);
  }
}
