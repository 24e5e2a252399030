/** Bringing the data back to a master that has lost it, without sending all of it over a WAN. */
import { guide } from '../schema.ts';
import { runUi, stopUi, undoByStop } from './operation.ts';
import { procedure, type RhaProcedureStep } from './schema.ts';

const source = guide(
  '2.2. レプリカサーバを遠隔地に設置する場合の注意 / リバースレプリケーション開始前に仮想マシンのデータをあらかじめマスタサーバへ移す',
);

const rebuild: RhaProcedureStep = {
  id: 'rebuild',
  number: '0',
  action: 'repair-master',
  actor: 'operator',
  title: { en: 'Repair {master} or set up its replacement', ja: '{master} を復旧する、または代替機を用意する' },
  expect: {
    en: 'Hyper-V, the same virtual networks and storage path as before, and the RHA engine are there.',
    ja: 'Hyper-V、以前と同じ仮想ネットワークと保存先パス、RHA エンジンがそろっている。',
  },
  notes: [
    {
      text: {
        en: 'The requirements of a master hold for it as they did before.',
        ja: 'マスタサーバとしての要件は以前と同じ。',
      },
      rule: 'rha/engine-on-both-hosts',
    },
    {
      text: { en: '{vm} goes on running on {replica} meanwhile.', ja: 'この間も {vm} は {replica} で稼働を続ける。' },
      rule: 'rha/reverse-needs-guest-running-on-replica',
    },
  ],
};

/** What both ways end with, after the data is there. */
const overTheNetwork = (method: { readonly en: string; readonly ja: string }): RhaProcedureStep[] => [
  {
    id: 'start-reverse',
    number: '',
    action: 'start-reverse',
    actor: 'rha-manager',
    title: {
      en: `Run scenario {scenario} and synchronise over the network${method.en}`,
      ja: `シナリオ {scenario} を実行し、ネットワークを介して同期する${method.ja}`,
    },
    ui: runUi,
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
          en: 'Only what has changed since is sent.',
          ja: '転送されるのは、その後に変わった分だけになる。',
        },
        rule: 'rha/wan-reverse-preseed',
      },
      {
        text: {
          en: 'The registration of {vm} on {master} is deleted when the scenario starts.',
          ja: 'シナリオの開始時に、{master} に登録されている {vm} は削除される。',
        },
        rule: 'rha/reverse-unregisters-vm-on-master',
      },
    ],
  },
  {
    id: 'backwards',
    number: '',
    action: 'check',
    actor: 'product',
    title: {
      en: 'Synchronisation ends and reverse replication starts',
      ja: '同期が完了し、リバース レプリケーションが始まる',
    },
    ui: { en: 'Scenario view (シナリオビュー)', ja: 'シナリオビュー' },
    expect: {
      en: '「バックワード」 stands behind the name of the scenario, state 「実行中」 (running). Go on with the switchback.',
      ja: 'シナリオ名に「バックワード」が付き、状態が「実行中」。以降はスイッチバックの手順による。',
    },
    notes: [],
  },
];

function numbered(first: readonly RhaProcedureStep[], printed: string, others: readonly RhaProcedureStep[]) {
  return [...first, ...others.map((step, index) => ({ ...step, number: `${printed}${String(index + 1)}` }))];
}

export const returnByTransport = procedure({
  id: 'wan-preseed-transport',
  title: {
    en: 'Return of a lost master over WAN: by transport of the host',
    ja: 'WAN 越しのマスタ復帰（データ消失時）: マスタサーバの搬送',
  },
  source,
  steps: numbered([rebuild], 'ア-', [
    {
      id: 'move-there',
      number: '',
      action: 'preseed-master',
      actor: 'operator',
      title: {
        en: 'Take {master} to the site of {replica} and connect it by a fast line',
        ja: '{master} を {replica} の設置サイトへ搬送し、高速な回線に接続する',
      },
      notes: [
        {
          text: {
            en: 'Sending whole virtual disks over a WAN takes very long.',
            ja: '仮想ハードディスク全体の WAN 越しの転送には非常に時間がかかる。',
          },
          rule: 'rha/wan-reverse-preseed',
        },
      ],
    },
    {
      id: 'first-sync',
      number: '',
      action: 'start-reverse',
      actor: 'rha-manager',
      title: {
        en: 'Run scenario {scenario} for the first synchronisation and wait for its end',
        ja: 'シナリオ {scenario} を実行して初期同期を行い、完了を待つ',
      },
      ui: runUi,
      expect: {
        en: '「バックワード」 stands behind the name of the scenario, state 「実行中」 (running).',
        ja: 'シナリオ名に「バックワード」が付き、状態が「実行中」。',
      },
      undo: undoByStop,
      notes: [],
    },
    {
      id: 'stop',
      number: '',
      action: 'stop',
      actor: 'rha-manager',
      title: { en: 'Stop scenario {scenario}', ja: 'シナリオ {scenario} を停止する' },
      ui: stopUi,
      expect: { en: 'State 「ユーザによる停止」 (stopped by user)', ja: '状態「ユーザによる停止」' },
      undo: {
        action: 'start-reverse',
        title: { en: 'Run scenario {scenario} again', ja: 'シナリオ {scenario} を再度実行する' },
      },
      notes: [
        {
          text: {
            en: 'The guide does not name this step; the host leaves the network for its transport.',
            ja: 'ガイドに記載のない手順。搬送のためホストがネットワークから外れるので停止しておく。',
          },
        },
      ],
    },
    {
      id: 'move-back',
      number: '',
      action: 'preseed-master',
      actor: 'operator',
      title: { en: 'Send {master} back to its own site', ja: '{master} を元のサイトへ送り返す' },
      notes: [],
    },
    ...overTheNetwork({ en: ' again', ja: '（再度）' }),
  ]),
});

export const returnByBackup = procedure({
  id: 'wan-preseed-backup',
  title: {
    en: 'Return of a lost master over WAN: by backup and restore',
    ja: 'WAN 越しのマスタ復帰（データ消失時）: バックアップとリストア',
  },
  source,
  steps: numbered([rebuild], 'イ-', [
    {
      id: 'back-up',
      number: '',
      action: 'secondary-backup',
      actor: 'operator',
      title: {
        en: 'Back the data of {vm} up at {replica} to tape or disk',
        ja: '{replica} で {vm} のデータをテープやハードディスクにバックアップする',
      },
      notes: [
        {
          text: {
            en: 'The guide names Arcserve Backup and Arcserve UDP as examples.',
            ja: 'ガイドでは Arcserve Backup や Arcserve UDP を例に挙げている。',
          },
        },
      ],
    },
    {
      id: 'send',
      number: '',
      action: 'preseed-master',
      actor: 'operator',
      title: {
        en: 'Send the tape or disk to the site of {master}',
        ja: 'テープやハードディスクを {master} のサイトへ送る',
      },
      notes: [
        {
          text: {
            en: 'Sending whole virtual disks over a WAN takes very long.',
            ja: '仮想ハードディスク全体の WAN 越しの転送には非常に時間がかかる。',
          },
          rule: 'rha/wan-reverse-preseed',
        },
      ],
    },
    {
      id: 'restore',
      number: '',
      action: 'secondary-restore',
      actor: 'operator',
      title: { en: 'Restore the data on {master}', ja: '{master} にデータをリストアする' },
      expect: {
        en: 'The files of {vm} lie in the same path as on {replica}.',
        ja: '{vm} のファイルが {replica} と同じパスにある。',
      },
      undo: {
        action: 'delete-files',
        title: { en: 'Delete the restored files', ja: 'リストアしたファイルを削除する' },
      },
      notes: [
        {
          text: { en: 'The storage path is the same on both hosts.', ja: '保存先パスは両側のホストで同一にする。' },
          rule: 'rha/vm-storage-path-identical',
        },
      ],
    },
    ...overTheNetwork({ en: ', offline', ja: '（オフライン同期）' }).map((step) =>
      step.id === 'start-reverse'
        ? {
            ...step,
            notes: [
              {
                text: {
                  en: 'Offline synchronisation compares what was restored and ends soonest.',
                  ja: 'オフライン同期を使うと、リストアしたデータを生かして効率よく完了できる。',
                },
                rule: 'rha/preseed-offline-sync',
              },
              ...step.notes,
            ],
          }
        : step,
    ),
  ]),
});
