import { type Backup, datastoreOf, disksOf, jobsOf, methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

function byStorage(job: Backup): boolean {
  return ['storage-imaging', 'independent-server'].includes(methodOf(job) ?? '');
}

export const storageImagingNeedsSharedStorage = defineRule({
  id: 'vcb/storage-imaging-needs-shared-storage',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'Storage-based imaging or an independent backup server (proxy backup server or NDMP) can take the VM files only when they are on shared storage (SAN, NAS, iSCSI).',
    ja: 'ストレージ側のイメージングや独立したバックアップ サーバ(プロキシ/NDMP)は、仮想マシン ファイルが共有ストレージ上にあることが前提である。',
  },
  message: {
    en: '{job} reads the files of {vm} from shared storage, and {ds} is not shared.',
    ja: '{job} は共有ストレージから {vm} のファイルを読むが、{ds} は共有されていない。',
  },
  advice: {
    en: 'Move the VM to shared storage (SAN, NAS, iSCSI), or choose another method.',
    ja: '共有ストレージ(SAN、NAS、iSCSI)へ移すか、別の方式にする。',
  },
  source: { document: 'vcb-guide', section: '仮想マシンを共有ストレージ上のファイルとして扱う' },
  applies: (vm) => jobsOf(vm).some(byStorage),
  check(vm, report) {
    const job = jobsOf(vm).find(byStorage);
    for (const ds of new Set(disksOf(vm).map(datastoreOf))) {
      if (!ds || ds.need('shared')) continue;
      report(ds.place('shared'), { job: job?.label ?? '', vm: vm.label, ds: ds.label });
    }
  },
  cases: {
    violating: [
      {
        title: 'a local datastore',
        design: `datastore ds { backing local  shared no }
vm v on ds { disk c }
backup b { protect v  method storage-imaging }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'a shared datastore',
        design: `datastore ds { backing fc-san  shared yes }
vm v on ds { disk c }
backup b { protect v  method storage-imaging }`,
      },
    ],
    boundary: [
      {
        title: 'a local datastore with an agent in the VM',
        design: `datastore ds { backing local  shared no }
vm v on ds { disk c }
server bk
backup b { protect v  method method-2  client v  server bk }`,
      },
    ],
  },
});
