/** What a command line says over the project file, and what the surroundings say over both. */
import type { Loaded } from './load.ts';
import type { CheckOptions } from '../language/rules/engine/check.ts';
import type { Language } from '../language/emitters/emitter.ts';
import { rules } from '../language/rules/index.ts';

export interface CommonOptions {
  readonly lang?: Language;
  readonly strict?: boolean;
}

/** The language of output: `--lang`, else the project's, else the locale's. */
export function languageOf(options: CommonOptions, loaded?: readonly Loaded[]): Language {
  if (options.lang) return options.lang;
  const project = loaded?.map((l) => l.project.language).find((l) => l !== undefined);
  if (project) return project;
  const locale = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '';
  return locale.startsWith('ja') ? 'ja' : 'en';
}

export function checkOptionsFor(loaded: Loaded, options: CommonOptions): CheckOptions {
  return {
    rules,
    levels: loaded.project.rules ?? {},
    strict: options.strict ?? loaded.project.strict ?? false,
    today: today(),
  };
}

/** The local date, `YYYY-MM-DD`. QUIESCE_TODAY fixes it where a report must not depend on the day. */
function today(): string {
  const fixed = process.env['QUIESCE_TODAY'];
  if (fixed !== undefined && /^\d{4}-\d\d-\d\d$/.test(fixed)) return fixed;
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
