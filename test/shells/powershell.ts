// Parsing of generated PowerShell. PowerShell itself can't be had where the tests run; its grammar can.
import { readFileSync } from 'node:fs';
import { requireInstalled } from '../tools/parts.ts';

/** A node of the parse tree. */
export interface Node {
  readonly type: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly text: string;
  readonly isError: boolean;
  readonly isMissing: boolean;
  readonly hasError: boolean;
  readonly startPosition: { row: number; column: number };
  readonly children: (Node | null)[];
  descendantsOfType(type: string | string[]): (Node | null)[];
  descendantForIndex(start: number, end: number): Node | null;
  readonly parent: Node | null;
}

interface TreeSitter {
  Parser: {
    new (): { setLanguage(language: unknown): void; parse(text: string): { rootNode: Node } | null };
    init(): Promise<void>;
  };
  Language: { load(wasm: Uint8Array): Promise<unknown> };
}

/** A place where a script does not follow the grammar. */
export interface GrammarError {
  line: number;
  column: number;
  /** What stands there, or what is missing. */
  text: string;
}

/** A parsed PowerShell script. */
export interface PowershellScript {
  errors: GrammarError[];
  /** Names of all commands it calls, in order. */
  commands: string[];
  /** The parse tree. */
  root: Node;
}

let parser: Promise<{ parse(text: string): { rootNode: Node } | null }> | undefined;

async function load(grammar: string): Promise<{ parse(text: string): { rootNode: Node } | null }> {
  const { Parser, Language } = requireInstalled('shells', 'web-tree-sitter') as TreeSitter;
  await Parser.init();
  const made = new Parser();
  made.setLanguage(await Language.load(readFileSync(grammar)));
  return made;
}

function errorsIn(node: Node): GrammarError[] {
  if (!node.hasError && !node.isMissing) return [];
  const own: GrammarError[] = [];
  if (node.isError || node.isMissing) {
    const { row, column } = node.startPosition;
    const text = node.isMissing ? `missing ${node.type}` : node.text.split('\n')[0]?.slice(0, 80);
    own.push({ line: row + 1, column: column + 1, text: text ?? '' });
  }
  return [...own, ...node.children.flatMap((child) => (child ? errorsIn(child) : []))];
}

/**
 * Parses a script.
 * @param grammar path of the grammar, from `need(this, 'powershell-grammar')`
 */
export async function parsePowershell(grammar: string, text: string): Promise<PowershellScript> {
  parser ??= load(grammar);
  const tree = (await parser).parse(text.replace(/^\uFEFF/u, ''));
  if (!tree) throw new Error('the PowerShell parser gave up');
  const commands = tree.rootNode.descendantsOfType('command_name').flatMap((node) => (node ? [node.text] : []));
  return { errors: errorsIn(tree.rootNode), commands, root: tree.rootNode };
}
