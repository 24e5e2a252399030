/** `Quiesce: Preview Generated Files`: what generating would write, beside what is on disk; nothing is written. */
import {
  commands,
  l10n,
  languages,
  QuickPickItemKind,
  ThemeIcon,
  Uri,
  window,
  workspace,
  type Disposable,
  type QuickPickItem,
} from 'vscode';
import { reporting } from '../documents/errors.ts';
import { topologyOf } from '../documents/topology.ts';
import { VirtualDocuments } from '../documents/virtual-documents.ts';
import { bytesOf, textOf } from '../generate/bytes.ts';
import { outputOf, pathInOutput } from '../generate/generate.ts';
import { manifestName } from '../generate/manifest.ts';
import type { GeneratedFile, Generation } from '../protocol/messages.ts';
import type { LanguageServer } from '../connection/language-server.ts';
import { byJob, shortReason, stateOf, type FileState, type PreviewedFile } from './choices.ts';
import { previewOf, previewUri } from './preview-uri.ts';

const scheme = 'quiesce-preview';
/** Files on disk in an encoding that the editor does not recognise by itself; the URI's query is the encoding. */
const diskScheme = 'quiesce-disk';

export function registerPreview(server: LanguageServer): Disposable[] {
  const generations = new Generations(server);
  const documents = new VirtualDocuments(scheme, (uri) => previewText(generations, uri), true);
  return [
    documents,
    new VirtualDocuments(
      diskScheme,
      async (uri) =>
        textOf(await workspace.fs.readFile(uri.with({ scheme: 'file', query: '' })), encodingOf(uri.query)),
      false,
    ),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId === 'quiesce' && contentChanges.length > 0) generations.forget();
    }),
    server.onDidChangeState(() => generations.forget()),
    commands.registerCommand(
      'quiesce.preview',
      reporting(l10n.t('Preview Generated Files'), async (argument?: unknown) => {
        generations.forget();
        await preview(generations, documents, argument);
      }),
    ),
  ];
}

/** What topologies would generate, asked for once until something changes: a comparison opens every file at once. */
class Generations {
  private readonly known = new Map<string, Promise<Generation>>();

  constructor(private readonly server: LanguageServer) {}

  of(topology: string): Promise<Generation> {
    let generation = this.known.get(topology);
    if (!generation) {
      generation = this.server.request('quiesce/preview', { uri: topology });
      this.known.set(topology, generation);
      // An answer that failed is asked for again.
      generation.catch(() => this.known.delete(topology));
    }
    return generation;
  }

  forget(): void {
    this.known.clear();
  }
}

/** The text of a previewed file as the topology is now; a line that says so when it would be generated no longer. */
async function previewText(generations: Generations, uri: Uri): Promise<string> {
  const { topology, path } = previewOf(uri);
  const { files } = await generations.of(topology);
  return files.find((file) => file.path === path)?.text ?? l10n.t('This file would not be generated.');
}

/** Where a generated file is on disk. */
type OnDisk = (path: string) => Uri;

interface Choice extends QuickPickItem {
  readonly run?: () => Promise<void>;
}

async function preview(generations: Generations, documents: VirtualDocuments, argument: unknown): Promise<void> {
  const topology = topologyOf(argument);
  if (!topology) return;
  const output = topology.scheme === 'file' ? outputOf(topology) : undefined;
  if (topology.scheme === 'file' && !output) return;
  const onDisk: OnDisk | undefined = output && ((path) => Uri.joinPath(output.folder, pathInOutput(output, path)));
  const { files: all, blocked } = await generations.of(topology.toString());
  // The manifest says nothing that the list does not.
  const files = all.filter(({ path }) => path !== manifestName);
  if (files.length === 0 && blocked.length === 0) {
    void window.showInformationMessage(l10n.t('The topology has no job for which files are generated.'));
    return;
  }
  // Documents that are open from an earlier preview show the same state as the list.
  documents.refresh();
  const previewed = await Promise.all(
    files.map(async (file) => ({ ...file, state: stateOf(await bytesOnDisk(onDisk?.(file.path)), bytesOf(file)) })),
  );
  const differing = previewed.filter(({ state }) => state !== 'same');

  const choices: Choice[] = [];
  if (onDisk && differing.length > 0) {
    choices.push({
      label: l10n.t('Compare all with the files on disk'),
      description: l10n.t('{0} of {1} differ', differing.length, previewed.length),
      iconPath: new ThemeIcon('diff-multiple'),
      run: () => compareAll(topology, onDisk, differing),
    });
  }
  for (const group of byJob(previewed)) {
    choices.push({ label: group.job || l10n.t('Whole topology'), kind: QuickPickItemKind.Separator });
    choices.push(...group.files.map((file) => fileChoice(topology, onDisk, file)));
  }
  if (blocked.length > 0) choices.push({ label: l10n.t('Not generated'), kind: QuickPickItemKind.Separator });
  for (const { job, reason } of blocked) {
    choices.push({
      label: job,
      detail: shortReason(reason),
      iconPath: new ThemeIcon('error'),
      run: async () => {
        await commands.executeCommand('workbench.actions.view.problems');
      },
    });
  }
  const choice = await window.showQuickPick(choices, {
    title: l10n.t('What would be generated'),
    placeHolder: l10n.t('Choose a file to look at. Nothing is written.'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  await choice?.run?.();
}

function fileChoice(topology: Uri, onDisk: OnDisk | undefined, file: PreviewedFile): Choice {
  const slash = file.path.lastIndexOf('/');
  return {
    label: file.path.slice(slash + 1),
    description: [file.path.slice(0, Math.max(slash, 0)), stateText(file.state)]
      .filter((text) => text !== '')
      .join(' · '),
    iconPath: new ThemeIcon({ new: 'diff-added', changed: 'diff-modified', same: 'file' }[file.state]),
    run: () => openFile(topology, onDisk, file),
  };
}

function stateText(state: FileState): string {
  switch (state) {
    case 'new':
      return l10n.t('new');
    case 'changed':
      return l10n.t('differs from the file on disk');
    case 'same':
      return l10n.t('as on disk');
  }
}

async function openFile(topology: Uri, onDisk: OnDisk | undefined, file: PreviewedFile): Promise<void> {
  const uri = previewUri(scheme, { topology: topology.toString(), path: file.path }, onDisk?.(file.path));
  let document = await workspace.openTextDocument(uri);
  if (document.languageId !== file.languageId && (await languages.getLanguages()).includes(file.languageId)) {
    document = await languages.setTextDocumentLanguage(document, file.languageId);
  }
  if (onDisk && file.state === 'changed' && file.encoding !== 'bytes') {
    const title = l10n.t('{0} (on disk ↔ generated)', file.path);
    await commands.executeCommand('vscode.diff', shownOnDisk(onDisk, file), uri, title, { preview: true });
  } else {
    await window.showTextDocument(document, { preview: true });
  }
}

async function compareAll(topology: Uri, onDisk: OnDisk, files: readonly PreviewedFile[]): Promise<void> {
  const resources = files.map((file) => [
    onDisk(file.path),
    file.state === 'new' || file.encoding === 'bytes' ? undefined : shownOnDisk(onDisk, file),
    previewUri(scheme, { topology: topology.toString(), path: file.path }, onDisk(file.path)),
  ]);
  await commands.executeCommand('vscode.changes', l10n.t('Generated files (on disk ↔ generated)'), resources);
}

/** The document that shows a file on disk as text. */
function shownOnDisk(onDisk: OnDisk, { path, encoding }: GeneratedFile): Uri {
  const uri = onDisk(path);
  // The editor knows the others by their marks.
  return encoding === 'cp932' ? uri.with({ scheme: diskScheme, query: encoding }) : uri;
}

function encodingOf(query: string): GeneratedFile['encoding'] {
  return query === 'cp932' ? query : undefined;
}

/** What a file holds; undefined if it can't be read. */
async function bytesOnDisk(uri: Uri | undefined): Promise<Uint8Array | undefined> {
  if (!uri) return undefined;
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}
