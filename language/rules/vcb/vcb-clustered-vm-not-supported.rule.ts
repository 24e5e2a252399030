import { vcbJobsOf } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';

/** The guest cluster of a VM, said by either of them. */
function clusterOf(vm: Element<'vm'>): Element<'guest-cluster'> | undefined {
  return vm.get('cluster') ?? vm.referrers('guest-cluster', 'of')[0];
}

export const clusteredVmNotSupported = defineRule({
  id: 'vcb/clustered-vm-not-supported',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'Virtual machines in a cluster cannot be backed up with VCB, because they share a SCSI controller that cannot be snapshotted.',
    ja: 'SCSI コントローラを共有するクラスタ構成の仮想マシンはスナップショット不可のため対象にできない。',
  },
  why: {
    en: 'Clustered VMs share a SCSI controller, and no snapshot can be made of it.',
    ja: 'クラスタの仮想マシンは SCSI コントローラを共有し、スナップショットを作成できない。',
  },
  message: {
    en: '{vm} is in a cluster ({found}), and {job} backs it up with Consolidated Backup.',
    ja: '{vm} はクラスタに属し({found})、{job} が Consolidated Backup でバックアップする。',
  },
  advice: {
    en: 'Back it up from inside with an agent of the backup software (method 2).',
    ja: 'ゲスト内のエージェント(方法 2)でバックアップする。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の制限事項' },
  applies: (vm) => vcbJobsOf(vm).length > 0,
  check(vm, report) {
    const [job] = vcbJobsOf(vm);
    const cluster = clusterOf(vm);
    if (cluster) report(vm.place(), { vm: vm.label, found: cluster.label, job: job?.label ?? '' });
    else if (vm.get('shared-controller') === true) {
      report(vm.place('shared-controller'), { vm: vm.label, found: 'shared-controller yes', job: job?.label ?? '' });
    }
  },
  cases: {
    violating: [
      {
        title: 'a node of a cluster',
        design: `vm v
vm w
guest-cluster c of v, w { software wsfc }
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['v'],
      },
      {
        title: 'a VM that shares its SCSI controller',
        design: `vm v { shared-controller yes }
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['yes'],
      },
    ],
    compliant: [
      {
        title: 'a VM on its own',
        design: `vm v { shared-controller no }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'a VM in a VirtualCenter cluster, which is another thing',
        design: `virtualcenter vc { cluster prod { ha yes  esx e1 { version 3.5 } } }
vm v { host e1  shared-controller no }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
