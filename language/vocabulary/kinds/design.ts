/** What the design as a whole asks for, allows and plans: facts that belong to no single machine. */
import { fact, kind, t, unnamed } from '../define.ts';

export const design = kind({
  keyword: 'design',
  title: { en: 'Design', ja: '設計全体' },
  doc: {
    en: 'Requirements and operating conditions of the whole topology: what the backups must be able to do, quiet hours, what was ruled out.',
    ja: 'トポロジ全体の要件と運用条件。バックアップに求めること、閑散時間帯、採用しない方式など。',
  },
  parents: ['file'],
  name: unnamed(),
  facts: {
    needs: fact(
      t.list(
        t.oneOf(
          'full-vm-restore',
          'file-restore',
          'low-esx-load',
          'lan-free',
          'manageability',
          'scalability',
          'self-service-restore',
          'per-group-permissions',
          'encryption',
          'incremental',
          'minimise-hardware',
        ),
      ),
      {
        label: { en: 'Requirements', ja: '要件' },
        doc: {
          en: 'What the backups must offer; methods and transports are judged against it. What is not listed is not asked for.',
          ja: 'バックアップに求める性質。方式や転送モードの可否をこれに照らして判定する。挙げないものは求めていない。',
        },
        example: 'needs full-vm-restore, file-restore, lan-free',
        absent: 'closed',
      },
    ),
    site: fact(t.oneOf('data-centre', 'branch'), {
      label: { en: 'Kind of site', ja: '拠点の種類' },
      doc: {
        en: 'A data centre or a branch office; the recommended places of backup agents differ.',
        ja: 'データセンターか支社か。エージェントの推奨配置が変わる。',
      },
      example: 'site data-centre',
    }),
    'misoperation-guard': fact(t.yesno(), {
      label: { en: 'Guard against misoperation', ja: '誤操作の防止' },
      doc: {
        en: 'Whether the design wants the logical disks protected against operation from a wrong server; it then asks for LD sets in secure mode.',
        ja: '誤ったサーバからの論理ディスク操作を防ぐ設計か。防ぐ場合は LD セットにセキュアモードを求める。',
      },
      example: 'misoperation-guard yes',
      absent: 'closed',
    }),
    'proxy-hardware': fact(t.yesno(), {
      label: { en: 'Hardware for a proxy', ja: 'プロキシ用ハードウェア' },
      doc: {
        en: 'Whether a machine for a VCB proxy or a backup server is available. Methods 1 and 3 are meant for designs without one.',
        ja: 'VCB プロキシまたはバックアップサーバに使えるハードウェアがあるか。方法 1 と 3 はない場合のための方式。',
      },
      example: 'proxy-hardware no',
    }),
    'vcb-possible': fact(t.yesno(), {
      label: { en: 'VCB possible', ja: 'VCB の採用可否' },
      doc: {
        en: 'Whether Consolidated Backup could be used in this environment in place of a traditional method.',
        ja: '従来の方法に代えて Consolidated Backup を採用できる環境か。',
      },
      example: 'vcb-possible yes',
    }),
    'vcb-excluded': fact(
      t.oneOf(
        'no-shared-storage',
        'physical-rdm',
        'clustered-vms',
        'unsupported-software',
        'no-proxy-hardware',
        'other',
      ),
      {
        label: { en: 'VCB ruled out because', ja: 'VCB を採用しない理由' },
        doc: {
          en: 'Why Consolidated Backup was ruled out. Not written: it was not ruled out.',
          ja: 'Consolidated Backup を採用しない理由。書かなければ除外していない。',
        },
        example: 'vcb-excluded no-shared-storage',
        absent: 'closed',
      },
    ),
    'off-peak': fact(t.list(t.window()), {
      label: { en: 'Quiet hours', ja: '閑散時間帯' },
      doc: {
        en: 'When network and computers are least busy: traditional backups, first synchronisations and reverse replication belong there.',
        ja: 'ネットワークと計算機の負荷が最も低い時間帯。従来方式のバックアップ、初回同期、逆レプリケーションはここで行う。',
      },
      example: 'off-peak 22:00 .. 06:00',
    }),
    cleanup: fact(t.schedule(), {
      label: { en: 'Clean-up after the cycle', ja: 'サイクル終了後のクリーンアップ' },
      doc: {
        en: 'When vcbCleanup runs at the end of the backup cycle, on every proxy that does not say it itself.',
        ja: 'バックアップサイクルの最後に vcbCleanup を実行する時刻。自ら記述しないプロキシすべてに適用する。',
      },
      example: 'cleanup daily at 06:00',
      absent: 'closed',
    }),
    'agent-administrator': fact(t.text(), {
      label: { en: 'Administrator of the agents', ja: 'エージェント管理者' },
      doc: {
        en: 'Who looks after the backup agents in the machines. `none`: nobody has been assigned.',
        ja: '各マシンのバックアップエージェントを管理する担当。`none` は未割り当て。',
      },
      example: 'agent-administrator "ops team"',
    }),
    downtime: fact(t.oneOf('none', 'live-migration', 'minutes'), {
      label: { en: 'Acceptable downtime', ja: '許容停止時間' },
      doc: {
        en: 'How long guests may be away in a planned switchover or a maintenance: not at all, as long as a live migration, or minutes.',
        ja: '計画的な切替や保守でゲストを停止できる長さ。なし、ライブ マイグレーション程度、数分程度。',
      },
      example: 'downtime minutes',
    }),
  },
  example: 'design { needs full-vm-restore, encryption  site data-centre  off-peak 22:00 .. 06:00 }',
});

export const recoveryPlan = kind({
  keyword: 'recovery-plan',
  title: { en: 'Recovery plan', ja: '災害復旧計画' },
  doc: {
    en: 'What is restored after a disaster and how many VMs the surviving servers can run.',
    ja: '災害時にリストアする仮想マシンと、残ったサーバで稼働できる台数。',
  },
  parents: ['design'],
  name: unnamed(),
  facts: {
    vms: fact(t.list(t.ref('vm')), {
      label: { en: 'VMs to restore', ja: 'リストア対象の仮想マシン' },
      doc: {
        en: 'The VMs that must come back. Not written: every VM of the topology that Consolidated Backup protects.',
        ja: '復旧すべき仮想マシン。書かなければ Consolidated Backup で保護するすべての仮想マシン。',
      },
      example: 'vms vm37, vm38',
    }),
    capacity: fact(t.int(), {
      label: { en: 'Server capacity', ja: 'サーバの収容台数' },
      doc: {
        en: 'How many VMs the servers reserved for recovery can run at the same time.',
        ja: '復旧用に確保したサーバで同時に稼働できる仮想マシンの台数。',
      },
      example: 'capacity 40',
    }),
  },
  example: 'recovery-plan { vms vm37, vm38  capacity 40 }',
});
