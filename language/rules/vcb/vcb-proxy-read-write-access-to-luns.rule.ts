import {
  type Backup,
  type Datastore,
  type Proxy,
  lunAccess,
  modeOf,
  proxyOf,
  vcbJobsOf,
  vmsWithDiskOn,
} from '../../model/derived/vcb.ts';
import { replacePlace } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';

/** SAN-mode jobs that read from the datastore, with their proxies. */
function readers(ds: Datastore): readonly { readonly job: Backup; readonly proxy: Proxy }[] {
  const found: { job: Backup; proxy: Proxy }[] = [];
  const seen = new Set<Proxy>();
  for (const vm of vmsWithDiskOn(ds)) {
    for (const job of vcbJobsOf(vm)) {
      const proxy = proxyOf(job);
      if (modeOf(job) !== 'san' || !proxy || seen.has(proxy)) continue;
      seen.add(proxy);
      found.push({ job, proxy });
    }
  }
  return found;
}

export const proxyReadWriteAccessToLuns = defineRule({
  id: 'vcb/proxy-read-write-access-to-luns',
  system: 'vcb',
  level: 'error',
  subject: 'datastore',
  summary: {
    en: 'The proxy must have read and write access to the SAN LUNs with the VMFS volumes or virtual-mode RDMs to be backed up.',
    ja: '対象の VMFS や仮想互換 RDM を含む LUN へ、プロキシから読み書き両方のアクセスを与える。',
  },
  message: {
    en: '{proxy} has `lun-access {found}` to {ds}, and {job} reads it in SAN mode, which needs `rw`.',
    ja: '{proxy} の {ds} に対するアクセスは `lun-access {found}`。{job} は SAN モードで読み取り、`rw` が必要。',
  },
  advice: {
    en: 'Give the proxy read and write access to the LUN.',
    ja: 'LUN への読み書きアクセスをプロキシに与える。',
  },
  source: { document: 'vcb-guide', section: 'SAN の構成' },
  applies: (ds) => ds.children('lun-access').length > 0 && readers(ds).length > 0,
  check(ds, report) {
    for (const { job, proxy } of readers(ds)) {
      const access = lunAccess(ds, proxy);
      if (access === 'rw' || access === undefined) continue;
      const entry = ds.children('lun-access').find((each) => each.name === access);
      report(
        entry?.place() ?? ds.place(),
        { proxy: proxy.label, ds: ds.label, job: job.label, found: access },
        {
          fixes: () =>
            entry
              ? [
                  {
                    title: { en: 'Say `lun-access rw`', ja: '`lun-access rw` にする' },
                    safe: false,
                    edits: replacePlace(entry.place(), 'rw'),
                  },
                ]
              : [],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'read-only LUNs',
        design: `san fc1 { type fc }
datastore ds on fc1 { lun-access ro }
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['ro'],
        fixed: `san fc1 { type fc }
datastore ds on fc1 { lun-access rw }
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'read and write',
        design: `san fc1 { type fc }
datastore ds on fc1 { lun-access rw }
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'read-only for another proxy',
        design: `san fc1 { type fc }
datastore ds on fc1 { lun-access rw for p  lun-access ro for q }
vm v on ds { disk c }
proxy p
proxy q
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
