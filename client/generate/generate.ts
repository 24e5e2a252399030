/** `Quiesce: Generate`: writes the deployable files of the topology in the editor. */
import { posix } from 'node:path';
import {
  commands,
  l10n,
  ProgressLocation,
  RelativePattern,
  Uri,
  window,
  workspace,
  type Disposable,
  type WorkspaceFolder,
} from 'vscode';
import { reporting } from '../documents/errors.ts';
import { folderOf, saveTopologies, topologyOf } from '../documents/topology.ts';
import { shortReason } from '../preview/choices.ts';
import type { BlockedJob, Generation } from '../protocol/messages.ts';
import type { LanguageServer } from '../connection/language-server.ts';
import { outputFolder } from '../settings/settings.ts';
import { bytesOf, sha256Of } from './bytes.ts';
import { removeLeftovers } from './leftovers.ts';
import { manifestName, manifestText, mergeManifest, parseManifest, type ManifestEntry } from './manifest.ts';
import { refusalMessage, settingMessage } from './messages.ts';
import { outputPlace } from './output-place.ts';
import { RefusedOutput, writeFiles } from './write-files.ts';

export function registerGenerate(server: LanguageServer): Disposable {
  return commands.registerCommand(
    'quiesce.generate',
    reporting(l10n.t('Generate'), (argument?: unknown) => generate(server, argument)),
  );
}

/** Where the files of a topology go. `boundary`: path of the workspace folder, which nothing may leave. */
export interface Output {
  readonly boundary: string;
  readonly workspaceFolder: WorkspaceFolder;
  /** The output folder, which holds the manifest. */
  readonly folder: Uri;
  /** Way from the output folder to the topology's files, with `/`; `''` for a topology at the top of the workspace. */
  readonly prefix: string;
}

/** The output of a topology; undefined, after telling the user, if it has none. */
export function outputOf(uri: Uri): Output | undefined {
  const workspaceFolder = folderOf(uri);
  if (!workspaceFolder) return undefined;
  const setting = outputFolder(uri);
  const place = outputPlace(setting, workspaceFolder.uri.fsPath, uri.fsPath, process.platform === 'win32');
  if ('problem' in place) {
    void window.showErrorMessage(settingMessage(setting, place.problem));
    return undefined;
  }
  return {
    boundary: workspaceFolder.uri.fsPath,
    workspaceFolder,
    folder: Uri.joinPath(workspaceFolder.uri, ...place.out),
    prefix: place.prefix.join('/'),
  };
}

/** The path of a generated file from the output folder. */
export function pathInOutput({ prefix }: Output, path: string): string {
  return prefix === '' ? path : `${prefix}/${path}`;
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
  const output = outputOf(uri);
  if (!output) return;
  if (!(await saveTopologies(output.workspaceFolder))) {
    throw new Error(l10n.t('A topology could not be saved. Nothing was generated.'));
  }

  const outcome = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Generating files'), cancellable: true },
    async (_progress, token) => {
      const generation = await server.request('quiesce/generate', { uri: uri.toString() }, token);
      return token.isCancellationRequested ? undefined : { generation, edited: await write(output, generation) };
    },
  );
  if (!outcome) return;
  const { generation, edited } = outcome;
  // The messages wait for an answer; the command is done.
  if (generation.files.length > 0) void reportWritten(output, generation);
  if (generation.blocked.length > 0) void reportBlocked(generation.blocked);
  if (edited.length > 0) {
    void window.showWarningMessage(
      l10n.t(
        'Files that are generated no longer were changed by hand and are left as they are: {0}',
        edited.join(', '),
      ),
    );
  }
  if (generation.files.length === 0 && generation.blocked.length === 0) {
    void window.showInformationMessage(l10n.t('The topology has no job for which files are generated.'));
  }
}

/**
 * Writes the files and the manifest, and takes away what an earlier run made and this one does not.
 *
 * @returns paths that are generated no longer but were changed by hand
 */
async function write(output: Output, { files }: Generation): Promise<string[]> {
  const { boundary, folder, prefix } = output;
  const earlier = await earlierEntries(folder);
  const toWrite = files
    .filter(({ path }) => path !== manifestName)
    .map((file) => ({
      ...file,
      path: pathInOutput(output, file.path),
      bytes: bytesOf(file),
      executable: file.executable ?? false,
    }));
  const current = toWrite.map(({ path, bytes, job, target }) => ({ path, sha256: sha256Of(bytes), job, target }));
  const merged = mergeManifest(earlier, current, prefix, await topologyFolders(output.workspaceFolder));
  if (merged.entries.length === 0 && earlier.length === 0) return [];
  const manifest = { path: manifestName, bytes: Buffer.from(manifestText(merged.entries)), executable: false };
  try {
    await writeFiles(boundary, folder.fsPath, [...toWrite, manifest]);
  } catch (error) {
    if (error instanceof RefusedOutput) throw new Error(refusalMessage(error), { cause: error });
    throw error;
  }
  return removeLeftovers(boundary, folder.fsPath, merged.leftovers);
}

/** The manifest of an earlier run. A file of that name which is something else is not overwritten. */
async function earlierEntries(folder: Uri): Promise<ManifestEntry[]> {
  const uri = Uri.joinPath(folder, manifestName);
  let bytes: Uint8Array;
  try {
    bytes = await workspace.fs.readFile(uri);
  } catch {
    return [];
  }
  const entries = parseManifest(new TextDecoder().decode(bytes));
  if (!entries) {
    throw new Error(
      l10n.t(
        '{0} is no manifest of Quiesce. Set another output folder, or remove the file.',
        workspace.asRelativePath(uri),
      ),
    );
  }
  return entries;
}

/** The folders of a workspace folder that hold topologies, relative to it. */
async function topologyFolders(workspaceFolder: WorkspaceFolder): Promise<Set<string>> {
  const files = await workspace.findFiles(new RelativePattern(workspaceFolder, '**/*.quiesce'), '**/node_modules/**');
  const root = workspaceFolder.uri.path.replace(/\/$/, '');
  return new Set(['', ...files.map(({ path }) => posix.dirname(path).slice(root.length + 1))]);
}

async function reportWritten(output: Output, { files }: Generation): Promise<void> {
  const folder = Uri.joinPath(output.folder, output.prefix);
  const jobs = new Set(files.map(({ job }) => job).filter((job) => job !== ''));
  const show = l10n.t('Show Folder');
  const choice = await window.showInformationMessage(
    l10n.t(
      'Generated files: {0}, jobs: {1}. They are in {2}.',
      files.filter(({ path }) => path !== manifestName).length,
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
  const message = l10n.t('Nothing was generated for "{0}": {1}', first!.job, shortReason(first!.reason));
  const choice = await window.showWarningMessage(
    others.length > 0
      ? `${message} ${l10n.t('Further jobs without files: {0}.', others.map(({ job }) => job).join(', '))}`
      : message,
    show,
  );
  if (choice === show) await commands.executeCommand('workbench.actions.view.problems');
}
