/** `Quiesce: New Topology`: a file to begin with. */
import {
  commands,
  l10n,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type Disposable,
  type QuickPickItem,
} from 'vscode';
import { reporting } from '../documents/errors.ts';
import type { LanguageServer } from '../connection/language-server.ts';
import { locale } from '../settings/settings.ts';
import { freeName } from './free-name.ts';

export function registerNewTopology(server: LanguageServer): Disposable {
  return commands.registerCommand(
    'quiesce.newTopology',
    reporting(l10n.t('New Topology'), () => newTopology(server)),
  );
}

interface Choice extends QuickPickItem {
  readonly text: string;
}

async function newTopology(server: LanguageServer): Promise<void> {
  const { starters } = await server.request('quiesce/starters', { locale: locale() });
  const choices: Choice[] = [
    ...starters.map(({ title, text }) => ({ label: title, text })),
    { label: l10n.t('Empty topology'), text: '' },
  ];
  const choice = await window.showQuickPick(choices, {
    title: l10n.t('New topology'),
    placeHolder: l10n.t('Choose what it begins with'),
  });
  if (!choice) return;
  const document = await workspace.openTextDocument(await newFile());
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), choice.text);
  await workspace.applyEdit(edit);
  await window.showTextDocument(document);
}

/** An unsaved file that knows where it will be saved: in the first folder of the workspace, under a name that is free. */
async function newFile(): Promise<Uri> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder?.uri.scheme !== 'file') return Uri.from({ scheme: 'untitled', path: 'topology.quiesce' });
  const taken = (await workspace.fs.readDirectory(folder.uri)).map(([name]) => name);
  const open = workspace.textDocuments.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1));
  return Uri.joinPath(folder.uri, freeName('topology', '.quiesce', [...taken, ...open])).with({ scheme: 'untitled' });
}
