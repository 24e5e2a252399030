/** Read-only documents whose text the server makes: plans, pages of rules, previews. */
import {
  EventEmitter,
  workspace,
  type CancellationToken,
  type Disposable,
  type TextDocumentContentProvider,
  type Uri,
} from 'vscode';

/** After the last key press in a topology, before documents made from it are made again; in milliseconds. */
const quietTime = 400;

export class VirtualDocuments implements TextDocumentContentProvider, Disposable {
  private readonly changeEmitter = new EventEmitter<Uri>();
  private readonly subscriptions: Disposable[];
  private timer: NodeJS.Timeout | undefined;

  readonly onDidChange = this.changeEmitter.event;

  /**
   * @param scheme of the documents' URIs
   * @param make the text of a document
   * @param follow make open documents again when a topology changes
   */
  constructor(
    private readonly scheme: string,
    private readonly make: (uri: Uri, token: CancellationToken) => Promise<string>,
    follow: boolean,
  ) {
    this.subscriptions = [this.changeEmitter, workspace.registerTextDocumentContentProvider(scheme, this)];
    if (follow) {
      this.subscriptions.push(
        workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
          if (document.languageId === 'quiesce' && contentChanges.length > 0) this.refreshSoon();
        }),
      );
    }
  }

  provideTextDocumentContent(uri: Uri, token: CancellationToken): Promise<string> {
    return this.make(uri, token);
  }

  /** Makes the open documents again. */
  refresh(): void {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === this.scheme) this.changeEmitter.fire(uri);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), quietTime);
  }
}
