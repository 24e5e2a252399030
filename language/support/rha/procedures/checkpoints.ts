/** Preparing a machine with checkpoints for its scenario (cases 1 to 4), and what to do when a checkpoint was taken later. */
import { guide } from '../schema.ts';
import { runUi, stopUi, switchoverUi, undoByStop, undoBySwitchback } from './operation.ts';
import { procedure, type RhaProcedureStep } from './schema.ts';

const chapter = '2.1. チェックポイント利用環境のレプリケーションについて';
const hypervManager = { en: 'Hyper-V Manager of {master}', ja: '{master} の Hyper-V マネージャ' };
const locationUi = {
  en: '[Settings of {vm}] ({vm}の設定) > [Checkpoint file location] (チェックポイント ファイルの場所)',
  ja: '[{vm}の設定] > [チェックポイント ファイルの場所]',
};

const shutDown = (rule: string): RhaProcedureStep => ({
  id: 'shut-down',
  number: '',
  action: 'vm-shutdown',
  actor: 'operator',
  title: { en: 'Shut {vm} down', ja: '{vm} をシャットダウンする' },
  ui: hypervManager,
  expect: { en: '{vm} is 「オフ」 (off).', ja: '{vm} が「オフ」。' },
  undo: { action: 'vm-power-on', title: { en: 'Start {vm} again', ja: '{vm} を再度起動する' } },
  notes: [
    {
      text: {
        en: 'Users of the machine are cut off until it is started again.',
        ja: '再度起動するまで利用者は接続できない。',
      },
      rule,
    },
  ],
});

const start: RhaProcedureStep = {
  id: 'start',
  number: '',
  action: 'vm-power-on',
  actor: 'operator',
  title: { en: 'Start {vm}', ja: '{vm} を起動する' },
  ui: hypervManager,
  expect: { en: '{vm} is 「実行中」 (running) and answers.', ja: '{vm} が「実行中」で応答する。' },
  notes: [
    {
      text: {
        en: 'The scenario cannot be started while the machine is off.',
        ja: '仮想マシンが停止したままではシナリオを開始できない。',
      },
      rule: 'rha/vm-running-before-start',
    },
  ],
};

const create: RhaProcedureStep = {
  id: 'create',
  number: '',
  action: 'create-scenario',
  actor: 'rha-manager',
  title: { en: 'Create scenario {scenario}', ja: 'シナリオ {scenario} を作成する' },
  expect: { en: 'Scenario {scenario} stands below {group}.', ja: '{group} の下にシナリオ {scenario} がある。' },
  notes: [],
};

/** The steps with the numbers of their places: the guide tells the cases in sentences. */
function numbered(...steps: readonly RhaProcedureStep[]): RhaProcedureStep[] {
  return steps.map((step, index) => ({ ...step, number: String(index + 1) }));
}

const relocate: RhaProcedureStep = {
  id: 'relocate',
  number: '',
  action: 'relocate-checkpoint-folder',
  actor: 'operator',
  title: {
    en: 'Set the checkpoint file location of {vm} to {folder}',
    ja: '{vm} のチェックポイント ファイルの場所を {folder} に設定する',
  },
  ui: locationUi,
  expect: {
    en: 'The location is not the folder in which a virtual hard disk file lies, nor a folder beside such a file.',
    ja: '設定した場所が、仮想ハードディスク ファイルのあるフォルダでも、ファイルと同一階層のフォルダでもない。',
  },
  undo: {
    action: 'relocate-checkpoint-folder',
    title: { en: 'Set the checkpoint file location back', ja: 'チェックポイント ファイルの場所を元に戻す' },
  },
  notes: [
    {
      text: { en: 'Only while the machine is off.', ja: '仮想マシンを停止した状態で行う。' },
      rule: 'rha/checkpoint-case1-vm-stopped',
    },
    {
      text: { en: 'Before the scenario is created.', ja: 'シナリオの作成前に行う。' },
      rule: 'rha/checkpoint-case1-relocate-folder',
    },
  ],
};

export const checkpointCase1 = procedure({
  id: 'checkpoint-case1',
  title: {
    en: 'Prepare for checkpoints, case 1: none taken yet, use planned',
    ja: 'チェックポイントの準備 ケース 1: 未作成、今後利用する予定',
  },
  source: guide(`${chapter} / ケース 1`),
  steps: numbered(
    {
      id: 'look',
      number: '',
      action: 'check',
      actor: 'operator',
      title: {
        en: 'Look whether a virtual hard disk file of {vm} and its Snapshots folder lie at one level',
        ja: '{vm} の仮想ハードディスクと Snapshots フォルダが同一階層にあるかを確認する',
      },
      ui: locationUi,
      notes: [
        {
          text: {
            en: 'By default a Snapshots folder is made inside the folder of the machine; this may differ with the Hyper-V environment.',
            ja: '既定では仮想マシンのフォルダ内に Snapshots が自動生成される。Hyper-V 環境によって異なる可能性がある。',
          },
          rule: 'rha/checkpoint-default-folder-varies',
        },
      ],
    },
    shutDown('rha/checkpoint-case1-vm-stopped'),
    relocate,
    start,
    create,
  ),
});

export const checkpointCase2 = procedure({
  id: 'checkpoint-case2',
  title: {
    en: 'Prepare for checkpoints, case 2: taken before, all deleted',
    ja: 'チェックポイントの準備 ケース 2: 過去に取得し、現在は全て削除済み',
  },
  source: guide(`${chapter} / ケース2`),
  steps: numbered(
    shutDown('rha/checkpoint-case2-shutdown-first'),
    {
      id: 'look',
      number: '',
      action: 'check',
      actor: 'operator',
      title: {
        en: 'Confirm that no AVHDX files are left where the disks of {vm} lie',
        ja: '{vm} の仮想ハードディスク保存場所に AVHDX ファイルが残っていないことを確認する',
      },
      expect: {
        en: 'Neither AVHDX nor other checkpoint files are there.',
        ja: 'AVHDX などチェックポイント関連ファイルがない。',
      },
      notes: [
        {
          text: {
            en: 'They stay until a shutdown. Left over, they are replicated too, and the switchover can fail.',
            ja: 'シャットダウンするまで削除されない。残っていると不要なファイルまで複製され、スイッチオーバー失敗の原因になる。',
          },
          rule: 'rha/checkpoint-case2-avhdx-gone',
        },
      ],
    },
    { ...relocate, notes: [...relocate.notes, futureUse()] },
    start,
    create,
  ),
});

function futureUse(): RhaProcedureStep['notes'][number] {
  return {
    text: {
      en: 'Needed where checkpoints will be used again.',
      ja: '今後もチェックポイントを利用する場合に必要。',
    },
    rule: 'rha/checkpoint-case2-future-use',
  };
}

export const checkpointCase3 = procedure({
  id: 'checkpoint-case3',
  title: {
    en: 'Prepare for checkpoints, case 3: beside the disks, checkpoints exist',
    ja: 'チェックポイントの準備 ケース 3: デフォルトの配置で、既にチェックポイントがある',
  },
  source: guide(`${chapter} / ケース3`),
  steps: numbered(
    shutDown('rha/checkpoint-case3-vm-stopped-for-export'),
    {
      id: 'export',
      number: '',
      action: 'export-vm',
      actor: 'operator',
      title: { en: 'Export {vm}', ja: '{vm} をエクスポートする' },
      ui: hypervManager,
      expect: {
        en: 'Three folders: Virtual Machines, Virtual Hard Disks, Snapshots.',
        ja: '「Virtual Machines」「Virtual Hard Disks」「Snapshots」の 3 つのフォルダに分かれている。',
      },
      undo: {
        action: 'delete-files',
        title: { en: 'Delete the exported files', ja: 'エクスポートしたファイルを削除する' },
      },
      notes: [
        {
          text: {
            en: 'There has to be room for a second copy of all disks and checkpoints.',
            ja: '全ディスクとチェックポイントをもう一組置く空き容量が必要。',
          },
        },
      ],
    },
    {
      id: 'import',
      number: '',
      action: 'import-vm',
      actor: 'operator',
      title: { en: 'Import the exported machine', ja: 'エクスポートした仮想マシンをインポートする' },
      ui: hypervManager,
      expect: {
        en: '{vm} is registered with its three folders apart.',
        ja: '3 つのフォルダに分かれた状態で {vm} が登録されている。',
      },
      notes: [
        {
          text: {
            en: 'Without this the checkpoints cannot be protected and the switchover fails.',
            ja: 'これを行わないとチェックポイントを保護できず、スイッチオーバーに失敗する。',
          },
          rule: 'rha/checkpoint-case3-export-import',
        },
      ],
    },
    {
      ...start,
      title: { en: 'Start the imported {vm}', ja: 'インポートした {vm} を起動する' },
      notes: [
        {
          text: {
            en: 'Create the scenario only when the machine starts normally.',
            ja: '正常に起動することを確認してからシナリオを作成する。',
          },
          rule: 'rha/checkpoint-case3-start-verified',
        },
        ...start.notes,
      ],
    },
    create,
  ),
});

export const checkpointCase4 = procedure({
  id: 'checkpoint-case4',
  title: {
    en: 'Prepare for checkpoints, case 4: apart from the disks, checkpoints exist',
    ja: 'チェックポイントの準備 ケース 4: 保存場所は変更済みで、既にチェックポイントがある',
  },
  source: guide(`${chapter} / ケース 4`),
  steps: numbered({
    ...create,
    title: {
      en: 'Create scenario {scenario} for the running {vm}; nothing has to be prepared',
      ja: '稼働中の {vm} に対してシナリオ {scenario} を作成する（事前の準備は不要）',
    },
    notes: [
      {
        text: {
          en: 'No export and import is needed: the checkpoint folder lies apart from the disks.',
          ja: 'チェックポイント保存場所が仮想ハードディスクと別なので、エクスポートとインポートは不要。',
        },
        rule: 'rha/checkpoint-case4-usable',
      },
    ],
  }),
});

export const checkpointOperation = procedure({
  id: 'checkpoint-operation',
  title: {
    en: 'After a checkpoint was taken while the scenario runs',
    ja: 'シナリオ実行中にチェックポイントを取得した場合',
  },
  source: guide(`${chapter} / 運用方法 / チェックポイント利用時のレプリケーション運用手順`),
  steps: [
    {
      id: 'take',
      number: '0',
      action: 'take-checkpoint',
      actor: 'operator',
      title: { en: 'A checkpoint of {vm} is taken on {master}', ja: '{master} 上で {vm} のチェックポイントを取得する' },
      ui: hypervManager,
      notes: [
        {
          text: {
            en: 'From now until the end of this procedure a switchover would fail: the new AVHDX file is not replicated.',
            ja: '新しい AVHDX は複製されないため、この手順が終わるまでスイッチオーバーは失敗する。',
          },
          rule: 'rha/checkpoint-not-added-dynamically',
        },
      ],
    },
    {
      id: 'stop',
      number: '1',
      action: 'stop',
      actor: 'rha-manager',
      title: { en: 'Select scenario {scenario} and stop it', ja: 'シナリオ {scenario} を選択して停止する' },
      ui: stopUi,
      expect: { en: 'State 「ユーザによる停止」 (stopped by user)', ja: '状態「ユーザによる停止」' },
      undo: {
        action: 'run',
        title: { en: 'Run scenario {scenario} again', ja: 'シナリオ {scenario} を再度実行する' },
      },
      notes: [
        {
          text: { en: 'The order matters: stop, discover, save, run.', ja: '停止→自動検出→保存→実行の順に行う。' },
          rule: 'rha/checkpoint-rediscover-after-taking',
        },
      ],
    },
    {
      id: 'discover',
      number: '2',
      action: 'auto-discover',
      actor: 'rha-manager',
      title: {
        en: 'Run the automatic discovery of database files for the Hyper-V directory',
        ja: 'Hyper-V のディレクトリで、データベース ファイルの自動検出を行う',
      },
      ui: {
        en: 'Name of the scenario or of {master} > [Root directories] (ルート ディレクトリ) > right click on [次のディレクトリ:Hyper-V] > [Auto-discover database files (D)] (データベース ファイルの自動検出(D)), or the same in menu [Edit] ([編集])',
        ja: 'シナリオ名または {master} > [ルート ディレクトリ] > [次のディレクトリ:Hyper-V] を右クリック > [データベース ファイルの自動検出(D)]、またはメニュー [編集]-[データベース ファイルの自動検出(D)]',
      },
    },
    {
      id: 'select',
      number: '3',
      action: 'check',
      actor: 'rha-manager',
      title: {
        en: 'Confirm that the AVHDX files are selected, and save the scenario',
        ja: 'AVHDX ファイルが選択されていることを確認し、シナリオを保存する',
      },
      ui: { en: '[OK]', ja: '[OK]' },
      expect: {
        en: 'The AVHDX files that the checkpoint made are selected.',
        ja: 'チェックポイント取得時に生成された AVHDX が選択されている。',
      },
      notes: [
        {
          text: { en: 'One that is missing is not replicated.', ja: '選択されていないものは複製されない。' },
          rule: 'rha/checkpoint-avhdx-selected',
        },
      ],
    },
    {
      id: 'run',
      number: '3a',
      action: 'run',
      actor: 'rha-manager',
      title: { en: 'Run scenario {scenario}', ja: 'シナリオ {scenario} を実行する' },
      ui: runUi,
      expect: { en: 'State 「実行中」 (running)', ja: '状態「実行中」' },
      undo: undoByStop,
      notes: [
        {
          text: {
            en: 'It synchronises first: choose a quiet time for the checkpoint.',
            ja: '最初に同期が行われる。チェックポイントの取得はアクセスの少ない時間帯に計画する。',
          },
          rule: 'rha/sync-off-peak',
        },
      ],
    },
  ],
});

export const checkpointAfterSwitchover = procedure({
  id: 'checkpoint-after-switchover',
  title: {
    en: 'After a checkpoint was taken while switched over',
    ja: 'スイッチオーバー後にチェックポイントを作成してしまった場合',
  },
  source: guide(`${chapter} / 運用方法 / スイッチオーバー後にチェックポイントを作成してしまった場合の対応方法`),
  steps: [
    {
      id: 'taken',
      number: '0',
      action: 'take-checkpoint',
      actor: 'operator',
      title: {
        en: 'A checkpoint of {vm} has been taken on {replica}',
        ja: '{replica} 上で {vm} のチェックポイントを作成してしまった',
      },
      notes: [
        {
          text: {
            en: 'Neither is its AVHDX file added, nor can it be discovered: the scenario cannot be run any more.',
            ja: 'AVHDX は追加されず自動検出もできないため、シナリオを実行できなくなる。',
          },
          rule: 'rha/checkpoint-after-switchover',
        },
      ],
    },
    {
      id: 'delete',
      number: '1',
      action: 'delete-scenario',
      actor: 'rha-manager',
      title: { en: 'Delete scenario {scenario}', ja: 'シナリオ {scenario} を削除する' },
      notes: [
        {
          text: {
            en: 'Write its properties down before; the setting sheet of the design has them.',
            ja: '削除前にプロパティを控える（設計の設定シートに記載がある）。',
          },
        },
      ],
    },
    {
      id: 'create',
      number: '2',
      action: 'create-reverse-scenario',
      actor: 'rha-manager',
      title: {
        en: 'Create a scenario in the other direction: master {replica}, replica {master}',
        ja: '逆向きのシナリオを新規作成する（マスタ {replica}、レプリカ {master}）',
      },
      undo: {
        action: 'delete-scenario',
        title: { en: 'Delete the new scenario', ja: '新しいシナリオを削除する' },
      },
    },
    {
      id: 'run',
      number: '3',
      action: 'run',
      actor: 'rha-manager',
      title: { en: 'Run the new scenario', ja: '新しいシナリオを実行する' },
      ui: runUi,
      expect: { en: 'State 「実行中」 (running)', ja: '状態「実行中」' },
      undo: {
        action: 'stop',
        title: { en: 'Stop the new scenario', ja: '新しいシナリオを停止する' },
      },
      notes: [
        {
          text: {
            en: 'It synchronises the whole machine from {replica} to {master}.',
            ja: '{replica} から {master} へ仮想マシン全体が同期される。',
          },
          rule: 'rha/reverse-sync-off-peak',
        },
      ],
    },
    {
      id: 'switchover',
      number: '4',
      action: 'switchover',
      actor: 'rha-manager',
      title: {
        en: 'Perform the switchover: {vm} starts on {master}',
        ja: 'スイッチオーバーを実行する（{vm} が {master} で起動する）',
      },
      ui: switchoverUi,
      expect: {
        en: 'Event 「スイッチオーバーが完了しました。」; {vm} is 「実行中」 (running) on {master}.',
        ja: 'イベント「スイッチオーバーが完了しました。」。{vm} が {master} で「実行中」。',
      },
      undo: undoBySwitchback,
      notes: [
        {
          text: {
            en: 'The scenario that protects {vm} in the usual direction has to be created anew afterwards.',
            ja: 'その後、通常の向きで {vm} を保護するシナリオを作り直す必要がある。',
          },
        },
      ],
    },
  ],
});
