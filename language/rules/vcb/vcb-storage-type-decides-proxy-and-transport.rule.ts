import { type Backup, type Datastore, backingOf, modeOf, vcbJobsOf, vmsWithDiskOn } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

function job(ds: Datastore): Backup | undefined {
  return vmsWithDiskOn(ds)
    .flatMap((vm) => vcbJobsOf(vm))
    .find((each) => modeOf(each) !== undefined);
}

export const storageTypeDecidesProxyAndTransport = defineRule({
  id: 'vcb/storage-type-decides-proxy-and-transport',
  system: 'vcb',
  level: 'warning',
  subject: 'datastore',
  summary: {
    en: 'The storage type reachable by ESX Server decides how the proxy is set up and which transport is used, so the mode must be derived from it.',
    ja: 'プロキシ構成と転送方式は ESX Server から届くストレージ種別で決まるため、種別を先に確定させる。',
  },
  message: {
    en: 'The kind of storage of {ds} is not stated, and it decides how {job} can read it.',
    ja: '{ds} のストレージの種類の記述がなく、{job} の読み取り方法を決められない。',
  },
  advice: {
    en: 'State `backing`, or the SAN or host that the datastore is on.',
    ja: '`backing`、またはデータストアの載る SAN やホストを記述する。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の使用モデル' },
  applies: (ds) => job(ds) !== undefined,
  check(ds, report) {
    if (backingOf(ds) !== undefined || ds.fact('backing').state === 'tbc') return;
    if (ds.list('on').some((base) => base.is('san', 'ld'))) return;
    report(ds.place(), { ds: ds.label, job: job(ds)?.label ?? '' });
  },
  cases: {
    violating: [
      {
        title: 'nothing stated',
        design: `datastore ds
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['ds'],
      },
    ],
    compliant: [
      {
        title: 'stated',
        design: `datastore ds { backing iscsi-san }
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'it follows from the SAN',
        design: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
