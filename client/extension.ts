/** The extension: wires the features together. Each has a folder of its own. */
import type { ExtensionContext } from 'vscode';
import { registerGenerate } from './generate/generate.ts';
import { registerNewTopology } from './new-topology/new-topology.ts';
import { registerPlan } from './plan/plan.ts';
import { registerPreview } from './preview/preview.ts';
import { registerRulePage } from './rule-page/rule-page.ts';
import { registerServer } from './connection/commands.ts';
import { LanguageServer } from './connection/language-server.ts';
import { registerStatus } from './status/status.ts';

let running: LanguageServer | undefined;

export function activate(context: ExtensionContext): void {
  const server = new LanguageServer(context);
  running = server;
  context.subscriptions.push(
    server,
    ...registerStatus(server),
    registerGenerate(server),
    ...registerPreview(server),
    ...registerPlan(server),
    ...registerRulePage(server),
    registerNewTopology(server),
    // Last: what the server says must find its listeners.
    ...registerServer(server),
  );
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}
