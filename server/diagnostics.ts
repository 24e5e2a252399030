/** Findings as diagnostics of the protocol, by document. Those of findings that an edit leaves as they are stay the same objects. */
import type { DocumentValidator, LangiumDocument, ValidationOptions } from 'langium';
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
import type { Design } from '../language/syntax/services/designs.ts';
import type { ServerServices, ServerSharedServices } from './module.ts';
import type { Language } from './settings.ts';

/** Address of the page of a rule or of a check of the language. The editor's client shows it. */
export function rulePageUri(id: string): string {
  return `quiesce-rule:/${id}.md`;
}

/**
 * Kept with a diagnostic so that its finding is found again when a fix is asked for. Nothing that moves with other findings: the
 * diagnostics of a file would differ with each edit of another.
 */
export interface DiagnosticData {
  /** Folder of the topology. */
  readonly design: string;
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

/** A diagnostic with what it was made of: it holds as long as none of that has moved. */
interface Made {
  readonly language: Language;
  readonly design: string;
  /** Lines above the units in which the finding and what it relates to stand. */
  readonly lines: readonly number[];
  readonly diagnostic: Diagnostic;
}

/** The diagnostics of a topology, by URI; a list is the same object as before where nothing in it differs. */
export type DiagnosticLists = ReadonlyMap<string, readonly Diagnostic[]>;

const none: readonly Diagnostic[] = [];

export class Diagnostics {
  private readonly made = new WeakMap<Finding, Made>();
  private readonly lists = new WeakMap<
    Design,
    { readonly of: readonly Finding[]; readonly language: Language; readonly byUri: DiagnosticLists }
  >();

  constructor(private readonly services: ServerSharedServices) {}

  /**
   * The diagnostics of a document, of every topology that it belongs to.
   *
   * @throws OperationCancelled where an edit came before the rules were asked
   */
  async of(document: LangiumDocument, cancelToken?: CancellationToken): Promise<readonly Diagnostic[]> {
    const { Designs, FileSystemProvider, Settings, TextDocuments } = this.services.workspace;
    const problem = TextDocuments.get(document.uri) ? undefined : FileSystemProvider.problemOf(document.uri);
    if (problem) {
      const { language } = await Settings.of(Designs.of(document).key);
      return [unreadable(problem[language])];
    }
    const uri = document.uri.toString();
    const lists: (readonly Diagnostic[])[] = [];
    for (const design of Designs.holding(document)) {
      lists.push((await this.listsOf(design, cancelToken)).get(uri) ?? none);
    }
    if (lists.length === 1) return lists[0]!;
    // What is included elsewhere is judged there too; what both say is said once.
    const seen = new Set<string>();
    return lists.flat().filter((diagnostic) => {
      const key = JSON.stringify({ ...diagnostic, data: undefined });
      return !seen.has(key) && seen.add(key);
    });
  }

  /** The diagnostics of a topology as it is. */
  async listsOf(design: Design, cancelToken?: CancellationToken): Promise<DiagnosticLists> {
    const { findings, settings } = await this.services.workspace.Checks.of(design, cancelToken);
    const { language } = settings;
    const last = this.lists.get(design);
    if (last?.of === findings && last.language === language) return last.byUri;
    const byUri = new Map<string, Diagnostic[]>();
    for (const finding of findings) {
      const diagnostic = this.diagnosticOf(finding, language, design.key);
      const { uri } = finding.place.file;
      const list = byUri.get(uri);
      if (list) list.push(diagnostic);
      else byUri.set(uri, [diagnostic]);
    }
    const same = new Map<string, readonly Diagnostic[]>();
    for (const [uri, list] of byUri) {
      const before = last?.byUri.get(uri);
      const isSame = before?.length === list.length && list.every((diagnostic, i) => diagnostic === before[i]);
      same.set(uri, isSame ? before : list);
    }
    this.lists.set(design, { of: findings, language, byUri: same });
    return same;
  }

  private diagnosticOf(finding: Finding, language: Language, design: string): Diagnostic {
    const known = this.made.get(finding);
    const { place, related } = finding;
    const holds =
      known?.language === language &&
      known.design === design &&
      known.lines[0] === place.unit.line &&
      related.every((r, i) => r.place.unit.line === known.lines[i + 1]);
    if (holds) return known.diagnostic;
    const diagnostic = toDiagnostic(finding, language, { design });
    const lines = [place.unit.line, ...related.map((r) => r.place.unit.line)];
    this.made.set(finding, { language, design, lines, diagnostic });
    return diagnostic;
  }
}

/** What Langium asks when it builds a document. */
export class FindingsValidator implements DocumentValidator {
  constructor(private readonly services: ServerServices) {}

  async validateDocument(
    document: LangiumDocument,
    _options?: ValidationOptions,
    cancelToken?: CancellationToken,
  ): Promise<Diagnostic[]> {
    return [...(await this.services.shared.workspace.Diagnostics.of(document, cancelToken))];
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
