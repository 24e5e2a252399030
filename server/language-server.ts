/** What the server says of itself, and what it sets up before it answers. */
import { DefaultLanguageServer } from 'langium/lsp';
import { CodeActionKind, type InitializeParams, type InitializeResult } from 'vscode-languageserver';
import { fixAllKind } from './code-actions.ts';
import type { ServerServices, ServerSharedServices } from './module.ts';

export class QuiesceLanguageServer extends DefaultLanguageServer {
  constructor(private readonly shared: ServerSharedServices) {
    super(shared);
  }

  /** Only those services that listen for `initialize`: making all of them would delay the answer. */
  protected override eagerLoadServices(): void {
    const { lsp, workspace, ServiceRegistry } = this.shared;
    const completions = ServiceRegistry.all.map(
      (language) => (language as Partial<ServerServices>).lsp?.CompletionProvider,
    );
    for (const service of [lsp.DocumentUpdateHandler, workspace.Settings, workspace.DocumentBuilder, ...completions]) {
      if (typeof service !== 'object') throw new Error('a service of the server is missing');
    }
  }

  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    return {
      ...result,
      capabilities: {
        ...result.capabilities,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      },
      serverInfo: { name: 'quiesce' },
    };
  }
}
