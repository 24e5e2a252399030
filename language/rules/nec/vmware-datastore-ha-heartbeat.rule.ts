import { isHeartbeat, vmsOn } from '../../model/derived/machines.ts';
import { vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import type { Datastore } from '../../model/derived/istorage.ts';
import type { Element } from '../../model/element.ts';
import { removeFromList } from '../engine/edits.ts';
import type { Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { set } from './shared/fixes.ts';
import { guide, referenceTo, sections } from './shared/guide.ts';

/** Takes the datastore out of the heartbeat of its clusters; where it is the only one, another takes its place. */
function anotherHeartbeat(datastore: Datastore, clusters: readonly Element<'cluster'>[]): readonly Fix[] {
  if (datastore.get('heartbeat') === true) return [set(datastore, 'heartbeat', 'no')];
  const [cluster] = clusters;
  if (clusters.length !== 1 || !cluster) return [];
  const named = cluster.list('heartbeat');
  if (named.length > 1) {
    return [
      {
        title: {
          en: `Take ${datastore.label} out of the heartbeat of ${cluster.label}`,
          ja: `${cluster.label} のハートビートから ${datastore.label} を外す`,
        },
        safe: false,
        edits: removeFromList(cluster, 'heartbeat', named.indexOf(datastore)),
      },
    ];
  }
  const free = datastore.topology
    .all('datastore')
    .filter((other) => other !== datastore && vmsOn(other).every((vm) => vmfsJobsOf(vm).length === 0));
  return free.slice(0, 5).map((other) => set(cluster, 'heartbeat', referenceTo(other)));
}

export const vmwareDatastoreHaHeartbeat = defineRule({
  id: 'vmware/datastore-ha-heartbeat',
  system: 'nec',
  level: 'error',
  subject: 'datastore',
  summary: {
    en: 'A datastore that vSphere HA uses for its heartbeat holds no backup targets.',
    ja: 'vSphere HA のハートビート領域に使うデータストアにはバックアップ対象の仮想マシンを置けない。',
  },
  message: {
    en: '{datastore} is a heartbeat datastore of vSphere HA and holds the backup targets {vms}.',
    ja: '{datastore} は vSphere HA のハートビート領域だが、バックアップ対象の {vms} が置かれている。',
  },
  advice: {
    en: 'Choose another datastore for the heartbeat, or move the VMs.',
    ja: 'ハートビート用に別のデータストアを選ぶか、仮想マシンを移す。',
  },
  source: guide(sections.vmfsNotes1),
  applies: (datastore) => vmsOn(datastore).some((vm) => vmfsJobsOf(vm).length > 0),
  check(datastore, report) {
    if (!isHeartbeat(datastore)) return;
    const vms = vmsOn(datastore).filter((vm) => vmfsJobsOf(vm).length > 0);
    const clusters = datastore.referrers('cluster', 'heartbeat');
    report(
      datastore.get('heartbeat') === true ? datastore.place('heartbeat') : datastore.place(),
      { datastore, vms },
      {
        related: clusters.map((c) => ({
          place: c.place('heartbeat'),
          message: { en: 'used by this cluster', ja: 'このクラスタが使用' },
        })),
        fixes: () => anotherHeartbeat(datastore, clusters),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'named by the cluster',
        design: vmfs({ vcenter: ['datastore ds_hb', 'cluster prod { ha yes  heartbeat ds, ds_hb }'] }),
        marks: ['ds'],
        fixed: vmfs({ vcenter: ['datastore ds_hb', 'cluster prod { ha yes  heartbeat ds_hb }'] }),
      },
      {
        title: 'the only one of the cluster',
        design: vmfs({ vcenter: ['datastore ds_hb', 'cluster prod { ha yes  heartbeat ds }'] }),
        marks: ['ds'],
        fixed: vmfs({ vcenter: ['datastore ds_hb', 'cluster prod { ha yes  heartbeat vc.ds_hb }'] }),
      },
      {
        title: 'said by the datastore',
        design: vmfs({ datastore: 'heartbeat yes' }),
        marks: ['yes'],
        fixed: vmfs({ datastore: 'heartbeat no' }),
      },
    ],
    compliant: [
      {
        title: 'another datastore',
        design: vmfs({ vcenter: ['datastore ds_hb', 'cluster prod { ha yes  heartbeat ds_hb }'] }),
      },
    ],
    boundary: [
      {
        title: 'the heartbeat datastore holds a VM that is no target',
        design: vmfs({
          array: ['ld mv9'],
          vcenter: ['datastore ds_hb on mv9', 'cluster prod { ha yes  heartbeat ds_hb }', 'vm tools01 on ds_hb'],
        }),
      },
    ],
  },
});
