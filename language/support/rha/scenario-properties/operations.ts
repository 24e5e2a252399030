/** Choices in the dialogs of the manager, and settings outside the product that belong to a scenario. */
import { guide, page } from '../schema.ts';
import { labels, onOff, type PropertyInput } from './schema.ts';

const run = guide('1.3 シナリオの実行');
const clean = guide('1.4 スイッチオーバーの実行(正常時)');
const runDialog = { en: 'Scenario > Run > Run dialog', ja: 'シナリオ > 実行 > 実行ダイアログ' };
const switchoverDialog = {
  en: 'Perform switchover > confirmation dialog',
  ja: 'スイッチオーバーの実行 > 確認ダイアログ',
};

export const operationProperties: readonly PropertyInput[] = [
  {
    id: 'run.sync-method',
    owner: 'run-dialog',
    label: { en: 'Synchronisation method', ja: '同期方法' },
    labelStatus: labels.guide,
    place: runDialog,
    type: 'choice',
    default: {
      value: 'block',
      text: { en: 'block level (Hyper-V scenarios)', ja: 'ブロック レベル同期（Hyper-V シナリオ）' },
    },
    legal: { en: 'block level, file level, offline', ja: 'ブロック レベル同期、ファイル レベル同期、オフライン同期' },
    origin: 'guide',
    fact: 'sync',
    sources: [
      run,
      guide('2.2 リバースレプリケーション開始前に仮想マシンのデータをあらかじめマスタサーバへ移す'),
      page('syncm-16'),
    ],
    note: {
      en: 'File-level synchronisation is from a public manual; offline is possible only when a scenario is run.',
      ja: 'ファイル レベル同期は公開マニュアルによる。オフライン同期はシナリオ実行時にのみ選べる。',
    },
  },
  {
    id: 'run.ignore-same',
    owner: 'run-dialog',
    label: { en: 'Ignore files of same size and time stamp', ja: '同一サイズ/タイムスタンプのファイルを無視' },
    labelStatus: labels.guide,
    place: runDialog,
    type: 'yesno',
    default: { value: false, text: { en: 'off (Hyper-V scenarios)', ja: 'オフ（Hyper-V シナリオ）' } },
    legal: onOff,
    origin: 'guide',
    fact: 'sync.ignore-same',
    sources: [run],
  },
  {
    id: 'group.sync-option',
    owner: 'group-dialog',
    label: {
      en: 'Default synchronisation method for each scenario of the group',
      ja: 'このグループ内の各シナリオに対してデフォルトの同期方法を使用',
    },
    labelStatus: labels.guide,
    place: { en: 'Group > Tools > Run > Run group', ja: 'グループ選択 > ツール > 実行 > グループの実行' },
    type: 'choice',
    default: 'not-stated',
    legal: { en: 'the default method of each scenario', ja: '各シナリオのデフォルトの同期方法' },
    origin: 'guide',
    sources: [guide('1.3 TIPS: シナリオグループ内の全シナリオをまとめて管理する')],
    note: { en: 'Other choices of the dialog are not named.', ja: 'ほかの選択肢はガイドに記載がない。' },
  },
  {
    id: 'switchover.no-wait-journals',
    owner: 'switchover-dialog',
    label: { en: 'Do not wait until all journals are applied', ja: 'ジャーナルがすべて適用されるまで待機しない' },
    labelStatus: labels.guide,
    place: switchoverDialog,
    type: 'yesno',
    default: 'not-stated',
    legal: onOff,
    origin: 'guide',
    sources: [clean],
    note: {
      en: 'Checked, the switchover starts before the latest changes have reached the replica.',
      ja: 'チェックすると、最新の変更がレプリカに届く前に切り替わる。',
    },
  },
  {
    id: 'switchover.run-reverse',
    owner: 'switchover-dialog',
    label: {
      en: 'Run the reverse replication scenario after the switchover',
      ja: 'スイッチオーバー後のリバース レプリケーション シナリオの実行',
    },
    labelStatus: labels.guide,
    place: switchoverDialog,
    type: 'yesno',
    default: 'not-stated',
    legal: onOff,
    origin: 'guide',
    sources: [clean],
    note: {
      en: 'On, replication backwards starts before the machine boots, and no synchronisation is needed.',
      ja: 'オンなら仮想マシンの起動前に逆方向の複製が始まり、同期を省ける。',
    },
  },
  {
    id: 'test.manual',
    owner: 'test-dialog',
    label: { en: 'Manual test', ja: '手動テスト' },
    labelStatus: labels.guide,
    place: {
      en: 'Tools > Replica integrity test > confirmation dialog',
      ja: 'ツール > レプリカ整合性テスト > 確認ダイアログ',
    },
    type: 'yesno',
    default: { value: false, text: { en: 'off', ja: 'オフ' } },
    legal: onOff,
    origin: 'guide',
    fact: 'assured-recovery.start',
    sources: [guide('2.4. アシュアード リカバリによる仮想マシン起動テストの実施'), page('ar-180'), page('arman-16')],
  },
  {
    id: 'maintenance.host',
    owner: 'maintenance-wizard',
    label: { en: 'Host', ja: 'ホストの選択' },
    labelStatus: labels.guide,
    place: {
      en: 'Tools > Start host maintenance > Host selection',
      ja: 'ツール > ホスト メンテナンスの起動 > ホストの選択',
    },
    type: 'machines',
    default: 'not-stated',
    legal: {
      en: 'one host at a time, taking part in running scenarios',
      ja: '実行中のシナリオに関わるホストを 1 台ずつ',
    },
    origin: 'guide',
    sources: [guide('2.5. 管理 OS の再起動'), page('hostmaint-180')],
  },
  {
    id: 'guest.register-in-dns',
    owner: 'guest-os',
    label: { en: 'Register this connection’s addresses in DNS', ja: 'この接続のアドレスを DNS に登録する' },
    labelStatus: labels.guide,
    place: {
      en: 'Network adapter > Internet Protocol Version 4 (TCP/IP) > Advanced > DNS',
      ja: 'ネットワーク アダプタのプロパティ > インターネット プロトコル バージョン 4 (TCP/IP) > 詳細設定 > DNS',
    },
    type: 'yesno',
    default: { value: true, text: { en: 'on (default of Windows)', ja: 'オン（Windows の既定）' } },
    legal: {
      en: 'off on every adapter where DNS redirect is used',
      ja: 'DNS リダイレクトを使う場合は全アダプタでオフ',
    },
    origin: 'guide',
    fact: 'adapter.register-dns',
    sources: [guide('2.2 設定方法')],
    note: {
      en: 'The default is that of Windows; the guide does not state it.',
      ja: '既定値は Windows のもので、ガイドには記載がない。',
    },
  },
  {
    id: 'hyperv.checkpoint-location',
    owner: 'hyper-v',
    label: { en: 'Checkpoint file location', ja: 'チェックポイント ファイルの場所' },
    labelStatus: labels.guide,
    place: {
      en: 'Hyper-V Manager > settings of the machine > Checkpoint file location',
      ja: 'Hyper-V マネージャー > <仮想マシン名>の設定 > チェックポイント ファイルの場所',
    },
    type: 'path',
    default: {
      text: {
        en: 'a Snapshots folder inside the machine’s folder; may differ between environments',
        ja: '仮想マシンのフォルダー内の Snapshots（環境により異なる場合がある）',
      },
    },
    legal: {
      en: 'a path that is not beside the virtual disk file; changed while the machine is stopped',
      ja: '仮想ハードディスク ファイルと同一階層でないパス。仮想マシンの停止中に変更する',
    },
    origin: 'guide',
    fact: 'checkpoints.folder',
    sources: [guide('2.1 ケース 1')],
  },
];
