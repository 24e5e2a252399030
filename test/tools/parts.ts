// The real parts that tests need: what they are called, where they are, and how a suite asks for them.
// This file only looks; `setup.ts` installs.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { which } from './process.ts';

/** Folder of the project. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where the parts that come from no system package are kept; not committed. */
export const toolsFolder = join(projectRoot, '.tools');

/** Where tests leave screenshots and logs for a person to look at; not committed. */
export const artefactsFolder = join(projectRoot, 'artefacts');

/** The parts by name, each with what it is for. */
export const partTexts = {
  chromium: 'the browser that shows VS Code and figures',
  'cjk-font': 'a font for Japanese text in screenshots',
  shellcheck: 'checks generated shell scripts',
  xmllint: 'checks XML against its schema',
  dash: 'runs what claims to be for sh',
  wine: 'runs generated .cmd files (wine cmd /c)',
  soffice: 'opens generated workbooks',
  vcsim: 'the vCenter simulator',
  govc: 'the vSphere command line that generated scripts call',
  'code-server': 'VS Code itself, served on loopback',
  'editor-node': 'the Node version that code-server wants',
  'playwright-core': 'drives the browser',
  'powershell-grammar': 'parses PowerShell scripts',
} as const;

/** Name of a part. */
export type PartName = keyof typeof partTexts;

/** A part is at a path, or missing for a reason that a person can act on. */
export type Part = { readonly path: string } | { readonly missing: string };

/** All parts. */
export type Parts = Readonly<Record<PartName, Part>>;

/** Names of all parts, in the order they are reported. */
export const partNames = Object.keys(partTexts) as PartName[];

const setUpHint = '`node --import tsx test/tools/setup.ts` installs it';

/** Where Go puts the simulator and its command line. */
export const goBin = join(toolsFolder, 'go', 'bin');

/** Wine's own folder for the project: it never touches the user's `~/.wine`. */
export const winePrefix = join(toolsFolder, 'wine');

/** Where the locale of a Japanese Windows is kept: wine takes its code page from it. */
export const localeFolder = join(toolsFolder, 'locale');

/** The folder of an npm package installed for tests, for `createRequire`. */
export function packagesFolder(set: 'editor' | 'shells'): string {
  return join(toolsFolder, set);
}

/** The Node major that the pinned code-server accepts. */
export const editorNodeMajor = 24;

function command(...names: string[]): Part {
  for (const name of names) {
    const path = which(name);
    if (path !== undefined) return { path };
  }
  return { missing: `${names[0]} is not installed; ${setUpHint} where apt-get may be used` };
}

function file(path: string): Part {
  return existsSync(path) ? { path } : { missing: `not installed; ${setUpHint}` };
}

const fontFolders = ['/usr/share/fonts', '/usr/local/share/fonts', '/System/Library/Fonts'];
const japaneseFont = /noto.*cjk|ipa(ex)?[gm]|takao|vl-?gothic|hiragino|ヒラギノ|source-?han/iu;

function findJapaneseFont(): Part {
  for (const folder of fontFolders) {
    if (!existsSync(folder)) continue;
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) => japaneseFont.test(name));
    if (found !== undefined) return { path: join(folder, found) };
  }
  return { missing: `no font with Japanese letters; ${setUpHint} (fonts-noto-cjk) where apt-get may be used` };
}

function findWine(): Part {
  const wine = command('wine', 'wine64');
  if ('missing' in wine) return wine;
  return existsSync(join(winePrefix, 'ready'))
    ? wine
    : { missing: `wine is installed, its folder in .tools is not made yet; ${setUpHint}` };
}

function findEditorNode(): Part {
  if (process.versions.node.startsWith(`${editorNodeMajor}.`)) return { path: process.execPath };
  return file(
    join(packagesFolder('editor'), 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node'),
  );
}

/** Looks where every part is; installs nothing and takes a few milliseconds. */
export function findParts(): Parts {
  const editor = join(packagesFolder('editor'), 'node_modules');
  return {
    chromium: command('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
    'cjk-font': findJapaneseFont(),
    shellcheck: command('shellcheck'),
    xmllint: command('xmllint'),
    dash: command('dash'),
    wine: findWine(),
    soffice: command('soffice', 'libreoffice'),
    vcsim: file(join(goBin, 'vcsim')),
    govc: file(join(goBin, 'govc')),
    'code-server': file(join(editor, 'code-server', 'out', 'node', 'entry.js')),
    'editor-node': findEditorNode(),
    'playwright-core': file(join(editor, 'playwright-core', 'package.json')),
    'powershell-grammar': file(
      join(packagesFolder('shells'), 'node_modules', 'tree-sitter-powershell', 'tree-sitter-powershell.wasm'),
    ),
  };
}

let found: Parts | undefined;

/**
 * The paths of the parts a suite needs. Where one is missing, the reason is printed and the suite counts as skipped.
 * Call it in a `before` hook: `const { govc } = need(this, 'govc', 'vcsim')`.
 */
export function need<Name extends PartName>(context: Mocha.Context, ...names: Name[]): Record<Name, string> {
  found ??= findParts();
  const paths: Partial<Record<Name, string>> = {};
  const reasons: string[] = [];
  for (const name of names) {
    const part = found[name];
    if ('path' in part) paths[name] = part.path;
    else reasons.push(`${name} (${partTexts[name]}): ${part.missing}`);
  }
  if (reasons.length > 0) {
    const title = context.test?.parent?.fullTitle() ?? 'suite';
    process.stderr.write(`skipped: ${title}\n${reasons.map((reason) => `  ${reason}\n`).join('')}`);
    context.skip();
  }
  return paths as Record<Name, string>;
}

/** Loads a package installed for tests; its type is what the caller states. */
export function requireInstalled(set: 'editor' | 'shells', name: string): unknown {
  return createRequire(join(packagesFolder(set), 'package.json'))(name);
}
