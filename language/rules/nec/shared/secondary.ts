/** What the rules on secondary backups share. */
import { backupSoftwareOf, jobOf, needBackupServer, type Secondary } from '../../../model/derived/array-jobs.ts';
import { needKind } from '../../../model/derived/machines.ts';
import { Undeclared, type Element } from '../../../model/element.ts';
import { listedRelease, type ProductRow } from '../../../support/nec/software.ts';
import type { Report } from '../../engine/rule.ts';
import { isPhysical, otherBackupServers } from './alternatives.ts';

/** The backup server must be physical: the same demand for VMFS, RDM and SAN boot. */
export const physicalServer = {
  message: {
    en: '{server}, the backup server of {job}, is {found}; it has to be {allowed}.',
    ja: '{job} のバックアップサーバ {server} は {found} だが、{allowed} でなければならない。',
  },
  advice: {
    en: 'Let a physical server do the secondary backup; it may be the management server.',
    ja: '2次バックアップは物理サーバで行う。管理サーバと同一の筐体でもよい。',
  },
  check(secondary: Secondary, report: Report): void {
    const server = needBackupServer(secondary);
    if (!server) return;
    const kind = needKind(server);
    if (kind === 'physical') return;
    const params = { server, job: jobOf(secondary), found: kind, allowed: 'physical' };
    report(secondary.place('on'), params, {
      related: [{ place: server.place(), message: { en: 'the backup server', ja: 'バックアップサーバ' } }],
      fixes: () => otherBackupServers(secondary, isPhysical),
    });
  },
  fixable: true,
};

/**
 * Reports backup software that a table does not list: the product, or its release. The rule cannot be told where the server runs
 * none, or the release is not said.
 */
export function checkSoftware(secondary: Secondary, rows: readonly ProductRow[], report: Report): void {
  const software = needSoftware(secondary);
  const listed = software.filter((runs) => rows.some((row) => row.product === runs.name));
  const allowed = rows.map((row) => `${row.product} ${row.releases.join(', ')}`).join('; ');
  const server = needBackupServer(secondary)?.label ?? '-';
  const params = { server, job: jobOf(secondary), allowed };
  if (listed.length === 0) {
    const [runs] = software;
    report(runs!.place(), { ...params, found: [runs!.name, runs!.get('version')].filter(Boolean).join(' ') });
    return;
  }
  // of several products on the server one that fits is enough
  const releases = listed.map((runs) => ({ runs, version: runs.need('version') }));
  const fits = releases.some(({ runs, version }) =>
    rows.some((row) => row.product === runs.name && listedRelease(row, version)),
  );
  if (fits) return;
  const { runs, version } = releases[0]!;
  report(runs.place('version'), { ...params, found: `${runs.name ?? ''} ${version}` });
}

/** The backup software of the server; the rule cannot be told where there is none. */
export function needSoftware(secondary: Secondary): readonly Element<'runs'>[] {
  const server = needBackupServer(secondary);
  const software = backupSoftwareOf(secondary);
  if (software.length === 0) throw new Undeclared(server as Element, 'runs', false);
  return software;
}

/** RAW devices: the same demand for copies of VMFS and of SAN-boot disks. */
export const rawCapableTexts = {
  message: {
    en: '{software} on {server} is said not to back up GPT RAW devices, which the copies of {job} need.',
    ja: '{server} の {software} は GPT 形式の RAW デバイスに対応しないとされているが、{job} の複製には必要である。',
  },
  advice: {
    en: 'Use backup software that can; with Arcserve Backup that takes the Enterprise Module.',
    ja: '対応するバックアップソフトを使う。Arcserve Backup では Enterprise Module が必要である。',
  },
};

/** Software that is said not to back up GPT RAW devices. What is not said is answered by the product tables. */
export function checkRawCapable(secondary: Secondary, report: Report): void {
  for (const runs of backupSoftwareOf(secondary)) {
    if (runs.get('raw-gpt') !== false) continue;
    const server = needBackupServer(secondary)?.label ?? '-';
    report(runs.place('raw-gpt'), { software: runs.name ?? '', server, job: jobOf(secondary) });
  }
}
