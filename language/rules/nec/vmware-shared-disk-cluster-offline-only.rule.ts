import { saves, targetsOf } from '../../model/derived/array-jobs.ts';
import { rdmLd } from '../../model/derived/istorage.ts';
import { originalDisk, vmOf, type Vm } from '../../model/derived/machines.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';
import { toShortstop } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

/** The VMs to which a disk of a VM is connected: by a disk that is the same, by an RDM of the same logical disk, by a cluster. */
function sharers(disk: Element<'disk'> | Element<'rdm'>): ReadonlySet<Vm> {
  const vms = new Set<Vm>([vmOf(disk)]);
  if (disk.is('rdm')) {
    const ld = rdmLd(disk);
    for (const other of ld?.referrers('rdm', 'on') ?? []) vms.add(vmOf(other));
  } else {
    const original = originalDisk(disk);
    vms.add(vmOf(original));
    for (const other of original.referrers('disk', 'of')) vms.add(vmOf(other));
  }
  for (const cluster of (disk as Element<'disk'>).referrers('guest-cluster', 'shared')) {
    for (const node of cluster.list('of')) if (node.is('vm')) vms.add(node);
  }
  return vms;
}

const design = (mode: string, shared = 'disk q of node1.q'): string => `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc {
  datastore ds on mv
  vm node1 on ds { disk q }
  vm node2 on ds { ${shared} }
}
backup j { protect ds  mode ${mode} }
`;

export const vmwareSharedDiskClusterOfflineOnly = defineRule({
  id: 'vmware/shared-disk-cluster-offline-only',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Target VMs that share a disk among each other (cluster) can be backed up offline only.',
    ja: '対象仮想マシン間で共有ディスクを使うクラスタ構成はオフラインバックアップのみ利用できる。',
  },
  message: {
    en: '{vms} share {disk}, but {job} has `mode {found}`; only `{allowed}` is possible.',
    ja: '{vms} は {disk} を共有しているが、{job} は `mode {found}` である。可能なのは `{allowed}` のみ。',
  },
  advice: {
    en: 'Use short stop, and stop the cluster function beforehand.',
    ja: '短停止とし、事前にクラスタ機能を停止する。',
  },
  source: guide(sections.vmfsNotes4),
  reads: ['mode'],
  applies: (job) => saves(job, 'vmfs'),
  check(job, report) {
    const targets = targetsOf(job);
    for (const vm of targets) {
      for (const disk of vm.allChildren) {
        if (!disk.is('disk', 'rdm')) continue;
        const shared = [...sharers(disk)].filter((other) => targets.includes(other));
        if (shared.length < 2) continue;
        const mode = job.need('mode');
        if (mode === 'shortstop' || mode === 'stopped') return;
        report(
          job.place('mode'),
          { vms: shared, disk, job, found: mode, allowed: 'shortstop' },
          {
            related: [{ place: disk.place(), message: { en: 'the shared disk', ja: '共有ディスク' } }],
            fixes: () => toShortstop([job]),
          },
        );
        return;
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'one disk of two VMs', design: design('nonstop'), marks: ['nonstop'], fixed: design('shortstop') },
    ],
    compliant: [{ title: 'disks of their own', design: design('nonstop', 'disk q') }],
    boundary: [{ title: 'short stop', design: design('shortstop') }],
  },
});
