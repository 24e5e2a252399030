/** Names of elements for Langium: where they stand in the text and where they are mentioned. */
import {
  DefaultReferences,
  stream,
  AstUtils,
  type AstNode,
  type CstNode,
  type FindReferencesOptions,
  type LangiumDocument,
  type NameProvider,
  type ReferenceDescription,
  type Stream,
  type URI,
} from 'langium';
import { tokenValue } from '../../model/reader.ts';
import { includesOf } from '../../model/includes.ts';
import { cstOf } from '../cst.ts';
import { EntryNode, FileNode, ValueNode } from '../tree.ts';
import { includeTarget, treeOf, type Designs } from './designs.ts';
import { tokenAt } from './linking.ts';
import { mentionsIn, sameDeclarations } from './meanings.ts';
import type { QuiesceCoreServices } from './module.ts';
import { roleOf, tokenRole } from './roles.ts';

/** The names that entries declare. */
export class EntryNames implements NameProvider {
  getName(node: AstNode): string | undefined {
    const entry = node as unknown;
    const value = entry instanceof EntryNode ? nameValueOf(entry) : undefined;
    return value && tokenValue(value.first);
  }

  getNameNode(node: AstNode): CstNode | undefined {
    const entry = node as unknown;
    // Of a file, its first word: a definition has to show a place.
    if (entry instanceof FileNode) return entry.entries[0] && firstLeaf(cstOf(entry.entries[0]));
    const value = entry instanceof EntryNode ? nameValueOf(entry) : undefined;
    if (!value) return undefined;
    const cst = cstOf(value);
    return 'content' in cst ? (cst.content as readonly CstNode[])[0] : cst;
  }
}

function firstLeaf(node: CstNode): CstNode {
  const first = 'content' in node ? (node.content as readonly CstNode[])[0] : undefined;
  return first ? firstLeaf(first) : node;
}

/** The value that names an entry; undefined where it is a fact, or an element without a name. */
export function nameValueOf(entry: EntryNode): ValueNode | undefined {
  const role = roleOf(entry);
  return role.as === 'kind' && role.kind.name.style !== 'none' ? entry.values[0] : undefined;
}

/** A stretch of a file. */
export interface Stretch {
  readonly document: LangiumDocument;
  readonly start: number;
  readonly end: number;
  readonly isDeclaration: boolean;
}

/** Finds declarations and mentions by way of the topology; what Langium's own providers ask. */
export class TopologyReferences extends DefaultReferences {
  private readonly designs: Designs;
  private readonly services: QuiesceCoreServices;

  constructor(services: QuiesceCoreServices) {
    super(services);
    this.services = services;
    this.designs = services.shared.workspace.Designs;
  }

  override findDeclarations(leaf: CstNode): AstNode[] {
    const value = leaf.astNode as unknown;
    if (!(value instanceof ValueNode)) return [];
    const reference = this.services.references.ValueReferences.at(leaf);
    if (reference) return AstUtils.getReferenceNodes(reference);
    const token = tokenAt(value, leaf.offset);
    return token !== undefined && tokenRole(value, token)?.as === 'declared' ? [value.entry] : [];
  }

  override findReferences(target: AstNode, options: FindReferencesOptions): Stream<ReferenceDescription> {
    const node = target as unknown;
    const found =
      node instanceof EntryNode
        ? this.stretchesOf(node, options.documentUri)
        : node instanceof FileNode
          ? this.includesOf(node, options.documentUri)
          : [];
    const targetUri = AstUtils.getDocument(target).uri;
    return stream(found)
      .filter((stretch) => options.includeDeclaration === true || !stretch.isDeclaration)
      .map(({ document, start, end }) => {
        const { textDocument, uri } = document;
        return {
          sourceUri: uri,
          sourcePath: '',
          targetUri,
          targetPath: '',
          segment: {
            offset: start,
            end,
            length: end - start,
            range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
          },
          local: uri.toString() === targetUri.toString(),
        };
      });
  }

  /**
   * Every stretch of text that names what an entry declares: declarations and mentions, each part of a qualified name alone. In the
   * order of files and places.
   */
  stretchesOf(entry: EntryNode, only?: URI): Stretch[] {
    const name = nameValueOf(entry);
    if (!name) return [];
    const stem = stemOf(tokenValue(name.first));
    const found = new Map<string, Stretch>();
    const add = (document: LangiumDocument, start: number, end: number, isDeclaration: boolean): void => {
      const key = `${document.uri.toString()}#${start}`;
      if (!found.has(key)) found.set(key, { document, start, end, isDeclaration });
    };
    for (const design of this.designs.holding(AstUtils.getDocument(entry))) {
      const declared = sameDeclarations(design.topology, [entry]);
      for (const one of declared) {
        const document = AstUtils.getDocument(one);
        const value = nameValueOf(one);
        if (value && wanted(document, only)) add(document, ...withoutQuotes(value), true);
      }
      for (const document of design.documents.values()) {
        if (!wanted(document, only)) continue;
        for (const mention of mentionsIn(design.topology, treeOf(document), stem)) {
          const isOne = mention.as === 'name' && mention.targets.some((target) => declared.has(target.entry));
          if (isOne) add(document, mention.start, mention.end, false);
        }
      }
    }
    return [...found.values()].sort(byPlace);
  }

  private includesOf(file: FileNode, only: URI | undefined): Stretch[] {
    const target = AstUtils.getDocument(file).uri.toString();
    const documents = new Map<string, LangiumDocument>();
    for (const design of this.designs.all())
      for (const [uri, document] of design.documents) documents.set(uri, document);
    const found: Stretch[] = [];
    for (const document of documents.values()) {
      if (!wanted(document, only)) continue;
      for (const entry of includesOf(this.designs.fileOf(document))) {
        const value = entry.values[0];
        if (!value || includeTarget(document.uri, tokenValue(value.first)).toString() !== target) continue;
        const [start, end] = withoutQuotes(value);
        found.push({ document, start, end, isDeclaration: false });
      }
    }
    return found.sort(byPlace);
  }
}

/** The part of a name before its range: `web` of `web[01..20]`. */
export function stemOf(name: string): string {
  const bracket = name.indexOf('[');
  return bracket < 0 ? name : name.slice(0, bracket);
}

/** Start and end of a value's first token, quotes left out. */
function withoutQuotes(value: ValueNode): [number, number] {
  const { unit, first$ } = value;
  const start = unit.offset + unit.tokens.starts[first$]!;
  const end = unit.offset + unit.tokens.ends[first$]!;
  const text = value.first;
  if (!text.startsWith('"')) return [start, end];
  return [start + 1, text.length > 1 && text.endsWith('"') ? end - 1 : end];
}

function wanted(document: LangiumDocument, only: URI | undefined): boolean {
  return only === undefined || only.toString() === document.uri.toString();
}

function byPlace(a: Stretch, b: Stretch): number {
  const left = a.document.uri.toString();
  const right = b.document.uri.toString();
  return left < right ? -1 : left > right ? 1 : a.start - b.start;
}
