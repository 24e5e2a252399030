/**
 * Plans of jobs on physical RDM disks, carried out inside the guest. The document says with what (RepNavi Suite on Windows,
 * ControlCommand and FileSystemOption on Linux, IOPATH=DIRECT) but numbers no steps: RepNavi Suite runs as one step; with
 * ControlCommand the order is that of the backups of VMFS volumes, and each plan says so.
 */
import type { Element } from '../../model/element.ts';
import {
  copiesOf,
  executorOf,
  pairsOf,
  rdmVmsOf,
  rdmsOfJob,
  targetOf,
  toolOf,
  type Backup,
} from '../../model/derived/array-jobs.ts';
import { rvOf, sourceOf } from '../../model/derived/istorage.ts';
import { guestOs } from '../../model/derived/machines.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Actor, Plan, Step } from '../plan.ts';
import { elements, type PlanBuilder } from './builder.ts';
import { addSecondaryThroughLv, addSnapshot } from './by-snapshot.ts';
import { notReadyNote } from './notes.ts';
import { begin, finish, managementServerOf, secondaryRestore, type Task } from './restore-task.ts';
import { addSecondaries } from './secondary-steps.ts';
import { sections } from './sections.ts';
import { noWayBackNote } from './vm-steps.ts';

const orderNote: Step['notes'][number] = {
  text: {
    en: 'For RDM disks the document numbers no steps; the order is that of its backups of VMFS volumes. Have the procedure confirmed by the PP support desk.',
    ja: 'RDM 領域の手順は文書に示されていない。順序は VMFS 領域のバックアップに倣った。手順は PP サポート窓口に確認する。',
  },
};

const misoperationNote: Step['notes'][number] = {
  text: {
    en: 'ControlCommand in the guest reaches every logical disk that is assigned to the ESXi host, unless its LD set is in secure mode.',
    ja: 'LD セットがセキュアモードでない場合、ゲスト OS の ControlCommand からは ESXi に割り付けられた全ての論理ディスクが操作できる。',
  },
  rule: 'rdm/controlcommand-sees-all-lds',
};

/** The section of the document about the job's guests. */
function sectionOf(job: Backup): string {
  const linux = rdmVmsOf(job).some((vm) => guestOs(vm)?.family === 'linux');
  return linux ? sections.rdmLinux : sections.rdmWindows;
}

interface By {
  readonly actor: Actor;
  readonly on: Element | undefined;
  readonly section: string;
}

/** Who operates the array: ControlCommand in the guest, or a person at the management server. */
function storageBy(job: Backup): By {
  const section = sectionOf(job);
  if (toolOf(job) === 'manual') return { actor: 'management-server', on: managementServerOf(copiesOf(job)), section };
  return { actor: 'vm', on: executorOf(job) ?? elements(rdmVmsOf(job))[0], section };
}

/** How what uses the disks is quiesced: by its own means, or the file systems by ControlCommand with FileSystemOption. */
function quiesceLabel(job: Backup): { readonly quiesce: Text; readonly resume: Text; readonly undo: Text } {
  if (job.get('mode') !== 'nonstop') {
    return {
      quiesce: { en: 'Stop what writes to the disks', ja: 'ディスクを使用する業務の停止' },
      resume: { en: 'Resume what was stopped', ja: '停止した業務の再開' },
      undo: { en: 'Resume what was stopped', ja: '停止した業務を再開する' },
    };
  }
  if (targetOf(job) === 'filesystem') {
    return {
      quiesce: { en: 'Quiesce the file systems', ja: 'ファイルシステムの静止点確保' },
      resume: { en: 'Release the file systems', ja: 'ファイルシステムの静止解除' },
      undo: { en: 'Release the file systems', ja: 'ファイルシステムの静止を解除する' },
    };
  }
  return {
    quiesce: { en: 'Bring the database to a quiescent point', ja: 'データベースの静止点確保' },
    resume: { en: 'Resume the database', ja: 'データベースの静止解除' },
    undo: { en: 'Resume the database', ja: 'データベースの静止を解除する' },
  };
}

/** With what the guest's file systems are quiesced, where the document says it. */
function quiesceNotes(job: Backup): Step['notes'] {
  const linux = rdmVmsOf(job).every((vm) => guestOs(vm)?.family === 'linux');
  if (!linux || job.get('mode') !== 'nonstop' || targetOf(job) !== 'filesystem') return [];
  return [
    {
      text: {
        en: 'A non-stop backup of file systems is supported with ControlCommand and FileSystemOption together.',
        ja: 'ファイルシステムの無停止バックアップは ControlCommand と FileSystemOption の組み合わせでサポートされる。',
      },
      rule: 'rdm/linux-filesystem-nonstop-fso',
    },
  ];
}

export function rdm(builder: PlanBuilder, job: Backup): void {
  if (toolOf(job) === 'repnavi') {
    repnaviRdm(builder, job);
    return;
  }
  if (job.get('mode') === undefined) {
    builder.gap(
      {
        en: 'The job does not say how what uses the disks is quiesced: `mode nonstop` or `mode shortstop`.',
        ja: 'ディスクを使用する業務の静止方法が書かれていない（`mode nonstop` または `mode shortstop`）。',
      },
      job.place(),
    );
  }
  const by = storageBy(job);
  const pairs = elements(pairsOf(job));
  const bySnapshot = pairs.length === 0;
  const label = quiesceLabel(job);
  const guests = {
    actor: by.actor === 'vm' ? ('vm' as const) : ('operator' as const),
    on: by.actor === 'vm' ? by.on : undefined,
    targets: elements(rdmVmsOf(job)),
    section: by.section,
  };
  if (!bySnapshot) {
    builder.add({
      ...by,
      action: 'replicate',
      targets: pairs,
      notes: [orderNote, notReadyNote, ...(by.actor === 'vm' ? [misoperationNote] : [])],
    });
  }
  builder.add({
    ...guests,
    action: 'application-quiesce',
    label: label.quiesce,
    undo: { action: 'application-resume', title: label.undo },
    notes: [...(bySnapshot ? [orderNote] : []), ...quiesceNotes(job)],
  });
  if (bySnapshot) addSnapshot(builder, job, by);
  else builder.add({ ...by, action: 'separate', targets: pairs });
  builder.add({ ...guests, action: 'application-resume', label: label.resume });
  if (bySnapshot) addSecondaryThroughLv(builder, job, by);
  else addSecondaries(builder, job);
}

function repnaviRdm(builder: PlanBuilder, job: Backup): void {
  const copies = elements(copiesOf(job));
  for (const pair of pairsOf(job)) {
    builder.startsWith(pair, 'pair', 'separated');
    const rv = rvOf(pair);
    if (rv) builder.startsWith(rv, 'content', 'previous');
  }
  builder.add({
    action: 'run-backup',
    actor: 'repnavi',
    on: executorOf(job) ?? elements(rdmVmsOf(job))[0],
    targets: copies,
    label: { en: 'RepNavi Suite backs up', ja: 'RepNavi Suite によるバックアップ' },
    notes: [
      {
        text: {
          en: 'Replicating, quiescing and separating are one job of RepNavi Suite, started by the job management software; the document does not number its steps.',
          ja: 'レプリケート・静止点確保・セパレートは RepNavi Suite の 1 つのジョブとして、ジョブ管理ソフトから実行される。個々の手順は文書に示されていない。',
        },
        rule: 'rdm/job-management-mandatory',
      },
    ],
    section: sections.rdmWindows,
  });
  addSecondaries(builder, job);
}

/** RDM disks come back whole, with what uses them stopped and their volumes unmounted in the guest. */
export function rdmRestore(task: Task): Plan {
  const builder = begin(task);
  const { backup } = task;
  const copies = task.pairs.length + task.snapshots.length > 0 ? [...task.pairs, ...task.snapshots] : copiesOf(backup);
  const pairs = copies.filter((copy) => copy.is('pair'));
  const snapshots = copies.filter((copy) => copy.is('snapshot'));
  const by = storageBy(backup);
  const repnavi = toolOf(backup) === 'repnavi';
  const storage: By = repnavi ? { ...by, actor: 'repnavi' } : by;
  const inGuest = by.actor === 'vm';
  const vms = elements(rdmVmsOf(backup));
  const disks = elements(copies.flatMap((copy) => sourceOf(copy) ?? []));
  const guests = { actor: inGuest ? ('vm' as const) : ('operator' as const), on: inGuest ? by.on : undefined };
  for (const snapshot of snapshots) builder.startsWith(snapshot, 'snapshot', 'active');
  secondaryRestore(builder, task, pairs.map(rvOf), sections.rdm);
  builder.add({
    ...guests,
    action: 'application-quiesce',
    targets: vms,
    label: { en: 'Stop what uses the disks', ja: 'ディスクを使用する業務の停止' },
    undo: {
      action: 'application-resume',
      title: { en: 'Resume what was stopped', ja: '停止した業務を再開する' },
      until: ['restore', 'snapshot-restore'],
    },
    notes: [restoreOrderNote],
    section: by.section,
  });
  builder.add({
    ...guests,
    action: 'volume-unmount',
    targets: disks,
    undo: {
      action: 'volume-mount',
      title: { en: 'Mount the volumes again', ja: 'ボリュームを再度マウントする' },
      until: ['restore', 'snapshot-restore'],
    },
    notes: sharedNotes(backup),
    section: by.section,
  });
  builder.add({ ...storage, action: 'restore', targets: elements(pairs), notes: [noWayBackNote] });
  builder.add({ ...storage, action: 'snapshot-restore', targets: elements(snapshots), notes: [noWayBackNote] });
  builder.add({ ...guests, action: 'volume-mount', targets: disks, section: by.section });
  builder.add({
    ...guests,
    action: 'application-resume',
    targets: vms,
    label: { en: 'Resume what was stopped', ja: '停止した業務の再開' },
    section: by.section,
  });
  return finish(builder, task, 'rdm', 'rdm/restore', 'Restore of RDM disks', 'RDM 領域のリストア');
}

const restoreOrderNote: Step['notes'][number] = {
  text: {
    en: 'For RDM disks the document numbers no steps; a disk is not restored under a mounted file system. Have the procedure confirmed by the PP support desk.',
    ja: 'RDM 領域の手順は文書に示されていない。ファイルシステムをマウントしたままリストアしないよう順序を定めた。手順は PP サポート窓口に確認する。',
  },
};

/** A disk that several guests share is unmounted in all of them. */
function sharedNotes(job: Backup): Step['notes'] {
  const shared = rdmsOfJob(job).some((rdm) => {
    const on = rdm.get('on') as unknown as Element | null | undefined;
    return !!on && on.referrers('rdm', 'on').length > 1;
  });
  if (!shared) return [];
  return [
    {
      text: {
        en: 'The disk is connected to several VMs: take it offline on every one of them.',
        ja: 'ディスクは複数の仮想マシンに接続されている。全ての仮想マシンで切り離しておく。',
      },
    },
  ];
}
