/** `Quiesce: Generate`: writes the deployable files of the topology in the editor. */
import { commands, l10n, ProgressLocation, Uri, window, workspace, type Disposable } from 'vscode';
import { reporting } from '../documents/errors.ts';
import { folderOf, saveTopologies, topologyOf } from '../documents/topology.ts';
import type { BlockedJob, Generation } from '../protocol/messages.ts';
import type { LanguageServer } from '../connection/language-server.ts';
import { outputFolder } from '../settings/settings.ts';
import { deleteLeftovers, findLeftovers, readManifest, type Leftover } from './leftovers.ts';
import { refusalMessage, settingMessage } from './messages.ts';
import { outputPlace } from './output-place.ts';
import { RefusedOutput, writeFiles } from './write-files.ts';

export function registerGenerate(server: LanguageServer): Disposable {
  return commands.registerCommand(
    'quiesce.generate',
    reporting(l10n.t('Generate'), (argument?: unknown) => generate(server, argument)),
  );
}

/**
 * The folder into which a topology's files are written; undefined, after telling the user, if it has none.
 * `boundary`: the workspace folder, which nothing may leave.
 */
export function outputFolderOf(uri: Uri): { readonly boundary: string; readonly folder: Uri } | undefined {
  const workspaceFolder = folderOf(uri);
  if (!workspaceFolder) return undefined;
  const setting = outputFolder(uri);
  const place = outputPlace(setting, workspaceFolder.uri.fsPath, uri.fsPath, process.platform === 'win32');
  if ('problem' in place) {
    void window.showErrorMessage(settingMessage(setting, place.problem));
    return undefined;
  }
  return { boundary: workspaceFolder.uri.fsPath, folder: Uri.joinPath(workspaceFolder.uri, ...place.segments) };
}

async function generate(server: LanguageServer, argument: unknown): Promise<void> {
  const uri = topologyOf(argument);
  if (!uri) return;
  if (!workspace.isTrusted) {
    const manage = l10n.t('Manage Workspace Trust');
    const choice = await window.showWarningMessage(
      l10n.t('Files are generated in trusted workspaces only. Previewing them needs no trust.'),
      manage,
    );
    if (choice === manage) await commands.executeCommand('workbench.trust.manage');
    return;
  }
  const output = outputFolderOf(uri);
  const workspaceFolder = workspace.getWorkspaceFolder(uri);
  if (!output || !workspaceFolder) return;
  if (!(await saveTopologies(workspaceFolder))) {
    throw new Error(l10n.t('A topology could not be saved. Nothing was generated.'));
  }

  const { boundary, folder } = output;
  const outcome = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Generating files'), cancellable: true },
    async (_progress, token) => {
      const generation = await server.request('quiesce/generate', { uri: uri.toString() }, token);
      if (token.isCancellationRequested || generation.files.length === 0) return { generation, leftovers: [] };
      const earlier = await readManifest(folder.fsPath);
      await write(boundary, folder, generation);
      const paths = generation.files.map(({ path }) => path);
      return { generation, leftovers: await findLeftovers(folder.fsPath, earlier, paths) };
    },
  );
  // The messages wait for an answer, and the command is done.
  if (outcome.generation.files.length > 0) void reportWritten(folder, outcome.generation);
  if (outcome.generation.blocked.length > 0) void reportBlocked(outcome.generation.blocked);
  if (outcome.leftovers.length > 0) void offerDeletion(folder, outcome.leftovers);
  if (outcome.generation.files.length === 0 && outcome.generation.blocked.length === 0) {
    void window.showInformationMessage(l10n.t('The topology has no job for which files are generated.'));
  }
}

async function write(boundary: string, folder: Uri, { files }: Generation): Promise<void> {
  try {
    await writeFiles(boundary, folder.fsPath, files);
  } catch (error) {
    if (error instanceof RefusedOutput) throw new Error(refusalMessage(error), { cause: error });
    throw error;
  }
}

async function reportWritten(folder: Uri, { files }: Generation): Promise<void> {
  const jobs = new Set(files.map(({ job }) => job).filter((job) => job !== ''));
  const show = l10n.t('Show Folder');
  const choice = await window.showInformationMessage(
    l10n.t(
      'Generated files: {0}, jobs: {1}. They are in {2}.',
      files.length,
      jobs.size,
      workspace.asRelativePath(folder),
    ),
    show,
  );
  if (choice === show) await commands.executeCommand('revealInExplorer', folder);
}

async function reportBlocked(blocked: readonly BlockedJob[]): Promise<void> {
  const show = l10n.t('Show Problems');
  const [first, ...others] = blocked;
  const message = l10n.t('Nothing was generated for "{0}": {1}', first!.job, first!.reason);
  const choice = await window.showWarningMessage(
    others.length > 0
      ? `${message} ${l10n.t('Further jobs without files: {0}.', others.map(({ job }) => job).join(', '))}`
      : message,
    show,
  );
  if (choice === show) await commands.executeCommand('workbench.actions.view.problems');
}

async function offerDeletion(folder: Uri, leftovers: readonly Leftover[]): Promise<void> {
  const names = leftovers.map(({ path, edited }) => (edited ? l10n.t('{0} (edited by hand, it is kept)', path) : path));
  const remove = l10n.t('Delete Them');
  const deletable = leftovers.some(({ edited }) => !edited);
  const choice = await window.showWarningMessage(
    l10n.t('Files of an earlier run are generated no longer and should not be deployed: {0}', names.join(', ')),
    ...(deletable ? [remove] : []),
  );
  if (choice === remove) await deleteLeftovers(folder.fsPath, leftovers);
}
