import { arrayBackupOf, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';
import { aloneOnDisk, fileRecovery } from './shared/restores.ts';

const design = (
  restore: string,
  vms = 'vm web on ds  vm app on ds',
): string => `array t { ld bv  ld sv  ld lv  snapshot s of bv { svs sv  lv lv } }
vcenter vc { esxi esx-01  datastore ds on bv  ${vms} }
backup j { protect ds  mode shortstop }
restore r of j { ${restore}  vms web  host esx-01 }
`;

export const manualLvFileRecoveryScope = defineRule({
  id: 'manual/lv-file-recovery-scope',
  system: 'nec',
  level: 'warning',
  subject: 'restore',
  summary: {
    en: 'Recovery of a VM’s files through the LV is for a BV that holds several VMs; with one VM the SV is restored to the BV.',
    ja: 'LV による仮想マシン単位の復旧は複数仮想マシンを格納した BV 用で、1台だけなら仮想マシン停止後に SV から BV へリストアする。',
  },
  message: {
    en: '{restore} brings back the files of {vm} through the LV, but the VM is alone on {ld}.',
    ja: '{restore} は LV 経由で {vm} のファイルを復旧するが、{ld} にはこの仮想マシンしかない。',
  },
  advice: {
    en: 'Stop the VM and restore the SV to the BV.',
    ja: '仮想マシンを停止し、SV から BV へリストアする。',
  },
  source: guide(sections.manualDsv),
  applies(restore) {
    const job = arrayBackupOf(restore);
    return job !== undefined && saves(job, 'vmfs') && fileRecovery(restore) === 'lv';
  },
  check(restore, report) {
    const found = aloneOnDisk(restore);
    if (!found) return;
    report(
      restore.place(restore.states('case') ? 'case' : 'scope'),
      { restore, vm: found.vm, ld: found.ld },
      { fixes: () => (restore.states('case') ? [set(restore, 'case', 'sv-to-bv')] : []) },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'one VM on the BV',
        design: design('case lv-file', 'vm web on ds'),
        marks: ['lv-file'],
        fixed: design('case sv-to-bv', 'vm web on ds'),
      },
    ],
    compliant: [{ title: 'two VMs on the BV', design: design('case lv-file') }],
    boundary: [{ title: 'one VM, restored from the SV', design: design('case sv-to-bv', 'vm web on ds') }],
  },
});
