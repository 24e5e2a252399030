/** `Quiesce: Show Plan of a Job`: the ordered steps of a job, as a page beside the topology. */
import { commands, l10n, QuickPickItemKind, Uri, window, type Disposable, type QuickPickItem } from 'vscode';
import { reporting } from '../documents/errors.ts';
import { topologyOf } from '../documents/topology.ts';
import { VirtualDocuments } from '../documents/virtual-documents.ts';
import type { Job } from '../protocol/messages.ts';
import type { LanguageServer } from '../connection/language-server.ts';

const scheme = 'quiesce-plan';

/** What a plan is of; kept in the query of the page's URI. */
interface PlanOf {
  readonly uri: string;
  readonly job: string;
  readonly restore?: string;
}

export function registerPlan(server: LanguageServer): Disposable[] {
  return [
    new VirtualDocuments(
      scheme,
      async (uri, token) => (await server.request('quiesce/plan', JSON.parse(uri.query) as PlanOf, token)).markdown,
      true,
    ),
    commands.registerCommand(
      'quiesce.showPlan',
      reporting(l10n.t('Show Plan of a Job'), async (argument?: unknown, job?: unknown, restore?: unknown) => {
        const topology = topologyOf(argument);
        if (!topology) return;
        const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
        const chosen = typeof job === 'string' ? { job, restore: text(restore) } : await choosePlan(server, topology);
        if (chosen) await openPlan({ uri: topology.toString(), ...chosen });
      }),
    ),
  ];
}

interface Choice extends QuickPickItem {
  readonly plan?: { readonly job: string; readonly restore?: string };
}

async function choosePlan(server: LanguageServer, topology: Uri): Promise<Choice['plan']> {
  const { jobs } = await server.request('quiesce/jobs', { uri: topology.toString() });
  if (jobs.length === 0) {
    void window.showInformationMessage(l10n.t('The topology has no job that has a plan.'));
    return undefined;
  }
  const here = wordAtCursor(topology);
  const choice = await window.showQuickPick(jobs.toSorted((a, b) => rank(a, here) - rank(b, here)).flatMap(choicesOf), {
    title: l10n.t('Plan of a job'),
    placeHolder: l10n.t('Choose a job, or a restore of it'),
    matchOnDescription: true,
  });
  return choice?.plan;
}

function choicesOf({ name, kind, summary, restores }: Job): Choice[] {
  return [
    { label: name, kind: QuickPickItemKind.Separator },
    { label: name, description: kind, detail: summary, plan: { job: name } },
    ...restores.map((restore) => ({
      label: `$(debug-step-back) ${restore.title}`,
      description: name,
      plan: { job: name, restore: restore.kind },
    })),
  ];
}

/** The job whose name the cursor is on comes first. */
function rank({ name }: Job, here: string | undefined): number {
  return name === here ? 0 : 1;
}

function wordAtCursor(topology: Uri): string | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== topology.toString()) return undefined;
  const range = editor.document.getWordRangeAtPosition(editor.selection.active);
  return range && editor.document.getText(range);
}

async function openPlan(plan: PlanOf): Promise<void> {
  const name = [plan.job, ...(plan.restore === undefined ? [] : [plan.restore])].join(' - ').replaceAll('/', '-');
  const page = Uri.from({ scheme, path: `/${name}.md`, query: JSON.stringify(plan) });
  await commands.executeCommand('vscode.openWith', page, 'vscode.markdown.preview.editor', {
    preview: true,
    viewColumn: -2,
  });
}
