/**
 * What decides levels, strictness and language. The editor's settings (`quiesce.rules`, `quiesce.strict`, `quiesce.language`) come
 * before the project file nearest upward, and that before the defaults.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { URI, UriUtils } from 'langium';
import { parseProject, projectFileName, type ProjectReading } from '../language/rules/engine/project.ts';
import { rules } from '../language/rules/index.ts';
import type { RuleLevel } from '../language/rules/engine/check.ts';
import type { Text } from '../language/vocabulary/define.ts';
import type { ServerSharedServices } from './module.ts';

export type Language = keyof Text;

/** What is in force for the files of a folder. */
export interface FolderSettings {
  readonly levels: Readonly<Record<string, RuleLevel>>;
  readonly strict: boolean;
  readonly language: Language;
  /** `YYYY-MM-DD`: allowances end by the date. */
  readonly today: string;
}

/** A project file that cannot be used. */
export interface ProjectProblem {
  readonly uri: string;
  readonly problem: string;
}

const ruleLevels: ReadonlySet<unknown> = new Set<RuleLevel>(['off', 'info', 'warning', 'error']);

export class Settings {
  private locale: Language = 'en';
  private latest: Language | undefined;
  private canAsk = false;
  /** What the client sent unasked, or gave with `initialize`. */
  private pushed: unknown;
  private readonly folders = new Map<string, Promise<FolderSettings>>();
  private readonly projectListeners: ((file: string, problem: string | undefined) => void)[] = [];

  constructor(private readonly services: ServerSharedServices) {
    services.lsp.LanguageServer.onInitialize((params) => {
      this.locale = /^ja\b/i.test(params.locale ?? '') ? 'ja' : 'en';
      this.canAsk = params.capabilities.workspace?.configuration ?? false;
      const options: unknown = params.initializationOptions;
      this.pushed = isRecord(options) ? (options['quiesce'] ?? options) : undefined;
    });
  }

  /** Tells of each project file that was read: what is wrong with it, or nothing. */
  onDidReadProject(listener: (file: string, problem: string | undefined) => void): void {
    this.projectListeners.push(listener);
  }

  /** The settings changed, or a project file did. */
  forget(pushed?: unknown): void {
    if (isRecord(pushed) && isRecord(pushed['quiesce'])) this.pushed = pushed['quiesce'];
    this.folders.clear();
  }

  /** The language in force where it was last asked, for answers that cannot wait. */
  get lastLanguage(): Language {
    return this.latest ?? this.locale;
  }

  /** Settings for the files of a folder, or for one document in none. */
  of(key: string): Promise<FolderSettings> {
    let settings = this.folders.get(key);
    if (!settings) {
      settings = this.read(key);
      this.folders.set(key, settings);
      // An editor that failed to answer is asked again.
      settings.catch(() => this.folders.delete(key));
    }
    return settings;
  }

  private async read(key: string): Promise<FolderSettings> {
    const own = await this.ask(key);
    const file = this.projectFileOf(URI.parse(key));
    const { project, problem }: ProjectReading = file === undefined ? { project: {} } : this.readProject(file);
    const said = own['language'];
    const language = said === 'en' || said === 'ja' ? said : (project.language ?? this.locale);
    this.latest = language;
    if (file !== undefined) {
      for (const listener of this.projectListeners) listener(URI.file(file).toString(), problem?.[language]);
    }
    return {
      levels: { ...project.rules, ...levelsOf(own['rules']) },
      strict: own['strict'] === true || (project.strict ?? false),
      language,
      today: localDate(),
    };
  }

  private async ask(scopeUri: string): Promise<Record<string, unknown>> {
    const connection = this.services.lsp.Connection;
    let found = this.pushed;
    if (this.canAsk && connection) {
      const answer: unknown = await connection.workspace.getConfiguration({ scopeUri, section: 'quiesce' });
      if (isRecord(answer)) found = answer;
    }
    return isRecord(found) ? found : {};
  }

  private projectFileOf(folder: URI): string | undefined {
    if (folder.scheme !== 'file') return undefined;
    for (let at = folder.fsPath; ; at = dirname(at)) {
      const file = join(at, projectFileName);
      if (existsSync(file)) return file;
      if (dirname(at) === at) return undefined;
    }
  }

  private readProject(file: string): ProjectReading {
    try {
      const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
      return parseProject(
        text,
        rules.map((rule) => rule.id),
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { project: {}, problem: { en: reason, ja: reason } };
    }
  }
}

/** Whether a file is a project file. */
export function isProjectFile(uri: string): boolean {
  return UriUtils.basename(URI.parse(uri)) === projectFileName;
}

function levelsOf(value: unknown): Record<string, RuleLevel> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([, level]) => ruleLevels.has(level))) as Record<
    string,
    RuleLevel
  >;
}

function localDate(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
