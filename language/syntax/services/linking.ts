/**
 * References of Langium over our own names: the defining grammar knows none, the vocabulary tells where they are. Each part of a
 * name in a reference-typed place gets a reference that is resolved when somebody looks.
 */
import {
  DefaultLinker,
  EMPTY_SCOPE,
  MapScope,
  MultiMap,
  type AstNode,
  type AstNodeDescription,
  type CstNode,
  type LangiumDocument,
  type LinkingError,
  type LocalSymbols,
  type MultiReference,
  type Reference,
  type ReferenceDescription,
  type ReferenceInfo,
  type Scope,
  type ScopeComputation,
  type ScopeProvider,
} from 'langium';
import { hasRange } from '../../model/ranges.ts';
import { tokenValue } from '../../model/reader.ts';
import { includeTarget, type Designs } from './designs.ts';
import { segmentsOf } from './meanings.ts';
import type { QuiesceCoreServices } from './module.ts';
import { holderOf, tokenRole } from './roles.ts';
import type { FileNode } from '../tree.ts';
import { ValueNode, type EntryNode } from '../tree.ts';

/** The references in the values of a text. */
export class ValueReferences {
  private readonly made = new WeakMap<ValueNode, Map<number, Reference | MultiReference>>();

  constructor(private readonly services: QuiesceCoreServices) {}

  /** The reference that a leaf of the syntax tree is; undefined where its place takes none. */
  at(leaf: CstNode): Reference | MultiReference | undefined {
    const value = leaf.astNode as unknown;
    if (!(value instanceof ValueNode)) return undefined;
    const token = tokenAt(value, leaf.offset);
    if (token === undefined || !mayRefer(value, token)) return undefined;
    let references = this.made.get(value);
    if (!references) this.made.set(value, (references = new Map<number, Reference | MultiReference>()));
    const at = leaf.offset - value.unit.offset;
    let reference = references.get(at);
    if (!reference) {
      const { Linker } = this.services.references;
      const property = token === value.first$ ? 'first' : token === value.operatorToken + 1 ? 'second' : 'more';
      // What stands in a template is said of many elements, and a range is many names.
      const several = hasRange(value.unit.tokenText(token)) || outermost(value.entry).key === 'template';
      reference = several
        ? Linker.buildMultiReference(value, property, leaf, leaf.text)
        : Linker.buildReference(value, property, leaf, leaf.text);
      references.set(at, reference);
    }
    return reference;
  }

  /** All references of a value, in the order of the text. */
  of(value: ValueNode): (Reference | MultiReference)[] {
    const leaves = leavesOf(value.$cstNode);
    return leaves.map((leaf) => this.at(leaf)).filter((reference) => reference !== undefined);
  }
}

function leavesOf(node: CstNode): CstNode[] {
  return 'content' in node ? (node.content as readonly CstNode[]).flatMap(leavesOf) : [node];
}

/** The token of a value that holds the offset. */
export function tokenAt(value: ValueNode, offset: number): number | undefined {
  const { tokens } = value.unit;
  const at = offset - value.unit.offset;
  for (let token = value.first$; token <= value.last$; token++) {
    if (tokens.starts[token]! <= at && at <= tokens.ends[token]!) return token;
  }
  return undefined;
}

/** Whether names stand in this place. */
function mayRefer(value: ValueNode, token: number): boolean {
  const role = tokenRole(value, token);
  if (role?.as === 'template') return true;
  if (role?.as !== 'value') return false;
  if (isIncludePath(value)) return true;
  const text = tokenValue(value.unit.tokenText(token));
  return role.reading.as === 'ref' && !role.reading.words.includes(text) && text !== 'none' && text !== 'tbc';
}

function isIncludePath(value: ValueNode): boolean {
  return value.$container === value.entry && value.entry.key === 'include' && !holderOf(value.entry);
}

function outermost(entry: EntryNode): EntryNode {
  let outer = entry;
  for (let e = holderOf(entry); e; e = holderOf(e)) outer = e;
  return outer;
}

/** What a reference may lead to: the scope is the resolved topology. */
export class TopologyScopeProvider implements ScopeProvider {
  private readonly designs: Designs;

  constructor(private readonly services: QuiesceCoreServices) {
    this.designs = services.shared.workspace.Designs;
  }

  getScope({ container, reference }: ReferenceInfo): Scope {
    const value = container as unknown;
    if (!(value instanceof ValueNode) || !reference.$refNode) return EMPTY_SCOPE;
    const document = this.documentOf(value.entry);
    if (!document) return EMPTY_SCOPE;
    return new MapScope(
      this.targetsOf(value, reference.$refNode.offset, document).map((t) => this.describe(t, reference.$refText)),
    );
  }

  /** The nodes that the part of a name at the offset refers to. */
  targetsOf(value: ValueNode, offset: number, document: LangiumDocument): (EntryNode | FileNode)[] {
    const design = this.designs.of(document);
    if (isIncludePath(value)) {
      const target = design.documents.get(includeTarget(document.uri, tokenValue(value.first)).toString());
      return target ? [target.parseResult.value as unknown as FileNode] : [];
    }
    const token = tokenAt(value, offset);
    if (token === undefined) return [];
    // What is included here may mean something only in the topology that includes it.
    for (const { topology } of this.designs.holding(document)) {
      const segment = segmentsOf(topology, value, token).find((s) => s.start <= offset && offset <= s.end);
      if (segment) return segment.targets.map((target) => target.entry);
    }
    return [];
  }

  private documentOf(entry: EntryNode): LangiumDocument | undefined {
    return (outermost(entry).$container as FileNode).$document;
  }

  /** A description under the name that the reference gives it. */
  private describe(node: EntryNode | FileNode, name: string): AstNodeDescription {
    return this.services.workspace.AstNodeDescriptionProvider.createDescription(node, name);
  }
}

/** Links when a reference is followed, never a whole document: only few of its references are ever looked at. */
export class LazyLinker extends DefaultLinker {
  override link(): Promise<void> {
    return Promise.resolve();
  }

  override getCandidates(info: ReferenceInfo): AstNodeDescription[] | LinkingError {
    const found = this.scopeProvider.getScope(info).getAllElements().toArray();
    return found.length > 0 ? found : this.createLinkingError(info);
  }

  protected override createLinkingError(info: ReferenceInfo): LinkingError {
    // Not shown to anybody: what cannot be resolved is reported by the model, with a guess and places.
    return { info, message: `nothing is called ${info.reference.$refText}` };
  }
}

/** Symbols are the topology's: Langium's own tables stay empty. */
export class NoSymbols implements ScopeComputation {
  collectExportedSymbols(): Promise<AstNodeDescription[]> {
    return Promise.resolve([]);
  }

  collectLocalSymbols(): Promise<LocalSymbols> {
    return Promise.resolve(new MultiMap<AstNode, AstNodeDescription>());
  }
}

/** Mentions are searched when somebody asks for them: nothing is gathered while somebody types. */
export class NoReferenceDescriptions {
  createDescriptions(): Promise<ReferenceDescription[]> {
    return Promise.resolve([]);
  }
}
