import { isOff, saves, targetsOf, type Backup } from '../../model/derived/array-jobs.ts';
import { guestClustersOf } from '../../model/derived/machines.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

/** Clusters with a shared disk of which the job shuts a node down. */
function stoppedClusters(job: Backup): readonly Element<'guest-cluster'>[] {
  const found = new Set<Element<'guest-cluster'>>();
  for (const vm of targetsOf(job)) {
    if (isOff(job, vm)) continue;
    for (const cluster of guestClustersOf(vm)) if (cluster.list('shared').length > 0) found.add(cluster);
  }
  return [...found];
}

const design = (job: string, shared = 'node1.q'): string => `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc {
  datastore ds on mv
  vm node1 on ds { disk q }
  vm node2 on ds { disk q of node1.q }
}
guest-cluster c of node1, node2 { software clusterpro-x  version 5.0  shared ${shared} }
backup j { protect ds  mode shortstop${job} }
`;

export const vmwareSharedDiskClusterStopService = defineRule({
  id: 'vmware/shared-disk-cluster-stop-service',
  system: 'nec',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'Where the cluster function is to be stopped before the offline shutdown, that is arranged apart from the backup.',
    ja: 'オフラインバックアップ前にクラスタ機能を止める場合は別途の手当てが要る。',
  },
  message: {
    en: '{job} shuts down nodes of {cluster}, and nothing stops the cluster function before.',
    ja: '{job} は {cluster} のノードをシャットダウンするが、事前にクラスタ機能を停止する手当てがない。',
  },
  advice: {
    en: 'Stop it beforehand and say so with `cluster-stop before`; otherwise the cluster takes the shutdown for a failure.',
    ja: '事前に停止し、`cluster-stop before` と書く。停止しないとシャットダウンが障害とみなされる。',
  },
  source: guide(sections.vmfsNotes4),
  reads: ['mode'],
  applies: (job) => saves(job, 'vmfs') && stoppedClusters(job).length > 0,
  check(job, report) {
    if (job.need('mode') !== 'shortstop' || job.get('cluster-stop') === 'before') return;
    const clusters = stoppedClusters(job);
    report(
      job.states('cluster-stop') ? job.place('cluster-stop') : job.place('mode'),
      { job, cluster: clusters },
      {
        related: clusters.map((c) => ({ place: c.place(), message: { en: 'the cluster', ja: '該当するクラスタ' } })),
        fixes: () => [set(job, 'cluster-stop', 'before')],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'nothing stops the cluster',
        design: design(''),
        marks: ['shortstop'],
        fixed: design('  cluster-stop before'),
      },
      {
        title: 'said to be left alone',
        design: design('  cluster-stop none'),
        marks: ['none'],
        fixed: design('  cluster-stop before'),
      },
    ],
    compliant: [{ title: 'stopped before', design: design('  cluster-stop before') }],
    boundary: [{ title: 'a cluster that mirrors its data', design: design('', 'none') }],
  },
});
