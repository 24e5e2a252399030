import { datastoreOf, disksOf, methodOf, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const nfsNasBackupIsImageLevel = defineRule({
  id: 'vcb/nfs-nas-backup-is-image-level',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'For virtual machines on an external NAS over NFS the document offers image-level backup.',
    ja: 'NFS の外部 NAS に置いた仮想マシンについて資料が示す取得方法はイメージレベルである。',
  },
  message: {
    en: '{job} backs up a VM on NFS storage at {found} level; the guide offers image level.',
    ja: '{job} は NFS ストレージ上の仮想マシンを {found} レベルで取得するが、ガイドが示すのはイメージレベルである。',
  },
  advice: { en: 'Back up at image level.', ja: 'イメージレベルにする。' },
  source: { document: 'vcb-guide', section: 'NFS バックアップ' },
  reads: ['level'],
  applies: (job) =>
    methodOf(job) === 'nas-storage' &&
    vmsOf(job).some((vm) => disksOf(vm).some((disk) => datastoreOf(disk)?.get('type') === 'nfs')),
  check(job, report) {
    const found = job.need('level');
    if (found !== 'image')
      report(job.place('level'), { job: job.label, found }, { fixes: () => [say(job, 'level', 'image')] });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'file level',
        design: `datastore ds { type nfs }
vm v on ds { disk c }
backup b { protect v  method nas-storage  level file }`,
        marks: ['file'],
        fixed: `datastore ds { type nfs }
vm v on ds { disk c }
backup b { protect v  method nas-storage  level image }`,
      },
    ],
    compliant: [
      {
        title: 'image level',
        design: `datastore ds { type nfs }
vm v on ds { disk c }
backup b { protect v  method nas-storage  level image }`,
      },
    ],
    boundary: [
      {
        title: 'another storage',
        design: `datastore ds { type vmfs }
vm v on ds { disk c }
backup b { protect v  method nas-storage  level file }`,
      },
    ],
  },
});
