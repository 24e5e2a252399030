/** Readers of option values, with messages that say what is accepted. */
import { InvalidArgumentError } from 'commander';
import type { Language } from '../language/emitters/emitter.ts';

export function choice(options: readonly string[]): (value: string) => string {
  return (value) => {
    if (!options.includes(value)) throw new InvalidArgumentError(`Accepted: ${options.join(', ')}.`);
    return value;
  };
}

export function language(value: string): Language {
  if (value !== 'en' && value !== 'ja') throw new InvalidArgumentError('Accepted: en, ja.');
  return value;
}

export function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('A whole number is wanted.');
  return Number(value);
}
