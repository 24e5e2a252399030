/** What a person vouches for in a design with iStorage on VMware, because no fact of the topology can prove it. */
import type { Text } from '../define.ts';

export const necTopics: Record<string, { readonly label: Text; readonly on: readonly string[] }> = {
  connectivity: {
    label: {
      en: 'the array model can be connected to these hosts',
      ja: 'iStorage 機種とホストの接続性を確認済み',
    },
    on: ['array', 'ldset'],
  },
  'direct-attach': {
    label: {
      en: 'VMware certifies the array model for attachment without an FC switch',
      ja: 'FC スイッチなしの直結が VMware 社に認定された機種である',
    },
    on: ['array', 'ldset'],
  },
  'support-inquiry': {
    label: {
      en: 'the PP support desk was asked and agrees',
      ja: 'PP サポート窓口に問い合わせ、可能と確認済み',
    },
    on: ['backup', 'vm'],
  },
  'tool-support': {
    label: {
      en: 'OS and backup target are supported by the tool used, apart from the tables for RepNavi Suite',
      ja: '使用ツールの対応 OS・バックアップ対象を（RepNavi Suite 用の表とは別に）確認済み',
    },
    on: ['backup', 'runs', 'vm'],
  },
  'guest-version': {
    label: {
      en: 'the exact version of the guest OS is in the OS support list of the iStorage software',
      ja: 'ゲスト OS の詳細バージョンが iStorage ソフトウェア製品の OS サポート状況に記載されている',
    },
    on: ['vm', 'backup'],
  },
  'windows-2019-articles': {
    label: {
      en: 'VMware KB60395 and Microsoft KB4534321 were read',
      ja: 'VMware KB60395 と Microsoft KB4534321 の公開情報を確認済み',
    },
    on: ['vm', 'backup'],
  },
};
