/** Which topology a command is about. */
import { l10n, Uri, window, workspace, type WorkspaceFolder } from 'vscode';

/** The document that a command was called for, or the one in the active editor; tells the user if there is none. */
export function topologyOf(argument: unknown): Uri | undefined {
  const uri =
    argument instanceof Uri ? argument : typeof argument === 'string' ? Uri.parse(argument) : activeTopology();
  if (!uri) void window.showInformationMessage(l10n.t('Open a topology (a .quiesce file) first.'));
  return uri;
}

function activeTopology(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'quiesce' ? document.uri : undefined;
}

/** The workspace folder in which a topology lies on disk; tells the user if there is none. */
export function folderOf(uri: Uri): WorkspaceFolder | undefined {
  const folder = uri.scheme === 'file' ? workspace.getWorkspaceFolder(uri) : undefined;
  if (!folder) {
    void window.showInformationMessage(
      l10n.t('Save the topology in a folder of the workspace first: files are generated below that folder.'),
    );
  }
  return folder;
}

/** Saves the topologies of a folder that have unsaved changes, so that what is generated is what is on disk. */
export async function saveTopologies(folder: WorkspaceFolder): Promise<boolean> {
  const unsaved = workspace.textDocuments.filter(
    (document) =>
      document.isDirty &&
      document.languageId === 'quiesce' &&
      document.uri.scheme === 'file' &&
      workspace.getWorkspaceFolder(document.uri)?.index === folder.index,
  );
  const saved = await Promise.all(unsaved.map((document) => document.save()));
  return saved.every(Boolean);
}
