/** Starting the server where topologies are, and the commands about it. */
import { commands, workspace, type Disposable, type TextDocument } from 'vscode';
import type { LanguageServer } from './language-server.ts';

const isTopology = ({ languageId }: TextDocument): boolean => languageId === 'quiesce';

/**
 * Starts the server as soon as there is a topology in the workspace. In a folder without one nothing runs: a command may have
 * activated the extension.
 */
export function registerServer(server: LanguageServer): Disposable[] {
  void startWhereTopologiesAre(server);
  return [
    workspace.onDidOpenTextDocument((document) => {
      if (isTopology(document)) void server.start();
    }),
    commands.registerCommand('quiesce.restartServer', () => server.restart()),
    commands.registerCommand('quiesce.showOutput', () => server.showOutput()),
  ];
}

async function startWhereTopologiesAre(server: LanguageServer): Promise<void> {
  const found =
    workspace.textDocuments.some(isTopology) || (await workspace.findFiles('**/*.quiesce', undefined, 1)).length > 0;
  if (found) await server.start();
}
