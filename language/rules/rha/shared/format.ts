/** How findings and fixes of this system write names and quantities: as the language reads them. */
import { quoted } from '../../../model/reader.ts';

const prepositions = new Set(['of', 'on', 'to', 'for', 'at', 'by', 'in', 'like', 'because', 'until', 'between']);

/** A name as a word where it is one, in quotes otherwise. */
export function nameText(name: string): string {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(name) && !prepositions.has(name) ? name : quoted(name);
}

const units: readonly (readonly [string, number])[] = [
  ['TB', 1024 ** 4],
  ['GB', 1024 ** 3],
  ['MB', 1024 ** 2],
  ['KB', 1024],
];

/** Bytes in the largest unit that needs no fraction, or with at most one digit after the point where none fits: `1.5 TB`. */
export function formatSize(bytes: number): string {
  for (const [unit, size] of units) if (bytes >= size && bytes % size === 0) return `${String(bytes / size)} ${unit}`;
  const [unit, size] = units.find(([, s]) => bytes >= s) ?? units[units.length - 1]!;
  return `${(Math.ceil((bytes / size) * 10) / 10).toString()} ${unit}`;
}

/** Milliseconds as seconds, as the product takes timeouts: `300 s`. */
export function formatSeconds(milliseconds: number): string {
  return `${String(milliseconds / 1000)} s`;
}
