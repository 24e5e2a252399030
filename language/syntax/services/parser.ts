/** Our parser as Langium calls it. Problems of the text are reported by the model, with words of the language. */
import { DefaultLangiumDocumentFactory, type AstNode, type ParseResult, type URI } from 'langium';
import { unitKinds } from '../../vocabulary/index.ts';
import { parseFile } from '../parser.ts';
import type { FileNode } from '../tree.ts';
import type { Designs } from './designs.ts';
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

  constructor(services: QuiesceSharedCoreServices) {
    super(services);
    this.designs = () => services.workspace.Designs;
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
