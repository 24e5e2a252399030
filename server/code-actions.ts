/** Quick fixes of findings, "fix all safe findings in this file", and accepting a finding with a reason. */
import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  CodeActionKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { appendToFile, insertEntry } from '../language/rules/engine/edits.ts';
import type { Edit, Finding, Fix } from '../language/rules/engine/finding.ts';
import type { Checked } from './checks.ts';
import { rangeOf, type DiagnosticData } from './diagnostics.ts';
import type { ServerServices, ServerSharedServices } from './module.ts';

/** Kind of the action that applies every safe fix; editors can run it on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.quiesce`;

/** Findings that no `allow` can accept. */
const notAllowable = /^(syntax|language)\/|^design\/allow-/;

export class CodeActions implements CodeActionProvider {
  private readonly shared: ServerSharedServices;

  constructor(services: ServerServices) {
    this.shared = services.shared;
  }

  async getCodeActions(
    document: LangiumDocument,
    { context }: CodeActionParams,
    cancelToken?: CancellationToken,
  ): Promise<CodeAction[]> {
    const wants = (kind: string): boolean =>
      context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const actions: CodeAction[] = [];
    const { Checks, Designs } = this.shared.workspace;
    const checked = new Map<string, Checked>();
    for (const design of Designs.holding(document)) checked.set(design.key, await Checks.of(design, cancelToken));
    if (wants(CodeActionKind.QuickFix)) {
      for (const diagnostic of context.diagnostics) actions.push(...this.fixesFor(document, diagnostic, checked));
    }
    if (wants(fixAllKind)) {
      const all = this.fixAll(document, [...checked.values()], () => true);
      if (all) {
        const title = { en: `Fix all safe findings in this file`, ja: 'このファイルの安全な修正をすべて適用' };
        actions.push({ title: title[languageOf(checked)], kind: fixAllKind, edit: all.edit });
      }
    }
    return actions;
  }

  private fixesFor(
    document: LangiumDocument,
    diagnostic: Diagnostic,
    checked: ReadonlyMap<string, Checked>,
  ): CodeAction[] {
    const found = findingOf(document, diagnostic, checked);
    if (!found) return [];
    const { finding, result } = found;
    const { language } = result.settings;
    const actions: CodeAction[] = [];
    for (const fix of finding.fixes()) {
      const title = fix.title[language];
      actions.push({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: fix.safe,
        edit: workspaceEdit(fix.edits),
      });
      if (!fix.safe) continue;
      const same = this.fixAll(document, [...checked.values()], (other) => other.rule === finding.rule);
      if (!same || same.count < 2) continue;
      actions.push({
        title:
          language === 'ja'
            ? `${finding.rule} の修正をこのファイルのすべてに適用(${same.count} 件)`
            : `Fix all of ${finding.rule} in this file (${same.count})`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: same.edit,
      });
      break;
    }
    const acceptance = acceptEdits(finding);
    if (acceptance) {
      actions.push({
        title:
          language === 'ja'
            ? `この指摘を理由付きで許容: allow ${finding.rule}`
            : `Accept this finding with a reason: allow ${finding.rule}`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: workspaceEdit(acceptance),
      });
    }
    return actions;
  }

  /** The first safe fix of each finding in a document, those left out that touch the same text as an earlier one. */
  private fixAll(
    document: LangiumDocument,
    results: readonly Checked[],
    wanted: (finding: Finding) => boolean,
  ): { readonly edit: WorkspaceEdit; readonly count: number } | undefined {
    const uri = document.uri.toString();
    const edits: Edit[] = [];
    let count = 0;
    for (const finding of results.flatMap((result) => result.findings)) {
      if (finding.place.file.uri !== uri || !wanted(finding)) continue;
      const fix = finding.fixes().find((f: Fix) => f.safe);
      if (!fix || fix.edits.some((edit) => edits.some((other) => overlap(edit, other)))) continue;
      edits.push(...fix.edits);
      count++;
    }
    return count === 0 ? undefined : { edit: workspaceEdit(edits), count };
  }
}

function languageOf(checked: ReadonlyMap<string, Checked>): 'en' | 'ja' {
  return [...checked.values()][0]?.settings.language ?? 'en';
}

/** The finding that a diagnostic was made of: in the topology that its data names, if the editor kept them, else in any. */
function findingOf(
  document: LangiumDocument,
  diagnostic: Diagnostic,
  checked: ReadonlyMap<string, Checked>,
): { readonly finding: Finding; readonly result: Checked } | undefined {
  const uri = document.uri.toString();
  const isIt = (finding: Finding): boolean =>
    finding.rule === diagnostic.code &&
    finding.place.file.uri === uri &&
    sameRange(rangeOf(finding.place), diagnostic.range);
  const data = diagnostic.data as Partial<DiagnosticData> | undefined;
  const named = data?.design === undefined ? undefined : checked.get(data.design);
  for (const result of named ? [named, ...checked.values()] : checked.values()) {
    // Several may be of one rule and range; what they say tells them apart.
    const all = result.findings.filter(isIt);
    const { language } = result.settings;
    const finding = all.find((one) => textOf(diagnostic).startsWith(one.message[language])) ?? all[0];
    if (finding) return { finding, result };
  }
  return undefined;
}

function textOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}

function acceptEdits(finding: Finding): readonly Edit[] | undefined {
  if (notAllowable.test(finding.rule)) return undefined;
  const text = `allow ${finding.rule} because ""`;
  return finding.subject ? insertEntry(finding.subject, text) : appendToFile(finding.place.file, text);
}

/** Edits of the model as edits of the protocol. Offsets are of the texts that were checked, which are the editor's. */
export function workspaceEdit(edits: readonly Edit[]): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { file, start, end, text } of edits) {
    const from = file.position(start);
    const to = file.position(end);
    (changes[file.uri] ??= []).push({
      range: { start: { line: from.line, character: from.column }, end: { line: to.line, character: to.column } },
      newText: text,
    });
  }
  return { changes };
}

function overlap(a: Edit, b: Edit): boolean {
  if (a.file !== b.file) return false;
  // Two insertions in one place would come out in an order that nobody chose.
  return a.start < b.end && b.start < a.end ? true : a.start === b.start && (a.start === a.end || b.start === b.end);
}

function sameRange(a: Diagnostic['range'], b: Diagnostic['range']): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
