/** The scenario wizard in its 17 steps. Setting sheets follow the same order. */
import { guide } from '../schema.ts';
import { procedure } from './schema.ts';

const next = { en: '[Next (N)] (次へ(N))', ja: '[次へ(N)]' };
const page = (en: string, ja: string) => ({ en: `[${en}] (${ja}), ${next.en}`, ja: `[${ja}]、${next.ja}` });

export const createScenario = procedure({
  id: 'create-scenario',
  title: { en: 'Create the scenario', ja: 'シナリオの作成' },
  source: guide('1.3. Hyper-V 仮想環境のレプリケーション実行手順 / シナリオの作成'),
  steps: [
    {
      id: 'start-manager',
      number: '1',
      action: 'wizard',
      actor: 'rha-manager',
      title: { en: 'Start the manager from the overview page', ja: '概要ページからマネージャを起動する' },
      ui: { en: 'Overview page > [Scenario management] (シナリオ管理)', ja: '概要ページ > [シナリオ管理]' },
    },
    {
      id: 'open-download',
      number: '2',
      action: 'wizard',
      actor: 'rha-manager',
      title: { en: 'Open the manager that is offered for download', ja: 'ダウンロードされる RHA マネージャを開く' },
      ui: { en: '[Open] (開く)', ja: '[開く]' },
      notes: [
        {
          text: {
            en: 'At the first start the licence key is asked for.',
            ja: '初回起動時はライセンスキーを入力する。',
          },
          rule: 'rha/licence-key-at-first-manager-start',
        },
      ],
    },
    {
      id: 'new-scenario',
      number: '3',
      action: 'wizard',
      actor: 'rha-manager',
      title: { en: 'Begin a new scenario', ja: 'シナリオ作成ウィザードを開く' },
      ui: {
        en: '[Create scenario] (シナリオ作成), or menu [Scenario]-[New (N)] ([シナリオ]-[新規(N)])',
        ja: '[シナリオ作成] ボタン、またはメニュー [シナリオ]-[新規(N)]',
      },
    },
    {
      id: 'choose-group',
      number: '4',
      action: 'wizard',
      actor: 'rha-manager',
      title: {
        en: 'Keep “create a new scenario” and assign the group {group}',
        ja: '「新規シナリオの作成」のまま、シナリオグループ {group} を割り当てる',
      },
      ui: {
        en: '[Create a new scenario] (新規シナリオの作成), [Assign scenario group] (シナリオグループの割り当て), [Next (N)]',
        ja: '[新規シナリオの作成]、[シナリオグループの割り当て]、[次へ(N)]',
      },
      notes: [
        {
          text: {
            en: 'A group keeps the scenarios together; without one they land in the default group.',
            ja: 'グループを使うと複数のシナリオをまとめて扱える。指定しない場合はデフォルトのグループに入る。',
          },
          rule: 'rha/scenario-group-for-several-vms',
        },
      ],
    },
    {
      id: 'choose-type',
      number: '5',
      action: 'wizard',
      actor: 'rha-manager',
      title: { en: 'Choose server type, product type and task', ja: 'サーバタイプ、製品タイプ、タスクを選ぶ' },
      ui: page('Server and product type', 'サーバおよび製品タイプの選択'),
      notes: [
        {
          text: {
            en: 'Assured Recovery can be chosen here only; it cannot be added to a scenario later.',
            ja: 'アシュアード リカバリはここでだけ選べる。作成後には追加できない。',
          },
          rule: 'rha/assured-recovery-task-at-creation',
        },
      ],
    },
    {
      id: 'enter-hosts',
      number: '6',
      action: 'wizard',
      actor: 'rha-manager',
      title: {
        en: 'Enter master {master} and replica {replica}',
        ja: 'マスタ {master} とレプリカ {replica} を入力する',
      },
      ui: page('Master and replica hosts', 'マスタおよびレプリカ ホスト'),
      notes: [
        {
          text: {
            en: 'Names or addresses of the management OSes, not of guests.',
            ja: 'ゲストではなく管理 OS のホスト名または IP アドレスを入れる。',
          },
          rule: 'rha/host-fields-name-management-os',
        },
      ],
    },
    {
      id: 'enter-credentials',
      number: '7',
      action: 'wizard',
      actor: 'rha-manager',
      title: { en: 'Enter the credentials of both management OSes', ja: '両方の管理 OS の認証情報を入力する' },
      ui: { en: 'Credentials dialog, [OK (O)]', ja: '認証ダイアログ、[OK(O)]' },
    },
    {
      id: 'verify-engines',
      number: '8',
      action: 'wizard',
      actor: 'rha-manager',
      title: {
        en: 'Confirm that the engines of both hosts are verified',
        ja: '両ホストのエンジンの検証結果を確認する',
      },
      ui: page('Verify the RHA engine on the hosts', 'ホスト上の Arcserve RHA エンジンを検証'),
      expect: {
        en: 'The engines are installed on both hosts without a problem.',
        ja: 'エンジンが両サーバに問題なくインストールされている。',
      },
      notes: [
        {
          text: {
            en: 'It uses RPC. Where RPC is stopped or blocked, go back to step 6 and clear the box.',
            ja: 'RPC を使う。停止またはブロックされている場合は手順 6 に戻ってチェックを外す。',
          },
          rule: 'rha/engine-verification-needs-rpc',
        },
      ],
    },
    {
      id: 'select-machines',
      number: '9',
      action: 'wizard',
      actor: 'rha-manager',
      title: { en: 'Select {vm} and nothing else', ja: '{vm} だけを選択する' },
      ui: page('Databases (for replication)', 'データベース(レプリケーション用)'),
      notes: [
        {
          text: {
            en: 'Every machine that was found on the master is selected at first.',
            ja: 'マスタで検出された全仮想マシンが選択済みになっている。',
          },
          rule: 'rha/vm-selection-default-all',
        },
        {
          text: { en: 'One scenario is made per machine.', ja: 'シナリオは仮想マシンごとに作られる。' },
          rule: 'rha/one-scenario-per-vm',
        },
      ],
    },
    {
      id: 'review-scenario',
      number: '10',
      action: 'wizard',
      actor: 'rha-manager',
      title: { en: 'Set the scenario properties', ja: 'シナリオのプロパティを設定する' },
      ui: page('Scenario properties', 'シナリオのプロパティ'),
    },
    {
      id: 'review-hosts',
      number: '11',
      action: 'wizard',
      actor: 'rha-manager',
      title: { en: 'Set the properties of master and replica', ja: 'マスタとレプリカのプロパティを設定する' },
      ui: page('Master and replica properties', 'マスタとレプリカのプロパティ'),
    },
    {
      id: 'open-mapping',
      number: '12',
      action: 'wizard',
      actor: 'rha-manager',
      title: { en: 'Open the virtual network mapping', ja: '仮想ネットワーク マッピングを開く' },
      ui: {
        en: '[Switchover properties] > [Switchover] > [Virtual network mapping] (仮想ネットワークマッピング)',
        ja: '[スイッチオーバー プロパティ] > [スイッチオーバー] > [仮想ネットワークマッピング]',
      },
      notes: [
        {
          text: {
            en: 'A dialog asks for it by itself where the replica has several virtual networks.',
            ja: 'レプリカに複数の仮想ネットワークがある場合はダイアログで求められる。',
          },
          rule: 'rha/network-mapping-required-for-several-networks',
        },
      ],
    },
    {
      id: 'map-networks',
      number: '13',
      action: 'wizard',
      actor: 'rha-manager',
      title: {
        en: 'Map the networks, set addresses for after a switchover, check the full name of {vm}',
        ja: 'ネットワークを対応付け、切り替え後のアドレスを設定し、{vm} の完全修飾名を確認する',
      },
      ui: {
        en: '[Virtual network mapping] (仮想ネットワーク マッピング), [Host]-[Full name of the machine] ([ホスト]-[仮想マシン完全修飾名]), [Next (N)]',
        ja: '[仮想ネットワーク マッピング]、[ホスト]-[仮想マシン完全修飾名]、[次へ(N)]',
      },
      expect: {
        en: 'The computer name of the machine is the right one.',
        ja: '仮想マシンのコンピュータ名が正しく表示されている。',
      },
      notes: [
        {
          text: {
            en: 'With one virtual network on each side the mapping is already made.',
            ja: '両側とも仮想ネットワークが 1 つなら自動でマッピングされている。',
          },
          rule: 'rha/network-mapping-automatic-for-single',
        },
      ],
    },
    {
      id: 'choose-start',
      number: '14',
      action: 'wizard',
      actor: 'rha-manager',
      title: {
        en: 'Choose how switchover and reverse replication start',
        ja: 'スイッチオーバーとリバース レプリケーションの開始方法を選ぶ',
      },
      ui: page('Start of switchover and reverse replication', 'スイッチオーバーとリバース レプリケーションの開始'),
    },
    {
      id: 'verify-scenario',
      number: '15',
      action: 'verify-scenario',
      actor: 'rha-manager',
      title: { en: 'Wait for the verification of the scenario', ja: 'シナリオの検証を待つ' },
      ui: page('Scenario verification', 'シナリオの検証'),
      expect: { en: 'Neither errors nor warnings are left.', ja: 'エラーや警告が残っていない。' },
      notes: [
        {
          text: {
            en: 'Solve what is reported, then try again.',
            ja: '表示された問題を解決してから再試行する。',
          },
          rule: 'rha/scenario-verification-problems-resolved',
        },
      ],
    },
    {
      id: 'finish',
      number: '16',
      action: 'create-scenario',
      actor: 'rha-manager',
      title: { en: 'Check the summary and finish', ja: '概要を確認して終了する' },
      ui: {
        en: '[Scenario run] (シナリオ実行): [Finish (F)] (終了(F)); [Run now (R)] (今すぐ実行(R)) starts every selected machine’s scenario at once',
        ja: '[シナリオ実行]: [終了(F)]。[今すぐ実行(R)] は選択した全仮想マシンのシナリオを一斉に開始する',
      },
      notes: [
        {
          text: {
            en: 'With “run now” all scenarios run and their synchronisation starts at once.',
            ja: '「今すぐ実行」では全シナリオが実行され、同期が始まる。',
          },
          rule: 'rha/run-now-starts-every-scenario',
        },
      ],
    },
    {
      id: 'confirm-scenario',
      number: '17',
      action: 'check',
      actor: 'rha-manager',
      title: {
        en: 'Confirm that scenario {scenario} stands below {group}',
        ja: '{group} の下にシナリオ {scenario} ができていることを確認する',
      },
      ui: { en: 'Scenario view (シナリオビュー)', ja: 'シナリオビュー' },
      expect: {
        en: 'A scenario of the name of the machine, {vm}, is below the group {group}.',
        ja: 'グループ {group} の下に、仮想マシンと同名のシナリオ {vm} がある。',
      },
      notes: [
        {
          text: {
            en: 'The scenario bears the name of its machine.',
            ja: 'シナリオ名は仮想マシン名と同じになる。',
          },
          rule: 'rha/scenario-name-equals-vm-name',
        },
      ],
    },
  ],
});
