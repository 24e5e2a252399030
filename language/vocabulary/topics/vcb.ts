/** What a person vouches for in a design with VMware Consolidated Backup, because no fact of the topology can prove it. */
import type { Text } from '../define.ts';

export const vcbTopics: Record<string, { readonly label: Text; readonly on: readonly string[] }> = {
  'vendor-document': {
    label: {
      en: "The storage vendor's documentation was consulted for this way of backing up",
      ja: 'この方式についてストレージベンダーのドキュメントを確認した',
    },
    on: ['san', 'datastore', 'backup'],
  },
  'compatibility-guide': {
    label: {
      en: 'The product is listed in the compatibility guide for backup software',
      ja: 'バックアップソフトウェア互換性ガイドに記載されている',
    },
    on: ['runs', 'proxy', 'backup'],
  },
  'integration-readme': {
    label: {
      en: "The steps in the integration module's README.html were followed",
      ja: '統合モジュールの README.html の手順に従った',
    },
    on: ['runs', 'proxy'],
  },
  'local-job': {
    label: {
      en: 'A backup and a restore of a local folder of the proxy succeeded',
      ja: 'プロキシのローカルディレクトリでバックアップとリストアを確認した',
    },
    on: ['proxy', 'runs'],
  },
  'restore-document': {
    label: {
      en: "The restore instructions of the integration module's documentation were taken into account",
      ja: '統合モジュール付属ドキュメントのリストア手順を反映した',
    },
    on: ['restore'],
  },
  'licence-keys': {
    label: { en: 'The licence keys are at hand', ja: 'ライセンス キーを所有している' },
    on: ['design', 'recovery-plan', 'virtualcenter', 'esx', 'esxi'],
  },
  'certificate-thumbprint': {
    label: {
      en: 'The thumbprint was checked before the certificate was accepted',
      ja: 'サムプリントを確認したうえで証明書を受け入れた',
    },
    on: ['proxy', 'virtualcenter', 'esx', 'esxi', 'certificate'],
  },
  'vmfs-paths': {
    label: {
      en: 'The VMFS paths in the backup software were changed to the format of ESX Server 3.x',
      ja: 'バックアップソフトウェア内の VMFS パスを ESX Server 3.x の形式に変更した',
    },
    on: ['esx', 'esxi', 'runs', 'backup'],
  },
  'ssh-server': {
    label: {
      en: 'The destination host runs a secure shell server',
      ja: 'バックアップ先ホストでセキュアシェル サーバが稼働している',
    },
    on: ['backup', 'using'],
  },
  'vcb-pre-command': {
    label: {
      en: 'The call of pre-command.wsf with folder, name and level was tried on the proxy or read in the module’s README.html',
      ja: 'pre-command.wsf の呼び出し方（フォルダ・名前・レベル）を、プロキシでの試行または統合モジュールの README.html で確認した',
    },
    on: ['proxy', 'runs', 'backup', 'using'],
  },
  'vcb-snapshot-tool': {
    label: {
      en: 'The calls of vcbSnapshot that find and remove a left-over snapshot were tried in the service console',
      ja: '残ったスナップショットを探して削除する vcbSnapshot の呼び出し方を、サービス コンソールで試して確認した',
    },
    on: ['esx', 'console', 'backup', 'using'],
  },
};
