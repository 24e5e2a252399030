/** Findings as diagnostics of the protocol, and their publication: per document, and only where they differ. */
import { DocumentState, type DocumentValidator, type LangiumDocument, type URI, type ValidationOptions } from 'langium';
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type CancellationToken,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range,
} from 'vscode-languageserver';
import type { Place } from '../language/model/source.ts';
import type { Finding, Level } from '../language/rules/engine/finding.ts';
import { documents } from '../language/support/documents.ts';
import type { Topology } from '../language/model/topology.ts';
import type { ServerServices, ServerSharedServices } from './module.ts';
import type { Language } from './settings.ts';

/** Address of the page of a rule or of a check of the language. The editor's client shows it. */
export function rulePageUri(id: string): string {
  return `quiesce-rule:/${id}.md`;
}

/** Kept with a diagnostic so that its finding is found again when a fix is asked for. */
export interface DiagnosticData {
  /** Folder of the topology. */
  readonly design: string;
  /** Index among the findings of the topology. */
  readonly finding: number;
}

const severities: Record<Level, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A place as a range of the protocol. */
export function rangeOf(place: Place): Range {
  const start = place.file.position(place.start);
  const end = place.file.position(place.end);
  return {
    start: { line: start.line, character: start.column },
    end: { line: end.line, character: end.column },
  };
}

/** A finding as a diagnostic: what, what to do, and where that is written. */
export function toDiagnostic(finding: Finding, language: Language, data: DiagnosticData): Diagnostic {
  const { rule, place, advice, source } = finding;
  const lines = [finding.message[language]];
  if (advice) lines.push(advice[language]);
  if (source) {
    const title = documents.get(source.document)?.title[language] ?? source.document;
    lines.push(language === 'ja' ? `出典: ${title}「${source.section}」` : `Source: ${title}, ${source.section}`);
  }
  const related = finding.related.map((r): DiagnosticRelatedInformation => ({
    location: { uri: r.place.file.uri, range: rangeOf(r.place) },
    message: r.message[language],
  }));
  return {
    range: rangeOf(place),
    severity: severities[finding.level],
    code: rule,
    codeDescription: { href: rulePageUri(rule) },
    source: 'quiesce',
    message: lines.join('\n'),
    ...(rule === 'design/allow-unused' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    data,
  };
}

export class FindingsValidator implements DocumentValidator {
  private readonly shared: ServerSharedServices;
  /** Diagnostics by document, made once for a topology. */
  private readonly made = new WeakMap<
    Topology,
    { readonly of: readonly Finding[]; readonly byUri: Map<string, Diagnostic[]> }
  >();

  constructor(services: ServerServices) {
    this.shared = services.shared;
  }

  async validateDocument(
    document: LangiumDocument,
    _options?: ValidationOptions,
    cancelToken?: CancellationToken,
  ): Promise<Diagnostic[]> {
    const { Designs, FileSystemProvider, Settings, TextDocuments } = this.shared.workspace;
    const problem = TextDocuments.get(document.uri) ? undefined : FileSystemProvider.problemOf(document.uri);
    if (problem) {
      const { language } = await Settings.of(Designs.of(document).key);
      return [unreadable(problem[language])];
    }
    const found: Diagnostic[] = [];
    const seen = new Set<string>();
    // What is included elsewhere is judged there too; what both say is said once.
    for (const design of Designs.holding(document)) {
      for (const diagnostic of await this.diagnosticsOf(design, document.uri, cancelToken)) {
        const key = JSON.stringify({ ...diagnostic, data: undefined });
        if (seen.has(key)) continue;
        seen.add(key);
        found.push(diagnostic);
      }
    }
    return found;
  }

  private async diagnosticsOf(
    design: Parameters<ServerSharedServices['workspace']['Checks']['of']>[0],
    uri: URI,
    cancelToken: CancellationToken | undefined,
  ): Promise<readonly Diagnostic[]> {
    const { findings, settings } = await this.shared.workspace.Checks.of(design, cancelToken);
    let made = this.made.get(design.topology);
    if (made?.of !== findings) {
      made = { of: findings, byUri: new Map() };
      for (const [index, finding] of findings.entries()) {
        const diagnostic = toDiagnostic(finding, settings.language, { design: design.key, finding: index });
        const list = made.byUri.get(finding.place.file.uri);
        if (list) list.push(diagnostic);
        else made.byUri.set(finding.place.file.uri, [diagnostic]);
      }
      this.made.set(design.topology, made);
    }
    return made.byUri.get(uri.toString()) ?? [];
  }
}

function unreadable(message: string): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Error,
    code: 'language/unreadable-file',
    source: 'quiesce',
    message,
  };
}

/** Sends diagnostics and coverage to the editor when a document was checked, where they are other than before. */
export function publishFindings(shared: ServerSharedServices): void {
  const connection = shared.lsp.Connection;
  if (!connection) return;
  const { Checks, Designs, DocumentBuilder, Settings } = shared.workspace;
  const sent = new Map<string, string>();
  const send = async (uri: string, diagnostics: Diagnostic[]): Promise<void> => {
    const text = JSON.stringify(diagnostics);
    if ((sent.get(uri) ?? '[]') === text) return;
    sent.set(uri, text);
    await connection.sendDiagnostics({ uri, diagnostics });
  };
  const coverages = new Map<string, string>();
  DocumentBuilder.onUpdate(async (_changed, deleted) => {
    for (const uri of deleted) {
      coverages.delete(uri.toString());
      await send(uri.toString(), []);
      sent.delete(uri.toString());
    }
  });
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, async (document) => {
    const uri = document.uri.toString();
    await send(uri, document.diagnostics ?? []);
    const { applicable, decided } = (await Checks.of(Designs.of(document))).coverage;
    const coverage = `${decided}/${applicable}`;
    if (coverages.get(uri) === coverage) return;
    coverages.set(uri, coverage);
    await connection.sendNotification('quiesce/coverage', { uri, applicable, decided });
  });
  Settings.onDidReadProject((file, problem) => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const diagnostics: Diagnostic[] =
      problem === undefined
        ? []
        : [{ range, severity: DiagnosticSeverity.Error, code: 'project/invalid', source: 'quiesce', message: problem }];
    void send(file, diagnostics);
  });
}
