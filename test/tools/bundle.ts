// Turns a TypeScript program into one plain file, for stand-ins that start many times as processes of their own.
import { buildSync } from 'esbuild';

const bundles = new Map<string, string>();

/** The program of an entry file with all it imports, as an ES module for Node. */
export function bundle(entry: string): string {
  let text = bundles.get(entry);
  if (text === undefined) {
    const built = buildSync({
      entryPoints: [entry],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
      target: 'node20',
    });
    text = built.outputFiles[0]?.text ?? '';
    bundles.set(entry, text);
  }
  return text;
}

/** A text as one word of a POSIX shell. */
export function shellQuote(text: string): string {
  return `'${text.replace(/'/gu, `'\\''`)}'`;
}
