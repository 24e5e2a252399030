/**
 * What the actions on an iStorage array and on VMware are called, and what each does to the states of volumes and virtual machines.
 * Plans of this program and customers' own procedures take the meaning of a step from here, so that rules read both alike.
 */
import type { Element } from '../../model/element.ts';
import { hostsSeeing, mvOf, rvOf, type Ld, type Pair, type Snapshot } from '../../model/derived/istorage.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Condition, State } from '../plan.ts';

/** The words of `step` in a procedure that concern arrays and VMware (`vocabulary/kinds/procedures`). */
export type ArrayAction =
  | 'replicate'
  | 'wait-synchronised'
  | 'separate'
  | 'wait-separated'
  | 'restore'
  | 'wait-restored'
  | 'pair'
  | 'unpair'
  | 'snapshot-create'
  | 'snapshot-restore'
  | 'guard-on'
  | 'guard-off'
  | 'link'
  | 'unlink'
  | 'generation-release'
  | 'generation-set'
  | 'access-forbid'
  | 'access-permit'
  | 'access-release'
  | 'access-grant'
  | 'access-revert'
  | 'ld-rebuild'
  | 'device-attach'
  | 'device-detach'
  | 'vm-snapshot-create'
  | 'vm-snapshot-delete'
  | 'vm-snapshot-revert'
  | 'vm-shutdown'
  | 'vm-power-off'
  | 'vm-power-on'
  | 'vm-unregister'
  | 'vm-register'
  | 'application-quiesce'
  | 'application-resume'
  | 'volume-unmount'
  | 'volume-mount'
  | 'cluster-stop'
  | 'cluster-start'
  | 'esxi-shutdown'
  | 'esxi-start'
  | 'esxi-reinstall'
  | 'rescan'
  | 'datastore-mount'
  | 'datastore-unmount'
  | 'delete-files'
  | 'copy-files'
  | 'secondary-backup'
  | 'secondary-restore'
  | 'run-backup';

const t = (en: string, ja: string): Text => ({ en, ja });

/** Short labels, in the words of the document and of iStorageManager. */
export const actionLabels: Readonly<Record<ArrayAction, Text>> = {
  replicate: t('Replicate', 'レプリケート'),
  'wait-synchronised': t('Wait until synchronised', '同期完了の待ち合わせ'),
  separate: t('Separate', 'セパレート'),
  'wait-separated': t('Wait until separated', 'セパレート完了の待ち合わせ'),
  restore: t('Restore RV to MV', 'RV から MV へリストア'),
  'wait-restored': t('Wait until restored', 'リストア完了の待ち合わせ'),
  pair: t('Set the pair', 'ペア設定'),
  unpair: t('Release the pair', 'ペア解除'),
  'snapshot-create': t('Take the snapshot (SV) of the BV', 'BV のスナップショット (SV) 作成'),
  'snapshot-restore': t('Restore SV to BV', 'SV から BV へリストア'),
  'guard-on': t('Set the protection of the SV', 'SV の保護設定'),
  'guard-off': t('Release the protection of the SV', 'SV の保護設定解除'),
  link: t('Link the LV', 'LV のリンク設定'),
  unlink: t('Unlink the LV', 'LV のリンク設定解除'),
  'generation-release': t('Release the generations', '世代の解除'),
  'generation-set': t('Set generations and LV again', '世代および LV の再設定'),
  'access-forbid': t('AccessControl: forbid access', 'AccessControl 設定（アクセス禁止）'),
  'access-permit': t('AccessControl: permit access', 'AccessControl 設定（アクセス許可）'),
  'access-release': t(
    'AccessControl: release from the backup server',
    'AccessControl 設定（バックアップサーバへのアクセス設定を解除）',
  ),
  'access-grant': t('AccessControl: assign to the business server', 'AccessControl 設定（業務サーバにアクセス設定）'),
  'access-revert': t('AccessControl: back to the original setting', 'AccessControl 設定（元の状態に戻す）'),
  'ld-rebuild': t('Rebuild the logical disk', 'LD 再構築'),
  'device-attach': t('Attach the device on ESXi', 'ESXi でデバイスを attach'),
  'device-detach': t('Detach the device on ESXi', 'ESXi でデバイスを detach'),
  'vm-snapshot-create': t('Create VM snapshots', '仮想マシンのスナップショット作成'),
  'vm-snapshot-delete': t('Delete VM snapshots', '仮想マシンのスナップショット削除'),
  'vm-snapshot-revert': t('Revert to the VM snapshots', '仮想マシンをスナップショット作成時に戻す'),
  'vm-shutdown': t('Shut down VMs', '仮想マシンのシャットダウン'),
  'vm-power-off': t('Power off VMs', '仮想マシンのパワーオフ'),
  'vm-power-on': t('Power on VMs', '仮想マシンのパワーオン'),
  'vm-unregister': t('Remove VMs from the inventory', '仮想マシンをインベントリから削除'),
  'vm-register': t('Register VMs in the inventory', '仮想マシンをインベントリに登録'),
  'application-quiesce': t('Bring the applications to a quiescent point', 'アプリケーションの静止点確保'),
  'application-resume': t('Resume the applications', 'アプリケーションの静止解除'),
  'volume-unmount': t('Unmount the volumes in the guest', 'ゲスト OS でボリュームをアンマウント'),
  'volume-mount': t('Mount the volumes in the guest', 'ゲスト OS でボリュームをマウント'),
  'cluster-stop': t('Stop the cluster function', 'クラスタ機能の停止'),
  'cluster-start': t('Start the cluster function', 'クラスタ機能の開始'),
  'esxi-shutdown': t('Shut down the ESXi server', 'ESXi サーバのシャットダウン'),
  'esxi-start': t('Start the ESXi server', 'ESXi サーバの起動'),
  'esxi-reinstall': t('Install ESXi anew', 'ESXi の再インストール'),
  rescan: t('Rescan HBA and VMFS', 'HBA・VMFS の再スキャン'),
  'datastore-mount': t('Register the copy as a datastore', '複製ディスクをデータストアとして登録'),
  'datastore-unmount': t('Unmount the datastore of the copy', '複製ディスクのデータストアをアンマウント'),
  'delete-files': t('Delete the files of the VM', '仮想マシンを構成するファイルの削除'),
  'copy-files': t('Copy the files of the VM from the copy', '複製ディスクから仮想マシンを構成するファイルをコピー'),
  'secondary-backup': t('Secondary backup of the copy disk', '複製ディスクの 2次バックアップ'),
  'secondary-restore': t('Restore the secondary backup to the copy disk', '2次バックアップから複製ディスクへリストア'),
  'run-backup': t('Run the backup', 'バックアップの実行'),
};

/** Whether an action of a procedure is one of these. */
export function isArrayAction(action: string): action is ArrayAction {
  return Object.hasOwn(actionLabels, action);
}

/**
 * How long a step waits at the most, in seconds. No document states such limits: these are this program's own, meant to be longer
 * than any sound run; scripts let the site set others.
 */
export const waitLimits = {
  replicate: 12 * 3600,
  separate: 6 * 3600,
  restore: 24 * 3600,
  'snapshot-restore': 24 * 3600,
  'vm-shutdown': 15 * 60,
} as const;

/** What an action presupposes and does. */
export interface Meaning {
  readonly requires: readonly Condition[];
  readonly effects: readonly State[];
  readonly waitsFor?: { readonly conditions: readonly Condition[]; readonly limit: number };
}

/** How a step says its action more closely. */
export interface Manner {
  /** The step ends only when the copy operation has reached its end. */
  readonly waits: boolean;
  /** The LV is linked to the BV itself. */
  readonly toBv?: boolean;
  readonly signature?: 'new' | 'keep';
}

const state = (subject: Element, aspect: string, value: string): State => ({ subject, aspect, value });
const must = (subject: Element, aspect: string, ...oneOf: string[]): Condition => ({ subject, aspect, oneOf });
const nothing: Meaning = { requires: [], effects: [] };

/** What the action does to its targets; targets of kinds that it does not concern are passed over. */
export function meaningOf(action: ArrayAction, targets: readonly Element[], manner: Manner): Meaning {
  const parts = targets.map((target) => meaningFor(action, target, manner));
  const waiting = parts.flatMap((part) => part.waitsFor ?? []);
  return {
    requires: parts.flatMap((part) => part.requires),
    effects: parts.flatMap((part) => part.effects),
    ...(waiting.length > 0 && {
      waitsFor: {
        conditions: waiting.flatMap((wait) => wait.conditions),
        limit: Math.max(...waiting.map((wait) => wait.limit)),
      },
    }),
  };
}

function meaningFor(action: ArrayAction, target: Element, manner: Manner): Meaning {
  if (target.is('pair')) return ofPair(action, target, manner);
  if (target.is('snapshot')) return ofSnapshot(action, target, manner);
  if (target.is('ld')) return ofLd(action, target, manner);
  if (target.is('vm')) return ofVm(action, target);
  if (target.is('esxi')) return ofHost(action, target);
  if (target.is('guest-cluster')) {
    if (action === 'cluster-stop') return { requires: [], effects: [state(target, 'cluster', 'stopped')] };
    if (action === 'cluster-start') return { requires: [], effects: [state(target, 'cluster', 'running')] };
  }
  return nothing;
}

function ofPair(action: ArrayAction, pair: Pair, manner: Manner): Meaning {
  const subject = pair as unknown as Element;
  const mv = mvOf(pair) as unknown as Element | undefined;
  const rv = rvOf(pair);
  const copy = rv as unknown as Element | undefined;
  const onCopy = (aspect: string, value: string): State[] => (copy ? [state(copy, aspect, value)] : []);
  const ends = (value: string, limit: number) => ({ conditions: [must(subject, 'pair', value)], limit });
  switch (action) {
    case 'replicate': {
      const detached = rv && hostsSeeing(rv).length > 0 ? [must(rv, 'device', 'detached')] : [];
      const requires = [must(subject, 'pair', 'separated'), ...detached];
      const begun = [...onCopy('access', 'not-ready'), ...onCopy('content', 'following')];
      if (!manner.waits) return { requires, effects: [state(subject, 'pair', 'rpl/exec'), ...begun] };
      return {
        requires,
        effects: [state(subject, 'pair', 'rpl/sync'), ...begun],
        waitsFor: ends('rpl/sync', waitLimits.replicate),
      };
    }
    case 'wait-synchronised':
      return {
        requires: [must(subject, 'pair', 'rpl/exec', 'rpl/sync')],
        effects: [state(subject, 'pair', 'rpl/sync')],
        waitsFor: ends('rpl/sync', waitLimits.replicate),
      };
    case 'separate': {
      const requires = [must(subject, 'pair', 'rpl/sync')];
      if (!manner.waits) return { requires, effects: [state(subject, 'pair', 'sep/exec')] };
      return {
        requires,
        effects: [
          state(subject, 'pair', 'separated'),
          ...onCopy('access', 'read-write'),
          ...onCopy('content', 'backup'),
        ],
        waitsFor: ends('separated', waitLimits.separate),
      };
    }
    case 'wait-separated':
      return {
        requires: [must(subject, 'pair', 'sep/exec', 'separated')],
        effects: [
          state(subject, 'pair', 'separated'),
          ...onCopy('access', 'read-write'),
          ...onCopy('content', 'backup'),
        ],
        waitsFor: ends('separated', waitLimits.separate),
      };
    case 'restore': {
      const requires = [must(subject, 'pair', 'separated')];
      const restored = mv ? [state(mv, 'content', 'restored')] : [];
      if (!manner.waits) return { requires, effects: [state(subject, 'pair', 'rst/exec'), ...restored] };
      return {
        requires,
        effects: [state(subject, 'pair', 'separated'), ...restored],
        waitsFor: ends('separated', waitLimits.restore),
      };
    }
    case 'wait-restored':
      return {
        requires: [must(subject, 'pair', 'rst/exec', 'rst/sync', 'separated')],
        effects: [state(subject, 'pair', 'separated')],
        waitsFor: ends('separated', waitLimits.restore),
      };
    case 'unpair':
      return { requires: [must(subject, 'pair', 'separated')], effects: [state(subject, 'pair', 'none')] };
    case 'pair':
      return { requires: [must(subject, 'pair', 'none')], effects: [state(subject, 'pair', 'separated')] };
    default:
      return rv && mv ? onVolumes(action, mv, rv, manner) : nothing;
  }
}

/** What is said of a pair or snapshot but concerns its disks: access of the original, devices and files of the copy. */
function onVolumes(action: ArrayAction, source: Element, copy: Element, manner: Manner): Meaning {
  switch (action) {
    case 'access-forbid':
    case 'access-permit':
    case 'ld-rebuild':
    case 'volume-unmount':
    case 'volume-mount':
      return meaningFor(action, source, manner);
    case 'access-release':
    case 'access-grant':
    case 'access-revert':
    case 'device-attach':
    case 'device-detach':
    case 'datastore-mount':
    case 'datastore-unmount':
    case 'secondary-backup':
    case 'secondary-restore':
      return meaningFor(action, copy, manner);
    default:
      return nothing;
  }
}

function ofSnapshot(action: ArrayAction, snapshot: Snapshot, manner: Manner): Meaning {
  const subject = snapshot as unknown as Element;
  const bv = snapshot.get('of') as unknown as Element | null | undefined;
  const lv = snapshot.get('lv') as unknown as Element | null | undefined;
  switch (action) {
    case 'snapshot-create': {
      const detached =
        lv && hostsSeeing(lv as unknown as Ld).length > 0 ? [must(lv, 'device', 'detached')] : ([] as Condition[]);
      return { requires: detached, effects: [state(subject, 'snapshot', 'active')] };
    }
    case 'snapshot-restore':
      return {
        requires: [must(subject, 'snapshot', 'active')],
        effects: bv ? [state(bv, 'content', 'restored')] : [],
        ...(manner.waits && {
          waitsFor: { conditions: [must(subject, 'snapshot', 'active')], limit: waitLimits['snapshot-restore'] },
        }),
      };
    case 'guard-on':
      return { requires: [], effects: [state(subject, 'guard', 'on')] };
    case 'guard-off':
      return { requires: [], effects: [state(subject, 'guard', 'off')] };
    case 'generation-release':
      return {
        requires: [],
        effects: [state(subject, 'generations', 'released'), state(subject, 'snapshot', 'none')],
      };
    case 'generation-set':
      return { requires: [], effects: [state(subject, 'generations', 'set')] };
    case 'link':
      if (!lv) return nothing;
      return {
        requires: [must(lv, 'link', 'unlinked'), ...(manner.toBv ? [] : [must(subject, 'snapshot', 'active')])],
        effects: [state(lv, 'link', manner.toBv ? 'linked-bv' : 'linked-sv'), state(lv, 'access', 'read-write')],
      };
    case 'unlink':
      if (!lv) return nothing;
      return {
        requires: [must(lv, 'link', 'linked-sv', 'linked-bv')],
        effects: [state(lv, 'link', 'unlinked'), state(lv, 'access', 'not-ready')],
      };
    default:
      return bv && lv ? onVolumes(action, bv, lv, manner) : nothing;
  }
}

function ofLd(action: ArrayAction, ld: Ld, manner: Manner): Meaning {
  const subject = ld as unknown as Element;
  switch (action) {
    case 'access-forbid':
      return { requires: [], effects: [state(subject, 'assignment', 'forbidden')] };
    case 'access-permit':
      return {
        requires: [must(subject, 'assignment', 'forbidden')],
        effects: [state(subject, 'assignment', 'original')],
      };
    case 'access-release':
      return { requires: [], effects: [state(subject, 'assignment', 'released')] };
    case 'access-grant':
      return {
        requires: [must(subject, 'assignment', 'released')],
        effects: [state(subject, 'assignment', 'switched')],
      };
    case 'access-revert':
      return { requires: [], effects: [state(subject, 'assignment', 'original')] };
    case 'ld-rebuild':
      return {
        requires: [must(subject, 'assignment', 'forbidden')],
        effects: [state(subject, 'content', 'empty')],
      };
    case 'device-attach':
      return {
        requires: [must(subject, 'access', 'read-write', 'read-only')],
        effects: [state(subject, 'device', 'attached')],
      };
    case 'device-detach':
      return {
        requires: [must(subject, 'mount', 'unmounted')],
        effects: [state(subject, 'device', 'detached')],
      };
    case 'datastore-mount':
      return {
        requires: [must(subject, 'access', 'read-write', 'read-only')],
        effects: [state(subject, 'mount', manner.signature === 'keep' ? 'kept-signature' : 'new-signature')],
      };
    case 'datastore-unmount':
      return { requires: [], effects: [state(subject, 'mount', 'unmounted')] };
    case 'volume-unmount':
      return { requires: [], effects: [state(subject, 'volume', 'unmounted')] };
    case 'volume-mount':
      return {
        requires: [must(subject, 'volume', 'unmounted')],
        effects: [state(subject, 'volume', 'mounted')],
      };
    case 'secondary-backup':
      return {
        requires: [must(subject, 'access', 'read-write', 'read-only')],
        effects: [state(subject, 'secondary', 'saved')],
      };
    case 'secondary-restore':
      return {
        requires: [must(subject, 'access', 'read-write')],
        effects: [state(subject, 'content', 'restored')],
      };
    default:
      return nothing;
  }
}

function ofVm(action: ArrayAction, vm: Element): Meaning {
  switch (action) {
    case 'vm-snapshot-create':
      return {
        requires: [must(vm, 'power', 'running'), must(vm, 'snapshot', 'none')],
        effects: [state(vm, 'snapshot', 'present'), state(vm, 'disks', 'read-only')],
      };
    case 'vm-snapshot-delete':
      return {
        requires: [must(vm, 'snapshot', 'present')],
        effects: [state(vm, 'snapshot', 'none'), state(vm, 'disks', 'writable')],
      };
    case 'vm-snapshot-revert':
      return {
        requires: [must(vm, 'inventory', 'registered'), must(vm, 'snapshot', 'present')],
        effects: [state(vm, 'disks', 'read-only')],
      };
    case 'vm-shutdown':
      return {
        requires: [must(vm, 'power', 'running')],
        effects: [state(vm, 'power', 'off')],
        waitsFor: { conditions: [must(vm, 'power', 'off')], limit: waitLimits['vm-shutdown'] },
      };
    case 'vm-power-off':
      return { requires: [], effects: [state(vm, 'power', 'off')] };
    case 'vm-power-on':
      return {
        requires: [must(vm, 'inventory', 'registered'), must(vm, 'power', 'off')],
        effects: [state(vm, 'power', 'running')],
      };
    case 'vm-unregister':
      return {
        requires: [must(vm, 'power', 'off')],
        effects: [state(vm, 'inventory', 'unregistered')],
      };
    case 'vm-register':
      return {
        requires: [must(vm, 'inventory', 'unregistered')],
        effects: [state(vm, 'inventory', 'registered')],
      };
    case 'application-quiesce':
      return { requires: [], effects: [state(vm, 'application', 'quiesced')] };
    case 'application-resume':
      return { requires: [], effects: [state(vm, 'application', 'running')] };
    case 'cluster-stop':
      return { requires: [], effects: [state(vm, 'cluster', 'stopped')] };
    case 'cluster-start':
      return { requires: [], effects: [state(vm, 'cluster', 'running')] };
    case 'delete-files':
      return {
        requires: [must(vm, 'inventory', 'unregistered'), must(vm, 'power', 'off')],
        effects: [state(vm, 'files', 'deleted')],
      };
    case 'copy-files':
      return {
        requires: [must(vm, 'inventory', 'unregistered'), must(vm, 'files', 'deleted')],
        effects: [state(vm, 'files', 'restored')],
      };
    default:
      return nothing;
  }
}

function ofHost(action: ArrayAction, host: Element): Meaning {
  switch (action) {
    case 'esxi-shutdown':
      return { requires: [], effects: [state(host, 'power', 'off')] };
    case 'esxi-start':
      return { requires: [must(host, 'power', 'off')], effects: [state(host, 'power', 'running')] };
    case 'esxi-reinstall':
      return { requires: [], effects: [state(host, 'power', 'running')] };
    case 'rescan':
      return { requires: [], effects: [state(host, 'storage', 'scanned')] };
    default:
      return nothing;
  }
}
