/** Assured Recovery: starting the replicated machine as a test, by hand or by the product. */
import { guide } from '../schema.ts';
import { procedure, type RhaProcedureStep } from './schema.ts';

const source = guide('2.4. アシュアード リカバリによる仮想マシン起動テストの実施');

const open: RhaProcedureStep = {
  id: 'open',
  number: '1',
  action: 'check',
  actor: 'rha-manager',
  title: {
    en: 'Select scenario {scenario} and open the replica integrity test',
    ja: 'シナリオ {scenario} を選択し、レプリカ整合性テストを開く',
  },
  ui: {
    en: '[Replica integrity test (T)] (レプリカ整合性テスト(T)), or the same in menu [Tools] ([ツール])',
    ja: '[レプリカ整合性テスト(T)] ボタン、またはメニュー [ツール]-[レプリカ整合性テスト(T)]',
  },
  notes: [
    {
      text: {
        en: '“AR” has to stand in the column [Product] (製品); a scenario without it has to be created again.',
        ja: '[製品] 列に「AR」がないシナリオは作成し直す必要がある。',
      },
      rule: 'rha/assured-recovery-task-at-creation',
    },
    {
      text: {
        en: '{vm} goes on running on {master}: shut nothing down for the test.',
        ja: '{vm} は {master} で稼働を続ける。テストのために停止しない。',
      },
      rule: 'rha/assured-recovery-master-keeps-running',
    },
  ],
};

const discarded: RhaProcedureStep['notes'][number] = {
  text: {
    en: 'When the test ends, everything changed on {replica} is discarded, and what {master} changed meanwhile is applied.',
    ja: 'テストが終わると {replica} での変更はすべて破棄され、その間の {master} の変更が反映される。',
  },
  rule: 'rha/assured-recovery-changes-discarded',
};
const noResync: RhaProcedureStep['notes'][number] = {
  text: { en: 'No resynchronisation is needed.', ja: '再同期は不要。' },
  rule: 'rha/assured-recovery-no-resync',
};
const resumed = {
  en: 'Event 「レプリカ {replica}へのレプリケーションが再開されました」 (replication to the replica has resumed)',
  ja: 'イベント「レプリカ {replica}へのレプリケーションが再開されました」',
};
const events = { en: '[Events] (イベント)', ja: '[イベント]' };

export const assuredRecoveryManual = procedure({
  id: 'assured-recovery-manual',
  title: { en: 'Integrity test with Assured Recovery, by hand', ja: 'アシュアード リカバリの手動テスト' },
  source,
  steps: [
    open,
    {
      id: 'start',
      number: '2',
      action: 'assured-recovery-start-manual',
      actor: 'rha-manager',
      title: { en: 'Check “manual test” and start', ja: '「手動テスト」を有効にして開始する' },
      ui: { en: '[Manual test] (手動テスト), [OK (O)]', ja: '[手動テスト]、[OK(O)]' },
      undo: {
        action: 'assured-recovery-end',
        title: {
          en: 'End the test: [Replica integrity test (I)] (レプリカ整合性テスト(I)), [Yes (Y)] (はい(Y))',
          ja: 'テストを終了する: [レプリカ整合性テスト(I)]、[はい(Y)]',
        },
      },
      notes: [
        {
          text: { en: 'For a look with one’s own eyes.', ja: '目視での確認に向く。' },
          rule: 'rha/assured-recovery-manual-for-eyes',
        },
      ],
    },
    {
      id: 'ready',
      number: '3',
      action: 'check',
      actor: 'rha-manager',
      title: { en: 'Wait until the test is ready', ja: 'テストの準備が整うまで待つ' },
      ui: { en: '[Events] (イベント), [Statistics] (統計情報)', ja: '[イベント]、[統計情報]' },
      expect: {
        en: 'Event 「レプリカ{replica}は、手動 Hyper-V 整合性テストの準備が整っています」; a check mark on the picture of the replica.',
        ja: 'イベント「レプリカ{replica}は、手動 Hyper-V 整合性テストの準備が整っています」、レプリカサーバの絵にチェックマーク',
      },
    },
    {
      id: 'test',
      number: '4',
      action: 'check',
      actor: 'operator',
      title: { en: 'Test {vm} on {replica}', ja: '{replica} で起動した {vm} をテストする' },
      ui: {
        en: 'Hyper-V Manager of {replica}, console of {vm}',
        ja: '{replica} の Hyper-V マネージャ、{vm} のコンソール',
      },
      expect: { en: '{vm} starts, and its applications work.', ja: '{vm} が起動し、アプリケーションが動作する。' },
      notes: [
        {
          text: {
            en: 'It runs on a temporary private network: clients cannot reach it, and production is not affected.',
            ja: '一時的なプライベート ネットワークで動くため本番に影響せず、利用者からは接続できない。',
          },
          rule: 'rha/assured-recovery-private-network',
        },
        discarded,
      ],
    },
    {
      id: 'end',
      number: '5',
      action: 'assured-recovery-end',
      actor: 'rha-manager',
      title: { en: 'End the test', ja: 'テストを終了する' },
      ui: {
        en: '[Replica integrity test (I)] (レプリカ整合性テスト(I)), or the same in menu [Tools] ([ツール])',
        ja: '[レプリカ整合性テスト(I)] ボタン、またはメニュー [ツール]-[レプリカ整合性テスト(I)]',
      },
      notes: [
        {
          text: {
            en: 'A manual test goes on until it is ended, and nothing is applied on {replica} meanwhile.',
            ja: '手動テストは終了するまで続き、その間 {replica} には変更が反映されない。',
          },
          rule: 'rha/assured-recovery-manual-test-ended',
        },
      ],
    },
    {
      id: 'confirm',
      number: '6',
      action: 'confirm',
      actor: 'rha-manager',
      title: { en: 'Confirm the stop', ja: '停止を確認する' },
      ui: { en: '[Yes (Y)] (はい(Y))', ja: '[はい(Y)]' },
    },
    {
      id: 'resumed',
      number: '7',
      action: 'check',
      actor: 'rha-manager',
      title: { en: 'Confirm that replication has resumed', ja: 'レプリケーションが再開したことを確認する' },
      ui: events,
      expect: resumed,
      notes: [noResync],
    },
  ],
});

export const assuredRecoveryAutomatic = procedure({
  id: 'assured-recovery-automatic',
  title: { en: 'Integrity test with Assured Recovery, automatic', ja: 'アシュアード リカバリの自動テスト' },
  source,
  steps: [
    open,
    {
      id: 'start',
      number: '2',
      action: 'assured-recovery-start-auto',
      actor: 'rha-manager',
      title: { en: 'Leave “manual test” clear and start', ja: '「手動テスト」を有効にせず開始する' },
      ui: { en: '[OK (O)]', ja: '[OK(O)]' },
      notes: [],
    },
    {
      id: 'ended',
      number: '3',
      action: 'check',
      actor: 'product',
      title: {
        en: 'The product starts {vm} on {replica}, tests it and ends the test',
        ja: '製品が {replica} で {vm} を起動してテストし、終了する',
      },
      ui: events,
      expect: resumed,
      notes: [discarded, noResync],
    },
  ],
});
