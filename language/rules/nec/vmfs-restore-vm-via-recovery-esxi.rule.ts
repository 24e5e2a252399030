import { arrayBackupOf, isPairRestore, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const vmfsRestoreVmViaRecoveryEsxi = defineRule({
  id: 'vmfs/restore-vm-via-recovery-esxi',
  system: 'nec',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'Single virtual machines are restored by connecting the RV (or LV) to an ESXi host, one for recovery or one in business use.',
    ja: 'RV(またはLV)を復旧用または業務利用中の ESXi に接続すれば仮想マシン単位のリストアができる。',
  },
  message: {
    en: '{restore} brings back single virtual machines, but names no ESXi host to which the copy disk is connected.',
    ja: '{restore} は仮想マシン単位のリストアだが、複製ディスクを接続する ESXi の指定がない。',
  },
  advice: {
    en: 'Name the host (`host`); it may be one in business use. Or restore the whole disk with DDR (`method pair`).',
    ja: '接続先を `host` で指定する（業務利用中の ESXi でもよい）。または DDR でディスク全体を戻す（`method pair`）。',
  },
  source: guide(sections.vmfsRestore),
  applies(restore) {
    const job = arrayBackupOf(restore);
    return job !== undefined && saves(job, 'vmfs') && restore.get('scope') === 'vm' && !isPairRestore(restore);
  },
  check(restore, report) {
    if (restore.list('host').length > 0) return;
    report(restore.place('scope'), { restore });
  },
  cases: {
    violating: [
      {
        title: 'no host for the RV',
        design: vmfs({ more: ['restore r of j { scope vm  vms web  source rv }'] }),
        marks: ['vm'],
      },
    ],
    compliant: [
      {
        title: 'a recovery host',
        design: vmfs({ more: ['esxi esx-09', 'restore r of j { scope vm  vms web  source rv  host esx-09 }'] }),
      },
    ],
    boundary: [
      {
        title: 'the VM is brought back by restoring its disk with DDR',
        design: vmfs({
          more: ['restore r of j { scope vm  vms web  method pair }', 'restore r2 of j { scope volume }'],
        }),
      },
      {
        title: 'the host in business use',
        design: vmfs({
          vcenter: ['esxi esx-01'],
          more: ['restore r of j { scope vm  vms web  source rv  host esx-01 }'],
        }),
      },
    ],
  },
});
