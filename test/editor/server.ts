// A real VS Code: code-server on loopback, with folders of its own, an installed .vsix and an opened workspace.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { run, serve, type Server } from '../tools/process.ts';

/** How to start the editor. */
export interface EditorServerOptions {
  /** Paths from `need(this, 'code-server', 'editor-node', …)`. */
  parts: { 'code-server': string; 'editor-node': string };
  /** Extensions to install, as .vsix files. */
  vsix?: string[];
  /** Settings of the user, laid over quiet defaults. */
  settings?: Record<string, unknown>;
  /** Ask for trust before a workspace's own files may act; default false. */
  workspaceTrust?: boolean;
  /** Display language, such as `ja`; default `en`. */
  locale?: string;
  /** Port; default any free one. */
  port?: number;
}

/** A running editor. */
export interface EditorServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly pid: number;
  /** User data, extensions and configuration; gone after `stop`. */
  readonly folder: string;
  /** Address that opens a folder. */
  open(folder: string): string;
  /** All that the server has printed. */
  log(): string;
  /** Undefined while it runs, afterwards how it ended. */
  ended(): string | undefined;
  /** Ends it by its process id, its children with it. */
  stop(): Promise<void>;
}

/** Nothing that asks, greets, updates or calls home. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'editor.minimap.enabled': false,
  'editor.accessibilitySupport': 'off',
  'files.hotExit': 'off',
  'window.restoreWindows': 'none',
  'window.confirmBeforeClose': 'never',
};

/** Drops the trace about the native logger, which is not built and not needed. */
function withoutNoise(log: string): string {
  return log.replace(/^.*Error: Could not locate the bindings file\.[\s\S]*?^\}\n/gmu, '');
}

/**
 * Registers a language pack that holds no translations: VS Code takes a display language only when it has a pack for
 * it. Its own texts stay English, `vscode.env.language` and the texts of extensions follow the language.
 */
function writeLanguagePack(data: string, locale: string): void {
  const translations = join(data, 'translations.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: `empty-${locale}`,
    label: locale,
    extensions: [{ extensionIdentifier: { id: `quiesce-test.language-pack-${locale}` }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  writeFileSync(join(data, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

/** Starts VS Code, installs the extensions, and resolves when it listens. */
export async function startEditorServer(options: EditorServerOptions): Promise<EditorServer> {
  const folder = mkdtempSync(join(tmpdir(), 'quiesce-editor-'));
  const data = join(folder, 'data');
  const extensions = join(folder, 'extensions');
  const configuration = join(folder, 'config.yaml');
  mkdirSync(join(data, 'User'), { recursive: true });
  mkdirSync(extensions);
  writeFileSync(configuration, 'auth: none\n');
  const settings = {
    ...quietSettings,
    'security.workspace.trust.enabled': options.workspaceTrust ?? false,
    'security.workspace.trust.startupPrompt': 'always',
    ...options.settings,
  };
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify(settings, undefined, 2));
  if (options.locale !== undefined) writeLanguagePack(data, options.locale);

  const node = options.parts['editor-node'];
  const entry = options.parts['code-server'];
  // Its own home: nothing is read from or left in the user's.
  const env = {
    ...Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^(npm_|VSCODE_|CODE_SERVER|XDG_|ELECTRON|NODE_OPTIONS)/iu.test(name),
      ),
    ),
    PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`,
    HOME: folder,
    TMPDIR: folder,
    // No marketplace: nothing is looked up outside.
    EXTENSIONS_GALLERY: '{}',
  };
  const folders = ['--user-data-dir', data, '--extensions-dir', extensions, '--config', configuration];
  let server: Server<string>;
  try {
    for (const file of options.vsix ?? []) {
      const result = await run(node, [entry, ...folders, '--install-extension', file], { env, cwd: folder });
      if (result.code !== 0)
        throw new Error(withoutNoise(`${file} can't be installed\n${result.stdout}${result.stderr}`));
    }
    server = await serve(
      node,
      [
        entry,
        ...['--bind-addr', `127.0.0.1:${options.port ?? 0}`, '--auth', 'none', ...folders],
        ...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override', '--disable-proxy'],
        ...((options.workspaceTrust ?? false) ? [] : ['--disable-workspace-trust']),
        ...(options.locale === undefined ? [] : ['--locale', options.locale]),
      ],
      (line) => /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/u.exec(line)?.[1],
      { env, cwd: folder },
    );
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    url: server.ready,
    pid: server.pid,
    folder,
    open: (path) => `${server.ready}/?folder=${encodeURIComponent(path)}`,
    log: () => withoutNoise(server.log()),
    ended: () => server.ended(),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
