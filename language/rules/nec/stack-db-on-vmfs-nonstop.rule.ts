import { nonstopJobsOf } from '../../model/derived/array-jobs.ts';
import { softwareOn } from '../../model/derived/machines.ts';
import type { Vm } from '../../model/derived/machines.ts';
import type { Element } from '../../model/element.ts';
import { findProduct } from '../../support/products.ts';
import { defineRule } from '../engine/rule.ts';
import { toShortstop } from './shared/fixes.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';

/** Databases of a VM, mail servers included. */
function databases(vm: Vm): readonly Element<'runs'>[] {
  return softwareOn(vm as unknown as Element).filter((runs) => {
    const role = findProduct(runs.name ?? '')?.role;
    return role === 'database' || role === 'mail';
  });
}

export const stackDbOnVmfsNonstop = defineRule({
  id: 'stack/db-on-vmfs-nonstop',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A database (Oracle and the like) whose data is on VMFS cannot be backed up without a stop; short stop is possible.',
    ja: 'VMFS 上に置いた Oracle などのデータベースの無停止バックアップは不可で、短停止なら可能である。',
  },
  message: {
    en: '{product} of {vm} has its data on {disk}, which is on VMFS, and {job} backs the VM up without a stop.',
    ja: '{vm} の {product} は VMFS 上の {disk} にデータを置いているが、{job} は無停止である。',
  },
  advice: {
    en: 'Use short stop, or put the data on a physical-compatibility RDM and save it with a job inside the VM.',
    ja: '短停止にするか、データを RDM(物理互換) に置いて仮想マシン内のジョブで保護する。',
  },
  source: guide(sections.stack1),
  applies: (vm) => isTarget(vm) && databases(vm).length > 0,
  check(vm, report) {
    const jobs = nonstopJobsOf(vm);
    if (jobs.length === 0) return;
    for (const runs of databases(vm)) {
      const data = runs.need('data') as unknown as readonly Element[];
      const item = data.findIndex(
        (disk) => disk.is('disk') || (disk.is('rdm') && disk.get('compatibility') === 'virtual'),
      );
      if (item < 0) continue;
      report(
        runs.place('data', item),
        { product: runs.name ?? '', vm, disk: data[item]!, job: jobs },
        { fixes: () => toShortstop(jobs) },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'data files on a virtual disk',
        design: vmfs({ vm: 'disk data  runs Oracle 19c { data data }' }),
        marks: ['data'],
        fixed: vmfs({ vm: 'disk data  runs Oracle 19c { data data }', job: 'mode shortstop' }),
      },
    ],
    compliant: [
      { title: 'short stop', design: vmfs({ vm: 'disk data  runs Oracle 19c { data data }', job: 'mode shortstop' }) },
    ],
    boundary: [
      {
        title: 'data files on a physical RDM',
        design: vmfs({
          array: ['ld mv2'],
          vm: 'disk os  rdm data on mv2 { compatibility physical }  runs Oracle 19c { data data }',
        }),
      },
    ],
  },
});
