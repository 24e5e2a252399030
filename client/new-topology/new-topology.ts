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
  /** As `quiesce/starter` names it; absent for an empty file. */
  readonly system?: string;
}

async function newTopology(server: LanguageServer): Promise<void> {
  const choices: Choice[] = [
    {
      label: l10n.t('NEC iStorage on VMware'),
      detail: l10n.t('Replication and snapshots of an array under VMFS, RDM or SAN boot'),
      system: 'istorage',
    },
    {
      label: l10n.t('Arcserve RHA on Hyper-V'),
      detail: l10n.t('High-availability scenarios of virtual machines'),
      system: 'rha',
    },
    {
      label: l10n.t('VMware Consolidated Backup'),
      detail: l10n.t('A backup proxy in SAN or LAN mode'),
      system: 'vcb',
    },
    { label: l10n.t('Empty topology') },
  ];
  const choice = await window.showQuickPick(choices, {
    title: l10n.t('New topology'),
    placeHolder: l10n.t('Choose what it begins with'),
    matchOnDetail: true,
  });
  if (!choice) return;
  const text =
    choice.system === undefined
      ? ''
      : (await server.request('quiesce/starter', { system: choice.system, locale: locale() })).text;
  const document = await workspace.openTextDocument(await newFile());
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
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
