import { inVirtualInfrastructure, jobsOf, methodOf } from '../../model/derived/vcb.ts';
import { derivedOf } from '../../model/topology.ts';
import { defineRule } from '../engine/rule.ts';

/** Whether the design backs anything of VMware Infrastructure 3 up: only then is a VM without a job left out. */
const backsUp = derivedOf((topology) => topology.all('backup').some((job) => methodOf(job) !== undefined));

export const vmDataNeedsRegularBackup = defineRule({
  id: 'vcb/vm-data-needs-regular-backup',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'Virtual machine data (virtual disks or RDMs plus configuration files) has to be backed up at regular intervals, as for a physical machine.',
    ja: '仮想ディスク・RDM・構成ファイルからなる仮想マシンのデータは、物理機と同じく周期的な保護対象とする。',
  },
  message: { en: 'No job protects {vm}.', ja: '{vm} を保護するジョブがない。' },
  advice: { en: 'Add a job for it, or add it to one.', ja: 'ジョブを追加するか、既存のジョブの対象に加える。' },
  source: { document: 'vcb-guide', section: 'バックアップの対象' },
  applies: (vm) => inVirtualInfrastructure(vm) && vm.referrers('proxy', 'on').length === 0 && backsUp(vm.topology),
  check(vm, report) {
    if (jobsOf(vm).length === 0) report(vm.place(), { vm: vm.label });
  },
  cases: {
    violating: [
      {
        title: 'a VM that no job names',
        design: `esx e1 { vm v  vm w }
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['w'],
      },
    ],
    compliant: [
      {
        title: 'all VMs protected',
        design: `esx e1 { vm v  vm w }
proxy p
backup b { protect v, w  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'by its disk alone',
        design: `esx e1 { vm v { disk d } }
proxy p
backup b { protect v.d  using VCB on p }`,
      },
    ],
  },
});
