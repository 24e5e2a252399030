/** The outline: elements nested as they stand, facts left out. Made of the tree alone, so it is there while somebody types. */
import type { LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { SymbolKind, type DocumentSymbol, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { tokenValue } from '../language/model/reader.ts';
import { treeOf } from '../language/syntax/services/designs.ts';
import { roleOf } from '../language/syntax/services/roles.ts';
import type { EntryNode } from '../language/syntax/tree.ts';

export class DocumentSymbols implements DocumentSymbolProvider {
  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    return symbolsOf(treeOf(document).entries, document.textDocument);
  }
}

function symbolsOf(entries: readonly EntryNode[], text: TextDocument): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  for (const entry of entries) {
    const role = roleOf(entry);
    const children = symbolsOf(entry.entries, text);
    // What stands in a word that is none is shown all the same.
    if (role.as !== 'kind') symbols.push(...children);
    else symbols.push(symbolOf(entry, children, text));
  }
  return symbols;
}

function symbolOf(entry: EntryNode, children: DocumentSymbol[], text: TextDocument): DocumentSymbol {
  const head = entry.values[0];
  const name = head ? tokenValue(head.first).trim() : '';
  const start = head ? head.start : entry.keyStart;
  const end = head ? head.unit.offset + head.unit.tokens.ends[head.first$]! : entry.keyEnd;
  const range = (from: number, to: number): Range => ({ start: text.positionAt(from), end: text.positionAt(to) });
  return {
    // An empty name is an error of the protocol.
    name: name === '' ? entry.key : name,
    detail: name === '' ? phrasesOf(entry, text) : `${entry.key}${phrasesOf(entry, text)}`,
    kind: symbolKindOf(entry.key),
    range: range(entry.start, entry.end),
    selectionRange: range(start, end),
    children,
  };
}

/** ` on ds_web like windows-web`, as it is written. */
function phrasesOf(entry: EntryNode, text: TextDocument): string {
  const first = entry.phrases[0];
  if (!first) return '';
  const last = entry.phrases[entry.phrases.length - 1]!;
  return ` ${text.getText().slice(first.start, last.end).replace(/\s+/g, ' ')}`;
}

const symbolKinds: Readonly<Record<string, SymbolKind>> = {
  array: SymbolKind.Namespace,
  vcenter: SymbolKind.Namespace,
  virtualcenter: SymbolKind.Namespace,
  cluster: SymbolKind.Namespace,
  san: SymbolKind.Namespace,
  esxi: SymbolKind.Module,
  esx: SymbolKind.Module,
  hyperv: SymbolKind.Module,
  server: SymbolKind.Module,
  proxy: SymbolKind.Module,
  node: SymbolKind.Module,
  vm: SymbolKind.Class,
  datastore: SymbolKind.Struct,
  ld: SymbolKind.Field,
  disk: SymbolKind.Field,
  rdm: SymbolKind.Field,
  volume: SymbolKind.Field,
  pair: SymbolKind.Interface,
  snapshot: SymbolKind.Interface,
  link: SymbolKind.Interface,
  backup: SymbolKind.Method,
  restore: SymbolKind.Method,
  scenario: SymbolKind.Method,
  procedure: SymbolKind.Method,
  step: SymbolKind.Event,
  runs: SymbolKind.Package,
  template: SymbolKind.TypeParameter,
  include: SymbolKind.File,
  allow: SymbolKind.Key,
  assume: SymbolKind.Constant,
  confirmed: SymbolKind.Boolean,
  refuted: SymbolKind.Boolean,
  pending: SymbolKind.Boolean,
  secret: SymbolKind.Key,
  licence: SymbolKind.Key,
};

/** The icon of a kind of element. */
export function symbolKindOf(kind: string): SymbolKind {
  return symbolKinds[kind] ?? SymbolKind.Object;
}
