/**
 * A customer's own procedures: the steps that people follow, in the actions of the three documents, so that the rules on order and
 * state read them as they read the plans of this program.
 */
import { fact, kind, t, valued } from '../define.ts';

/** Actions on an iStorage array and on VMware. */
const arrayActions = [
  'replicate',
  'wait-synchronised',
  'separate',
  'wait-separated',
  'restore',
  'wait-restored',
  'pair',
  'unpair',
  'snapshot-create',
  'snapshot-restore',
  'guard-on',
  'guard-off',
  'link',
  'unlink',
  'generation-release',
  'generation-set',
  'access-forbid',
  'access-permit',
  'access-release',
  'access-grant',
  'access-revert',
  'ld-rebuild',
  'device-attach',
  'device-detach',
  'vm-snapshot-create',
  'vm-snapshot-delete',
  'vm-snapshot-revert',
  'vm-shutdown',
  'vm-power-off',
  'vm-power-on',
  'vm-unregister',
  'vm-register',
  'application-quiesce',
  'application-resume',
  'volume-unmount',
  'volume-mount',
  'cluster-stop',
  'cluster-start',
  'esxi-shutdown',
  'esxi-start',
  'esxi-reinstall',
  'rescan',
  'datastore-mount',
  'datastore-unmount',
  'delete-files',
  'copy-files',
  'secondary-backup',
  'secondary-restore',
  'run-backup',
] as const;

/** Actions of RHA, by the names of its document's procedures; guests are stopped and started with vm-shutdown and vm-power-on. */
const scenarioActions = [
  'create-scenario',
  'verify-scenario',
  'run',
  'stop',
  'synchronize',
  'switchover',
  'skip-journal-apply',
  'start-reverse',
  'switchback',
  'delete-scenario',
  'create-reverse-scenario',
  'edit-root-directories',
  'edit-scenario-properties',
  'edit-master-properties',
  'edit-replica-properties',
  'edit-ha-properties',
  'configure-dns-redirect',
  'configure-rewind',
  'configure-bookmarks',
  'take-checkpoint',
  'relocate-checkpoint-folder',
  'auto-discover',
  'export-vm',
  'import-vm',
  'change-guest-ip',
  'check-master-state',
  'preseed-master',
  'assured-recovery-start-auto',
  'assured-recovery-start-manual',
  'assured-recovery-end',
  'host-maintenance-start',
  'host-maintenance-ready-seen',
  'reboot-host',
  'check-maintenance-complete-event',
  'add-physical-nic',
  'assess',
] as const;

/** Actions on a VCB proxy and in a service console: set-up, upgrade, clean-up, recovery of the console. */
const proxyActions = [
  'configure-esx',
  'set-up-proxy',
  'enable-ssl-verification',
  'configure-san',
  'install-windows',
  'configure-network',
  'install-backup-software',
  'install-vcb',
  'install-module',
  'configure-vcb',
  'disable-automount',
  'scrub-automount',
  'detach-luns',
  'attach-luns',
  'server-shutdown',
  'server-start',
  'connect-client',
  'check-thumbprint',
  'accept-certificate',
  'create-role',
  'move-group',
  'repoint-alias',
  'run-installer',
  'stop-vmount',
  'clean-temp',
  'clean-up',
  'cancel-job',
  'post-command',
  'reinstall-console',
  'reinstall-agent',
  'restore-files',
] as const;

/** Every action that a step may name; `other` is described by its comment. */
export const stepActions = [...arrayActions, ...scenarioActions, ...proxyActions, 'other'] as const;

export const procedure = kind({
  keyword: 'procedure',
  title: { en: 'Procedure', ja: '手順書' },
  doc: {
    en: 'A procedure of the site’s own, step by step, for a job, a restore, a scenario or a machine. The rules on order and state read it like a generated plan.',
    ja: 'ジョブ・リストア・シナリオ・マシンに対する現場の手順。順序と状態の規則は、生成した計画と同じようにこれを検査する。',
  },
  parents: ['file'],
  phrases: {
    for: fact(
      t.list(
        t.ref(
          'backup',
          'restore',
          'scenario',
          'scenario-group',
          'pair',
          'snapshot',
          'vm',
          'esxi',
          'esx',
          'hyperv',
          'node',
          'proxy',
          'virtualcenter',
        ),
      ),
      {
        label: { en: 'For', ja: '対象' },
        doc: { en: 'What the procedure is about.', ja: 'この手順の対象。' },
        example: 'procedure web_by_hand for nightly_web',
      },
    ),
  },
  facts: {
    'scenario-state': fact(
      t.oneOf(
        'draft',
        'never-run',
        'verifying',
        'synchronizing',
        'running',
        'stopped-by-user',
        'switchover-running',
        'switched-over',
        'backward-synchronizing',
        'backward-running',
        'switchback-running',
        'integrity-test',
        'maintenance-preparing',
        'maintenance-ready',
      ),
      {
        label: { en: 'Scenario at the start', ja: '開始時のシナリオの状態' },
        doc: {
          en: 'The state of the scenario when the procedure begins; the states of later steps follow.',
          ja: '手順開始時のシナリオの状態。以降の手順の状態はここから決まる。',
        },
        example: 'scenario-state running',
      },
    ),
    'vm-state': fact(t.oneOf('running', 'off', 'suspended', 'saved', 'paused', 'asleep'), {
      label: { en: 'VMs at the start', ja: '開始時の仮想マシンの状態' },
      doc: {
        en: 'The state of the virtual machines when the procedure begins, where it differs from what they say.',
        ja: '手順開始時の仮想マシンの状態。仮想マシン側の記述と異なる場合に書く。',
      },
      example: 'vm-state running',
      absent: 'closed',
    }),
    'pair-state': fact(t.oneOf('separated', 'synchronised'), {
      label: { en: 'Pairs at the start', ja: '開始時のペアの状態' },
      doc: { en: 'Separated unless said.', ja: '記述がなければセパレート状態。' },
      example: 'pair-state separated',
      absent: 'closed',
    }),
  },
  example:
    'procedure web_by_hand for nightly_web { step replicate  step vm-shutdown  step separate  step vm-power-on }',
});

export const step = kind({
  keyword: 'step',
  title: { en: 'Step', ja: '手順' },
  doc: {
    en: 'One step: what is done, on what, and where it matters to what, when and how. Without `on` it concerns everything the procedure is about.',
    ja: '1 つの手順。操作、対象、必要に応じて相手先・時刻・指定内容を書く。`on` がなければ手順書の対象すべてに対する操作とする。',
  },
  parents: ['procedure'],
  single: false,
  repeats: true,
  name: valued(
    fact(t.oneOf(...stepActions), {
      label: { en: 'Action', ja: '操作' },
      doc: { en: 'What is done.', ja: '行う操作。' },
      example: 'step separate on web',
    }),
  ),
  phrases: {
    on: fact(
      t.list(
        t.ref(
          'vm',
          'pair',
          'snapshot',
          'ld',
          'datastore',
          'esxi',
          'esx',
          'cluster',
          'guest-cluster',
          'server',
          'proxy',
          'hyperv',
          'node',
          'scenario',
          'scenario-group',
          'backup',
          'san',
          'virtualcenter',
          'vcenter',
          'ldset',
        ),
      ),
      {
        label: { en: 'On', ja: '対象' },
        doc: { en: 'What the action is done to.', ja: '操作の対象。' },
        example: 'step vm-shutdown on web01, web02',
      },
    ),
    to: fact(t.list(t.ref('esxi', 'esx', 'server', 'proxy', 'datastore', 'ld', 'hyperv', 'node', 'vm')), {
      label: { en: 'To', ja: '相手先' },
      doc: {
        en: 'Where something goes or who gets access: the host of an access-grant, the datastore of a copy.',
        ja: '移動先やアクセスを許可する相手（access-grant のホスト、copy-files のデータストアなど）。',
      },
      example: 'step access-grant on rv_web to esx-01',
    }),
    at: fact(t.time(), {
      label: { en: 'At', ja: '時刻' },
      doc: { en: 'The time of day at which the step is done.', ja: '実施する時刻。' },
      example: 'step start-reverse at 23:00',
    }),
    by: fact(t.text(), {
      label: { en: 'By', ja: '実施者' },
      doc: { en: 'Who does it, or with which account.', ja: '実施者、または使用するアカウント。' },
      example: 'step install-vcb by "administrator"',
    }),
  },
  facts: {
    // iStorage
    ldn: fact(t.code(), {
      label: { en: 'LDN', ja: 'LDN' },
      doc: {
        en: 'The number that ld-rebuild gives; that of the failed disk.',
        ja: 'ld-rebuild で設定する LDN。障害 LD と同じにする。',
      },
      example: 'ldn 0010h',
      absent: 'closed',
    }),
    lun: fact(t.int(), {
      label: { en: 'LUN', ja: 'LUN' },
      doc: {
        en: 'The number that access-permit gives; that of the failed disk.',
        ja: 'access-permit で設定する LUN。障害 LD と同じにする。',
      },
      example: 'lun 1',
      absent: 'closed',
    }),
    signature: fact(t.oneOf('new', 'keep'), {
      label: { en: 'VMFS signature', ja: 'VMFS の署名' },
      doc: { en: 'Of datastore-mount.', ja: 'datastore-mount での署名の扱い。' },
      example: 'signature new',
    }),
    wait: fact(t.yesno(), {
      label: { en: 'Waits for the end', ja: '完了を待つ' },
      doc: {
        en: 'Whether the step waits until the copy operation has reached its end; otherwise a wait step has to follow.',
        ja: 'コピー操作の完了まで待つ手順か。待たない場合は後続の待ち合わせ手順が要る。',
      },
      example: 'wait yes',
      absent: 'closed',
    }),

    // RHA
    sync: fact(t.oneOf('block', 'file', 'offline'), {
      label: { en: 'Synchronisation', ja: '同期方法' },
      example: 'sync offline',
      absent: 'closed',
    }),
    'skip-synchronization': fact(t.yesno(), {
      label: { en: 'Skips synchronisation', ja: '同期のスキップ' },
      example: 'skip-synchronization no',
      absent: 'closed',
    }),
    'ignore-verification': fact(t.yesno(), {
      label: { en: 'Ignores the verification', ja: '検証結果の無視' },
      example: 'ignore-verification no',
      absent: 'closed',
    }),
    'wait-for-journals': fact(t.yesno(), {
      label: { en: 'Waits for journals', ja: 'ジャーナル適用の待機' },
      doc: {
        en: 'Whether a switchover waits until all journals are applied.',
        ja: 'スイッチオーバー時に全ジャーナルの適用を待つか。',
      },
      example: 'wait-for-journals yes',
      absent: 'closed',
    }),
    'reverse-after': fact(t.yesno(), {
      label: { en: 'Reverse replication follows', ja: '後続のリバース レプリケーション' },
      doc: {
        en: 'Whether a switchover starts the reverse replication after it.',
        ja: 'スイッチオーバー後にリバース レプリケーションを開始するか。',
      },
      example: 'reverse-after yes',
    }),
    'result-checked': fact(t.yesno(), {
      label: { en: 'Result checked', ja: '結果の確認' },
      example: 'result-checked yes',
    }),
    completed: fact(t.yesno(), {
      label: { en: 'Switchover completed', ja: 'スイッチオーバー完了' },
      doc: {
        en: 'Whether the switchover before is known to be complete.',
        ja: '直前のスイッチオーバーの完了を確認済みか。',
      },
      example: 'completed yes',
    }),
    cause: fact(t.oneOf('planned', 'failure'), {
      label: { en: 'Cause', ja: '契機' },
      doc: {
        en: 'Whether a switchover is planned or follows a failure.',
        ja: 'スイッチオーバーの契機が計画か障害か。',
      },
      example: 'cause failure',
    }),
    purpose: fact(t.oneOf('assured-recovery', 'host-maintenance', 'other'), {
      label: { en: 'Purpose', ja: '目的' },
      example: 'purpose host-maintenance',
      absent: 'closed',
    }),
    after: fact(t.oneOf(...stepActions), {
      label: { en: 'Because of', ja: '契機となる操作' },
      doc: { en: 'The action that makes this one necessary.', ja: 'この操作が必要になる契機の操作。' },
      example: 'after assured-recovery-end',
      absent: 'closed',
    }),
    'expected-downtime': fact(t.oneOf('none', 'quick-migration', 'live-migration', 'minutes'), {
      label: { en: 'Downtime expected', ja: '想定停止時間' },
      example: 'expected-downtime minutes',
    }),
    'master-data-lost': fact(t.yesno(), {
      label: { en: 'Master data lost', ja: 'マスタのデータ消失' },
      example: 'master-data-lost no',
    }),
    'visual-check': fact(t.yesno(), {
      label: { en: 'Checked by eye', ja: '目視確認' },
      doc: { en: 'Whether someone looks at the started VM.', ja: '起動した仮想マシンを目視で確認するか。' },
      example: 'visual-check yes',
    }),
    'keep-changes': fact(t.yesno(), {
      label: { en: 'Keeps what the test changes', ja: 'テスト中の変更の保持' },
      doc: {
        en: 'Whether the plan counts on changes made during an integrity test.',
        ja: '整合性テスト中の変更が残る前提の計画か。',
      },
      example: 'keep-changes no',
    }),
    'needs-network': fact(t.yesno(), {
      label: { en: 'Needs the production network', ja: '本番ネットワークの利用' },
      doc: {
        en: 'Whether clients are expected to reach the machine during an integrity test.',
        ja: '整合性テスト中の仮想マシンへ利用者が接続する前提か。',
      },
      example: 'needs-network no',
    }),
    periodic: fact(t.yesno(), { label: { en: 'Periodic', ja: '定期実行' }, example: 'periodic yes' }),
    'guests-stay-up': fact(t.yesno(), {
      label: { en: 'Guests stay up', ja: '仮想マシンの稼働継続' },
      doc: { en: 'Whether the plan counts on the guests staying up.', ja: '仮想マシンが稼働し続ける前提の計画か。' },
      example: 'guests-stay-up no',
    }),
    'expect-switchover': fact(t.yesno(), {
      label: { en: 'Expects a switchover', ja: 'スイッチオーバーの想定' },
      example: 'expect-switchover no',
    }),
    'guest-downtime': fact(t.yesno(), {
      label: { en: 'Guest downtime planned', ja: '仮想マシン停止の計画' },
      example: 'guest-downtime no',
    }),
    scenarios: fact(t.list(t.ref('scenario')), {
      label: { en: 'Scenarios', ja: 'シナリオ' },
      doc: { en: 'The scenarios that the step includes.', ja: '手順に含めるシナリオ。' },
      example: 'scenarios app01, app02',
      absent: 'open',
    }),
    switchover: fact(t.oneOf('auto', 'manual'), {
      label: { en: 'Sets switchover to', ja: 'スイッチオーバーの設定値' },
      doc: { en: 'The value that edit-ha-properties sets.', ja: 'edit-ha-properties で設定する値。' },
      example: 'switchover manual',
      absent: 'closed',
    }),

    // VCB
    name: fact(t.text(), {
      label: { en: 'Name used', ja: '使用する名前' },
      doc: { en: 'The name with which a client connects.', ja: 'クライアントの接続に使う名前。' },
      example: 'name "vc25.example"',
    }),
    tool: fact(t.text(), {
      label: { en: 'With', ja: '使用ツール' },
      doc: { en: 'The program with which files are copied.', ja: 'ファイルのコピーに使うプログラム。' },
      example: 'tool "vmkfstools"',
    }),
    size: fact(t.size(), {
      label: { en: 'Size', ja: 'サイズ' },
      doc: { en: 'Of the largest file that is copied.', ja: 'コピーする最大のファイルのサイズ。' },
      example: 'size 40 GB',
    }),
    'size-limit': fact(t.size(), {
      label: { en: 'Largest file allowed', ja: 'ファイルサイズの上限' },
      doc: { en: 'The largest file that the destination can hold.', ja: 'コピー先で扱える最大のファイルサイズ。' },
      example: 'size-limit 2 GB',
    }),
    mount: fact(t.oneOf('local', 'cifs', 'nfs', 'tape'), {
      label: { en: 'Reached by', ja: '接続方法' },
      doc: { en: 'How the place copied from or to is reached.', ja: 'コピー元またはコピー先への接続方法。' },
      example: 'mount cifs',
    }),
    'supports-large-files': fact(t.yesno(), {
      label: { en: 'Handles large files', ja: '大容量ファイル対応' },
      example: 'supports-large-files yes',
    }),
  },
  example: 'step separate on web',
});
