/** Sections of the guide as the rules cite them. */
import { rhaGuide } from '../../../support/rha/document.ts';
import type { Source } from '../../engine/finding.ts';

const introduction = 'はじめに';
const requirements = '1.1. 環境設定要件と Hyper-V 仮想環境の準備';
const installation = '1.2. Arcserve HA の導入';
const running = '1.3. Hyper-V 仮想環境のレプリケーション実行手順';
const switching = '1.4. Hyper-V シナリオのスイッチオーバーとスイッチバックの実行';
const checkpoints = '2.1. チェックポイント利用環境のレプリケーションについて';
const remote = '2.2. レプリカサーバを遠隔地に設置する場合の注意';
const redirect = `${remote} / リダイレクション方式に「DNSリダイレクト」を利用する`;
const operation = `${checkpoints} / 運用方法`;

const section = (text: string): Source => ({ document: rhaGuide.id, section: text });

export const guide = {
  twoMethods: section(`${introduction} / Hyper-V 仮想環境のレプリケーションとスイッチオーバー`),
  benefits: section(`${introduction} / Arcserve HAによる Hyper-V 仮想環境保護のメリット`),
  requirements: section(`${requirements} / Hyper-V の環境設定要件`),
  cautions: section(`${requirements} / Arcserve HA 利用時の注意点`),
  diskKinds: section(`${requirements} / 仮想ディスクの種類について`),
  components: section(`${installation} / Arcserve HA のコンポーネント`),
  configuration: section(`${installation} / Hyper-V 仮想環境における Arcserve HA 構成例`),
  licences: section(`${installation} / Arcserve HA のライセンス`),
  untilOperation: section(`${running} / レプリケーション運用開始まで`),
  creation: section(`${running} / シナリオの作成`),
  groupTip: section(`${running} / TIPS: シナリオグループの利用`),
  run: section(`${running} / シナリオの実行`),
  startErrors: section(`${running} / TIPS: シナリオ実行時のエラー`),
  groupOperations: section(`${running} / TIPS: シナリオグループ内の全シナリオをまとめて管理する`),
  important: section(`${switching} / 【重要】`),
  cleanSwitchover: section(`${switching} / スイッチオーバーの実行(正常時:クリーンスイッチオーバー)`),
  failure: section(`${switching} / スイッチオーバーの実行(異常時)`),
  switchback: section(`${switching} / リバースレプリケーションの開始とスイッチバックの実行`),
  checkpoints: section(checkpoints),
  case1: section(`${checkpoints} / ケース 1`),
  case2: section(`${checkpoints} / ケース2`),
  case3: section(`${checkpoints} / ケース3`),
  case4: section(`${checkpoints} / ケース 4`),
  afterTaking: section(`${operation} / チェックポイント利用時のレプリケーション運用手順`),
  takenAfterSwitchover: section(`${operation} / スイッチオーバー後にチェックポイントを作成してしまった場合の対応方法`),
  manualSwitchover: section(`${remote} / スイッチオーバー方法は「手動」に設定する`),
  addresses: section(`${remote} / スイッチオーバー後に利用する IP アドレスをあらかじめ設定しておく`),
  redirect: section(redirect),
  redirectStep1: section(`${redirect} / 設定方法 (1)`),
  redirectStep2: section(`${redirect} / 設定方法 (2)`),
  redirectStep4: section(`${redirect} / 設定方法 (4)`),
  preseed: section(`${remote} / リバースレプリケーション開始前に仮想マシンのデータをあらかじめマスタサーバへ移す`),
  rewind: section('2.3. Hyper-V シナリオのデータリワインド'),
  assuredRecovery: section('2.4. アシュアード リカバリによる仮想マシン起動テストの実施'),
  hostRestart: section('2.5. 管理 OS の再起動'),
} as const;
