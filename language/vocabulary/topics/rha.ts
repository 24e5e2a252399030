/** What a person can vouch for in a design with Arcserve RHA, because no fact of the topology can prove it. */
import type { Text } from '../define.ts';

export const rhaTopics: Record<string, { readonly label: Text; readonly on: readonly string[] }> = {
  'operating-requirements': {
    label: {
      en: 'compared with the operating requirements that the vendor publishes',
      ja: 'ベンダ公開の動作要件と照合済み',
    },
    on: ['design', 'hyperv', 'scenario'],
  },
  'rha-restrictions': {
    label: {
      en: 'vendor’s list of notes and restrictions read',
      ja: 'ベンダの注意・制限事項を確認済み',
    },
    on: ['design', 'scenario'],
  },
  'guest-os-supported': {
    label: {
      en: 'guest OS is among the systems that RHA can be installed on',
      ja: 'ゲスト OS が RHA の導入先として対応する OS である',
    },
    on: ['vm', 'scenario'],
  },
  'vm-fqdn': {
    label: {
      en: 'full name of the machine shown in the switchover properties is right',
      ja: 'スイッチオーバー プロパティに表示された仮想マシンの完全修飾名が正しい',
    },
    on: ['scenario', 'vm'],
  },
  'dns-servers': {
    label: {
      en: 'DNS servers filled in by the product checked',
      ja: '自動取得された DNS サーバの IP アドレスを確認済み',
    },
    on: ['dns-redirect', 'scenario'],
  },
  'rewind-capacity': {
    label: {
      en: 'space for rewind points measured beforehand, for instance in assessment mode',
      ja: 'リワインドに必要な容量をアセスメント モードなどで事前に把握済み',
    },
    on: ['rewind', 'scenario'],
  },
  'guide-reviewed': {
    label: {
      en: 'preparation for checkpoints decided from the vendor’s guide',
      ja: 'チェックポイント利用時の準備をガイドに沿って決定済み',
    },
    on: ['checkpoints', 'vm'],
  },
  'reimport-start': {
    label: {
      en: 'machine started normally after its export and import',
      ja: '再インポート後の仮想マシンが正常に起動した',
    },
    on: ['checkpoints', 'vm'],
  },
  'guest-cluster-on-csv': {
    label: {
      en: 'vendor supports this cluster between guests on CSV hosts',
      ja: 'CSV 構成上のゲスト間クラスタをベンダがサポートすると確認済み',
    },
    on: ['guest-cluster', 'scenario', 'vm'],
  },
  'assured-recovery-tested': {
    label: {
      en: 'start of the replicated machine tested',
      ja: '複製された仮想マシンの起動テストを実施済み',
    },
    on: ['scenario', 'design'],
  },
};
