/** The licence texts of what is bundled, as the licences themselves ask for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';

/** A package of which at least one file is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression of its package.json. */
  readonly licence: string;
  /** Its licence and notice files, joined. */
  readonly text: string;
}

interface PackageJson {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
}

const licenceFile = /^(licen[cs]e|copying|notice|thirdpartynotices)([.-].*)?$/i;

/** Folder of the package that a bundled file belongs to; undefined for a file of this project. */
export function packageFolder(input: string): string | undefined {
  const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input);
  return match?.[0];
}

/** Licence texts in `folder`, or undefined if it has none. */
function licenceTexts(folder: string): string | undefined {
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  return texts.length > 0 ? texts.join('\n\n') : undefined;
}

/**
 * The packages of which a bundle holds code, sorted by name.
 *
 * @throws if a package has neither a licence text nor a declared licence: it could not be passed on
 */
export function bundledPackages(root: string, metafiles: readonly Metafile[]): BundledPackage[] {
  const folders = new Set<string>();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = packageFolder(input);
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  const found = new Map<string, BundledPackage>();
  for (const folder of folders) {
    const manifest = ownerManifest(root, folder);
    const { name, version, license } = manifest.json;
    const licence = typeof license === 'string' ? license : license?.type;
    const text = licenceTexts(manifest.folder);
    if (name === undefined || version === undefined || (licence === undefined && text === undefined)) {
      throw new Error(`${folder} has no licence; it can't be bundled.`);
    }
    found.set(`${name}@${version}`, {
      name,
      version,
      licence: licence ?? 'see below',
      text: text ?? `The package holds no licence text. It declares: ${licence ?? ''}`,
    });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, bundled]) => bundled);
}

/** package.json of a folder below node_modules, with name and version: a subfolder may hold one that only says `type`. */
function ownerManifest(root: string, start: string): { folder: string; json: PackageJson } {
  for (let folder = start; folder.includes('node_modules'); folder = dirname(folder)) {
    const path = join(root, folder, 'package.json');
    if (!existsSync(path)) continue;
    const json = JSON.parse(readFileSync(path, 'utf8')) as PackageJson;
    if (json.name !== undefined && json.version !== undefined) return { folder: join(root, folder), json };
  }
  throw new Error(`${start} belongs to no package.`);
}

/** The text of dist/THIRD-PARTY-NOTICES.txt. */
export function noticesText(packages: readonly BundledPackage[]): string {
  const rule = '='.repeat(80);
  const head = `Quiesce contains code of the following packages, under their own licences.\n\n${packages
    .map(({ name, version, licence }) => `  ${name} ${version} (${licence})`)
    .join('\n')}\n`;
  return [head, ...packages.map(({ name, version, text }) => `${rule}\n${name} ${version}\n${rule}\n\n${text}\n`)].join(
    '\n',
  );
}
