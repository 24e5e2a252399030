// Reading a command line the way the public sources show it. What they don't show is told apart: the stand-in refuses
// it, or takes it and notes it in the journal when the site is said to have confirmed it.
import { Refusal } from './machine.ts';

/** The options of a command that public sources show. */
export interface Form {
  /** Options with a value: the values shown, or `any` for names and numbers. */
  values?: Record<string, readonly string[] | 'any'>;
  /** Options without a value. */
  flags?: readonly string[];
  /** Options that every shown form has. */
  always?: readonly string[];
  /** Options of which every shown form has exactly one. */
  oneOf?: readonly string[];
  /** No public source shows any form of the command. */
  unseen?: boolean;
  /** Options without which the command can't say what it is about, however it is spelt. */
  needs?: readonly string[];
}

/** A command line taken apart. */
export interface Options {
  /** Value of an option, or undefined. */
  get(name: string): string | undefined;
  /** Value of an option that the form demands. */
  of(name: string): string;
  has(name: string): boolean;
  /** True when any option or value of the command line is one of these words. */
  mentions(...words: string[]): boolean;
  /** What of it no public source shows. */
  unverified: string[];
}

function isOption(text: string): boolean {
  return /^--?[a-z]/iu.test(text);
}

/** Takes a command line apart by its form. */
export function readOptions(args: readonly string[], form: Form): Options {
  const found = new Map<string, string | true>();
  const unverified: string[] = form.unseen === true ? ['the command itself'] : [];
  const words = [...args];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (!isOption(word)) throw new Refusal(`unexpected argument: ${word}`);
    const name = word.replace(/^--?/u, '');
    if (found.has(name)) throw new Refusal(`option given twice: ${word}`);
    const shown = form.values?.[name];
    const flag = form.flags?.includes(name) === true;
    const next = args[index + 1];
    const takesValue = shown !== undefined || (!flag && next !== undefined && !isOption(next));
    if (!takesValue) {
      if (!flag) unverified.push(word);
      found.set(name, true);
      continue;
    }
    if (next === undefined || (isOption(next) && shown !== 'any')) throw new Refusal(`option without value: ${word}`);
    if (next === '') throw new Refusal(`empty value: ${word}`);
    index += 1;
    found.set(name, next);
    if (shown === undefined || (shown !== 'any' && !shown.includes(next))) unverified.push(`${word} ${next}`);
  }
  for (const name of form.needs ?? []) if (!found.has(name)) throw new Refusal(`option missing: -${name}`);
  const absent = (form.always ?? []).filter((name) => !found.has(name));
  unverified.push(...absent.map((name) => `no -${name}`));
  if (form.oneOf && form.oneOf.filter((name) => found.has(name)).length !== 1) {
    throw new Refusal(`give one of ${form.oneOf.map((name) => `-${name}`).join(', ')}`);
  }
  const get = (name: string): string | undefined => {
    const value = found.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    get,
    of: (name) => {
      const value = get(name);
      if (value === undefined) throw new Refusal(`option missing: -${name}`);
      return value;
    },
    has: (name) => found.has(name),
    mentions: (...candidates) => candidates.some((candidate) => words.includes(candidate)),
    unverified,
  };
}
