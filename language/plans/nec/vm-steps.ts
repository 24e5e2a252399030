/** What several plans say of steps on virtual machines alike. */
import type { Text } from '../../vocabulary/define.ts';
import type { Step } from '../plan.ts';

export const offText: Text = { en: 'the VM is powered off', ja: '仮想マシンがパワーオフ状態の場合' };

export const undoSnapshots: Step['undo'] = {
  action: 'vm-snapshot-delete',
  title: { en: 'Delete the VM snapshots that were created', ja: '作成した仮想マシンのスナップショットを削除する' },
};

export const undoShutdown: Step['undo'] = {
  action: 'vm-power-on',
  title: { en: 'Power on the VMs that were shut down', ja: 'シャットダウンした仮想マシンをパワーオンする' },
};

/** Actions after whose beginning a VM must not be used before the restore is complete. */
const begun = ['restore', 'snapshot-restore', 'delete-files'] as const;

export const undoPowerOff: Step['undo'] = {
  action: 'vm-power-on',
  title: { en: 'Power on the VMs that ran before', ja: '稼働していた仮想マシンをパワーオンする' },
  until: begun,
};

export const undoUnregister: Step['undo'] = {
  action: 'vm-register',
  title: { en: 'Register the VMs in the inventory again', ja: '仮想マシンをインベントリに再登録する' },
  until: begun,
};

/** Of steps after which the original holds neither the old nor the new data until the copy is complete. */
export const noWayBackNote: Step['notes'][number] = {
  text: {
    en: 'From here on nothing can be taken back: until the restore is complete the volume holds neither the old nor the restored data. After a failure carry this step out again; do not start VMs.',
    ja: 'これ以降は取り消せない。完了するまでボリュームの内容は復旧前とも復旧後とも一致しない。失敗した場合は仮想マシンを起動せず、この手順を再度実行する。',
  },
};
