/** Our parser as Langium calls it. Problems of the text are reported by the model, with words of the language. */
import {
  DefaultLangiumDocumentFactory,
  type AstNode,
  type Cancellation,
  type LangiumDocument,
  type ParseResult,
  type TextDocument,
  type URI,
} from 'langium';
import { unitKinds } from '../../vocabulary/index.ts';
import { parseFile } from '../parser.ts';
import type { FileNode } from '../tree.ts';
import { hasTree, type Designs, type TopologyDocuments } from './designs.ts';
import type { QuiesceSharedCoreServices } from './module.ts';

/** Parses a text alone, whatever document it belongs to. */
export class UnitLangiumParser {
  parse(text: string): ParseResult<FileNode> {
    return resultOf(parseFile(text, unitKinds));
  }
}

/** Makes documents: what is known of a file is kept, and only what was edited is read. */
export class TopologyDocumentFactory extends DefaultLangiumDocumentFactory {
  private readonly designs: () => Designs;
  private readonly documents: () => TopologyDocuments;
  private readonly versions = new WeakMap<LangiumDocument, { readonly of: TextDocument; readonly version: number }>();

  constructor(services: QuiesceSharedCoreServices) {
    super(services);
    this.designs = () => services.workspace.Designs;
    this.documents = () => services.workspace.LangiumDocuments;
  }

  /** Whether a document was read as it stands in the editor now. */
  isCurrent(document: LangiumDocument): boolean {
    const open = this.textDocuments?.get(document.uri);
    const read = this.versions.get(document);
    return !open || (read?.of === open && read.version === open.version);
  }

  override async update<T extends AstNode>(
    document: LangiumDocument<T>,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<LangiumDocument<T>> {
    const isNew = !hasTree(document);
    const updated = await super.update(document, cancelToken);
    if (isNew) this.documents().didRead();
    return updated;
  }

  protected override getUpdatedText<T extends AstNode>(
    document: LangiumDocument<T>,
    open: TextDocument | undefined,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<string> {
    // One object of the editor's is all versions of a text.
    if (open) this.versions.set(document, { of: open, version: open.version });
    else this.versions.delete(document);
    return super.getUpdatedText(document, open, cancelToken);
  }

  protected override parse<T extends AstNode>(uri: URI, text: string): ParseResult<T> {
    return resultOf(this.designs().parse(uri, text)) as unknown as ParseResult<T>;
  }

  protected override parseAsync<T extends AstNode>(uri: URI, text: string): Promise<ParseResult<T>> {
    return Promise.resolve(this.parse<T>(uri, text));
  }
}

function resultOf(value: FileNode): ParseResult<FileNode> {
  return { value, parserErrors: [], lexerErrors: [] };
}
