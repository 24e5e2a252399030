// Runs inside the extension host: proves that a module there sees the API, the workspace and the extension.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Called by the extension host. */
export async function run(): Promise<unknown> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, 'host.sample');
  const found = new Promise<vscode.Diagnostic[]>((resolve) => {
    vscode.languages.onDidChangeDiagnostics(() => {
      const list = vscode.languages.getDiagnostics(uri);
      if (list.length > 0) resolve(list);
    });
  });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const [finding] = await found;
  assert.equal(finding?.message, '悪い word');
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    new vscode.Position(0, 1),
  );
  return {
    extension: vscode.extensions.getExtension('throwaway.sample')?.isActive,
    line: finding.range.start.line,
    hover: hovers.length,
    version: vscode.version,
  };
}
