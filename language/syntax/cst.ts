/**
 * Langium's concrete syntax tree over our tokens, made only where a service of Langium looks: its language-server services find
 * the node at an offset through it. Building it for a whole file would cost more than parsing, so each node makes its parts when
 * they are asked for.
 */
import type { AstNode, CompositeCstNode, CstNode, LeafCstNode, RootCstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { nameParts } from './name-parts.ts';
import { Tok } from './scanner.ts';
import {
  childrenOf,
  FileNode,
  type EntryNode,
  type PhraseNode,
  type TreeNode,
  type Unit,
  type ValueNode,
} from './tree.ts';

type Inner = EntryNode | PhraseNode | ValueNode;

abstract class Part implements CstNode {
  readonly hidden = false;

  constructor(
    readonly container: CompositeCstNode | undefined,
    readonly astNode: AstNode,
  ) {}

  abstract get offset(): number;
  abstract get end(): number;

  get length(): number {
    return this.end - this.offset;
  }

  get root(): RootCstNode {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the walk starts here
    let node: CstNode = this;
    while (node.container) node = node.container;
    return node as RootCstNode;
  }

  get text(): string {
    return this.root.fullText.slice(this.offset, this.end);
  }

  get range(): Range {
    const document = this.root.astNode.$document?.textDocument;
    if (!document) throw new Error('a range was asked of a tree that belongs to no document');
    return { start: document.positionAt(this.offset), end: document.positionAt(this.end) };
  }
}

/** A file. */
class RootPart extends Part implements RootCstNode {
  private parts: CstNode[] | undefined;

  constructor(private readonly file: FileNode) {
    super(undefined, file);
  }

  get offset(): number {
    return 0;
  }

  get end(): number {
    return this.file.text.length;
  }

  get fullText(): string {
    return this.file.text;
  }

  get content(): CstNode[] {
    return (this.parts ??= this.file.entries.map((entry) => new NodePart(this, entry)));
  }
}

/** An entry, a phrase or a value. */
class NodePart extends Part implements CompositeCstNode {
  private parts: CstNode[] | undefined;

  constructor(
    container: CompositeCstNode,
    private readonly node: Inner,
  ) {
    super(container, node);
  }

  get offset(): number {
    return this.node.start;
  }

  get end(): number {
    return this.node.end;
  }

  get content(): CstNode[] {
    return (this.parts ??= this.make());
  }

  private make(): CstNode[] {
    const { node } = this;
    const parts: CstNode[] = [];
    let token = node.first$;
    const tokensBefore = (end: number): void => {
      for (; token < end; token++) parts.push(tokenPart(this, node, token));
    };
    for (const child of childrenOf(node)) {
      tokensBefore(child.first$);
      parts.push(new NodePart(this, child));
      token = child.last$ + 1;
    }
    tokensBefore(node.last$ + 1);
    return parts;
  }
}

/** A token; a qualified name is one of parts, so that services find the part under the cursor. */
function tokenPart(container: CompositeCstNode, node: Inner, token: number): CstNode {
  const { unit } = node;
  const kind = unit.tokens.kinds[token];
  if (node.$type === 'Value' && (kind === Tok.Word || kind === Tok.Literal)) {
    const text = unit.tokenText(token);
    if (text.includes('.') && (kind === Tok.Word || text.startsWith('"')))
      return new NamePart(container, node, token, text);
  }
  return new TokenPart(container, node, unit, token);
}

/** A qualified name: a token whose parts are leaves of their own. */
class NamePart extends Part implements CompositeCstNode {
  readonly content: CstNode[];
  readonly offset: number;
  readonly end: number;

  constructor(container: CompositeCstNode, node: Inner, token: number, text: string) {
    super(container, node);
    const { unit } = node;
    this.offset = unit.offset + unit.tokens.starts[token]!;
    this.end = unit.offset + unit.tokens.ends[token]!;
    this.content = nameParts(text).map(({ from, to }) => new LeafPart(this, node, unit, token, from, to));
  }
}

/** The names that the grammar gives to the token classes. */
export const tokenNames: Record<number, string> = {
  [Tok.Key]: 'KEY',
  [Tok.Word]: 'WORD',
  [Tok.Preposition]: 'PREPOSITION',
  [Tok.Code]: 'CODE',
  [Tok.Literal]: 'LITERAL',
  [Tok.Operator]: 'OPERATOR',
  [Tok.Comma]: ',',
  [Tok.Open]: '{',
  [Tok.Close]: '}',
};

/** A token. */
class TokenPart extends Part implements LeafCstNode {
  readonly tokenType: LeafCstNode['tokenType'];

  constructor(
    container: CompositeCstNode,
    astNode: AstNode,
    private readonly unit: Unit,
    private readonly token: number,
  ) {
    super(container, astNode);
    this.tokenType = { name: tokenNames[unit.tokens.kinds[token]!]! };
  }

  get offset(): number {
    return this.unit.offset + this.unit.tokens.starts[this.token]!;
  }

  get end(): number {
    return this.unit.offset + this.unit.tokens.ends[this.token]!;
  }
}

/** A part of a qualified name. */
class LeafPart extends TokenPart {
  constructor(
    container: CompositeCstNode,
    astNode: AstNode,
    unit: Unit,
    token: number,
    private readonly from: number,
    private readonly to: number,
  ) {
    super(container, astNode, unit, token);
  }

  override get offset(): number {
    return super.offset + this.from;
  }

  override get end(): number {
    return super.offset + this.to;
  }
}

/** Roots are kept for as long as their file lives, so that the parts that were made are made once. */
const roots = new WeakMap<FileNode, RootPart>();

/** The concrete node of a syntax node. */
export function cstOf(node: TreeNode): CstNode {
  if (node instanceof FileNode) {
    let root = roots.get(node);
    if (!root) roots.set(node, (root = new RootPart(node)));
    return root;
  }
  const holder = node.$container;
  const container = cstOf(holder) as CompositeCstNode;
  return container.content.find((part) => part.astNode === node && 'content' in part)!;
}
