import { nonstopJobsOf } from '../../model/derived/array-jobs.ts';
import { guestClustersOf } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { cannotOnline, isTarget, onlineTexts } from './shared/online.ts';

export const vmwareOnlineGuestClusterSharedDisk = defineRule({
  id: 'vmware/online-guest-cluster-shared-disk',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A VM in a cluster of guests that is built on a shared disk cannot be backed up online.',
    ja: '共有ディスクによるゲスト OS 間クラスタの仮想マシンはオンラインバックアップできない。',
  },
  ...onlineTexts,
  source: guide(sections.vmfsNotes3),
  applies: (vm) => isTarget(vm) && guestClustersOf(vm).length > 0,
  check(vm, report) {
    const jobs = nonstopJobsOf(vm);
    if (jobs.length === 0) return;
    const cluster = guestClustersOf(vm).find((c) => c.list('shared').length > 0);
    if (cluster) cannotOnline(vm, report, vm.place(), cluster, jobs);
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a node of a cluster with a shared disk',
        design: vmfs({ vm: 'disk q', more: ['guest-cluster c of web { software wsfc  shared web.q }'] }),
        marks: ['web'],
        fixed: vmfs({
          vm: 'disk q',
          more: ['guest-cluster c of web { software wsfc  shared web.q }'],
          job: 'mode shortstop',
        }),
      },
    ],
    compliant: [
      {
        title: 'short stop',
        design: vmfs({
          vm: 'disk q',
          more: ['guest-cluster c of web { software wsfc  shared web.q }'],
          job: 'mode shortstop',
        }),
      },
    ],
    boundary: [
      {
        title: 'a cluster that mirrors its data',
        design: vmfs({ vm: 'disk q', more: ['guest-cluster c of web { software clusterpro-x  shared none }'] }),
      },
    ],
  },
});
