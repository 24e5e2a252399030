/** Plans of restores from copies on iStorage arrays: which procedure brings back what. */
import type { Element } from '../../model/element.ts';
import {
  arrayBackupOf,
  copiedVmsOf,
  executorOf,
  isPairRestore,
  pairsOf,
  regionsOf,
  restoredPairsOf,
  restoredSnapshotsOf,
  restoredVmsOf,
  saves,
  type Backup,
  type Restore,
} from '../../model/derived/array-jobs.ts';
import { bootHosts, mvOf, rvOf, sourceOf } from '../../model/derived/istorage.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Plan, Step } from '../plan.ts';
import { elements } from './builder.ts';
import { bvFailure, svToBv } from './restore-snapshots.ts';
import { begin, finish, needPairs, noProcedure, secondaryRestore, vmsOf, type Task } from './restore-task.ts';
import { vmFromLv, vmFromRv } from './restore-vms.ts';
import { mvFailure, volume, wholeMvOfVm } from './restore-volumes.ts';
import { sections } from './sections.ts';

/** The plans that a backup job has beside its own run: a restore of its volumes, and the recovery from a failed MV. */
export function restorePlansOf(backup: Backup): readonly Plan[] {
  if (!saves(backup, 'vmfs') || regionsOf(backup).size > 1 || pairsOf(backup).length === 0) return [];
  const base: Omit<Task, 'name'> = {
    job: backup,
    backup,
    restore: undefined,
    pairs: pairsOf(backup),
    snapshots: [],
    vms: copiedVmsOf(backup),
    fromSecondary: false,
    place: backup.place(),
  };
  const name = backup.name ?? '';
  const secondary = backup.children('secondary').length > 0;
  return [
    volume({ ...base, name: `${name}/restore-volume` }),
    ...(secondary ? [mvFailure({ ...base, fromSecondary: true, name: `${name}/mv-failure` })] : []),
  ];
}

/** The plan of a `restore` of the design. */
export function restorePlan(restore: Restore): Plan | undefined {
  const backup = arrayBackupOf(restore);
  if (!backup) return undefined;
  const task: Task = {
    job: restore,
    backup,
    restore,
    pairs: restoredPairsOf(restore),
    snapshots: restoredSnapshotsOf(restore),
    vms: restoredVmsOf(restore),
    fromSecondary: comesFromSecondary(restore, backup),
    place: restore.place(),
    name: restore.name ?? `${backup.name ?? ''}-restore`,
  };
  if (saves(backup, 'sanboot')) return esxi(task, restore);
  if (saves(backup, 'rdm')) return noProcedure(task, 'volume', rdmGap);
  if (restore.get('scope') === 'disk' || restore.list('disks').length > 0) return noProcedure(task, 'volume', diskGap);
  switch (restore.get('case')) {
    case 'mv-failure':
      return mvFailure(task);
    case 'rv-file':
      return vmFromRv(task, restore);
    case 'bv-failure':
      return bvFailure(task);
    case 'lv-file':
      return vmFromLv(task, restore);
    case 'sv-to-bv':
      return svToBv(task);
    default:
  }
  const single = !isPairRestore(restore);
  const fromSnapshot = task.pairs.length === 0 && task.snapshots.length > 0;
  if (!single) return fromSnapshot ? svToBv(task) : volume(task);
  // For a disk that holds these VMs alone the document takes the whole disk back.
  const copies = fromSnapshot ? task.snapshots : task.pairs;
  const others = copies.flatMap((copy) => vmsOf(sourceOf(copy))).filter((vm) => !task.vms.includes(vm));
  if (fromSnapshot) return others.length === 0 ? svToBv(task) : vmFromLv(task, restore);
  return others.length === 0 && task.pairs.length > 0 ? wholeMvOfVm(task) : vmFromRv(task, restore);
}

/** Said, or as the procedures of appendix D begin where there is a secondary backup. */
function comesFromSecondary(restore: Restore, backup: Backup): boolean {
  const source = restore.get('source');
  if (source) return source === 'secondary' || source === 'archive';
  if (restore.get('method') === 'raw-then-pair') return true;
  const procedure = restore.get('case');
  return (procedure === 'mv-failure' || procedure === 'rv-file') && backup.children('secondary').length > 0;
}

const rdmGap: Text = {
  en: 'The document gives no steps for the restore of RDM disks: RepNavi Suite carries it out, or ask the PP support desk.',
  ja: 'RDM 領域のリストア手順は文書に示されていない。RepNavi Suite で実行するか、PP サポート窓口に確認する。',
};

const diskGap: Text = {
  en: 'A single virtual disk cannot be restored: a VM comes back with all of its disks, a volume with all of its VMs.',
  ja: '特定の仮想ディスクのみのリストアはできない。仮想マシンは全ディスク、ボリュームは全仮想マシンを単位としてリストアする。',
};

function esxi(task: Task, restore: Restore): Plan {
  const builder = begin(task);
  const mvs = task.pairs.map(mvOf);
  const to = restore.get('to-ld');
  const hosts = [...new Set(mvs.flatMap((mv) => (mv ? bootHosts(mv) : [])))] as unknown as Element[];
  const elsewhere = !!to && !mvs.includes(to);
  const section = sections.sanbootRestore;
  if (restore.get('array-replaced') === true || restore.get('reinstall') === true || elsewhere) {
    builder.add({
      action: 'esxi-reinstall',
      actor: 'operator',
      targets: hosts,
      notes: [
        {
          text: {
            en: 'After a replacement of the whole array, or onto another logical disk than the original MV, ESXi is installed anew and not restored.',
            ja: 'iStorage 全体の交換後、または元の MV と異なる LD への復旧は、リストアではなく ESXi の再インストールによる。',
          },
          rule: elsewhere ? 'sanboot/restore-different-ld-reinstall' : 'sanboot/restore-array-replaced-reinstall',
        },
      ],
      section,
    });
    return finish(
      builder,
      task,
      'esxi',
      'sanboot/restore-reinstall',
      'Reinstallation of ESXi',
      'ESXi の再インストールによる復旧',
    );
  }
  needPairs(builder, task);
  const implied: Step['notes'] = [
    {
      text: {
        en: 'Implied: the host boots from the MV, so it must not run while the MV is restored.',
        ja: '文書に明記はないが、ホストは MV から起動するため、リストア中は停止しておく。',
      },
    },
  ];
  if (restore.get('source') !== 'rv') {
    secondaryRestore(builder, { ...task, fromSecondary: true }, task.pairs.map(rvOf), section);
  }
  builder.add({
    action: 'esxi-shutdown',
    actor: 'business-server',
    targets: hosts,
    label: { en: 'Shut down the ESXi server if it runs', ja: 'ESXi サーバのシャットダウン（稼働中の場合）' },
    notes: implied,
  });
  builder.add({
    action: 'restore',
    actor: 'management-server',
    on: executorOf(task.backup),
    targets: elements(task.pairs),
    notes: [
      {
        text: {
          en: 'ESXi must not be started from the RV, nor any other server from a disk of this system.',
          ja: 'ESXi のシステム領域を別のサーバに割り当てて起動する運用はサポート対象外。',
        },
        rule: 'sanboot/no-boot-on-other-server',
      },
    ],
    section,
  });
  builder.add({ action: 'esxi-start', actor: 'business-server', targets: hosts, notes: implied });
  return finish(
    builder,
    task,
    'esxi',
    'sanboot/restore-same-ld',
    'Restore of the ESXi system',
    'ESXi システム領域のリストア',
  );
}
