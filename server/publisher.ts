/** Sends diagnostics and coverage to the editor: per document, and only where they differ from those sent last. */
import { DocumentState, interruptAndCheck, URI, type LangiumDocument } from 'langium';
import { DiagnosticSeverity, type CancellationToken, type Diagnostic } from 'vscode-languageserver';
import type { DiagnosticLists } from './diagnostics.ts';
import type { ServerSharedServices } from './module.ts';

export class Publisher {
  private readonly sent = new Map<string, readonly Diagnostic[]>();
  private readonly coverages = new Map<string, string>();
  /** By the key of a topology: what its findings were when all of them had been sent. */
  private readonly complete = new Map<string, DiagnosticLists>();
  /** Topologies that changed since. */
  private readonly due = new Set<string>();

  constructor(private readonly services: ServerSharedServices) {}

  /** Sends from now on what builds and settings bring. */
  start(): void {
    const { Diagnostics, DocumentBuilder, Settings } = this.services.workspace;
    DocumentBuilder.onUpdate(async (_changed, deleted) => {
      for (const uri of deleted) {
        this.coverages.delete(uri.toString());
        await this.send(uri.toString(), []);
        this.sent.delete(uri.toString());
      }
    });
    // The file that is being edited does not wait for the others.
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, async (document) => {
      await this.send(document.uri.toString(), await Diagnostics.of(document));
      await this.sendCoverage(document);
    });
    Settings.onDidReadProject((file, problem) => {
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const severity = DiagnosticSeverity.Error;
      const code = 'project/invalid';
      void this.send(
        file,
        problem === undefined ? [] : [{ range, severity, code, source: 'quiesce', message: problem }],
      );
    });
  }

  /** Topologies whose findings may differ from what was sent; by their keys. */
  expect(keys: Iterable<string>): void {
    for (const key of keys) this.due.add(key);
  }

  /**
   * Sends what differs in all files of the topologies that are due.
   *
   * @throws OperationCancelled where an edit came; what was not sent stays due
   */
  async publish(cancelToken: CancellationToken): Promise<void> {
    for (const key of this.due) {
      await this.publishDesign(key, cancelToken);
      this.due.delete(key);
    }
  }

  private async publishDesign(key: string, cancelToken: CancellationToken): Promise<void> {
    const { Designs, Diagnostics, LangiumDocuments, TextDocuments } = this.services.workspace;
    const design = Designs.ofFolder(key);
    if (!design) {
      this.complete.delete(key);
      return;
    }
    const before = this.complete.get(key);
    await interruptAndCheck(cancelToken);
    const now = await Diagnostics.listsOf(design, cancelToken);
    for (const uri of new Set([...now.keys(), ...(before?.keys() ?? [])])) {
      if (before && before.get(uri) === now.get(uri)) continue;
      const document = LangiumDocuments.getDocument(URI.parse(uri));
      if (!document) continue;
      await interruptAndCheck(cancelToken);
      await this.send(uri, await Diagnostics.of(document, cancelToken));
    }
    for (const { uri } of TextDocuments.all()) {
      const document = design.documents.get(uri);
      if (document) await this.sendCoverage(document);
    }
    this.complete.set(key, now);
  }

  private async send(uri: string, diagnostics: readonly Diagnostic[]): Promise<void> {
    const last = this.sent.get(uri) ?? [];
    const isKnown =
      last.length === diagnostics.length &&
      diagnostics.every((d, i) => d === last[i] || JSON.stringify(d) === JSON.stringify(last[i]));
    if (isKnown) return;
    this.sent.set(uri, diagnostics);
    await this.services.lsp.Connection?.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  }

  /** Only for what is open: the editor shows it beside the text. */
  private async sendCoverage(document: LangiumDocument): Promise<void> {
    const { Checks, Designs, TextDocuments } = this.services.workspace;
    const uri = document.uri.toString();
    if (!TextDocuments.get(document.uri)) return;
    const { applicable, decided } = (await Checks.of(Designs.of(document))).coverage;
    const coverage = `${String(decided)}/${String(applicable)}`;
    if (this.coverages.get(uri) === coverage) return;
    this.coverages.set(uri, coverage);
    await this.services.lsp.Connection?.sendNotification('quiesce/coverage', { uri, applicable, decided });
  }
}
