/** Places where the guide contradicts itself or is misprinted, and how Quiesce reads them. Shown on the pages of the rules concerned. */
import { z } from 'zod';
import { table, Texts } from './document.ts';

const Anomaly = z.object({ id: z.string(), section: z.string(), reading: Texts });
export type Anomaly = z.infer<typeof Anomaly>;

export const anomalies = table(Anomaly, { section: '(whole document)' }, [
  {
    id: 'duplicate-os-row',
    section: 'Consolidated Backup のソフトウェアとハードウェアの要件',
    reading: {
      en: 'Windows Server 2003 SP1 is listed twice; the third row probably meant SP2, which is accepted as unverified.',
      ja: 'Windows Server 2003 SP1 が重複している。3 行目は SP2 とみられるが、未検証として扱う。',
    },
  },
  {
    id: 'snapshot-name',
    section: 'VMware Consolidated Backup の構成',
    reading: {
      en: 'The snapshot is called _VCB_BACKUP_ here and _VCB-BACKUP_ in public material; both are looked for.',
      ja: 'スナップショット名はここでは _VCB_BACKUP_、公開資料では _VCB-BACKUP_。検出時は両方を対象とする。',
    },
  },
  {
    id: 'sixty-vms-or-volumes',
    section: 'VMware Consolidated Backup の使用',
    reading: {
      en: 'The limit of 60 names virtual machines, its example counts drive letters; volumes are counted.',
      ja: '上限 60 は仮想マシン数とされるが、例はドライブ数を数えている。ボリューム数で数える。',
    },
  },
  {
    id: 'cos-cannot-access',
    section: 'バックアップの実行',
    reading: {
      en: 'cos is said to be run on a host that "cannot" access the datastore; "can" is meant.',
      ja: 'cos はデータストアに「アクセスできない」ホストで実行するとあるが、「アクセスできる」の意とする。',
    },
  },
  {
    id: 'ndb-typo',
    section: 'VCB プロキシの設定',
    reading: { en: '"NDB" is read as NBD.', ja: '「NDB 形式」は NBD と読む。' },
  },
  {
    id: 'same-database',
    section: 'データストアパスの変更',
    reading: {
      en: '"The same database" is read as the same datastore.',
      ja: '「同じデータベース」は同じデータストアと読む。',
    },
  },
  {
    id: 'method1-quiesce',
    section: '方法 1: 仮想マシン内のバックアップ サーバ',
    reading: {
      en: 'The text says that the agent quiesces the VM, table 1-1 that quiescing is not needed; no quiescing of its own is arranged.',
      ja: '本文ではエージェントが静止し、表 1-1 では静止不要。別途の静止は手配しない。',
    },
  },
  {
    id: 'sync-failure-step-5',
    section: 'カスタム静止スクリプトの実行',
    reading: {
      en: 'When the SYNC driver cannot be armed VCB goes on with step 5, so the snapshot of step 3 would be left out.',
      ja: 'SYNC ドライバの設定に失敗すると手順 5 へ進むとあり、手順 3 のスナップショットを飛ばすことになる。',
    },
  },
  {
    id: 'sync-inverted-sentence',
    section: 'カスタム静止スクリプトの実行',
    reading: {
      en: 'The sentence on avoiding the delay is inverted: the delay is avoided by leaving the SYNC driver out.',
      ja: '遅延の回避に関する文は逆で、SYNC ドライバを入れなければ遅延を回避できる。',
    },
  },
  {
    id: 'abort-after-replacing',
    section: 'vcbRestore ユーティリティの非対話形式での使用',
    reading: {
      en: '-b abort is said to end the restore "after replacing" what exists; its effect is uncertain, `keep` is the safe answer.',
      ja: '-b abort は既存のものを「置き換えたあと」終了するとあり効果が不確か。安全なのは `keep`。',
    },
  },
  {
    id: 'fullvm-case',
    section: 'バックアップジョブの構成',
    reading: {
      en: 'The folder is spelt -fullVM and -fullvm; names are compared without regard to case.',
      ja: 'フォルダ名は -fullVM と -fullvm の両方がある。大文字と小文字を区別せず比較する。',
    },
  },
  {
    id: 'vmfs-nas-conflict',
    section: 'バックアップ用の VMware ESX Server と仮想マシンの構成',
    reading: {
      en: 'Disks have to be on VMFS on local, iSCSI or FC storage, while LAN mode admits NAS; NAS gives a warning only.',
      ja: '仮想ディスクはローカル・iSCSI・FC の VMFS とされる一方、LAN モードは NAS を認める。NAS は警告にとどめる。',
    },
  },
  {
    id: 'self-signed-conflict',
    section: 'SSL 証明書の検証の有効化',
    reading: {
      en: 'The default self-signed certificate fails verification, yet the steps describe importing it; a certificate of an authority is asked for.',
      ja: '既定の自己署名証明書は検証に失敗するとあるが、手順では取り込みを説明している。認証局の証明書を求める。',
    },
  },
  {
    id: 'vc-mandatory-conflict',
    section: 'バックアップ用の VMware ESX Server と仮想マシンの構成',
    reading: {
      en: 'VirtualCenter is required here and optional for a single host in the requirements; one host without it is accepted.',
      ja: 'ここでは VirtualCenter が必須、要件の節では単一ホストなら不要。単一ホストは VirtualCenter なしを認める。',
    },
  },
  {
    id: 'post-command-brackets',
    section: 'バックアップジョブのキャンセル',
    reading: {
      en: 'The printed command has stray brackets; the path is generated in quotation marks.',
      ja: '印刷されたコマンドに余分な括弧がある。パスは引用符で囲んで生成する。',
    },
  },
  {
    id: 'yen-sign-backslash',
    section: '(whole document)',
    reading: {
      en: 'The yen sign stands for the backslash, with blanks around it that are no part of the path.',
      ja: '¥ はバックスラッシュを表し、前後の空白はパスに含めない。',
    },
  },
  {
    id: 'inserted-vendor',
    section: 'VMware Consolidated Backup の動作',
    reading: {
      en: 'The product of one other vendor is named as the source of integration modules, before "the vendor of your backup software"; it is not taken as a statement of VMware.',
      ja: '統合モジュールの提供元として他社の特定製品名が挙がっているが、VMware の記述としては扱わない。',
    },
  },
]);

/** How Quiesce reads a doubtful place; throws on an unknown id. */
export function anomaly(id: string): Anomaly {
  const found = anomalies.rows.find((row) => row.id === id);
  if (!found) throw new Error(`no anomaly ${id}`);
  return found;
}
