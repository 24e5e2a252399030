// A small extension that proves the harness itself: language `sample`, one finding with a fix, hover, completion,
// definition, rename, symbols, formatting, a command and a webview.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../tools/parts.ts';
import { output } from '../tools/process.ts';

const manifest = {
  name: 'sample',
  publisher: 'throwaway',
  version: '0.0.1',
  displayName: 'Sample',
  description: 'Proves the editor harness',
  license: 'Apache-2.0',
  repository: 'https://example.invalid/sample.git',
  engines: { vscode: '^1.91.0' },
  files: ['extension.cjs', 'package.nls*.json'],
  main: './extension.cjs',
  activationEvents: ['onLanguage:sample'],
  capabilities: { untrustedWorkspaces: { supported: true } },
  contributes: {
    languages: [{ id: 'sample', extensions: ['.sample'], aliases: ['Sample'] }],
    commands: [
      { command: 'sample.greet', title: '%greet%', category: 'Sample' },
      { command: 'sample.show', title: 'Show Page', category: 'Sample' },
    ],
  },
};

const program = String.raw`
const vscode = require('vscode');
exports.activate = (context) => {
  const selector = { language: 'sample' };
  const findings = vscode.languages.createDiagnosticCollection('sample');
  const check = (document) => {
    if (document.languageId !== 'sample') return;
    const list = [];
    for (let i = 0; i < document.lineCount; i += 1) {
      const at = document.lineAt(i).text.indexOf('bad');
      if (at < 0) continue;
      const finding = new vscode.Diagnostic(new vscode.Range(i, at, i, at + 3), '悪い word', vscode.DiagnosticSeverity.Warning);
      finding.source = 'sample';
      finding.code = { value: 'sample/no-bad', target: vscode.Uri.parse('https://example.invalid/no-bad') };
      list.push(finding);
    }
    findings.set(document.uri, list);
  };
  const wordAt = (document, position) => document.getText(document.getWordRangeAtPosition(position));
  const places = (document, word) => {
    const found = [];
    for (let i = 0; i < document.lineCount; i += 1) {
      for (const match of document.lineAt(i).text.matchAll(/\w+/g)) {
        if (match[0] === word) found.push(new vscode.Range(i, match.index, i, match.index + word.length));
      }
    }
    return found;
  };
  vscode.workspace.textDocuments.forEach(check);
  context.subscriptions.push(
    findings,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument((event) => check(event.document)),
    vscode.languages.registerCodeActionsProvider(selector, { provideCodeActions: (document, range, context) => context.diagnostics.map((finding) => {
      const fix = new vscode.CodeAction('Write good', vscode.CodeActionKind.QuickFix);
      fix.diagnostics = [finding];
      fix.edit = new vscode.WorkspaceEdit();
      fix.edit.replace(document.uri, finding.range, 'good');
      return fix;
    }) }),
    vscode.languages.registerHoverProvider(selector, { provideHover: (document, position) => new vscode.Hover('About **' + wordAt(document, position) + '** 説明') }),
    vscode.languages.registerCompletionItemProvider(selector, { provideCompletionItems: () => ['array', 'arrow'].map((word) => new vscode.CompletionItem(word)) }),
    vscode.languages.registerDefinitionProvider(selector, { provideDefinition: (document, position) => new vscode.Location(document.uri, places(document, wordAt(document, position))[0]) }),
    vscode.languages.registerRenameProvider(selector, { provideRenameEdits: (document, position, name) => {
      const edit = new vscode.WorkspaceEdit();
      for (const range of places(document, wordAt(document, position))) edit.replace(document.uri, range, name);
      return edit;
    } }),
    vscode.languages.registerDocumentSymbolProvider(selector, { provideDocumentSymbols: (document) => {
      const range = document.lineAt(0).range;
      return [new vscode.DocumentSymbol(document.lineAt(0).text, '', vscode.SymbolKind.Class, range, range)];
    } }),
    vscode.languages.registerDocumentFormattingEditProvider(selector, { provideDocumentFormattingEdits: (document) => {
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      return [vscode.TextEdit.replace(whole, document.getText().replace(/ +/g, ' '))];
    } }),
    vscode.commands.registerCommand('sample.greet', () => vscode.window.showInformationMessage('こんにちは from sample', 'Thanks')),
    vscode.commands.registerCommand('sample.show', () => {
      const panel = vscode.window.createWebviewPanel('sample', 'Page', vscode.ViewColumn.Beside, {});
      panel.webview.html = '<html><body><h1 id="title">図 figure</h1></body></html>';
    }),
  );
};
`;

/** Writes the extension into a folder and packs it; returns the path of the .vsix. */
export async function packThrowaway(folder: string): Promise<string> {
  const source = join(folder, 'sample');
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(source, 'package.nls.json'), JSON.stringify({ greet: 'Greet' }));
  writeFileSync(join(source, 'package.nls.ja.json'), JSON.stringify({ greet: '挨拶' }));
  writeFileSync(join(source, 'extension.cjs'), program);
  writeFileSync(join(source, 'LICENSE'), 'Apache-2.0\n');
  writeFileSync(join(source, 'README.md'), '# Sample\n\nProves the editor harness.\n');
  const vsix = join(folder, 'sample.vsix');
  const vsce = join(projectRoot, 'node_modules', '@vscode', 'vsce', 'vsce');
  await output(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], { cwd: source });
  return vsix;
}
