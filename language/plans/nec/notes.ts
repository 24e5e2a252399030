/** What operators must know at a step of an iStorage plan, each with the rule of the catalogue that says it. */
import { mvOf, type Pair } from '../../model/derived/istorage.ts';
import { guestOs, ldsOfVm, type Vm } from '../../model/derived/machines.ts';
import type { Step } from '../plan.ts';

type Note = Step['notes'][number];

const note = (rule: string, en: string, ja: string): Note => ({ text: { en, ja }, rule });
const namesIn = (vms: readonly Vm[]): string => vms.map((vm) => vm.name ?? '').join(', ');

export const notReadyNote = note(
  'istorage/replicate-makes-rv-not-ready',
  'From here until the separation has completed the RV is Not Ready and nobody can read it; the previous backup on it is gone.',
  'これ以降セパレート完了まで RV は Not Ready となり参照できない。RV にあった前回のバックアップは失われる。',
);

export const detachedNote = note(
  'istorage/no-ddr-with-rv-attached',
  'The RV is assigned to ESXi hosts. It must be detached there: how ESXi behaves when an attached device becomes Not Ready is undefined.',
  'RV は ESXi に割り当てられている。ESXi で detach されていること。attach したまま Not Ready になった場合の ESXi の動作は不定である。',
);

export const synchronisedNote = note(
  'repnavi/synchronised-before-quiesce',
  'The VMs are quiesced only once MV and RV hold the same data.',
  'MV と RV が同じ状態になってから仮想マシンの静止点を確保する。',
);

/** About VMs whose snapshot is not consistent as a file system, and those that stay as they are. */
export function snapshotNotes(vms: readonly Vm[]): Note[] {
  const family = (vm: Vm): string | undefined => guestOs(vm)?.family;
  const windows = vms.filter((vm) => family(vm) === 'windows');
  const others = vms.filter((vm) => family(vm) !== 'windows' && family(vm) !== undefined);
  const notes: Note[] = [];
  if (windows.length > 0) {
    notes.push(
      note(
        'repnavi/windows-snapshot-vss',
        `VMware Tools quiesces the file systems of Windows guests through VSS: ${namesIn(windows)}.`,
        `Windows の仮想マシンでは VMware Tools が VSS と連携し、ファイルシステムの整合性を確保する: ${namesIn(windows)}。`,
      ),
    );
  }
  if (others.length > 0) {
    notes.push(
      note(
        'repnavi/non-windows-snapshot-not-fs-consistent',
        `The snapshot of a guest that is not Windows is not consistent as a file system: ${namesIn(others)}.`,
        `Windows 以外の仮想マシンのスナップショットは、ファイルシステムとしての整合性を確保できない: ${namesIn(others)}。`,
      ),
    );
  }
  notes.push(
    note(
      'vmware/online-no-application-quiesce',
      'Applications in the VMs are not brought to a quiescent point by this; do that before, where they need one.',
      '仮想マシン上のアプリケーションの静止点は確保されない。必要な場合はバックアップ前に別途実施する。',
    ),
  );
  return notes;
}

/** About VMs that are off when the job runs. */
export function offNotes(off: readonly Vm[]): Note[] {
  if (off.length === 0) return [];
  return [
    note(
      'repnavi/powered-off-vm-skips-steps',
      `Nothing is done with VMs that are powered off: ${namesIn(off)}.`,
      `パワーオフ状態の仮想マシンに対しては実施しない: ${namesIn(off)}。`,
    ),
  ];
}

/** About a cluster of guests that share disks. */
export const clusterNote = note(
  'vmware/shared-disk-cluster-stop-service',
  'Where the cluster function of the guests has to be stopped before they are shut down, that is done before the job, by other means.',
  'シャットダウン前にゲスト OS のクラスタ機能を停止する必要がある場合は、ジョブとは別に事前に実施しておく。',
);

export const stopAllNote = note(
  'manual/stop-all-vms-on-mv',
  'Every VM that uses the MV has to be stopped, not only those whose backup is wanted.',
  'バックアップ対象の MV を使用する全ての仮想マシンを停止する。',
);

export const stopAllOnBvNote = note(
  'manual/dsv-stop-all-vms-on-bv',
  'Every VM that uses the BV has to be stopped, not only those whose backup is wanted.',
  'バックアップ対象の BV を使用する全ての仮想マシンを停止する。',
);

export const tapeAfterSeparateNote = note(
  'manual/tape-after-separate',
  'Only after the separation has completed.',
  'セパレート完了後に実施する。',
);

export const rawNote = note(
  'vmfs/secondary-raw-gpt',
  'The backup server cannot read what is on the disk: it saves it as a RAW device with a GPT.',
  'バックアップサーバからは複製ディスクの内容を認識できないため、GPT 形式の RAW デバイスとしてバックアップする。',
);

export const mountNote = note(
  'rdm/secondary-mount',
  'The copy disk is mounted on the backup server and saved file by file.',
  '複製ディスクをバックアップサーバでマウントし、ファイル単位で 2次バックアップする。',
);

export const equalisesNote = note(
  'manual/rv-recovery-rerun-backup',
  'The new signature made the UUIDs of MV and RV differ: the backup makes them the same again.',
  '新しい署名の割り当てで MV と RV の UUID が不一致になっているため、バックアップを再実行して一致させる。',
);

export const equalisesDsvNote = note(
  'manual/lv-recovery-rerun-backup',
  'The new signature made the UUIDs of BV and SV differ: the backup makes them the same again.',
  '新しい署名の割り当てで BV と SV の UUID が不一致になっているため、バックアップを再実行して一致させる。',
);

export const notPoweredOnNote: Note = {
  text: {
    en: 'Powering on the VMs is not among these steps: do it when the restore has been checked.',
    ja: '仮想マシンのパワーオンはこの手順に含まれない。リストア結果を確認してから実施する。',
  },
};

/** After a non-stop restore: memory is not there, and Windows may say so. */
export function afterNonstopNotes(vms: readonly Vm[]): Note[] {
  const notes: Note[] = [
    note(
      'vmware/nonstop-no-memory-image',
      'What was in the memory of the VMs is not restored.',
      '仮想マシンのメモリ内の情報は復元されない。',
    ),
  ];
  const windows = vms.filter((vm) => guestOs(vm)?.family === 'windows');
  if (windows.length > 0) {
    notes.push(
      note(
        'vmware/windows-error-recovery-screen',
        `When started, Windows guests may show the Windows error recovery screen (${namesIn(windows)}). With a restore that ended normally this is no problem: choose to start Windows normally.`,
        `Windows の仮想マシン（${namesIn(windows)}）の起動時に「Windows エラー回復処理」の画面が表示される場合がある。リストアが正常に完了していれば問題はなく、[Windows を通常起動する] を選択する。`,
      ),
    );
  }
  return notes;
}

/** VMs over several logical disks come back whole or not at all. */
export function severalDisksNotes(vms: readonly Vm[], pairs: readonly Pair[]): Note[] {
  const spread = vms.filter((vm) => ldsOfVm(vm).length > 1);
  if (spread.length === 0) return [];
  const restored = new Set(pairs.map(mvOf));
  const partly = spread.filter((vm) => ldsOfVm(vm).some((ld) => !restored.has(ld)));
  const notes = [
    note(
      'vmware/multi-lun-restore-all-rv',
      `VMs with virtual disks on several logical disks need all of their RVs restored: ${namesIn(spread)}.`,
      `仮想ディスクを複数の LUN に配置した仮想マシンでは、配置している全ての RV をリストアする必要がある: ${namesIn(spread)}。`,
    ),
  ];
  if (partly.length > 0) {
    notes.push(
      note(
        'vmware/multi-lun-restore-all-rv',
        `Not all of their disks are restored here: ${namesIn(partly)}.`,
        `このリストアでは全てのディスクが対象になっていない: ${namesIn(partly)}。`,
      ),
    );
  }
  return notes;
}

export const sameLdnNote = note(
  'manual/rebuild-same-ldn',
  'The rebuilt logical disk gets the LDN of the failed one.',
  '障害が発生した LD と同じ LDN を設定する。',
);

export const sameLunNote = note(
  'manual/rebuild-same-lun',
  'The rebuilt logical disk is assigned with the LUN of the failed one.',
  '障害が発生した LD と同じ LUN を設定する。',
);
