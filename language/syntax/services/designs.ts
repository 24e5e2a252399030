/**
 * Which documents form a topology: those of one folder, with all that they include; a subfolder is a topology of its own. This is
 * the one place where documents of Langium become files of the model, and each topology has its engine, which follows edits.
 */
import {
  DefaultLangiumDocuments,
  URI,
  UriUtils,
  type FileSystemProvider,
  type LangiumDocument,
  type LangiumDocumentFactory,
} from 'langium';
import { withIncludes } from '../../model/includes.ts';
import type { ReadProblem } from '../../model/reader.ts';
import { SourceFile } from '../../model/source.ts';
import type { Topology } from '../../model/topology.ts';
import type { CheckOptions, CheckResult } from '../../rules/engine/check.ts';
import { Engine } from '../../rules/engine/engine.ts';
import { FileNode, type Unit } from '../tree.ts';

/** Documents that tell when one comes or goes: what is gathered from all of them holds until then. */
export class TopologyDocuments extends DefaultLangiumDocuments {
  /** Grows with each document that comes or goes. */
  generation = 0;
  private readonly addListeners: ((document: LangiumDocument) => void)[] = [];

  /** Calls back with each document that comes. */
  onDidAdd(listener: (document: LangiumDocument) => void): void {
    this.addListeners.push(listener);
  }

  /** A document that was there without a tree has one now. */
  didRead(): void {
    this.generation++;
  }

  override addDocument(document: LangiumDocument): void {
    super.addDocument(document);
    this.generation++;
    for (const listener of this.addListeners) listener(document);
  }

  override deleteDocument(uri: URI): LangiumDocument | undefined {
    this.generation++;
    return super.deleteDocument(uri);
  }

  override deleteDocuments(folder: URI): LangiumDocument[] {
    this.generation++;
    return super.deleteDocuments(folder);
  }
}

/** A topology with its documents. It stays the same object while its files change. */
export class Design {
  private readonly engine: Engine;
  private options: CheckOptions = { rules: [], today: '1970-01-01' };
  private optionsKey = '';
  private isStale = false;
  private files: readonly SourceFile[] = [];
  private fileSet: ReadonlySet<SourceFile> = new Set();
  private problems: readonly ReadProblem[] = [];
  /** By the file's URI; what was included from elsewhere is among them. */
  documents: ReadonlyMap<string, LangiumDocument> = new Map();

  constructor(
    /** Folder of the topology, or the document itself where it lies in none. */
    readonly key: string,
  ) {
    this.engine = new Engine([], this.options);
  }

  get topology(): Topology {
    return this.engine.topology;
  }

  /** The findings, by these options. `key` tells options apart. */
  check(options: CheckOptions, key: string): CheckResult {
    if (key !== this.optionsKey) {
      this.options = options;
      this.optionsKey = key;
      this.engine.reset(this.files, options, this.problems);
    }
    return this.engine.result();
  }

  /** @internal */
  holds(file: SourceFile): boolean {
    return this.fileSet.has(file);
  }

  /** @internal Another topology follows the edit of a file that both include: this one reads everything anew. */
  spoil(): void {
    this.isStale = true;
  }

  /** @internal */
  edit(file: SourceFile, text: string): void {
    try {
      this.engine.edit(file, text);
    } catch {
      // A mistake in a rule. It is told where the findings are asked for, by a start from the texts as they are now.
      if (file.text !== text) file.update(text);
      this.engine.reset(this.files, this.options, this.problems);
    }
  }

  /** @internal Takes over the files that belong to it now. */
  take(
    files: readonly SourceFile[],
    problems: readonly ReadProblem[],
    documents: ReadonlyMap<string, LangiumDocument>,
  ): void {
    this.documents = documents;
    const same =
      !this.isStale &&
      files.length === this.files.length &&
      files.every((file, i) => file === this.files[i]) &&
      saidBy(problems) === saidBy(this.problems);
    if (same) return;
    this.files = files;
    this.fileSet = new Set(files);
    this.problems = problems;
    this.isStale = false;
    this.engine.reset(files, this.options, problems);
  }
}

function saidBy(problems: readonly ReadProblem[]): string {
  return JSON.stringify(problems.map(({ code, params, place }) => [code, params, place.file.uri, place.start]));
}

interface Held {
  readonly design: Design;
  /** What includes led to when they were followed, whether there was a file or not. */
  readonly included: ReadonlySet<string>;
  /** Of the documents, when its files were gathered. */
  readonly generation: number;
  /** Whether its files have to be gathered again although no document came or went: an include did. */
  isStale: boolean;
}

interface Services {
  readonly workspace: {
    readonly LangiumDocuments: TopologyDocuments;
    readonly LangiumDocumentFactory: LangiumDocumentFactory;
    readonly FileSystemProvider: FileSystemProvider;
  };
}

export class Designs {
  private readonly held = new Map<string, Held>();
  private readonly scanned = new Set<string>();
  private readonly files = new Map<string, SourceFile>();
  private readonly folders = new WeakMap<LangiumDocument, string>();
  private keys: { readonly generation: number; readonly list: readonly string[] } | undefined;
  private readonly loadListeners: ((document: LangiumDocument) => void)[] = [];

  constructor(private readonly services: Services) {}

  /** Reads the text of a document: a new file, or an edit of one that is known, which its topologies follow. */
  parse(uri: URI, text: string): FileNode {
    const key = uri.toString();
    const known = this.files.get(key);
    const file = known ?? SourceFile.parse(key, text);
    if (!known) this.files.set(key, file);
    else if (file.text !== text) {
      const before = file.tree.units;
      const [first, ...others] = [...this.held.values()].filter(({ design }) => design.holds(file));
      if (first) first.design.edit(file, text);
      else file.update(text);
      for (const other of others) {
        other.design.spoil();
        other.isStale = true;
      }
      if (first && includesDiffer(before, file.tree.units)) first.isStale = true;
    }
    linkTopEntries(file.tree);
    return file.tree;
  }

  /** Calls back with each document that was read because a topology includes it or it lies in its folder. */
  onDidLoad(listener: (document: LangiumDocument) => void): void {
    this.loadListeners.push(listener);
  }

  /** The topology of a document. */
  of(document: LangiumDocument): Design {
    return this.at(this.folderOf(document));
  }

  /** Every topology that the document is a file of: its own first, then those that include it. */
  holding(document: LangiumDocument): Design[] {
    const uri = document.uri.toString();
    const own = this.of(document);
    return [own, ...this.all().filter((design) => design !== own && design.documents.has(uri))];
  }

  /** Every topology of the workspace. */
  all(): Design[] {
    const { generation } = this.documents;
    if (this.keys?.generation !== generation) {
      const keys = new Set(this.documents.all.map((document) => this.folderOf(document)).toArray());
      for (const key of this.held.keys()) if (!keys.has(key)) this.held.delete(key);
      this.keys = { generation, list: [...keys].sort() };
    }
    return this.keys.list.map((key) => this.at(key));
  }

  /** The topology of a folder, or of a document that lies in none; undefined where no document is left there. */
  ofFolder(key: string): Design | undefined {
    return this.all().find((design) => design.key === key);
  }

  /** The file that a document is for the model. */
  fileOf(document: LangiumDocument): SourceFile {
    const file = this.files.get(document.uri.toString());
    if (!file) throw new Error(`${document.uri.toString()} has not been read`);
    return file;
  }

  /** The folders of the topologies that change with the files: those that they belong to, and those that miss them. */
  affectedBy(uris: readonly URI[]): Set<string> {
    const keys = new Set(uris.map(keyOf));
    const texts = uris.map((uri) => uri.toString());
    for (const [key, { design, included }] of this.held) {
      if (texts.some((uri) => design.documents.has(uri) || included.has(uri))) keys.add(key);
    }
    return keys;
  }

  private get documents(): TopologyDocuments {
    return this.services.workspace.LangiumDocuments;
  }

  private at(key: string): Design {
    const { generation } = this.documents;
    const held = this.held.get(key);
    if (held?.generation === generation && !held.isStale) return held.design;
    const roots = this.rootsOf(key);
    const documents = new Map(roots.map((document) => [document.uri.toString(), document]));
    const included = new Set<string>();
    const { files, problems } = withIncludes(
      roots.map((document) => this.fileOf(document)),
      (from, path) => {
        const uri = includeTarget(URI.parse(from.uri), path);
        const document = this.load(uri);
        included.add(uri.toString());
        if ('reason' in document) return document;
        documents.set(uri.toString(), document);
        return this.fileOf(document);
      },
    );
    const design = held?.design ?? new Design(key);
    design.take(files, problems, documents);
    this.held.set(key, { design, included, generation, isStale: false });
    return design;
  }

  private folderOf(document: LangiumDocument): string {
    let key = this.folders.get(document);
    if (key === undefined) this.folders.set(document, (key = keyOf(document.uri)));
    return key;
  }

  /** The documents of a folder, in the order of their names. */
  private rootsOf(key: string): LangiumDocument[] {
    const uri = URI.parse(key);
    this.scan(uri);
    const own = this.documents.getDocument(uri);
    if (own) return [own];
    return this.documents
      .getDocuments(uri)
      .filter((document) => this.folderOf(document) === key && hasTree(document))
      .sort((a, b) => (a.uri.toString() < b.uri.toString() ? -1 : 1));
  }

  /** Reads what lies beside a file that was opened on its own, outside the folders of the workspace. */
  private scan(folder: URI): void {
    const key = folder.toString();
    if (folder.scheme !== 'file' || this.scanned.has(key)) return;
    this.scanned.add(key);
    let entries;
    try {
      entries = this.services.workspace.FileSystemProvider.readDirectorySync(folder);
    } catch {
      return; // It is gone, or nobody may look: the open documents are all there is.
    }
    for (const { uri, isFile } of entries) if (isFile && uri.path.endsWith('.quiesce')) this.load(uri);
  }

  private load(uri: URI): LangiumDocument | { readonly reason: string } {
    const known = this.documents.getDocument(uri);
    if (known) return hasTree(known) ? known : { reason: 'it is being read' };
    let text: string;
    try {
      text = this.services.workspace.FileSystemProvider.readFileSync(uri);
    } catch (error) {
      return { reason: reasonOf(error) };
    }
    const document = this.services.workspace.LangiumDocumentFactory.fromString(text, uri);
    this.documents.addDocument(document);
    for (const listener of this.loadListeners) listener(document);
    return document;
  }
}

/** Whether an edit touched an include: units that were kept are the same objects. */
function includesDiffer(before: readonly Unit[], after: readonly Unit[]): boolean {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const touched = [...before.slice(head, before.length - tail), ...after.slice(head, after.length - tail)];
  return touched.some((unit) => unit.entries.some((entry) => entry.key === 'include'));
}

/** Entries of the file level learn their container when the file is first asked for them. */
function linkTopEntries(file: FileNode): number {
  return file.entries.length;
}

/** The file that an `include` in a file leads to. */
export function includeTarget(from: URI, path: string): URI {
  return UriUtils.resolvePath(UriUtils.dirname(from), path);
}

/** The tree of a document. Langium makes documents without one for a moment, before it parses them. */
export function treeOf(document: LangiumDocument): FileNode {
  const tree: unknown = document.parseResult.value;
  if (tree instanceof FileNode) return tree;
  throw new Error(`${document.uri.toString()} has not been parsed`);
}

export function hasTree(document: LangiumDocument): boolean {
  return (document.parseResult.value as unknown) instanceof FileNode;
}

/** The folder of a file; what lies in no folder, such as a new document, is a topology alone. */
function keyOf(uri: URI): string {
  return uri.scheme === 'untitled' || !uri.path.startsWith('/') ? uri.toString() : UriUtils.dirname(uri).toString();
}

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'EISDIR') return 'this is a folder';
  return error instanceof Error ? error.message : String(error);
}
