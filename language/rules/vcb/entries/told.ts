/** What operators are told at the step that it concerns, and what the guide allows in so many words. */
import { defineEntry } from '../../engine/entry.ts';
import { consoleSite, proxySite } from './designs.ts';

const guide = (section: string) => ({ document: 'vcb-guide', section });

const elsewhere = consoleSite({
  more: 'restore back of archive { method vcbrestore  place other  host esx1  destination ds2  existing keep }',
});
const inPlace = consoleSite({ more: 'restore back of archive { method vcbrestore  host esx1  existing keep }' });

export const vcbTold = [
  defineEntry({
    id: 'vcb/preexisting-snapshot-delete-may-fail',
    system: 'vcb',
    level: 'info',
    summary: {
      en: 'With `delete` the existing snapshot is removed, and the job goes on only when that succeeds.',
      ja: '`delete` では既存のスナップショットを削除し、成功した場合だけ処理を続ける。',
    },
    source: guide('VMware Consolidated Backup の構成'),
    realised: 'runbook',
    how: {
      en: 'Said where the pre-backup script is called for a machine.',
      ja: '仮想マシンごとにプリバックアップ スクリプトを呼び出す手順に記す。',
    },
    actions: ['pre-command'],
    cases: {
      told: [
        { title: 'snapshots are deleted', design: proxySite({ use: 'transport san  preexisting-snapshot delete' }) },
      ],
      silent: [
        { title: 'the job fails instead', design: proxySite({ use: 'transport san  preexisting-snapshot fail' }) },
        {
          title: 'the snapshot has to exist',
          design: proxySite({ use: 'transport san  snapshot-policy manual  preexisting-snapshot delete' }),
        },
      ],
    },
  }),
  defineEntry({
    id: 'vcb/max-retries-for-resource-busy',
    system: 'vcb',
    level: 'warning',
    summary: {
      en: 'MAX_RETRIES is raised above its default 0 when several jobs fail with “resource busy”.',
      ja: '複数のジョブが「resource busy」で失敗する場合は、MAX_RETRIES を既定値 0 より大きくする。',
    },
    source: guide('VMware Consolidated Backup の構成'),
    realised: 'runbook',
    how: {
      en: 'Said where the pre-backup script is called, as long as nothing is tried again.',
      ja: '再試行しない設定の間、プリバックアップ スクリプトを呼び出す手順に記す。',
    },
    actions: ['pre-command'],
    cases: {
      told: [
        { title: 'retries are not stated', design: proxySite({ use: 'transport san' }) },
        { title: 'no retries', design: proxySite({ use: 'transport san  retries 0' }) },
      ],
      silent: [{ title: 'three retries', design: proxySite({ use: 'transport san  retries 3' }) }],
    },
  }),
  defineEntry({
    id: 'vcb/archive-dir-may-be-emptied-after-move',
    system: 'vcb',
    level: 'info',
    summary: {
      en: 'The folder of an archive may be emptied once its data was moved to secondary storage.',
      ja: 'セカンダリ ストレージへ移した後は、アーカイブ先のフォルダを空にしてよい。',
    },
    source: guide('仮想マシンのアーカイブ'),
    realised: 'runbook',
    how: {
      en: 'Said where the data is moved, after which alone the folder is emptied.',
      ja: 'データを移動する手順に記す。フォルダを空にするのはその後に限る。',
    },
    actions: ['move-data'],
    cases: {
      told: [{ title: 'an archive', design: consoleSite({ tool: 'vcbSnapAll', destination: '/home/VMs' }) }],
      silent: [{ title: 'a job on a proxy', design: proxySite() }],
    },
  }),
  defineEntry({
    id: 'vcb/catalog-vm-name-change-ignored',
    system: 'vcb',
    level: 'warning',
    summary: {
      en: 'A machine name changed in the catalog has no effect: vcbRestore takes the name of the .vmx, and VI Client renames later.',
      ja: 'カタログで仮想マシン名を変えても反映されず、vcbRestore は .vmx の名前を使う。名前は後で VI Client で変更する。',
    },
    source: guide('カタログファイルの編集'),
    realised: 'runbook',
    how: {
      en: 'Said at the step that renames the machine after the restore.',
      ja: 'リストア後に仮想マシンの名前を変更する手順に記す。',
    },
    actions: ['vm-rename'],
    cases: {
      told: [{ title: 'a restore to another place', design: elsewhere }],
      silent: [{ title: 'a restore to where it was', design: inPlace }],
    },
  }),
  defineEntry({
    id: 'vcb/catalog-paths-same-directory',
    system: 'vcb',
    level: 'warning',
    summary: {
      en: 'Disks, configuration, suspend and log files of a machine normally share one folder; changed paths should keep to that.',
      ja: 'ディスク、構成、サスペンド、ログの各パスは通常同じフォルダを指す。変更後もそろえる。',
    },
    source: guide('データストアパスの変更'),
    realised: 'runbook',
    how: {
      en: 'Said where the datastore paths of the catalog are changed.',
      ja: 'カタログのデータストアパスを変更する手順に記す。',
    },
    actions: ['edit-catalog'],
    cases: {
      told: [{ title: 'a restore to another place', design: elsewhere }],
      silent: [{ title: 'a restore to where it was', design: inPlace }],
    },
  }),
  defineEntry({
    id: 'vcb/catalog-datastore-path-syntax',
    system: 'vcb',
    level: 'error',
    summary: {
      en: 'A datastore path is written [datastore] path/on/the/datastore.',
      ja: 'データストアパスは「[データストア名] データストア上のパス」の形で書く。',
    },
    source: guide('データストアパスの変更'),
    realised: 'runbook',
    how: {
      en: 'Said where the datastore paths of the catalog are changed by hand; what is generated is written so.',
      ja: 'カタログのデータストアパスを手作業で変更する手順に記す。生成するものはこの形で書く。',
    },
    actions: ['edit-catalog'],
    cases: {
      told: [{ title: 'a restore to another place', design: elsewhere }],
      silent: [{ title: 'a restore to where it was', design: inPlace }],
    },
  }),
  defineEntry({
    id: 'vcb/scheduler-location-is-free',
    system: 'vcb',
    level: 'info',
    summary: {
      en: 'Where the scheduler runs is free; where backup server and client run decides the method.',
      ja: 'スケジューラの設置場所は問わない。方式を左右するのはバックアップ サーバとクライアントの設置場所である。',
    },
    source: guide('バックアップのコンポーネントと方法'),
    realised: 'permission',
    how: {
      en: 'A scheduler needs no machine; client and server do, and their rules cannot be told without.',
      ja: 'スケジューラに稼働先は要らない。クライアントとサーバには必要で、なければその規則は判定できない。',
    },
    near: ['vcb/backup-needs-client-server-scheduler', 'vcb/component-location-legal'],
    cases: [
      {
        title: 'a scheduler without a place',
        design: `design { proxy-hardware no }
virtualcenter vc { version 2.5  fqdn vc.example  database-backup yes  esx esx1 { version 3.5  console { use none } } }
vm web { host esx1  guest "Windows Server 2003" 32-bit  tools running  tools-current yes  state running  backed-up yes  own-folder yes  runs NetBackup 6.5 }
server bk { os "Windows Server 2003 R2"  kind physical }
backup nightly { protect web  method method-2  level file  client web  server bk  path network  scheduler NetBackup  schedule daily at 03:00 }`,
      },
    ],
  }),
  defineEntry({
    id: 'vcb/image-level-any-guest',
    system: 'vcb',
    level: 'info',
    summary: {
      en: 'Image-level backup does not depend on the guest operating system.',
      ja: 'イメージレベルのバックアップはゲスト OS に依存しない。',
    },
    source: guide('VMware Consolidated Backup について'),
    realised: 'permission',
    how: {
      en: 'Only file-level jobs ask which guest it is.',
      ja: 'ゲスト OS の種類を問うのはファイルレベルのジョブだけである。',
    },
    near: ['vcb/backuproot-capacity-for-largest-vm', 'vcb/image-exported-to-local-proxy-directory'],
    cases: ['Red Hat Enterprise Linux 4', 'Solaris 10', 'NetWare 6.5', 'FreeBSD 6'].map((os) => ({
      title: `an image of ${os}`,
      design: proxySite({ guest: `guest "${os}" 32-bit`, job: 'level image  kind full  consistency crash' }).replace(
        'sync-driver yes',
        'sync-driver no',
      ),
    })),
  }),
];
