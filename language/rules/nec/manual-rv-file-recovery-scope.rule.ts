import { arrayBackupOf, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';
import { aloneOnDisk, fileRecovery } from './shared/restores.ts';

const design = (
  restore: string,
  vms = 'vm web on ds  vm app on ds',
): string => `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc { esxi esx-01  datastore ds on mv  ${vms} }
backup j { protect ds  mode nonstop }
restore r of j { ${restore}  vms web  host esx-01 }
`;

export const manualRvFileRecoveryScope = defineRule({
  id: 'manual/rv-file-recovery-scope',
  system: 'nec',
  level: 'warning',
  subject: 'restore',
  summary: {
    en: 'Recovery of a VM’s files through the RV is for an MV that holds several VMs; with one VM the MV-failure procedure is used.',
    ja: 'RV による仮想マシン単位の復旧は複数仮想マシンを格納した MV 用で、1台だけなら MV 障害時の手順で復旧する。',
  },
  message: {
    en: '{restore} brings back the files of {vm} through the RV, but the VM is alone on {ld}.',
    ja: '{restore} は RV 経由で {vm} のファイルを復旧するが、{ld} にはこの仮想マシンしかない。',
  },
  advice: {
    en: 'Stop the VM and follow the MV-failure procedure (steps 1, 2 and 4 to 6).',
    ja: '仮想マシンを停止し、MV 障害時の復旧手順（1、2、4〜6）に従う。',
  },
  source: guide(sections.manualDdr),
  applies(restore) {
    const job = arrayBackupOf(restore);
    return job !== undefined && saves(job, 'vmfs') && fileRecovery(restore) === 'rv';
  },
  check(restore, report) {
    const found = aloneOnDisk(restore);
    if (!found) return;
    report(
      restore.place(restore.states('case') ? 'case' : 'scope'),
      { restore, vm: found.vm, ld: found.ld },
      { fixes: () => (restore.states('case') ? [set(restore, 'case', 'mv-failure')] : []) },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'one VM on the MV',
        design: design('case rv-file', 'vm web on ds'),
        marks: ['rv-file'],
        fixed: design('case mv-failure', 'vm web on ds'),
      },
    ],
    compliant: [{ title: 'two VMs on the MV', design: design('case rv-file') }],
    boundary: [{ title: 'one VM, by the MV-failure procedure', design: design('case mv-failure', 'vm web on ds') }],
  },
});
