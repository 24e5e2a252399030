/** Folding of blocks and of comments that go over several lines. */
import type { LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { treeOf } from '../language/syntax/services/designs.ts';
import { walkEntries, type FileNode } from '../language/syntax/tree.ts';

export class Folding implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const tree = treeOf(document);
    return [...blocks(tree, document.textDocument), ...comments(tree, document.textDocument)];
  }
}

function* blocks(tree: FileNode, text: TextDocument): Generator<FoldingRange> {
  for (const { unit, open, close, end } of walkEntries(tree.entries)) {
    if (open < 0) continue;
    const startLine = text.positionAt(unit.offset + unit.tokens.starts[open]!).line;
    const endLine = text.positionAt(close < 0 ? end : unit.offset + unit.tokens.starts[close]!).line;
    // The line of the closing brace stays to be seen; a block that is still open has none.
    const last = close < 0 ? endLine : endLine - 1;
    if (last > startLine) yield { startLine, endLine: last };
  }
}

/** Block comments, and line comments that stand alone on lines one below the other. */
function* comments(tree: FileNode, text: TextDocument): Generator<FoldingRange> {
  const kind = FoldingRangeKind.Comment;
  let run: FoldingRange | undefined;
  for (const unit of tree.units) {
    const pairs = unit.tokens.comments;
    for (let i = 0; i < pairs.length; i += 2) {
      const start = text.positionAt(unit.offset + pairs[i]!);
      const end = text.positionAt(unit.offset + pairs[i + 1]!);
      if (unit.text.startsWith('/*', pairs[i])) {
        if (end.line > start.line) yield { startLine: start.line, endLine: end.line, kind };
        continue;
      }
      const alone = text.getText({ start: { line: start.line, character: 0 }, end: start }).trim() === '';
      if (!alone) continue;
      if (run?.endLine === start.line - 1) run.endLine = start.line;
      else {
        if (run && run.endLine > run.startLine) yield run;
        run = { startLine: start.line, endLine: start.line, kind };
      }
    }
  }
  if (run && run.endLine > run.startLine) yield run;
}
