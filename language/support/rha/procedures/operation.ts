/** Running a scenario, switching it over while the master is healthy, and bringing it back. */
import { guide } from '../schema.ts';
import { procedure, type RhaProcedureStep } from './schema.ts';

export const runUi = {
  en: '[Run (R)] (実行(R)), or menu [Scenario]-[Run (R)] ([シナリオ]-[実行(R)])',
  ja: '[実行(R)] ボタン、またはメニュー [シナリオ]-[実行(R)]',
};
export const stopUi = {
  en: '[Stop (T)] (停止(T)), or menu [Tools]-[Stop (T)] ([ツール]-[停止(T)])',
  ja: '[停止(T)] ボタン、またはメニュー [ツール]-[停止(T)]',
};
export const switchoverUi = {
  en: '[Perform switchover (P)] (スイッチオーバーの実行(P)), or the same in menu [Scenario] ([シナリオ])',
  ja: '[スイッチオーバーの実行(P)] ボタン、またはメニュー [シナリオ]-[スイッチオーバーの実行(P)]',
};
export const resultUi = {
  en: 'Event view (イベントビュー), Hyper-V Manager of both hosts',
  ja: 'イベントビュー、両側の Hyper-V マネージャ',
};

export const verification: Pick<RhaProcedureStep, 'title' | 'ui' | 'expect' | 'notes'> = {
  title: { en: 'Look at the result of the verification and run', ja: '検証結果を確認して実行する' },
  ui: { en: '[Verification results] (検証結果), [Run (R)] (実行(R))', ja: '[検証結果]、[実行(R)]' },
  expect: { en: 'Neither errors nor warnings.', ja: 'エラーや警告がない。' },
  notes: [
    {
      text: { en: 'Solve what is reported, then run again.', ja: '表示された問題を解決してから再度実行する。' },
      rule: 'rha/run-verification-problems-resolved',
    },
  ],
};

/** Taking a start back: the machine stays where it is. */
export const undoByStop = {
  action: 'stop',
  title: {
    en: 'Stop scenario {scenario} ([Stop (T)] (停止(T))); the machine stays as it is',
    ja: 'シナリオ {scenario} を [停止(T)] で停止する（仮想マシンはそのまま）',
  },
};
/** Taking a switchover back: there is no other way than the switchback. */
export const undoBySwitchback = {
  action: 'switchback',
  title: {
    en: 'Once the switchover is complete: replicate backwards and switch back',
    ja: 'スイッチオーバーの完了後、リバース レプリケーションを行いスイッチバックする',
  },
};

export const runScenario = procedure({
  id: 'run-scenario',
  title: { en: 'Run the scenario', ja: 'シナリオの実行' },
  source: guide('1.3. Hyper-V 仮想環境のレプリケーション実行手順 / シナリオの実行'),
  steps: [
    {
      id: 'run',
      number: '1',
      action: 'run',
      actor: 'rha-manager',
      title: { en: 'Select scenario {scenario} and run it', ja: 'シナリオ {scenario} を選択して実行する' },
      ui: runUi,
      notes: [
        {
          text: {
            en: '{vm} has to run on {master}; the scenario cannot be started otherwise.',
            ja: '{vm} が {master} 上で実行中でないとシナリオを開始できない。',
          },
          rule: 'rha/vm-running-before-start',
        },
      ],
    },
    { id: 'verify', number: '2', action: 'verify-scenario', actor: 'rha-manager', ...verification },
    {
      id: 'synchronise',
      number: '3',
      action: 'synchronize',
      actor: 'rha-manager',
      title: { en: 'Choose the synchronisation method and start', ja: '同期方法を選んで開始する' },
      ui: { en: '[Run] dialog (実行), [OK (O)]', ja: '[実行] ダイアログ、[OK(O)]' },
      undo: undoByStop,
      notes: [
        {
          text: {
            en: 'Virtual disks are large: synchronisation takes long and slows the master down, so start it at a quiet time.',
            ja: '仮想ハードディスクは大きく同期に時間がかかり、マスタの性能にも影響する。夜間や週末に行う。',
          },
          rule: 'rha/sync-off-peak',
        },
      ],
    },
    {
      id: 'replicate',
      number: '4',
      action: 'check',
      actor: 'product',
      title: { en: 'Synchronisation ends and replication starts', ja: '同期が完了し、レプリケーションが始まる' },
      ui: { en: 'Scenario view (シナリオビュー)', ja: 'シナリオビュー' },
      expect: { en: 'State 「実行中」 (running)', ja: '状態「実行中」' },
      notes: [
        {
          text: {
            en: 'Replication always follows a synchronisation.',
            ja: 'レプリケーションは必ず同期の後に始まる。',
          },
          rule: 'rha/sync-precedes-replication',
        },
      ],
    },
  ],
});

export const cleanSwitchover = procedure({
  id: 'clean-switchover',
  title: { en: 'Switch over while the master is healthy', ja: 'クリーンスイッチオーバー（正常時）' },
  source: guide(
    '1.4. Hyper-V シナリオのスイッチオーバーとスイッチバックの実行 / スイッチオーバーの実行(正常時:クリーンスイッチオーバー)',
  ),
  steps: [
    {
      id: 'perform',
      number: '1',
      action: 'switchover',
      actor: 'rha-manager',
      title: {
        en: 'Select scenario {scenario} and perform the switchover',
        ja: 'シナリオ {scenario} を選択し、スイッチオーバーを実行する',
      },
      ui: switchoverUi,
      notes: [
        {
          text: {
            en: '{vm} is shut down first, so users wait a little longer than with a live migration.',
            ja: '{vm} はいったんシャットダウンされるため、停止時間は Live Migration などより長くなる。',
          },
          rule: 'rha/manual-switchover-downtime',
        },
      ],
    },
    {
      id: 'confirm',
      number: '2',
      action: 'switchover-options',
      actor: 'rha-manager',
      title: { en: 'Choose the options and confirm', ja: 'オプションを選んで確認する' },
      ui: { en: 'Confirmation dialog, [Yes] (はい)', ja: '確認ダイアログ、[はい]' },
      notes: [
        {
          text: {
            en: 'Leave “do not wait until all journals are applied” (ジャーナルがすべて適用されるまで待機しない) clear: checked, the latest changes are missing on the replica.',
            ja: '「ジャーナルがすべて適用されるまで待機しない」はチェックしない。チェックすると最新の変更がレプリカに届く前に切り替わる。',
          },
          rule: 'rha/journal-apply-not-skipped',
        },
      ],
    },
    {
      id: 'switch-over',
      number: '3',
      action: 'switchover-run',
      actor: 'product',
      title: {
        en: '{vm} is shut down on {master}, registered and started on {replica}',
        ja: '{master} の {vm} がシャットダウンされ、{replica} に登録されて起動する',
      },
      undo: undoBySwitchback,
      notes: [
        {
          text: {
            en: 'Start no reverse replication before the switchover has ended completely.',
            ja: 'スイッチオーバーが完全に終わるまでリバース レプリケーションを開始しない。',
          },
          rule: 'rha/no-reverse-before-switchover-complete',
        },
      ],
    },
    {
      id: 'check-result',
      number: '4',
      action: 'check',
      actor: 'operator',
      title: { en: 'Confirm the result on both hosts', ja: '両側のホストで結果を確認する' },
      ui: resultUi,
      expect: {
        en: 'Event 「スイッチオーバーが完了しました。」; {vm} is 「オフ」 (off) on {master}, registered and 「実行中」 (running) on {replica}.',
        ja: 'イベント「スイッチオーバーが完了しました。」。{vm} が {master} で「オフ」、{replica} に登録され「実行中」。',
      },
      notes: [
        {
          text: {
            en: 'From now until the switchback change neither root directories nor properties.',
            ja: 'スイッチバックするまで、ルート ディレクトリやプロパティを変更しない。',
          },
          rule: 'rha/no-property-change-after-switchover',
        },
      ],
    },
  ],
});

export const reverseAndSwitchback = procedure({
  id: 'reverse-and-switchback',
  title: { en: 'Replicate backwards and switch back', ja: 'リバース レプリケーションとスイッチバック' },
  source: guide(
    '1.4. Hyper-V シナリオのスイッチオーバーとスイッチバックの実行 / リバースレプリケーションの開始とスイッチバックの実行',
  ),
  steps: [
    {
      id: 'start-reverse',
      number: '1',
      action: 'start-reverse',
      actor: 'rha-manager',
      title: {
        en: 'Once the master is repaired, run scenario {scenario}',
        ja: 'マスタの復旧後、シナリオ {scenario} を実行する',
      },
      ui: runUi,
      notes: [
        {
          text: {
            en: '{vm} has to run on {replica}; the scenario cannot be started otherwise.',
            ja: '{vm} が {replica} 上で実行中でないとシナリオを開始できない。',
          },
          rule: 'rha/reverse-needs-guest-running-on-replica',
        },
      ],
    },
    { id: 'verify', number: '2', action: 'verify-scenario', actor: 'rha-manager', ...verification },
    {
      id: 'synchronise',
      number: '3',
      action: 'synchronize',
      actor: 'rha-manager',
      title: { en: 'Choose the synchronisation method and start', ja: '同期方法を選んで開始する' },
      ui: { en: '[Run] dialog (実行), [OK (O)]', ja: '[実行] ダイアログ、[OK(O)]' },
      expect: {
        en: '{vm} disappears from the Hyper-V Manager of {master}.',
        ja: '{master} の Hyper-V マネージャから {vm} が消える。',
      },
      undo: {
        action: 'stop',
        title: {
          en: 'Stop scenario {scenario} ([Stop (T)] (停止(T))); {vm} goes on running on {replica}',
          ja: 'シナリオ {scenario} を [停止(T)] で停止する（{vm} は {replica} で稼働を続ける）',
        },
      },
      notes: [
        {
          text: {
            en: 'The registration of {vm} on {master} is deleted when the scenario starts.',
            ja: 'シナリオの開始時に、{master} に登録されていた {vm} は削除される。',
          },
          rule: 'rha/reverse-unregisters-vm-on-master',
        },
        {
          text: {
            en: 'It synchronises: keep out of business and batch hours.',
            ja: '同期が実行される。業務時間やバッチ処理の時間を避ける。',
          },
          rule: 'rha/reverse-sync-off-peak',
        },
      ],
    },
    {
      id: 'replicate-backwards',
      number: '4',
      action: 'check',
      actor: 'product',
      title: {
        en: 'Synchronisation ends and reverse replication starts',
        ja: '同期が完了し、リバース レプリケーションが始まる',
      },
      ui: { en: 'Scenario view (シナリオビュー)', ja: 'シナリオビュー' },
      expect: {
        en: '「バックワード」 stands behind the name of the scenario, state 「実行中」 (running).',
        ja: 'シナリオ名に「バックワード」が付き、状態が「実行中」。',
      },
      notes: [
        {
          text: {
            en: 'Only the name of a scenario that runs backwards has the suffix.',
            ja: '「バックワード」が付くのは逆方向に動いているシナリオだけ。',
          },
          rule: 'rha/backward-scenario-name',
        },
      ],
    },
    {
      id: 'switchback',
      number: '5',
      action: 'switchback',
      actor: 'rha-manager',
      title: {
        en: 'Select the scenario and perform the switchover',
        ja: 'シナリオを選択し、スイッチオーバーを実行する',
      },
      ui: switchoverUi,
    },
    {
      id: 'confirm',
      number: '6',
      action: 'switchover-options',
      actor: 'rha-manager',
      title: { en: 'Confirm', ja: '確認する' },
      ui: { en: '[Arcserve RHA Manager] dialog, [OK]', ja: '[Arcserve RHA マネージャ] ダイアログ、[OK]' },
      notes: [
        {
          text: {
            en: 'With “run the reverse replication scenario after the switchover” (スイッチオーバー後のリバース レプリケーション シナリオの実行) on, protection resumes at once and without synchronisation.',
            ja: '「スイッチオーバー後のリバース レプリケーション シナリオの実行」をオンにすると、同期なしですぐに保護が再開する。',
          },
          rule: 'rha/reverse-option-saves-sync',
        },
      ],
    },
    {
      id: 'switch-back',
      number: '6a',
      action: 'switchover-run',
      actor: 'product',
      title: {
        en: '{vm} is shut down on {replica}, registered and started on {master}',
        ja: '{replica} の {vm} がシャットダウンされ、{master} に登録されて起動する',
      },
      notes: [
        {
          text: {
            en: 'Start no scenario before the switchback has ended completely.',
            ja: 'スイッチバックが完全に終わるまでシナリオを開始しない。',
          },
          rule: 'rha/no-start-before-switchback-complete',
        },
      ],
    },
    {
      id: 'check-result',
      number: '7',
      action: 'check',
      actor: 'operator',
      title: { en: 'Confirm the result on both hosts', ja: '両側のホストで結果を確認する' },
      ui: resultUi,
      expect: {
        en: 'Event 「スイッチオーバーが完了しました。」; {vm} is 「実行中」 (running) on {master} and 「オフ」 (off) on {replica}.',
        ja: 'イベント「スイッチオーバーが完了しました。」。{vm} が {master} で「実行中」、{replica} で「オフ」。',
      },
      notes: [],
    },
  ],
});

export const stopScenario = procedure({
  id: 'stop-scenario',
  title: { en: 'Stop the scenario', ja: 'シナリオの停止' },
  source: guide('1.3. Hyper-V 仮想環境のレプリケーション実行手順 / シナリオの停止'),
  steps: [
    {
      id: 'stop',
      number: '1',
      action: 'stop',
      actor: 'rha-manager',
      title: { en: 'Select scenario {scenario} and stop it', ja: 'シナリオ {scenario} を選択して停止する' },
      ui: stopUi,
      undo: {
        action: 'run',
        title: {
          en: 'Run scenario {scenario} again; it synchronises first',
          ja: 'シナリオ {scenario} を再度実行する（同期から始まる）',
        },
      },
      notes: [
        {
          text: {
            en: 'Until it runs again, nothing is replicated and nothing switches over.',
            ja: '再度実行するまで、複製もスイッチオーバーも行われない。',
          },
        },
        {
          text: {
            en: 'Running it again synchronises: plan it for a quiet time.',
            ja: '再実行時には同期が行われる。アクセスの少ない時間帯に計画する。',
          },
          rule: 'rha/sync-off-peak',
        },
      ],
    },
    {
      id: 'confirm',
      number: '2',
      action: 'check',
      actor: 'rha-manager',
      title: { en: 'Confirm that it has stopped', ja: '停止したことを確認する' },
      ui: { en: 'Scenario view (シナリオビュー)', ja: 'シナリオビュー' },
      expect: { en: 'State 「ユーザによる停止」 (stopped by user)', ja: '状態「ユーザによる停止」' },
    },
  ],
});
