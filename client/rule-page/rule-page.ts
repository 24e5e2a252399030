/** `Quiesce: Open Rule Page`: why a rule exists, where it is written, what to do. Also where the link of a finding leads. */
import {
  commands,
  l10n,
  languages,
  QuickPickItemKind,
  Uri,
  window,
  workspace,
  type Disposable,
  type QuickPickItem,
} from 'vscode';
import { reporting } from '../documents/errors.ts';
import { VirtualDocuments } from '../documents/virtual-documents.ts';
import type { LanguageServer } from '../connection/language-server.ts';
import { changesLocale, locale } from '../settings/settings.ts';
import { isRuleId, pathOfRule, ruleOfPath, ruleScheme } from './rule-uri.ts';

export function registerRulePage(server: LanguageServer): Disposable[] {
  const pages = new VirtualDocuments(
    ruleScheme,
    async (uri, token) => {
      const rule = ruleOfPath(uri.path);
      if (rule === undefined) return l10n.t('There is no rule "{0}".', uri.path);
      const { markdown } = await server.request('quiesce/rulePage', { rule, locale: locale() }, token);
      return markdown;
    },
    false,
  );
  return [
    pages,
    workspace.onDidChangeConfiguration((event) => {
      if (changesLocale(event)) pages.refresh();
    }),
    commands.registerCommand(
      'quiesce.openRulePage',
      reporting(l10n.t('Open Rule Page'), async (argument?: unknown) => {
        const rule = typeof argument === 'string' && isRuleId(argument) ? argument : await chooseRule(server);
        if (rule === undefined) return;
        const page = Uri.from({ scheme: ruleScheme, path: pathOfRule(rule) });
        await commands.executeCommand('vscode.openWith', page, 'vscode.markdown.preview.editor', { preview: true });
      }),
    ),
  ];
}

interface Choice extends QuickPickItem {
  readonly rule?: string;
}

/** The rules of the findings in the active editor first, those at the cursor before all. */
async function chooseRule(server: LanguageServer): Promise<string | undefined> {
  const { rules } = await server.request('quiesce/rules', { locale: locale() });
  const { atCursor, inFile } = rulesOfFindings();
  const group = (label: string, ids: readonly string[]): Choice[] => {
    const members = rules.filter(({ id }) => ids.includes(id));
    if (members.length === 0) return [];
    return [
      { label, kind: QuickPickItemKind.Separator },
      ...members.map(({ id, level, summary }) => ({ label: id, description: level, detail: summary, rule: id })),
    ];
  };
  const rest = rules.map(({ id }) => id).filter((id) => !atCursor.includes(id) && !inFile.includes(id));
  const choice = await window.showQuickPick(
    [
      ...group(l10n.t('Findings at the cursor'), atCursor),
      ...group(l10n.t('Findings in this file'), inFile),
      ...group(l10n.t('All rules'), rest),
    ],
    { title: l10n.t('Page of a rule'), placeHolder: l10n.t('Choose a rule'), matchOnDetail: true },
  );
  return choice?.rule;
}

function rulesOfFindings(): { readonly atCursor: string[]; readonly inFile: string[] } {
  const editor = window.activeTextEditor;
  if (!editor) return { atCursor: [], inFile: [] };
  const atCursor = new Set<string>();
  const inFile = new Set<string>();
  for (const { code, range } of languages.getDiagnostics(editor.document.uri)) {
    const id = typeof code === 'object' ? String(code.value) : String(code ?? '');
    if (!isRuleId(id)) continue;
    if (range.contains(editor.selection.active)) atCursor.add(id);
    else inFile.add(id);
  }
  return { atCursor: [...atCursor], inFile: [...inFile].filter((id) => !atCursor.has(id)) };
}
