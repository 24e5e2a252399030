/** Restores of single VMs: their files are copied from the RV or LV, shown to an ESXi host for that time. */
import type { Element } from '../../model/element.ts';
import type { Restore } from '../../model/derived/array-jobs.ts';
import { hostsSeeing, rvOf, sourceOf, type Ld } from '../../model/derived/istorage.ts';
import { datastoresOfVm, type Vm } from '../../model/derived/machines.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Plan, Step } from '../plan.ts';
import { elements, namesOf, type PlanBuilder } from './builder.ts';
import { equalisesDsvNote, equalisesNote, severalDisksNotes } from './notes.ts';
import { linkUndo, needSnapshots } from './restore-snapshots.ts';
import {
  begin,
  finish,
  hostsOfVolumes,
  managementServerOf,
  needPairs,
  registerVms,
  secondaryRestore,
  startVms,
  type Task,
} from './restore-task.ts';
import { sections } from './sections.ts';
import { undoPowerOff, undoUnregister } from './vm-steps.ts';

interface CopyAccess {
  readonly host: readonly Element[];
  /** The copy is assigned to the host all the time and only its device is attached for the restore. */
  readonly attach: boolean;
}

function accessOf(
  restore: Restore,
  copies: readonly Ld[],
  vms: readonly Vm[],
  mvs: readonly (Ld | undefined)[],
): CopyAccess {
  const named = restore.list('host') as unknown as readonly Element[];
  const host = named.length > 0 ? named : hostsOfVolumes(mvs, vms).slice(0, 1);
  const attach =
    host.length > 0 &&
    copies.length > 0 &&
    copies.every((copy) => host.every((one) => (hostsSeeing(copy) as unknown as Element[]).includes(one)));
  return { host, attach };
}

function needHost(builder: PlanBuilder, restore: Restore, access: CopyAccess): void {
  if (access.host.length > 0) return;
  builder.gap(
    {
      en: 'The restore does not say to which ESXi host the copy disk is connected (`host`), and no host follows from LD sets.',
      ja: '複製ディスクを接続する ESXi が書かれておらず（`host`）、LD セットからも決まらない。',
    },
    restore.place(),
  );
}

function needVms(builder: PlanBuilder, task: Task): void {
  if (task.vms.length > 0) return;
  builder.gap(
    {
      en: 'The restore does not say which VMs come back (`vms`).',
      ja: '復旧する仮想マシンが書かれていない（`vms`）。',
    },
    task.place,
  );
}

/** Shows the copies to the host, copies the files of the VMs over, and puts everything back. Returns whether a device was attached. */
function filesFromCopy(
  builder: PlanBuilder,
  task: Task,
  restore: Restore,
  copies: readonly Ld[],
  section: string,
  management: Element | undefined,
): boolean {
  const mvs = [...task.pairs, ...task.snapshots].map((copy) => sourceOf(copy));
  const access = accessOf(restore, copies, task.vms, mvs);
  needHost(builder, restore, access);
  needVms(builder, task);
  const targets = elements(copies);
  const vms = elements(task.vms);
  const signature = restore.get('signature') ?? 'new';
  const back: Step['undo'] = access.attach
    ? { action: 'device-detach', title: { en: 'Detach the device on ESXi', ja: 'ESXi でデバイスを detach する' } }
    : {
        action: 'access-revert',
        title: {
          en: 'Put the AccessControl setting back to its original state',
          ja: 'AccessControl 設定を元の状態に戻す',
        },
      };
  if (access.attach) {
    builder.add({
      action: 'device-attach',
      actor: 'business-server',
      on: access.host[0],
      targets,
      undo: back,
      section: sections.attachedRv,
    });
  } else {
    const storage = { actor: 'management-server', on: management, targets, section } as const;
    builder.add({ ...storage, action: 'access-release', undo: back });
    builder.add({
      ...storage,
      action: 'access-grant',
      label: {
        en: `AccessControl: assign to ${namesOf(access.host).en}`,
        ja: `AccessControl 設定（${namesOf(access.host).ja} にアクセス設定）`,
      },
      undo: back,
    });
  }
  builder.add({
    action: 'rescan',
    actor: 'business-server',
    targets: access.host,
    label: { en: 'Rescan storage', ja: 'ストレージの再スキャン' },
    section,
  });
  builder.add({
    action: 'datastore-mount',
    actor: 'business-server',
    on: access.host[0],
    targets,
    label:
      signature === 'new'
        ? {
            en: 'Register as a new datastore with a new signature',
            ja: '「新しい署名を割り当て」で新しいデータストアとして登録',
          }
        : { en: 'Register as a datastore with its signature', ja: '既存の署名のままデータストアとして登録' },
    undo: {
      action: 'datastore-unmount',
      title: { en: 'Unmount the datastore of the copy', ja: '複製ディスクのデータストアをアンマウントする' },
    },
    notes: [
      {
        text: {
          en: 'A new signature is written to the copy disk: it must be writable for the host.',
          ja: '新しい署名は複製ディスクに書き込まれるため、ホストから書き込み可能であること。',
        },
      },
    ],
    options: { signature },
    section,
  });
  builder.add({ action: 'delete-files', actor: 'business-server', targets: vms, section });
  builder.add({
    action: 'copy-files',
    actor: 'business-server',
    targets: vms,
    notes: [
      {
        text: {
          en: `To ${destinationsOf(task.vms).en}: vmx, vmdk and all other files of the VM.`,
          ja: `コピー先: ${destinationsOf(task.vms).ja}。vmx、vmdk など仮想マシンを構成する全てのファイル。`,
        },
      },
    ],
    section,
  });
  builder.add({
    action: 'datastore-unmount',
    actor: 'business-server',
    on: access.host[0],
    targets,
    notes: [
      {
        text: {
          en: 'Not a step of the document: a datastore has to be unmounted before its disk is taken away.',
          ja: '文書にはない手順。ディスクを切り離す前にデータストアをアンマウントする。',
        },
      },
    ],
  });
  if (access.attach) {
    builder.add({
      action: 'device-detach',
      actor: 'business-server',
      on: access.host[0],
      targets,
      section: sections.attachedRv,
    });
  } else {
    builder.add({ action: 'access-revert', actor: 'management-server', on: management, targets, section });
  }
  return access.attach;
}

function destinationsOf(vms: readonly Vm[]): Text {
  const datastores = [...new Set(vms.flatMap((vm) => datastoresOfVm(vm)))];
  return namesOf(elements(datastores));
}

function stopFailedVms(builder: PlanBuilder, task: Task, section: string): void {
  const vms = elements(task.vms);
  builder.add({
    action: 'vm-power-off',
    actor: 'business-server',
    targets: vms,
    label: { en: 'Stop the failed VM if it runs', ja: '障害となった仮想マシンの停止（稼働中の場合）' },
    notes: severalDisksNotes(task.vms, task.pairs),
    undo: undoPowerOff,
    section,
  });
  builder.add({ action: 'vm-unregister', actor: 'business-server', targets: vms, undo: undoUnregister, section });
}

export function vmFromRv(task: Task, restore: Restore): Plan {
  const builder = begin(task);
  needPairs(builder, task);
  const section = sections.manualDdr;
  const rvs = task.pairs.flatMap((pair) => rvOf(pair) ?? []);
  secondaryRestore(builder, task, rvs, section);
  stopFailedVms(builder, task, section);
  const attached = filesFromCopy(builder, task, restore, rvs, section, managementServerOf(task.pairs));
  startAgain(builder, task, section, equalisesNote);
  const procedure = attached ? 'vmfs/per-vm-restore-via-attached-rv' : 'manual/rv-file-recovery';
  return finish(builder, task, 'vm', procedure, 'Restore of single VMs from the RV', 'RV からの仮想マシン単位リストア');
}

export function vmFromLv(task: Task, restore: Restore): Plan {
  const builder = begin(task);
  needSnapshots(builder, task, true);
  const section = sections.manualDsv;
  const management = managementServerOf(task.snapshots);
  const targets = elements(task.snapshots);
  const lvs = task.snapshots.flatMap((snapshot) => snapshot.get('lv') ?? []);
  for (const snapshot of targets) builder.startsWith(snapshot, 'snapshot', 'active');
  stopFailedVms(builder, task, section);
  const storage = { actor: 'management-server', on: management, targets, section } as const;
  builder.add({
    ...storage,
    action: 'guard-on',
    undo: { action: 'guard-off', title: { en: 'Release the protection of the SV', ja: 'SV の保護設定を解除する' } },
  });
  builder.add({ ...storage, action: 'link', undo: linkUndo });
  const attached = filesFromCopy(builder, task, restore, lvs, section, management);
  startAgain(builder, task, section, equalisesDsvNote);
  return finish(
    builder,
    task,
    'vm',
    attached ? 'vmfs/per-vm-restore-via-attached-rv' : 'manual/lv-file-recovery',
    'Restore of single VMs from the LV',
    'LV からの仮想マシン単位リストア',
  );
}

function afterDsv(builder: PlanBuilder, task: Task, section: string): void {
  const storage = {
    actor: 'management-server',
    on: managementServerOf(task.snapshots),
    targets: elements(task.snapshots),
    section,
  } as const;
  builder.add({ ...storage, action: 'unlink' });
  builder.add({ ...storage, action: 'guard-off' });
}

function startAgain(builder: PlanBuilder, task: Task, section: string, equalises: Step['notes'][number]): void {
  registerVms(builder, task, task.vms, { actor: 'business-server', section });
  startVms(builder, task, task.vms, section);
  if (equalises === equalisesDsvNote) afterDsv(builder, task, section);
  builder.add({
    action: 'run-backup',
    actor: 'operator',
    targets: [task.backup],
    notes: [equalises],
    section,
  });
}
