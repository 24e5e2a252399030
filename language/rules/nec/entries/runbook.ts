/** What operators are told at the step that it concerns. */
import { defineEntry } from '../../engine/entry.ts';
import { guide, sections } from '../shared/guide.ts';
import { site } from './designs.ts';

const linux = (design: string): string =>
  design.replace('"Windows Server 2022" 64-bit', '"Red Hat Enterprise Linux" 8.6 64-bit');
const shortstop = (design: string): string => design.replace('mode nonstop', 'mode shortstop');
const restored = site({ more: ['restore lost of nightly { scope volume }'] });

export const necRunbook = [
  defineEntry({
    id: 'vmware/windows-error-recovery-screen',
    system: 'nec',
    level: 'info',
    summary: {
      en: 'A Windows VM restored from a non-stop backup may show the Windows error recovery screen when it starts; with a restore that ended normally that is harmless.',
      ja: '無停止バックアップから戻した Windows 仮想マシンの起動時に Windows エラー回復処理の画面が出ることがあるが、リストアが正常終了していれば問題はない。',
    },
    source: guide(sections.vmfsMore4),
    realised: 'runbook',
    how: {
      en: 'Said where the restored VMs are registered or powered on.',
      ja: 'リストアした仮想マシンを登録・パワーオンする手順に記す。',
    },
    actions: ['vm-register', 'vm-snapshot-revert', 'vm-snapshot-delete', 'vm-power-on'],
    cases: {
      told: [{ title: 'a restore of a non-stop backup with Windows', design: restored }],
      silent: [
        { title: 'a restore of a short-stop backup', design: shortstop(restored) },
        { title: 'a restore of a non-stop backup with Linux only', design: linux(restored) },
      ],
    },
  }),
  defineEntry({
    id: 'repnavi/windows-snapshot-vss',
    system: 'nec',
    level: 'info',
    summary: {
      en: 'In Windows VMs VMware Tools work with VSS, so that the snapshot is consistent as a file system.',
      ja: 'Windows の仮想マシンでは VMware Tools が VSS と連携し、ファイルシステムの整合性がとれたスナップショットを作成する。',
    },
    source: guide(sections.quiescing2),
    realised: 'runbook',
    how: {
      en: 'Said where the VM snapshots are created.',
      ja: '仮想マシンのスナップショットを作成する手順に記す。',
    },
    actions: ['vm-snapshot-create'],
    cases: {
      told: [{ title: 'a non-stop backup of Windows', design: site() }],
      silent: [
        { title: 'a short-stop backup', design: shortstop(site()) },
        { title: 'a non-stop backup of Linux only', design: linux(site()) },
      ],
    },
  }),
];
