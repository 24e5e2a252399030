/** Settings made once, in a stopped scenario: network mapping and addresses, DNS redirect, rewind and bookmarks. */
import { guide } from '../schema.ts';
import { runUi, stopUi, undoByStop } from './operation.ts';
import { procedure, type RhaProcedureStep } from './schema.ts';

const remote = '2.2. レプリカサーバを遠隔地に設置する場合の注意';

const stop: RhaProcedureStep = {
  id: 'stop',
  number: '',
  action: 'stop',
  actor: 'rha-manager',
  title: { en: 'Select scenario {scenario} and stop it', ja: 'シナリオ {scenario} を選択して停止する' },
  ui: stopUi,
  expect: { en: 'State 「ユーザによる停止」 (stopped by user)', ja: '状態「ユーザによる停止」' },
  undo: {
    action: 'run',
    title: { en: 'Run scenario {scenario} again', ja: 'シナリオ {scenario} を再度実行する' },
  },
  notes: [],
};

const saveAndRun: RhaProcedureStep = {
  id: 'run',
  number: '',
  action: 'run',
  actor: 'rha-manager',
  title: { en: 'Save the settings and run scenario {scenario}', ja: '設定を保存し、シナリオ {scenario} を実行する' },
  ui: runUi,
  expect: { en: 'State 「実行中」 (running)', ja: '状態「実行中」' },
  undo: undoByStop,
  notes: [
    {
      text: {
        en: 'It synchronises first: make the settings at a quiet time.',
        ja: '最初に同期が行われる。設定変更はアクセスの少ない時間帯に行う。',
      },
      rule: 'rha/sync-off-peak',
    },
  ],
};

/** Opening the properties is harmless; a value that was set can be set back as long as the scenario has not switched over. */
const setBack: RhaProcedureStep['undo'] = {
  action: 'edit-ha-properties',
  title: {
    en: 'Set the values back before the scenario is run',
    ja: 'シナリオを実行する前に値を元に戻す',
  },
};

const haProperties = {
  en: '[High availability properties] (ハイ アベイラビリティ プロパティ)',
  ja: '[ハイ アベイラビリティ プロパティ]',
};

export const networkMappingProcedure = procedure({
  id: 'network-mapping',
  title: { en: 'Map the virtual networks', ja: 'ネットワーク マッピングの設定' },
  source: guide(
    `${remote} / スイッチオーバー後に利用する IP アドレスをあらかじめ設定しておく / 【ネットワーク マッピングの設定例】`,
  ),
  steps: [
    {
      ...stop,
      number: '0',
      notes: [
        {
          text: {
            en: 'Only implied by the guide, whose last step starts the scenario. In the wizard the mapping is set without this.',
            ja: 'ガイドの最後の手順がシナリオの開始であることから必要と読める。ウィザードで設定する場合は不要。',
          },
        },
      ],
    },
    {
      id: 'open',
      number: '1',
      action: 'edit-ha-properties',
      actor: 'rha-manager',
      title: {
        en: 'Open the virtual network mapping of scenario {scenario}',
        ja: 'シナリオ {scenario} の仮想ネットワーク マッピングを開く',
      },
      ui: {
        en: `${haProperties.en} > [Switchover] - [Virtual network mapping] (仮想ネットワーク マッピング)`,
        ja: `${haProperties.ja} > [スイッチオーバー] – [仮想ネットワーク マッピング]`,
      },
    },
    {
      id: 'map',
      number: '2',
      action: 'edit-ha-properties',
      actor: 'rha-manager',
      title: {
        en: 'Choose for each network the one that {vm} uses on {replica}',
        ja: '{vm} が {replica} で利用する仮想ネットワークを選択する',
      },
      ui: {
        en: '[Virtual network mapping], pull-down list, [OK]',
        ja: '[仮想ネットワーク マッピング]、プルダウン、[OK]',
      },
      undo: setBack,
      notes: [
        {
          text: {
            en: 'With several networks on the replica the machine is connected to the wrong one otherwise.',
            ja: 'レプリカに複数の仮想ネットワークがある場合、指定しないと正しいネットワークに接続されない。',
          },
          rule: 'rha/network-mapping-required-for-several-networks',
        },
      ],
    },
    {
      id: 'customise',
      number: '2a',
      action: 'edit-ha-properties',
      actor: 'rha-manager',
      title: {
        en: 'Enter the addresses with which {vm} starts on {replica}',
        ja: '{vm} が {replica} で起動する際の IP アドレスを設定する',
      },
      ui: {
        en: '[Customise adapter information] (アダプタ情報のカスタマイズ) > [Add] (追加) > [OK]',
        ja: '[アダプタ情報のカスタマイズ] > [追加] > [OK]',
      },
      undo: setBack,
      notes: [
        {
          text: {
            en: 'Check on the network that no other machine uses the addresses.',
            ja: 'ほかのマシンが使っていない IP アドレスであることをネットワーク上で確認する。',
          },
          rule: 'rha/ip-conflict-after-switchover',
        },
      ],
    },
    { ...saveAndRun, number: '3' },
  ],
});

export const addressByHand = procedure({
  id: 'address-by-hand',
  title: {
    en: 'Change the address of the guest by hand after a switchover',
    ja: 'スイッチオーバー後にゲスト OS の IP アドレスを手動で変更する',
  },
  source: guide(`${remote} / スイッチオーバー後に利用する IP アドレスをあらかじめ設定しておく`),
  steps: [
    {
      id: 'wait',
      number: '1',
      action: 'check',
      actor: 'operator',
      title: {
        en: 'Switch over, and wait until {vm} runs on {replica}',
        ja: 'スイッチオーバー後、{vm} が {replica} で起動するまで待つ',
      },
      ui: { en: 'Hyper-V Manager of {replica}', ja: '{replica} の Hyper-V マネージャ' },
      expect: { en: '{vm} is 「実行中」 (running).', ja: '{vm} が「実行中」。' },
    },
    {
      id: 'change',
      number: '2',
      action: 'change-guest-ip',
      actor: 'operator',
      title: { en: 'Change the address inside {vm}', ja: '{vm} のゲスト OS の IP アドレスを変更する' },
      undo: {
        action: 'change-guest-ip',
        title: { en: 'Set the former address again', ja: '元の IP アドレスに戻す' },
      },
      notes: [
        {
          text: {
            en: 'Until then the machine has its address of {master} and nobody reaches it.',
            ja: '変更するまでは {master} 側の IP アドレスのままで、利用者は接続できない。',
          },
          rule: 'rha/ip-plan-for-different-subnet',
        },
        {
          text: {
            en: 'Set the address of {master} again after the switchback.',
            ja: 'スイッチバック後は {master} 側の IP アドレスに戻す。',
          },
        },
      ],
    },
  ],
});

export const dnsRedirectProcedure = procedure({
  id: 'dns-redirect',
  title: { en: 'Set up DNS redirect', ja: 'DNS リダイレクトの設定' },
  source: guide(`${remote} / リダイレクション方式に「DNSリダイレクト」を利用する / 設定方法`),
  steps: [
    {
      id: 'no-registration',
      number: '1',
      action: 'edit-guest-dns',
      actor: 'operator',
      title: {
        en: 'Log on to {vm} and clear “register this connection’s addresses in DNS” on every network adapter',
        ja: '{vm} にログオンし、全ネットワーク アダプタで「この接続のアドレスを DNS に登録する」のチェックを外す',
      },
      ui: {
        en: 'Properties of the adapter > [Internet Protocol Version 4 (TCP/IP)] properties > [Advanced] (詳細設定) > [DNS] > [Register this connection’s addresses in DNS (R)] (この接続のアドレスを DNS に登録する(R))',
        ja: 'ネットワーク アダプタのプロパティ > [インターネット プロトコル バージョン 4 (TCP/IP)] のプロパティ > [詳細設定] > [DNS] タブ > [この接続のアドレスを DNS に登録する(R)]',
      },
      undo: {
        action: 'edit-guest-dns',
        title: {
          en: 'Check “register this connection’s addresses in DNS” again',
          ja: '「この接続のアドレスを DNS に登録する」のチェックを戻す',
        },
      },
      notes: [
        {
          text: {
            en: 'Otherwise the guest overwrites the record that the redirect has set.',
            ja: '外さないと、リダイレクトで書き換えたレコードをゲストが上書きする。',
          },
          rule: 'rha/dns-redirect-disable-dynamic-registration',
        },
        {
          text: { en: 'Not on one adapter only.', ja: '一部のアダプタだけでは足りない。' },
          rule: 'rha/dns-redirect-all-adapters',
        },
      ],
    },
    {
      ...stop,
      number: '2',
      notes: [
        {
          text: {
            en: 'The following can also be set in the scenario wizard.',
            ja: '以降の作業はシナリオ作成ウィザードでも実施できる。',
          },
          rule: 'rha/dns-redirect-scenario-stopped',
        },
      ],
    },
    {
      id: 'open',
      number: '3',
      action: 'configure-dns-redirect',
      actor: 'rha-manager',
      title: {
        en: 'Open the redirection of network traffic',
        ja: 'ネットワーク トラフィック リダイレクションを展開する',
      },
      ui: {
        en: `${haProperties.en} > [Network traffic redirection] (ネットワーク トラフィック リダイレクション)`,
        ja: `${haProperties.ja} > [ネットワーク トラフィック リダイレクション]`,
      },
    },
    {
      id: 'enter',
      number: '4',
      action: 'configure-dns-redirect',
      actor: 'rha-manager',
      title: {
        en: 'Switch DNS redirect on, check the DNS servers and enter the addresses of {vm} on {master} and {replica}',
        ja: 'DNS リダイレクトをオンにし、DNS サーバを確認して、{master} と {replica} での {vm} の IP アドレスを入力する',
      },
      ui: {
        en: '[DNS redirect] on (DNS リダイレクト), [DNS IP], [Address of the machine on the master in DNS] (DNS 内のマスタ サーバ上の仮想マシン IP), [… on the replica …] (DNS 内のレプリカ サーバ上の仮想マシン IP)',
        ja: '[DNS リダイレクト] オン、[DNS IP]、[DNS 内のマスタ サーバ上の仮想マシン IP]、[DNS 内のレプリカ サーバ上の仮想マシン IP]',
      },
      undo: setBack,
      notes: [
        {
          text: {
            en: 'What is filled in is the DNS server of {master}’s management OS.',
            ja: '自動で入るのは {master} の管理 OS に登録された DNS サーバである。',
          },
          rule: 'rha/dns-ip-auto-filled-from-master-host',
        },
        {
          text: { en: 'Add a secondary DNS server where there is one.', ja: 'セカンダリ DNS サーバがあれば追加する。' },
          rule: 'rha/dns-secondary-added',
        },
      ],
    },
    { ...saveAndRun, number: '5' },
  ],
});

export const rewindAndBookmarks = procedure({
  id: 'rewind-and-bookmarks',
  title: { en: 'Set up data rewind and its bookmarks', ja: 'データのリワインドとブックマークの設定' },
  source: guide('2.3. Hyper-V シナリオのデータリワインド'),
  steps: [
    {
      ...stop,
      number: '0',
      notes: [
        {
          text: { en: 'Needed where the scenario runs already.', ja: 'シナリオが既に稼働している場合に必要。' },
          rule: 'rha/rewind-settings-scenario-stopped',
        },
      ],
    },
    {
      id: 'open-replica',
      number: '1',
      action: 'configure-rewind',
      actor: 'rha-manager',
      title: { en: 'Open the properties of the replica {replica}', ja: 'レプリカサーバ {replica} のプロパティを開く' },
      ui: {
        en: 'Scenario view (シナリオビュー) > {replica} > [Properties] (プロパティ)',
        ja: 'シナリオビュー > {replica} > [プロパティ] タブ',
      },
    },
    {
      id: 'rewind',
      number: '2',
      action: 'configure-rewind',
      actor: 'rha-manager',
      title: {
        en: 'Switch data rewind on; set how long points are kept and how much space they may take',
        ja: 'データのリワインドをオンにし、保存期間と最大ディスク容量を設定する',
      },
      ui: {
        en: '[Recovery] > [Data rewind] on ([リカバリ] > [データのリワインド]), [Retention (min)] (保存期間(分)), [Maximum disk space (MB)] (最大ディスク容量(MB))',
        ja: '[リカバリ] > [データのリワインド] オン、[保存期間(分)]、[最大ディスク容量(MB)]',
      },
      undo: {
        action: 'configure-rewind',
        title: { en: 'Switch data rewind off', ja: 'データのリワインドをオフにする' },
      },
      notes: [
        {
          text: {
            en: 'About the size of the virtual disks: with less, data that the machine needs to start is lost.',
            ja: '仮想ハードディスクと同程度にする。不足すると起動に必要なデータが失われる。',
          },
          rule: 'rha/rewind-max-disk-about-virtual-disk-size',
        },
        {
          text: {
            en: 'The points lie in the spool directory of {replica}.',
            ja: 'リワインド ポイントは {replica} のスプール ディレクトリに保存される。',
          },
          rule: 'rha/rewind-spool-capacity',
        },
      ],
    },
    {
      id: 'open-master',
      // As printed the replica is opened a second time; the property of the next step is the master's.
      number: '4',
      action: 'configure-bookmarks',
      actor: 'rha-manager',
      title: { en: 'Open the properties of the master {master}', ja: 'マスタサーバ {master} のプロパティを開く' },
      ui: {
        en: 'Scenario view (シナリオビュー) > {master} > [Properties] (プロパティ)',
        ja: 'シナリオビュー > {master} > [プロパティ] タブ',
      },
      notes: [
        {
          text: {
            en: 'The guide prints the replica here, but the property of the next step is the master’s.',
            ja: 'ガイドのこの手順はレプリカサーバと書かれているが、次の手順の項目はマスタサーバのプロパティにある。',
          },
          rule: 'rha/bookmarks-enabled-on-master',
        },
      ],
    },
    {
      id: 'bookmarks',
      number: '5',
      action: 'configure-bookmarks',
      actor: 'rha-manager',
      title: { en: 'Enable scheduled bookmarks', ja: 'スケジュール済みブックマークを有効にする' },
      ui: {
        en: '[Replication] > [Enable scheduled bookmarks] on ([レプリケーション] > [スケジュール済みブックマークの有効化])',
        ja: '[レプリケーション] > [スケジュール済みブックマークの有効化] オン',
      },
      undo: {
        action: 'configure-bookmarks',
        title: { en: 'Disable scheduled bookmarks', ja: 'スケジュール済みブックマークを無効にする' },
      },
      notes: [
        {
          text: {
            en: 'Without bookmarks a point from which the machine starts is hard to find.',
            ja: 'ブックマークがないと、仮想マシンを起動できる時点を選ぶのは難しい。',
          },
          rule: 'rha/rewind-needs-bookmarks-on-hyperv',
        },
      ],
    },
    {
      id: 'schedule',
      number: '6',
      action: 'configure-bookmarks',
      actor: 'rha-manager',
      title: { en: 'Set when bookmarks are made', ja: 'ブックマークを生成するタイミングを指定する' },
      ui: { en: '[Schedule setting] (スケジュール設定)', ja: '[スケジュール設定]' },
    },
    { ...saveAndRun, number: '7' },
  ],
});
