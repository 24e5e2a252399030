// Installs every real part that the tests need, what is independent at the same time, and says what it did.
//   node --import tsx test/tools/setup.ts          install what is missing
//   node --import tsx test/tools/setup.ts --look   only say what is there
// Ends with 0 when all parts are there, otherwise with 1: suites that need a missing part count as skipped.
import { pathToFileURL } from 'node:url';
import {
  installDebianParts,
  installEditor,
  installGrammars,
  installSimulator,
  prepareWine,
  type Outcome,
} from './install.ts';
import { findParts, partNames, partTexts, type PartName, type Parts } from './parts.ts';

/** Which installer a part's trouble comes from. */
const installerOf: Record<PartName, string> = {
  chromium: 'Debian packages',
  'cjk-font': 'Debian packages',
  shellcheck: 'Debian packages',
  xmllint: 'Debian packages',
  dash: 'Debian packages',
  wine: 'Debian packages',
  soffice: 'Debian packages',
  vcsim: 'vCenter simulator',
  govc: 'vCenter simulator',
  'code-server': 'VS Code',
  'editor-node': 'VS Code',
  'playwright-core': 'VS Code',
  'powershell-grammar': 'PowerShell grammar',
};

/**
 * Installs what is missing and returns where every part is, or why it can't be had.
 * @param say receives one line when an installer has done something or failed.
 */
export async function setUp(say: (line: string) => void = () => undefined): Promise<Parts> {
  const failures = new Map<string, string>();
  const step = async (name: string, install: () => Promise<Outcome>): Promise<Outcome> => {
    const start = performance.now();
    const outcome = await install().catch((error: unknown): Outcome => ({ failed: String(error) }));
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    if ('failed' in outcome) {
      failures.set(name, outcome.failed);
      say(`${name}: ${outcome.failed}`);
    } else if (outcome.done === 'installed') {
      say(`${name}: installed in ${seconds} s`);
    }
    return outcome;
  };
  await Promise.all([
    step('Debian packages', installDebianParts).then(() => step('wine folder', prepareWine)),
    step('vCenter simulator', installSimulator),
    step('VS Code', installEditor),
    step('PowerShell grammar', installGrammars),
  ]);
  const parts = findParts();
  const explained = Object.entries(parts).map(([name, part]) => {
    const why =
      failures.get(installerOf[name as PartName]) ?? (name === 'wine' ? failures.get('wine folder') : undefined);
    return [name, 'missing' in part && why !== undefined ? { missing: why } : part];
  });
  return Object.fromEntries(explained) as Parts;
}

/** One line a part, for a person. */
export function describeParts(parts: Parts): string {
  const width = Math.max(...partNames.map((name) => name.length));
  const lines = partNames.map((name) => {
    const part = parts[name];
    const state = 'path' in part ? part.path : `MISSING: ${part.missing}`;
    return `  ${name.padEnd(width)}  ${state}  (${partTexts[name]})`;
  });
  return `Parts for tests:\n${lines.join('\n')}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  const parts = process.argv.includes('--look') ? findParts() : await setUp(say);
  say(describeParts(parts));
  process.exitCode = Object.values(parts).some((part) => 'missing' in part) ? 1 : 0;
}
