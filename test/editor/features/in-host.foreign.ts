// Runs inside the extension host, in a folder without topologies: the extension is installed, and asleep.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Called by the extension host. */
export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  const extension = vscode.extensions.getExtension('quiesce.quiesce');
  assert.ok(extension, 'the extension is installed');
  for (const path of ['notes.txt', 'src/main.js']) {
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, path));
  }
  assert.equal(extension.isActive, false);
  const ours = vscode.languages
    .getDiagnostics()
    .flatMap(([, list]) => list)
    .filter(({ source }) => source === 'quiesce');
  assert.deepEqual(ours, []);

  // The same folder with one of ours: it wakes up, so that the silence above says something.
  const document = await vscode.workspace.openTextDocument({ language: 'quiesce', content: 'array tokyo {' });
  const found = new Promise<void>((resolve) => {
    const look = (): void => {
      if (vscode.languages.getDiagnostics(document.uri).length > 0) resolve();
    };
    vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
  await vscode.window.showTextDocument(document);
  await found;
  assert.equal(extension.isActive, true);
}
