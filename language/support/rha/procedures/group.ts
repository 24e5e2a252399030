/** Running, stopping and switching over all scenarios of a group together. */
import { guide } from '../schema.ts';
import { resultUi, stopUi, switchoverUi } from './operation.ts';
import { procedure } from './schema.ts';

const source = guide(
  '1.3. Hyper-V 仮想環境のレプリケーション実行手順 / TIPS: シナリオグループ内の全シナリオをまとめて管理する',
);
const allHa = {
  text: {
    en: 'Possible only because every scenario of the group is a high availability scenario.',
    ja: 'グループ内の全シナリオがハイ アベイラビリティ シナリオの場合に限り利用できる。',
  },
  rule: 'rha/group-operations-need-all-ha',
};
const single = {
  text: {
    en: 'Single scenarios of the group can still be run, stopped and switched over by themselves.',
    ja: 'グループ操作とは別に、シナリオごとの開始・停止・スイッチオーバーも行える。',
  },
};
/** A button of the manager, pressed while the group is selected. */
const onGroup = (ui: { readonly en: string; readonly ja: string }) => ({
  en: `Name of the group, then ${ui.en}`,
  ja: `グループ名を選択し、${ui.ja}`,
});
const groupRunUi = {
  en: '[Run (R)] (実行(R)), or menu [Tools]-[Run (R)] ([ツール]-[実行(R)])',
  ja: '[実行(R)] ボタン、またはメニュー [ツール]-[実行(R)]',
};

export const groupRun = procedure({
  id: 'group-run',
  title: { en: 'Run all scenarios of the group', ja: 'グループ内の全シナリオの開始' },
  source,
  steps: [
    {
      id: 'run',
      number: '1',
      action: 'run',
      actor: 'rha-manager',
      title: { en: 'Select group {group} and run it', ja: 'グループ {group} を選択して実行する' },
      ui: onGroup(groupRunUi),
      notes: [
        allHa,
        {
          text: {
            en: 'Every machine has to run on its master; its scenario cannot be started otherwise.',
            ja: '各仮想マシンがマスタ上で実行中でないと、そのシナリオを開始できない。',
          },
          rule: 'rha/vm-running-before-start',
        },
      ],
    },
    {
      id: 'verify',
      number: '2',
      action: 'verify-scenario',
      actor: 'rha-manager',
      title: {
        en: 'Confirm that the scenario of every machine is ready, and run',
        ja: 'すべての仮想マシン用シナリオの実行準備ができていることを確認し、実行する',
      },
      ui: { en: '[Verification results] (検証結果), [Run (R)] (実行(R))', ja: '[検証結果]、[実行(R)]' },
      expect: {
        en: 'Every scenario is ready; neither errors nor warnings.',
        ja: '全シナリオが準備完了で、エラーや警告がない。',
      },
      notes: [
        {
          text: { en: 'Solve what is reported, then run again.', ja: '表示された問題を解決してから再度実行する。' },
          rule: 'rha/run-verification-problems-resolved',
        },
      ],
    },
    {
      id: 'synchronise',
      number: '3',
      action: 'synchronize',
      actor: 'rha-manager',
      title: {
        en: 'Choose “use the default method of each scenario in this group” and start',
        ja: '「このグループ内の各シナリオに対してデフォルトの同期方法を使用」を選んで開始する',
      },
      ui: {
        en: '[Run group] (グループの実行) > [Use the default synchronisation method for each scenario in this group] (このグループ内の各シナリオに対してデフォルトの同期方法を使用), [OK (O)]',
        ja: '[グループの実行] > [このグループ内の各シナリオに対してデフォルトの同期方法を使用]、[OK(O)]',
      },
      undo: {
        action: 'stop',
        title: { en: 'Stop all scenarios of group {group}', ja: 'グループ {group} の全シナリオを停止する' },
      },
      notes: [
        {
          text: {
            en: 'All machines are synchronised at once: the master is slow for long, so start it at a quiet time.',
            ja: '全仮想マシンの同期が一斉に始まり、マスタの性能に影響する。夜間や週末に行う。',
          },
          rule: 'rha/sync-off-peak',
        },
      ],
    },
    {
      id: 'confirm',
      number: '3a',
      action: 'check',
      actor: 'rha-manager',
      title: { en: 'Confirm that all scenarios run', ja: '全シナリオが実行されていることを確認する' },
      ui: { en: '[Events] of the group (グループの[イベント]ペイン)', ja: 'グループの[イベント]ペイン' },
      expect: {
        en: 'Event 「このグループ内のすべてのシナリオが実行されています。」 (all scenarios of this group are running)',
        ja: 'イベント「このグループ内のすべてのシナリオが実行されています。」',
      },
      notes: [single],
    },
  ],
});

export const groupStop = procedure({
  id: 'group-stop',
  title: { en: 'Stop all scenarios of the group', ja: 'グループ内の全シナリオの停止' },
  source,
  steps: [
    {
      id: 'stop',
      // The guide goes on counting from the run of the group.
      number: '4',
      action: 'stop',
      actor: 'rha-manager',
      title: { en: 'Select group {group} and stop it', ja: 'グループ {group} を選択して停止する' },
      ui: onGroup(stopUi),
      notes: [allHa],
    },
    {
      id: 'confirm',
      number: '5',
      action: 'confirm',
      actor: 'rha-manager',
      title: { en: 'Confirm the stop', ja: '停止を確認する' },
      ui: { en: '[Yes (Y)] (はい(Y))', ja: '[はい(Y)]' },
      expect: {
        en: 'State 「ユーザによる停止」 (stopped by user) at every scenario of the group',
        ja: 'グループ内の全シナリオの状態が「ユーザによる停止」',
      },
      undo: {
        action: 'run',
        title: {
          en: 'Run all scenarios of group {group} again; they synchronise first',
          ja: 'グループ {group} の全シナリオを再度実行する（同期から始まる）',
        },
      },
      notes: [
        {
          text: {
            en: 'Until they run again, no machine of the group is protected.',
            ja: '再度実行するまで、グループ内の仮想マシンは保護されない。',
          },
        },
      ],
    },
  ],
});

export const groupSwitchover = procedure({
  id: 'group-switchover',
  title: { en: 'Switch over all scenarios of the group', ja: 'グループ内の全シナリオのスイッチオーバー' },
  source,
  steps: [
    {
      id: 'perform',
      number: 'TIPS',
      action: 'switchover',
      actor: 'rha-manager',
      title: {
        en: 'Select group {group} and perform the switchover',
        ja: 'グループ {group} を選択し、スイッチオーバーを実行する',
      },
      ui: onGroup(switchoverUi),
      undo: {
        action: 'switchback',
        title: {
          en: 'Once every switchover is complete: replicate backwards and switch back, scenario by scenario',
          ja: '全スイッチオーバーの完了後、シナリオごとにリバース レプリケーションとスイッチバックを行う',
        },
      },
      notes: [
        {
          text: {
            en: 'The guide says that a group can be switched over and gives no steps for it; the buttons are those of a single scenario.',
            ja: 'ガイドはグループ単位のスイッチオーバーが可能とするだけで手順は示していない。ボタンは単独のシナリオの場合のもの。',
          },
        },
        allHa,
        {
          text: {
            en: 'Every machine of the group is shut down on its master.',
            ja: 'グループ内の全仮想マシンがマスタ上でシャットダウンされる。',
          },
          rule: 'rha/manual-switchover-downtime',
        },
      ],
    },
    {
      id: 'check-result',
      number: 'TIPS',
      action: 'check',
      actor: 'operator',
      title: {
        en: 'Confirm the result of each scenario on both hosts',
        ja: 'シナリオごとに両側のホストで結果を確認する',
      },
      ui: resultUi,
      expect: {
        en: 'Event 「スイッチオーバーが完了しました。」 at every scenario; every machine is 「オフ」 (off) on its master, registered and 「実行中」 (running) on its replica.',
        ja: '全シナリオでイベント「スイッチオーバーが完了しました。」。各仮想マシンがマスタで「オフ」、レプリカに登録され「実行中」。',
      },
      notes: [
        {
          text: {
            en: 'Start no reverse replication before the switchover of its scenario has ended completely.',
            ja: '各シナリオのスイッチオーバーが完全に終わるまで、リバース レプリケーションを開始しない。',
          },
          rule: 'rha/no-reverse-before-switchover-complete',
        },
      ],
    },
  ],
});
