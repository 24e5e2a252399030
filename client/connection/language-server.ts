/** The language server as the rest of the client sees it: started when first needed, restarted on request, asked by method. */
import {
  commands,
  env,
  EventEmitter,
  l10n,
  window,
  workspace,
  type CancellationToken,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { coverageNotification, type Coverage, type Method, type Requests } from '../protocol/messages.ts';
import { changesLocale, locale } from '../settings/settings.ts';
import { RestartBudget } from './restart-budget.ts';

export type ServerState = 'stopped' | 'starting' | 'running' | 'failed';

/** Restarts within three minutes after which a crashing server stays down. */
const restarts = { limit: 4, windowMs: 3 * 60_000 };

/** Tells the server the language of `quiesce.language` in place of the editor's. */
class LocalisedClient extends LanguageClient {
  protected override getLocale(): string {
    return locale();
  }
}

export class LanguageServer implements Disposable {
  private client: LanguageClient | undefined;
  private starting: Promise<void> | undefined;
  private currentState: ServerState = 'stopped';
  private readonly budget = new RestartBudget(restarts.limit, restarts.windowMs);
  private readonly stateEmitter = new EventEmitter<ServerState>();
  private readonly coverageEmitter = new EventEmitter<Coverage>();
  private readonly output: LogOutputChannel;
  private readonly subscriptions: Disposable[];

  readonly onDidChangeState = this.stateEmitter.event;
  /** The server judged a topology anew. */
  readonly onDidChangeCoverage = this.coverageEmitter.event;

  constructor(private readonly context: ExtensionContext) {
    this.output = window.createOutputChannel('Quiesce', { log: true });
    this.subscriptions = [
      this.output,
      this.stateEmitter,
      this.coverageEmitter,
      workspace.onDidChangeConfiguration((event) => {
        // All that the server has said is in the other language: it begins anew.
        if (changesLocale(event) && this.client) void this.restart();
      }),
    ];
  }

  get state(): ServerState {
    return this.currentState;
  }

  /** Starts the server unless it runs. Resolves when it answers, or when the user has been told why it does not. */
  async start(): Promise<void> {
    this.starting ??= this.launch();
    await this.starting;
  }

  async restart(): Promise<void> {
    this.budget.reset();
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    this.starting = undefined;
    this.setState('stopped');
    try {
      await client?.dispose();
    } catch (error) {
      // It had not come up, or was gone already: there is nothing left to stop.
      this.output.debug(String(error));
    }
  }

  /**
   * Asks the server, starting it if need be.
   *
   * @throws what the server answers in place of a result; its message is meant for the user
   */
  async request<M extends Method>(
    method: M,
    params: Requests[M]['params'],
    token?: CancellationToken,
  ): Promise<Requests[M]['result']> {
    await this.start();
    if (!this.client || this.currentState === 'failed') {
      throw new Error(l10n.t('The Quiesce language server is not running.'));
    }
    // A token that is undefined would be sent as a second parameter.
    return token
      ? this.client.sendRequest<Requests[M]['result']>(method, params, token)
      : this.client.sendRequest<Requests[M]['result']>(method, params);
  }

  showOutput(): void {
    this.output.show();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async launch(): Promise<void> {
    this.setState('starting');
    void commands.executeCommand('setContext', 'quiesce.active', true);
    const client = new LocalisedClient('quiesce', 'Quiesce', this.serverOptions(), this.clientOptions());
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.client !== client) return;
      if (newState === State.Running) this.setState('running');
      else if (newState === State.Starting) this.setState('starting');
      else if (this.currentState !== 'failed') this.setState('stopped');
    });
    client.onNotification(coverageNotification, (coverage: Coverage) => this.coverageEmitter.fire(coverage));
    try {
      await client.start();
    } catch (error) {
      if (this.client === client) this.fail(error instanceof Error ? error.message : String(error));
    }
  }

  private serverOptions(): ServerOptions {
    const module = this.context.asAbsolutePath('dist/server.cjs');
    return {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    };
  }

  private clientOptions(): LanguageClientOptions {
    return {
      documentSelector: [
        { language: 'quiesce', scheme: 'file' },
        { language: 'quiesce', scheme: 'untitled' },
      ],
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      markdown: { isTrusted: { enabledCommands: ['quiesce.openRulePage', 'quiesce.showPlan', 'quiesce.preview'] } },
      errorHandler: {
        error: (error) => {
          this.output.error(error);
          return { action: ErrorAction.Continue, handled: true };
        },
        closed: () => {
          if (this.budget.take(performance.now())) return { action: CloseAction.Restart, handled: true };
          this.fail(l10n.t('It ended {0} times within three minutes.', restarts.limit + 1));
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
      initializationFailedHandler: () => false,
    };
  }

  private fail(reason: string): void {
    this.setState('failed');
    this.output.error(reason);
    const restart = l10n.t('Restart Server');
    const show = l10n.t('Show Output');
    void window
      .showErrorMessage(l10n.t('The Quiesce language server is not running. {0}', reason), restart, show)
      .then((choice) => {
        if (choice === restart) return this.restart();
        if (choice === show) this.showOutput();
        return undefined;
      });
  }

  private setState(state: ServerState): void {
    if (state === this.currentState) return;
    this.currentState = state;
    this.output.debug(`server ${state}, display language ${env.language}`);
    this.stateEmitter.fire(state);
  }
}
