// How each part is had: Debian packages, Go, npm. Every installer does nothing when its part is already there, works in
// a folder beside the final one and renames it at the end, so that a stop half-way never leaves a half-installed part.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  findParts,
  goBin,
  localeFolder,
  packagesFolder,
  projectRoot,
  toolsFolder,
  winePrefix,
  type PartName,
} from './parts.ts';
import { run, which } from './process.ts';

/** What an installer did: nothing to do, installed, or why it could not. */
export type Outcome = { readonly done: 'present' | 'installed' } | { readonly failed: string };

/** Version of govmomi (vcsim and govc): the newest whose two programs are part of the main Go module. */
export const govmomiVersion = 'v0.46.0';

const present: Outcome = { done: 'present' };
const installed: Outcome = { done: 'installed' };

/** The lines of a program's output that say what went wrong, shortened. */
function lastWords(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^(W:|npm warn)/u.test(line));
  return lines.slice(-3).join(' | ').slice(0, 400);
}

const debianPackages: Partial<Record<PartName, string[]>> = {
  chromium: ['chromium'],
  'cjk-font': ['fonts-noto-cjk'],
  shellcheck: ['shellcheck'],
  xmllint: ['libxml2-utils'],
  dash: ['dash'],
  soffice: ['libreoffice-calc-nogui'],
};

/** Installs the Debian packages of the parts that are missing, with one call of apt-get. */
export async function installDebianParts(): Promise<Outcome> {
  const parts = findParts();
  const wanted = Object.entries(debianPackages).flatMap(([name, packages]) =>
    'missing' in parts[name as PartName] ? packages : [],
  );
  if (which('wine') === undefined && which('wine64') === undefined) wanted.push('wine', 'wine64');
  if (!existsSync('/usr/share/i18n/locales/ja_JP') && !existsSync(japaneseLocale)) wanted.push('locales');
  if (wanted.length === 0) return present;
  const apt = which('apt-get');
  if (apt === undefined) return { failed: `there is no apt-get here; install ${wanted.join(' ')} by hand` };
  if (process.getuid?.() !== 0) return { failed: `not root; run: apt-get install ${wanted.join(' ')}` };

  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2'];
  const limit = 600_000;
  const install = (packages: string[]) =>
    run(apt, [...options, 'install', '-y', '--no-install-recommends', ...packages], { env, limit });

  if ((await install(wanted)).code === 0) return installed;
  // A fresh machine has no package lists, an old one has lists of packages that are gone.
  await run(apt, [...options, 'update'], { env, limit });
  if ((await install(wanted)).code === 0) return installed;
  // One package that can't be had must not cost the others.
  const failures: string[] = [];
  for (const name of wanted) {
    const result = await install([name]);
    if (result.code !== 0) failures.push(`${name}: ${lastWords(result.stderr || result.stdout)}`);
  }
  return failures.length === 0 ? installed : { failed: failures.join('; ') };
}

const japaneseLocale = join(localeFolder, 'ja_JP.UTF-8');

/** Makes wine's folder, so that the first .cmd file under test does not pay for it. */
export async function prepareWine(): Promise<Outcome> {
  const wine = which('wine') ?? which('wine64');
  if (wine === undefined) return { failed: 'wine is not installed' };
  if (existsSync(join(winePrefix, 'ready')) && existsSync(japaneseLocale)) return present;
  mkdirSync(localeFolder, { recursive: true });
  const locale = await run('localedef', ['-i', 'ja_JP', '-f', 'UTF-8', japaneseLocale]);
  // 1 stands for warnings.
  if (!existsSync(japaneseLocale)) return { failed: `no Japanese locale: ${lastWords(locale.stderr)}` };
  rmSync(winePrefix, { recursive: true, force: true });
  mkdirSync(winePrefix, { recursive: true });
  const result = await run(wine, ['wineboot', '-i'], { env: wineEnvironment(), limit: 180_000 });
  const probe = await run(wine, ['cmd', '/c', 'exit 7'], { env: wineEnvironment(), limit: 60_000 });
  // Ends the server of this prefix only.
  await run(which('wineserver') ?? '/usr/lib/wine/wineserver', ['-k'], { env: wineEnvironment(), limit: 30_000 }).catch(
    () => undefined,
  );
  if (probe.code !== 7) return { failed: `wine does not run cmd: ${lastWords(result.stderr + probe.stderr)}` };
  writeFileSync(join(winePrefix, 'ready'), '');
  return installed;
}

/**
 * The environment for wine: its own folder, no messages, no offers to download Mono or Gecko, no desktop entries.
 * @param codePage 932 for a Japanese Windows, 437 for an English one
 */
export function wineEnvironment(codePage: 932 | 437 = 932): NodeJS.ProcessEnv {
  return {
    ...process.env,
    WINEPREFIX: winePrefix,
    WINEARCH: 'win64',
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree,mshtml,winemenubuilder.exe=d',
    DISPLAY: '',
    LOCPATH: localeFolder,
    LC_ALL: codePage === 932 ? 'ja_JP.UTF-8' : 'C.UTF-8',
  };
}

/** Builds vcsim and govc with Go at the pinned version. */
export async function installSimulator(): Promise<Outcome> {
  const stamp = join(dirname(goBin), 'version');
  const programs = ['vcsim', 'govc'];
  if (
    programs.every((name) => existsSync(join(goBin, name))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8').trim() === govmomiVersion
  ) {
    return present;
  }
  const go = which('go') ?? ['/usr/local/go/bin/go', '/usr/lib/go/bin/go'].find((path) => existsSync(path));
  if (go === undefined) return { failed: 'Go is not installed; vcsim and govc are built with `go install`' };
  mkdirSync(dirname(goBin), { recursive: true });
  const work = mkdtempSync(join(dirname(goBin), 'build-'));
  const result = await run(
    go,
    ['install', ...programs.map((name) => `github.com/vmware/govmomi/${name}@${govmomiVersion}`)],
    { cwd: work, env: { ...process.env, GOBIN: work, GOFLAGS: '-buildvcs=false', CGO_ENABLED: '0' }, limit: 1_800_000 },
  );
  if (result.code !== 0) {
    rmSync(work, { recursive: true, force: true });
    return { failed: `go install failed: ${lastWords(result.stderr)}` };
  }
  rmSync(goBin, { recursive: true, force: true });
  renameSync(work, goBin);
  writeFileSync(stamp, `${govmomiVersion}\n`);
  return installed;
}

const npmOptions = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Installs a committed set of npm packages under .tools; `inside` are folders in it that need their own install. */
async function installPackages(set: 'editor' | 'shells', inside: string[]): Promise<Outcome> {
  const source = join(projectRoot, 'test', 'tools', 'packages', set);
  const target = packagesFolder(set);
  const files = ['package.json', 'package-lock.json', '.npmrc'];
  const digest = createHash('sha256');
  for (const file of files) digest.update(readFileSync(join(source, file)));
  const version = digest.digest('hex');
  const stamp = join(target, 'installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return present;

  const npm = which('npm');
  if (npm === undefined) return { failed: 'npm is not installed' };
  mkdirSync(toolsFolder, { recursive: true });
  const work = mkdtempSync(join(toolsFolder, `${set}-`));
  try {
    for (const file of files) cpSync(join(source, file), join(work, file));
    // npm passes its own settings on to what it runs; under `npm test` they would be those of the project.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/iu.test(name)));
    const limit = 600_000;
    const outer = await run(npm, ['ci', ...npmOptions], { cwd: work, env, limit });
    if (outer.code !== 0) return { failed: `npm ci failed: ${lastWords(outer.stderr)}` };
    const inner = await Promise.all(
      inside.map((folder) =>
        run(npm, ['install', '--omit=dev', ...npmOptions], { cwd: join(work, 'node_modules', folder), env, limit }),
      ),
    );
    const bad = inner.find((result) => result.code !== 0);
    if (bad) return { failed: `npm install failed: ${lastWords(bad.stderr)}` };
    writeFileSync(join(work, 'installed'), version);
    rmSync(target, { recursive: true, force: true });
    renameSync(work, target);
    return installed;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Installs VS Code (code-server), the browser driver and the Node version that code-server wants. */
export function installEditor(): Promise<Outcome> {
  // code-server's own postinstall does these two installs, and compiles; without scripts the prebuilt files are enough.
  return installPackages('editor', ['code-server/lib/vscode', 'code-server/lib/vscode/extensions']);
}

/** Installs the PowerShell grammar. */
export function installGrammars(): Promise<Outcome> {
  return installPackages('shells', []);
}
