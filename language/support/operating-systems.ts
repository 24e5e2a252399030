/**
 * Operating systems by the names that vendors and engineers write. Names and aliases only: what is supported where is said by
 * the tables of each system.
 */
import type { OsValue } from '../vocabulary/define.ts';

/** An operating system as read, with what its text says beyond name and version. */
export interface OsReading extends OsValue {
  /** `Datacenter`, `Standard`, `Professional`; as the vendor spells it */
  readonly edition?: string;
  readonly bits?: 32 | 64;
  /** Whether it is a server's or a desktop's system; absent where the name does not say. */
  readonly role?: 'server' | 'client';
}

interface Family {
  /** The canonical name without version. */
  readonly product: string;
  readonly family: OsValue['family'];
  readonly role?: 'server' | 'client';
  /** What the name may look like; matched at the beginning of the normalised text. */
  readonly pattern: RegExp;
  /** Its versions, as completion proposes them: not a statement of support. */
  readonly versions: readonly string[];
  /** The version where the name alone says it: `Windows XP`. */
  readonly named?: string;
}

const windows = '(?:microsoft\\s+)?windows\\s*';

/** Order matters: the first whose pattern fits is taken. */
const families: readonly Family[] = [
  {
    product: 'Hyper-V Server',
    family: 'windows',
    role: 'server',
    pattern: /^(?:microsoft\s+)?hyper-?v\s+server\b/i,
    versions: ['2008', '2008 R2', '2012', '2012 R2', '2016', '2019'],
  },
  {
    product: 'Windows Server',
    family: 'windows',
    role: 'server',
    // `Windows 2003` and `Windows 2012 R2` are servers too; Windows 2000 may be either
    pattern: new RegExp(`^${windows}(?:server\\b|(?=20(?:03|08|12|16|19|22|25)\\b))`, 'i'),
    versions: ['2003', '2003 R2', '2008', '2008 R2', '2012', '2012 R2', '2016', '2019', '2022', '2025'],
  },
  {
    product: 'Windows Server',
    family: 'windows',
    role: 'server',
    pattern: new RegExp(`^${windows}2000\\s+(?:advanced\\s+|datacenter\\s+)?server\\b`, 'i'),
    versions: ['2000'],
    named: '2000',
  },
  {
    product: 'Windows',
    family: 'windows',
    pattern: new RegExp(`^${windows}2000\\b`, 'i'),
    versions: ['2000'],
    named: '2000',
  },
  { product: 'Windows NT', family: 'windows', pattern: new RegExp(`^${windows}nt\\b`, 'i'), versions: ['4.0'] },
  {
    product: 'Windows',
    family: 'windows',
    role: 'client',
    pattern: new RegExp(`^${windows}xp\\b`, 'i'),
    versions: ['XP'],
    named: 'XP',
  },
  {
    product: 'Windows',
    family: 'windows',
    role: 'client',
    pattern: new RegExp(`^${windows}vista\\b`, 'i'),
    versions: ['Vista'],
    named: 'Vista',
  },
  {
    product: 'Windows',
    family: 'windows',
    role: 'client',
    pattern: new RegExp(`^${windows}(?=(?:7|8|8\\.1|10|11)(?![\\d.]))`, 'i'),
    versions: ['7', '8', '8.1', '10', '11'],
  },
  {
    product: 'Windows',
    family: 'windows',
    pattern: new RegExp(`^${windows}(?=$|[^a-z\\d])|^${windows}$`, 'i'),
    versions: [],
  },
  {
    product: 'Red Hat Enterprise Linux',
    family: 'linux',
    role: 'server',
    pattern:
      /^(?:red\s*hat\s+enterprise\s+linux|red\s*hat\s+linux\s+enterprise|rhel)(?:\s+(?:server|as|es|ws))?(?=\b|\d)/i,
    versions: [],
  },
  {
    product: 'CentOS Stream',
    family: 'linux',
    role: 'server',
    pattern: /^cent\s?os\s+stream\b/i,
    versions: ['8', '9'],
  },
  {
    product: 'CentOS Linux',
    family: 'linux',
    role: 'server',
    pattern: /^cent\s?os(?:\s+linux)?(?=\b|\d)/i,
    versions: [],
  },
  {
    product: 'Oracle Linux',
    family: 'linux',
    role: 'server',
    pattern: /^(?:oracle\s+(?:enterprise\s+)?linux|ol)(?:\s+server)?(?=\s|\d|$)/i,
    versions: [],
  },
  { product: 'AlmaLinux', family: 'linux', role: 'server', pattern: /^alma\s?linux(?:\s+os)?\b/i, versions: [] },
  { product: 'Rocky Linux', family: 'linux', role: 'server', pattern: /^rocky(?:\s?linux)?\b/i, versions: [] },
  {
    product: 'SUSE Linux Enterprise Server',
    family: 'linux',
    role: 'server',
    pattern: /^(?:suse\s+linux\s+enterprise(?:\s+server)?|sles)(?=\b|\d)/i,
    versions: [],
  },
  { product: 'openSUSE', family: 'linux', pattern: /^opensuse(?:\s+leap)?\b/i, versions: [] },
  { product: 'Ubuntu', family: 'linux', pattern: /^ubuntu(?:\s+(?:linux|server))?\b/i, versions: [] },
  { product: 'Debian GNU/Linux', family: 'linux', pattern: /^debian(?:\s+gnu\/linux)?\b/i, versions: [] },
  { product: 'Fedora', family: 'linux', pattern: /^fedora(?:\s+(?:core|linux|server))?\b/i, versions: [] },
  { product: 'Amazon Linux', family: 'linux', role: 'server', pattern: /^amazon\s+linux\b/i, versions: [] },
  {
    product: 'MIRACLE LINUX',
    family: 'linux',
    role: 'server',
    pattern: /^(?:miracle\s?linux|asianux(?:\s+server)?)\b/i,
    versions: [],
  },
  {
    product: 'Photon OS',
    family: 'linux',
    role: 'server',
    pattern: /^(?:vmware\s+)?photon(?:\s+os)?\b/i,
    versions: [],
  },
  {
    product: 'Solaris',
    family: 'unix',
    pattern: /^(?:(?:oracle|sun)\s+)?solaris\b/i,
    versions: ['8', '9', '10', '11'],
  },
  { product: 'HP-UX', family: 'unix', pattern: /^hp-?ux\b/i, versions: [] },
  { product: 'AIX', family: 'unix', pattern: /^(?:ibm\s+)?aix\b/i, versions: [] },
  { product: 'FreeBSD', family: 'unix', pattern: /^freebsd\b/i, versions: [] },
  { product: 'macOS', family: 'unix', role: 'client', pattern: /^(?:macos|mac\s+os\s+x)\b/i, versions: [] },
  {
    product: 'VMware ESXi',
    family: 'other',
    role: 'server',
    pattern: /^(?:vmware\s+)?esxi\b|^(?:vmware\s+)?esx\s+server\s+3i\b/i,
    versions: [],
  },
  {
    product: 'VMware ESX',
    family: 'other',
    role: 'server',
    pattern: /^(?:vmware\s+)?esx(?:\s+server)?\b/i,
    versions: [],
  },
  { product: 'NetWare', family: 'other', role: 'server', pattern: /^(?:novell\s+)?netware\b/i, versions: [] },
  // the family alone: enough for rules that ask no more
  { product: 'Linux', family: 'linux', pattern: /^(?:gnu\/)?linux\b/i, versions: [] },
];

const editions: readonly (readonly [string, RegExp])[] = [
  ['Datacenter: Azure Edition', /\bdatacenter:?\s+azure\s+edition\b/i],
  ['Datacenter', /\bdata\s?center(?:\s+edition)?\b/i],
  ['Standard', /\bstandard(?:\s+edition)?\b/i],
  ['Enterprise', /\benterprise(?:\s+edition)?\b/i],
  ['Essentials', /\bessentials\b/i],
  ['Foundation', /\bfoundation\b/i],
  ['Web', /\bweb(?:\s+(?:server|edition))\b/i],
  ['Advanced Server', /\badvanced(?:\s+server)?\b/i],
  ['Storage Server', /\bstorage\s+server\b/i],
  ['Professional', /\bpro(?:fessional)?\b/i],
  ['Home', /\bhome\b/i],
  ['Education', /\beducation\b/i],
];

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[®™]|\((?:R|TM)\)/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readBits(text: string): 32 | 64 | undefined {
  if (/(?:\b|\()(?:64[\s-]?(?:bit|ビット)|x64|x86_64|amd64|ia64|itanium)/i.test(text)) return 64;
  if (/(?:\b|\()(?:32[\s-]?(?:bit|ビット)|x86(?!_64)|i[3-6]86)\b/i.test(text)) return 32;
  return undefined;
}

/**
 * Reads the name of an operating system. The text is kept; what it does not say, or what is not known, stays absent, and a name
 * that no entry fits has the family `unknown`: no table lists it and no rule claims anything of it.
 */
export function parseOs(text: string): OsReading {
  let reading = readings.get(text);
  if (!reading) {
    reading = readOs(text);
    // Designs repeat a few names thousands of times; a hostile one must not fill the memory.
    if (readings.size < 1000) readings.set(text, reading);
  }
  return reading;
}

const readings = new Map<string, OsReading>();

function readOs(text: string): OsReading {
  const normal = normalise(text);
  const found = families.find((family) => family.pattern.test(normal));
  if (!found) return { text, family: 'unknown' };
  const rest = normal.replace(found.pattern, ' ');
  const version = found.named ?? readVersion(found, rest);
  const servicePack = /\b(?:sp|service\s*pack)\s*(\d+)\b/i.exec(normal)?.[1];
  const edition = found.family === 'windows' ? editions.find(([, pattern]) => pattern.test(rest))?.[0] : undefined;
  const bits = readBits(normal);
  return {
    text,
    family: found.family,
    product: found.product,
    ...(version !== undefined && { version }),
    ...(servicePack !== undefined && { servicePack: `SP${servicePack}` }),
    ...(edition !== undefined && { edition }),
    ...(bits !== undefined && { bits }),
    ...(found.role !== undefined && { role: found.role }),
  };
}

function readVersion(family: Family, rest: string): string | undefined {
  // the bits are numbers too
  const text = rest.replace(/\(?\b(?:32|64)[\s-]?(?:bit|ビット)\)?|x86_64|x64|x86|amd64|ia64|i[3-6]86/gi, ' ');
  const number = /(?:^|[\s,(])(?:version\s+|ver\.?\s*|release\s+|v)?(\d+(?:\.\d+)*)/i.exec(text);
  if (!number?.[1]) return undefined;
  const after = text.slice(number.index + number[0].length);
  if (family.product === 'Windows Server' || family.product === 'Hyper-V Server') {
    const release = /^\s*(?:r2|release\s*2)\b/i.test(stripEdition(after)) ? ' R2' : '';
    return number[1] + release;
  }
  const update = /^\s*(?:u|update\s*)(\d+)\b/i.exec(after)?.[1];
  if (update !== undefined && /^(?:Red Hat|CentOS|Oracle)/.test(family.product)) return `${number[1]}.${update}`;
  return number[1];
}

/** `Windows Server 2008 Standard R2` is written too. */
function stripEdition(text: string): string {
  return text.replace(/^\s*(?:standard|enterprise|data\s?center|essentials|foundation)(?:\s+edition)?/i, '');
}

/**
 * Joins what an element says in two places: `guest "Red Hat Enterprise Linux" 8.6 64-bit`. What the name itself says is older
 * news than an argument of its own, so the argument wins.
 */
export function refineOs(os: OsValue, more: { readonly version?: string; readonly bits?: 32 | 64 }): OsReading {
  return {
    ...os,
    ...(more.version !== undefined && { version: more.version }),
    ...(more.bits !== undefined && { bits: more.bits }),
  };
}

/** The short form that tables and messages use: `Windows Server 2012 R2`, `Red Hat Enterprise Linux 8.6`. */
export function osName(os: OsValue): string {
  if (!os.product) return os.text;
  const name = os.version ? `${os.product} ${os.version}` : os.product;
  return os.servicePack ? `${name} ${os.servicePack}` : name;
}

/** Names that completion proposes, versions with them where the list of versions is closed. */
export const osNames: readonly string[] = [
  ...new Set(
    families.flatMap((family) =>
      family.versions.length ? family.versions.map((version) => `${family.product} ${version}`) : [family.product],
    ),
  ),
];
