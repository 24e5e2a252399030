import { nonstopJobsOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';

export const vmwareNonstopNoMemoryImage = defineRule({
  id: 'vmware/nonstop-no-memory-image',
  system: 'nec',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'A non-stop backup by DDR or DSV neither saves nor restores the contents of the VM’s memory.',
    ja: 'DDR/DSV の無停止バックアップでは仮想マシンのメモリ内の情報を取得も復元もできない。',
  },
  message: {
    en: '{vm} is to come back with its memory, but {job} saves its disks only.',
    ja: '{vm} はメモリ内の情報まで戻す必要があるとされているが、{job} が保存するのはディスクのみである。',
  },
  advice: {
    en: 'Decide whether a start after the restore is good enough; if so, write `memory-state no`.',
    ja: 'リストア後の起動で足りるか判断する。足りるなら `memory-state no` と書く。',
  },
  source: guide(sections.vmfsMore4),
  reads: ['memory-state'],
  applies: isTarget,
  check(vm, report) {
    const jobs = nonstopJobsOf(vm);
    if (jobs.length === 0 || vm.need('memory-state') !== true) return;
    report(vm.place('memory-state'), { vm, job: jobs });
  },
  cases: {
    violating: [{ title: 'its memory is needed', design: vmfs({ vm: 'memory-state yes' }), marks: ['yes'] }],
    compliant: [{ title: 'it may boot after a restore', design: vmfs({ vm: 'memory-state no' }) }],
    boundary: [{ title: 'short stop', design: vmfs({ vm: 'memory-state yes', job: 'mode shortstop' }) }],
  },
});
