import { isHeartbeat, vmsOn } from '../../model/derived/machines.ts';
import { vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, labels, sections } from './shared/guide.ts';

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
      { datastore: datastore.label, vms: labels(vms) },
      {
        related: clusters.map((c) => ({
          place: c.place('heartbeat'),
          message: { en: 'used by this cluster', ja: 'このクラスタが使用' },
        })),
      },
    );
  },
  cases: {
    violating: [
      {
        title: 'named by the cluster',
        design: vmfs({ vcenter: ['datastore ds_hb', 'cluster prod { ha yes  heartbeat ds, ds_hb }'] }),
        marks: ['ds'],
      },
      { title: 'said by the datastore', design: vmfs({ datastore: 'heartbeat yes' }), marks: ['yes'] },
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
