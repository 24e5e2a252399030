import { datastoresOfJob, saves, targetsOf, toolOf } from '../../model/derived/array-jobs.ts';
import { hostsSeeing, ldsOf } from '../../model/derived/istorage.ts';
import { possibleHostsOf } from '../../model/derived/machines.ts';
import type { Element } from '../../model/element.ts';
import { inverse } from '../../model/topology.ts';
import { vsphereReleases } from '../../support/nec/guests.ts';
import { withinRelease } from '../../support/versions.ts';
import { defineRule } from '../engine/rule.ts';
import { repnavi, vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

/** VMFS jobs with RepNavi Suite of which a host may run a target, or mounts a datastore. */
const jobsOfHost = inverse('backup', (job) => {
  const hosts = new Set<Element>();
  if (!saves(job, 'vmfs') || toolOf(job) !== 'repnavi') return [];
  for (const vm of targetsOf(job)) for (const host of possibleHostsOf(vm)) hosts.add(host);
  for (const datastore of datastoresOfJob(job)) {
    for (const host of datastore.list('hosts') as unknown as readonly Element[]) hosts.add(host);
    for (const ld of ldsOf(datastore)) for (const host of hostsSeeing(ld)) hosts.add(host);
  }
  return [...hosts];
});

export const vmwareVsphereVersionSupported = defineRule({
  id: 'vmware/vsphere-version-supported',
  system: 'nec',
  level: 'error',
  subject: 'esxi',
  summary: {
    en: 'The virtual platform of a VMFS backup is VMware vSphere 6.0, 6.5, 6.7, 7.0 or 8.0.',
    ja: 'VMFS バックアップの仮想基盤は VMware vSphere 6.0 / 6.5 / 6.7 / 7.0 / 8.0 に限る。',
  },
  message: {
    en: '{host} runs vSphere {found}; the support table has {allowed}.',
    ja: '{host} の vSphere は {found} だが、サポート表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Plan the update of the host, or ask the PP support desk about this release.',
    ja: 'ホストの更新を計画するか、このバージョンについて PP サポート窓口に問い合わせる。',
  },
  source: guide(sections.vmfsSupport2),
  reads: ['version'],
  applies: (host) => jobsOfHost(host).length > 0,
  check(host, report) {
    const version = host.need('version');
    if (vsphereReleases.rows.some((release) => withinRelease(version, release))) return;
    report(host.place('version'), { host, found: version, allowed: vsphereReleases.rows.join(', ') });
  },
  cases: {
    violating: [
      { title: 'vSphere 5.5', design: repnavi({ vcenter: ['esxi esx-01 { version 5.5 }'] }), marks: ['5.5'] },
      {
        title: 'a release between two listed ones',
        design: repnavi({ vcenter: ['esxi esx-01 { version 6.6 }'] }),
        marks: ['6.6'],
      },
    ],
    compliant: [
      { title: 'vSphere 8.0', design: repnavi({ vcenter: ['esxi esx-01 { version 8.0 }'] }) },
      { title: 'an update of a listed release', design: repnavi({ vcenter: ['esxi esx-01 { version 8.0U2 }'] }) },
    ],
    boundary: [
      { title: 'the first release', design: repnavi({ vcenter: ['esxi esx-01 { version 6.0 }'] }) },
      {
        title: 'a host of another vCenter',
        design: repnavi({
          vcenter: ['esxi esx-01 { version 7.0 }'],
          more: ['vcenter old { esxi esx-99 { version 5.0 } }'],
        }),
      },
      {
        title: 'without RepNavi Suite the table says nothing',
        design: vmfs({
          job: 'using ControlCommand on m',
          more: ['server m'],
          vcenter: ['esxi esx-01 { version 5.5 }'],
        }),
      },
    ],
  },
});
