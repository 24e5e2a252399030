/** Plans of restores from copies on iStorage arrays: which procedure brings back what. */
import type { Element } from '../../model/element.ts';
import {
  arrayBackupOf,
  copiedVmsOf,
  copiesOf,
  executorOf,
  isPairRestore,
  pairsOf,
  regionsOf,
  restoredPairsOf,
  restoredSnapshotsOf,
  restoredVmsOf,
  saves,
  snapshotsOf,
  type Backup,
  type Restore,
} from '../../model/derived/array-jobs.ts';
import { bootHosts, mvOf, rvOf, sourceOf } from '../../model/derived/istorage.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Plan, Step } from '../plan.ts';
import { undoEsxiShutdown } from './backup-plans.ts';
import { elements } from './builder.ts';
import { rdmRestore } from './rdm-plans.ts';
import { bvFailure, svToBv } from './restore-snapshots.ts';
import { begin, finish, needPairs, noProcedure, secondaryRestore, vmsOf, type Task } from './restore-task.ts';
import { vmFromLv, vmFromRv } from './restore-vms.ts';
import { mvFailure, volume, wholeMvOfVm } from './restore-volumes.ts';
import { sections } from './sections.ts';
import { noWayBackNote } from './vm-steps.ts';

/**
 * The plans that a backup job has beside its own run: what brings its volumes back, and what is done after a failure of the original.
 * Plans for which the design lacks something are left out: a `restore` says what they need.
 */
export function restorePlansOf(backup: Backup): readonly Plan[] {
  if (regionsOf(backup).size !== 1 || copiesOf(backup).length === 0) return [];
  const name = backup.name ?? '';
  const task: Omit<Task, 'name'> = {
    job: backup,
    backup,
    restore: undefined,
    pairs: pairsOf(backup),
    snapshots: snapshotsOf(backup),
    vms: copiedVmsOf(backup),
    fromSecondary: false,
    place: backup.place(),
  };
  const secondary = backup.children('secondary').length > 0;
  return plansFor(backup, task, name, secondary).filter((plan) => plan.gaps.length === 0);
}

function plansFor(backup: Backup, task: Omit<Task, 'name'>, name: string, secondary: boolean): readonly Plan[] {
  const byPair = task.pairs.length > 0;
  if (byPair && task.snapshots.length > 0) return [];
  if (saves(backup, 'rdm')) return [rdmRestore({ ...task, name: `${name}/restore-rdm` })];
  if (saves(backup, 'sanboot')) {
    if (!byPair) return [];
    return [
      esxiSystem({ ...task, fromSecondary: secondary, name: `${name}/restore-esxi` }),
      reinstallation({ ...task, name: `${name}/reinstall-esxi` }, false),
    ];
  }
  if (byPair) {
    return [
      volume({ ...task, name: `${name}/restore-volume` }),
      mvFailure({ ...task, fromSecondary: secondary, name: `${name}/mv-failure` }),
    ];
  }
  const whole = svToBv({ ...task, name: `${name}/sv-to-bv` });
  return secondary ? [whole, bvFailure({ ...task, name: `${name}/bv-failure` })] : [whole];
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
  if (saves(backup, 'rdm')) return rdmRestore(task);
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

const diskGap: Text = {
  en: 'A single virtual disk cannot be restored: a VM comes back with all of its disks, a volume with all of its VMs.',
  ja: '特定の仮想ディスクのみのリストアはできない。仮想マシンは全ディスク、ボリュームは全仮想マシンを単位としてリストアする。',
};

function esxi(task: Task, restore: Restore): Plan {
  const to = restore.get('to-ld');
  const elsewhere = !!to && !task.pairs.map(mvOf).includes(to);
  if (restore.get('array-replaced') === true || restore.get('reinstall') === true || elsewhere) {
    return reinstallation(task, elsewhere);
  }
  return esxiSystem({ ...task, fromSecondary: restore.get('source') !== 'rv' });
}

function bootHostsOf(task: Task): readonly Element[] {
  const mvs = task.pairs.flatMap((pair) => mvOf(pair) ?? []);
  return [...new Set(elements(mvs.flatMap((mv) => bootHosts(mv))))];
}

/** What the document has for another disk, or another array, than the one that failed. */
function reinstallation(task: Task, elsewhere: boolean): Plan {
  const builder = begin(task);
  builder.add({
    action: 'esxi-reinstall',
    actor: 'operator',
    targets: bootHostsOf(task),
    notes: [
      {
        text: {
          en: 'After a replacement of the whole array, or onto another logical disk than the original MV, ESXi is installed anew and not restored.',
          ja: 'iStorage 全体の交換後、または元の MV と異なる LD への復旧は、リストアではなく ESXi の再インストールによる。',
        },
        rule: elsewhere ? 'sanboot/restore-different-ld-reinstall' : 'sanboot/restore-array-replaced-reinstall',
      },
    ],
    section: sections.sanbootRestore,
  });
  return finish(
    builder,
    task,
    'reinstall',
    'sanboot/restore-reinstall',
    'Reinstallation of ESXi',
    'ESXi の再インストールによる復旧',
  );
}

/** Onto the disk from which it was taken. */
function esxiSystem(task: Task): Plan {
  const builder = begin(task);
  const hosts = bootHostsOf(task);
  const section = sections.sanbootRestore;
  needPairs(builder, task);
  const implied: Step['notes'] = [
    {
      text: {
        en: 'Implied: the host boots from the MV, so it must not run while the MV is restored.',
        ja: '文書に明記はないが、ホストは MV から起動するため、リストア中は停止しておく。',
      },
    },
  ];
  if (task.fromSecondary) secondaryRestore(builder, task, task.pairs.map(rvOf), section);
  builder.add({
    action: 'esxi-shutdown',
    actor: 'business-server',
    targets: hosts,
    label: { en: 'Shut down the ESXi server if it runs', ja: 'ESXi サーバのシャットダウン（稼働中の場合）' },
    undo: undoEsxiShutdown,
    notes: implied,
    section,
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
      noWayBackNote,
    ],
    section,
  });
  builder.add({ action: 'esxi-start', actor: 'business-server', targets: hosts, notes: implied, section });
  return finish(
    builder,
    task,
    'esxi',
    'sanboot/restore-same-ld',
    'Restore of the ESXi system',
    'ESXi システム領域のリストア',
  );
}
