/**
 * Which documents form a topology: those of one folder, with all that they include; a subfolder is a topology of its own. This is
 * the one place where documents of Langium become files of the model, and each topology has its engine, which follows edits.
 */
import {
  URI,
  UriUtils,
  type FileSystemProvider,
  type LangiumDocument,
  type LangiumDocumentFactory,
  type LangiumDocuments,
} from 'langium';
import { withIncludes } from '../../model/includes.ts';
import type { ReadProblem } from '../../model/reader.ts';
import { SourceFile } from '../../model/source.ts';
import type { Topology } from '../../model/topology.ts';
import type { CheckOptions, CheckResult } from '../../rules/engine/check.ts';
import { Engine } from '../../rules/engine/engine.ts';
import { FileNode } from '../tree.ts';

/** A topology with its documents. It stays the same object while its files change. */
export class Design {
  private readonly engine: Engine;
  private options: CheckOptions = { rules: [], today: '1970-01-01' };
  private optionsKey = '';
  private isStale = false;
  private files: readonly SourceFile[] = [];
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
    return this.files.includes(file);
  }

  /** @internal Another topology follows the edit of a file that both include: this one reads everything anew. */
  spoil(): void {
    this.isStale = true;
  }

  /** @internal */
  edit(file: SourceFile, text: string): void {
    this.engine.edit(file, text);
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
  /** The trees of its files when they were last gathered. */
  readonly roots: readonly FileNode[];
  /** What includes led to when they were followed; undefined: to nothing. */
  readonly included: ReadonlyMap<string, FileNode | undefined>;
}

interface Services {
  readonly workspace: {
    readonly LangiumDocuments: LangiumDocuments;
    readonly LangiumDocumentFactory: LangiumDocumentFactory;
    readonly FileSystemProvider: FileSystemProvider;
  };
}

export class Designs {
  private readonly held = new Map<string, Held>();
  private readonly scanned = new Set<string>();
  private readonly files = new Map<string, SourceFile>();
  private readonly loadListeners: ((document: LangiumDocument) => void)[] = [];

  constructor(private readonly services: Services) {}

  /** Reads the text of a document: a new file, or an edit of one that is known, which its topologies follow. */
  parse(uri: URI, text: string): FileNode {
    const key = uri.toString();
    const known = this.files.get(key);
    const file = known ?? SourceFile.parse(key, text);
    if (!known) this.files.set(key, file);
    else if (file.text !== text) {
      const [first, ...others] = [...this.held.values()].map(({ design }) => design).filter((d) => d.holds(file));
      if (first) first.edit(file, text);
      else file.update(text);
      for (const other of others) other.spoil();
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
    return this.at(keyOf(document.uri));
  }

  /** Every topology that the document is a file of: its own first, then those that include it. */
  holding(document: LangiumDocument): Design[] {
    const uri = document.uri.toString();
    const own = this.of(document);
    return [own, ...this.all().filter((design) => design !== own && design.documents.has(uri))];
  }

  /** Every topology of the workspace. */
  all(): Design[] {
    const keys = new Set(this.documents.all.map((document) => keyOf(document.uri)).toArray());
    for (const key of this.held.keys()) if (!keys.has(key)) this.held.delete(key);
    return [...keys].sort().map((key) => this.at(key));
  }

  /** The file that a document is for the model. */
  fileOf(document: LangiumDocument): SourceFile {
    const file = this.files.get(document.uri.toString());
    if (!file) throw new Error(`${document.uri.toString()} has not been read`);
    return file;
  }

  /**
   * The documents whose topology, as it was last looked at, one of the files belongs to or is missing from: those that are affected
   * when the files change. The files themselves are among them.
   */
  affectedBy(uris: ReadonlySet<string>): Set<string> {
    const affected = new Set(uris);
    const keys = new Set([...uris].map((uri) => keyOf(URI.parse(uri))));
    for (const [key, { design, included }] of this.held) {
      if (keys.has(key) || [...uris].some((uri) => design.documents.has(uri) || included.has(uri))) {
        for (const uri of design.documents.keys()) affected.add(uri);
      }
    }
    return affected;
  }

  private get documents(): LangiumDocuments {
    return this.services.workspace.LangiumDocuments;
  }

  private at(key: string): Design {
    const roots = this.rootsOf(key);
    const held = this.held.get(key);
    if (held && this.isCurrent(held, roots)) return held.design;
    const documents = new Map(roots.map((document) => [document.uri.toString(), document]));
    const included = new Map<string, FileNode | undefined>();
    const { files, problems } = withIncludes(
      roots.map((document) => this.fileOf(document)),
      (from, path) => {
        const uri = includeTarget(URI.parse(from.uri), path);
        const document = this.load(uri);
        if ('reason' in document) {
          included.set(uri.toString(), undefined);
          return document;
        }
        documents.set(uri.toString(), document);
        included.set(uri.toString(), treeOf(document));
        return this.fileOf(document);
      },
    );
    const design = held?.design ?? new Design(key);
    design.take(files, problems, documents);
    this.held.set(key, { design, roots: roots.map(treeOf), included });
    return design;
  }

  private isCurrent(cached: Held, roots: readonly LangiumDocument[]): boolean {
    if (cached.roots.length !== roots.length || roots.some((root, i) => treeOf(root) !== cached.roots[i])) return false;
    for (const [uri, tree] of cached.included) {
      const document = this.documents.getDocument(URI.parse(uri));
      if ((document && treeOf(document)) !== tree) return false;
    }
    return true;
  }

  /** The documents of a folder, in the order of their names. */
  private rootsOf(key: string): LangiumDocument[] {
    const uri = URI.parse(key);
    this.scan(uri);
    const own = this.documents.getDocument(uri);
    if (own) return [own];
    return this.documents
      .getDocuments(uri)
      .filter((document) => keyOf(document.uri) === key && hasTree(document))
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

function hasTree(document: LangiumDocument): boolean {
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
