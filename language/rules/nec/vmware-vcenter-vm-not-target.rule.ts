import { vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { hostsVcenter } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { withoutVm } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';

const design = (protect: string, vcsa = 'ds_mgmt'): string => `array t { ld mv  ld rv  pair p of mv -> rv  ld mv2 }
vcenter vc on vcsa {
  datastore ds on mv
  datastore ds_mgmt on mv2
  vm web on ds
  vm vcsa on ${vcsa}
}
backup j { protect ${protect}  mode nonstop }
`;

export const vmwareVcenterVmNotTarget = defineRule({
  id: 'vmware/vcenter-vm-not-target',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A VM that hosts vCenter Server (vCSA included) cannot be a backup target.',
    ja: 'vCenter Server を導入した仮想マシン(vCSA 含む)はバックアップ対象にできない。',
  },
  why: {
    en: 'The backup works through vCenter, which would have to stop or snapshot itself.',
    ja: 'バックアップは vCenter を介して行うため、vCenter 自身を停止・スナップショットすることになる。',
  },
  message: {
    en: '{vm} hosts a vCenter Server and is a target of {job}.',
    ja: '{vm} は vCenter Server を導入した仮想マシンだが、{job} の対象になっている。',
  },
  advice: {
    en: 'Take it out of the job, and keep it on a datastore without targets. Use the backup function of vCSA itself.',
    ja: 'ジョブの対象から外し、対象のないデータストアに置く。vCSA 自身のバックアップ機能などを使う。',
  },
  source: guide(sections.vmfsNotes1),
  applies: isTarget,
  check(vm, report) {
    if (!hostsVcenter(vm)) return;
    const jobs = vmfsJobsOf(vm);
    report(vm.place(), { vm, job: jobs }, { fixes: () => withoutVm(vm, jobs) });
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'named by the job', design: design('web, vcsa'), marks: ['vcsa'], fixed: design('web') },
      { title: 'on the datastore that is protected', design: design('ds', 'ds'), marks: ['vcsa'] },
    ],
    compliant: [{ title: 'on a datastore of its own', design: design('ds') }],
    boundary: [
      {
        title: 'vCenter on a physical server',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server vc-phys { kind physical }
vcenter vc on vc-phys { datastore ds on mv  vm web on ds }
backup j { protect ds  mode nonstop }`,
      },
    ],
  },
});
