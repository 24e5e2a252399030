/** Databases and clusters of RDM jobs on Windows guests: what the rules on the support tables share. */
import {
  guestsAre,
  rdmVmsOf,
  saves,
  targetDatabases,
  targetOf,
  vmOfSoftware,
  type Backup,
  type Target,
} from '../../../model/derived/array-jobs.ts';
import { guestClustersOf, needGuestOs, type Vm } from '../../../model/derived/machines.ts';
import { Undeclared, type Element } from '../../../model/element.ts';
import { windowsClusters, windowsRow, type Cluster } from '../../../support/nec/rdm-targets.ts';
import { osName } from '../../../support/operating-systems.ts';
import { listedVersion } from '../../../support/versions.ts';
import type { Report } from '../../engine/rule.ts';

/** Whether a job saves RDM disks of Windows guests, as the given target. */
export function isWindowsRdm(job: Backup, ...targets: Target[]): boolean {
  const target = targetOf(job);
  return (
    saves(job, 'rdm') && guestsAre(job, 'windows') && (targets.length === 0 || (!!target && targets.includes(target)))
  );
}

/** Whether a job saves RDM disks of Linux guests. */
export function isLinuxRdm(job: Backup): boolean {
  return saves(job, 'rdm') && guestsAre(job, 'linux');
}

interface ReleaseTable {
  readonly rows: readonly { readonly windows: string; readonly releases: readonly string[] }[];
}

/**
 * Reports a database whose release the table does not list for the guest, and a guest that the table does not have. The rule cannot
 * be told where no database is written.
 */
export function checkReleases(job: Backup, table: ReleaseTable, report: Report): void {
  for (const runs of needDatabases(job)) {
    const vm = vmOfSoftware(runs) ?? rdmVmsOf(job)[0];
    if (!vm) continue;
    const os = needGuestOs(vm);
    const version = runs.need('version');
    const row = windowsRow(table.rows, os);
    if (row && listedVersion(version, row.releases)) continue;
    const params = { product: runs.name ?? '', found: version, os: osName(os), vm, job };
    if (row) report(runs.place('version'), { ...params, allowed: row.releases.join(', ') });
    else
      report(vm.child('guest')!.place(), {
        ...params,
        allowed: `Windows Server ${table.rows.map((r) => r.windows).join(', ')}`,
      });
  }
}

export const releaseTexts = {
  message: {
    en: '{product} {found} on {os} ({vm}) is not in the support table of {job}; it has {allowed}.',
    ja: '{vm} の {os} 上の {product} {found} は {job} のサポート表にない。表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Plan a combination of the table, or ask the PP support desk.',
    ja: '表にある組合せにするか、PP サポート窓口に問い合わせる。',
  },
};

/** The databases that the job’s target means; the rule cannot be told where none is written in the VM. */
export function needDatabases(job: Backup): readonly Element<'runs'>[] {
  const databases = targetDatabases(job);
  const [vm] = rdmVmsOf(job);
  if (databases.length === 0 && vm) throw new Undeclared(vm, 'runs', false);
  return databases;
}

/** The cluster of a VM as the tables name it; the rule cannot be told while the software of a cluster is not said. */
export function needCluster(vm: Vm): {
  readonly software: Cluster | 'other';
  readonly element: Element<'guest-cluster'> | undefined;
} {
  const [cluster] = guestClustersOf(vm);
  return cluster ? { software: cluster.need('software'), element: cluster } : { software: 'none', element: undefined };
}

/** Reports clusters that the table does not list for the job’s target. */
export function checkClusters(job: Backup, target: Target, report: Report): void {
  const row = windowsClusters.rows.find((r) => r.target === target);
  if (!row) return;
  for (const vm of rdmVmsOf(job)) {
    const { software, element } = needCluster(vm);
    if ((row.clusters as readonly string[]).includes(software)) continue;
    // AlwaysOn and DAG are ways of using WSFC: files on such nodes are on a WSFC cluster
    if (target === 'filesystem' && software.startsWith('wsfc')) continue;
    report(
      element?.place('software') ?? vm.place(),
      { job, vm, found: software, allowed: row.clusters.join(', '), target },
      { related: [{ place: job.place('protect'), message: { en: 'what the job saves', ja: 'ジョブの保護対象' } }] },
    );
    return;
  }
}

export const clusterTexts = {
  message: {
    en: '{job} saves {target} of {vm} in a cluster of `{found}`; supported are {allowed}.',
    ja: '{job} は `{found}` クラスタの {vm} の {target} を対象とするが、サポートされるのは {allowed} である。',
  },
  advice: {
    en: 'Build the cluster with a supported product, or protect this target in another way.',
    ja: 'サポートされるクラスタ製品で構成するか、別の方法で保護する。',
  },
};
