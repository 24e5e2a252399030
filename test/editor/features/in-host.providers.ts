// Runs inside the extension host: the extension by the `vscode` API, as other extensions and the editor's own parts see it.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Called by the extension host. */
export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, 'broken-vcb.quiesce');
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const place = (text: string, inside = 0): vscode.Position =>
    document.positionAt(document.getText().indexOf(text) + inside);
  const ask = <T>(command: string, ...rest: unknown[]): Thenable<T> =>
    vscode.commands.executeCommand<T>(command, uri, ...rest);

  const diagnostics = await findings(uri);
  const physical = diagnostics.find(({ code }) => idOf(code) === 'vcb/rdm-physical-not-supported');
  assert.ok(physical);
  assert.equal(physical.source, 'quiesce');
  assert.equal(physical.severity, vscode.DiagnosticSeverity.Error);
  assert.match(document.getText(physical.range), /physical/u);
  assert.ok(typeof physical.code === 'object', 'the rule has a page');
  const page = await vscode.workspace.openTextDocument(physical.code.target);
  assert.match(page.getText(), /^# .*vcb\/rdm-physical-not-supported/mu);

  const actions = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', physical.range);
  const fix = actions.find(({ title }) => title.startsWith('Say `compatibility virtual`'));
  assert.ok(fix?.edit);
  const edits = fix.edit.entries();
  assert.deepEqual(
    edits.map(([file]) => file.toString()),
    [uri.toString()],
  );

  const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', place('automount default'));
  const text = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join();
  assert.match(text, /\*\*automount\*\*/u);

  const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
  const proxy = symbols.find(({ name }) => name.includes('vcb01'));
  assert.ok(proxy && proxy.children.length > 0);

  const [definition] = await ask<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    place('protect sql01', 'protect '.length),
  );
  assert.ok(definition);
  const at = 'range' in definition ? definition.range : (definition.targetSelectionRange ?? definition.targetRange);
  assert.equal(at.start.line, place('vm sql01').line);

  const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', place('vm sql01', 3));
  // Its declaration and the two jobs that protect it.
  assert.deepEqual(
    references.map(({ range }) => range.start.line).toSorted((a, b) => a - b),
    ['vm sql01', 'protect sql01\n', 'protect sql01  using'].map((word) => place(word).line).toSorted((a, b) => a - b),
  );

  const completions = await ask<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    place('tools running', 'tools '.length),
  );
  const labels = completions.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  assert.ok(labels.includes('running'), labels.join());

  const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend');
  const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens');
  assert.deepEqual(typesAt(document, tokens, legend, ['datastore san_ds', 'san_ds', 'shared yes', 'ro  shared']), [
    'keyword',
    'class',
    'property',
    'enumMember',
  ]);

  const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider');
  assert.ok(folds.some(({ start }) => start === place('proxy vcb01').line));

  const layout = await ask<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', {
    tabSize: 2,
    insertSpaces: true,
  });
  assert.deepEqual(layout ?? [], [], 'the example is laid out');

  const rename = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', place('vm sql01', 3), 'db01');
  assert.equal(rename.get(uri).length, references.length);
}

function idOf(code: vscode.Diagnostic['code']): string {
  return typeof code === 'object' ? String(code.value) : String(code ?? '');
}

/** The findings of a document, once there are any. */
function findings(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const list = vscode.languages.getDiagnostics(uri);
      if (list.length > 0) resolve(list);
    };
    vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** The semantic type of the first word of each text. */
function typesAt(
  document: vscode.TextDocument,
  { data }: vscode.SemanticTokens,
  { tokenTypes }: vscode.SemanticTokensLegend,
  texts: string[],
): (string | undefined)[] {
  const found = new Map<string, string | undefined>();
  let line = 0;
  let character = 0;
  for (let index = 0; index + 4 < data.length; index += 5) {
    const [down = 0, right = 0] = [data[index], data[index + 1]];
    character = down === 0 ? character + right : right;
    line += down;
    found.set(`${line}:${character}`, tokenTypes[data[index + 3] ?? -1]);
  }
  return texts.map((text) => {
    const at = document.positionAt(document.getText().indexOf(text));
    return found.get(`${at.line}:${at.character}`);
  });
}
