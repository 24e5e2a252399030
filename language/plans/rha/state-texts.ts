/** What the states of replication scenarios are called; the product's own words stand in quotation marks where the guide has them. */
import { failureSwitchover } from '../../support/rha/failure-switchover.ts';
import type { Text } from '../../vocabulary/define.ts';

const t = (en: string, ja: string): Text => ({ en, ja });

const machine = {
  running: t('running', '実行中'),
  off: t('off', 'オフ'),
  saved: t('saved', '保存済み'),
  paused: t('paused', '一時停止'),
  suspended: t('suspended', 'サスペンド'),
  asleep: t('asleep', 'スリープ'),
  absent: t('not registered', '未登録'),
};

/** By aspect: its title and its values. */
export const rhaStateTexts: Readonly<
  Record<string, { readonly title: Text; readonly values: Readonly<Record<string, Text>> }>
> = {
  scenario: {
    title: t('scenario', 'シナリオ'),
    values: {
      draft: t('not created yet', '未作成'),
      'never-run': t('created, never run', '作成済み（未実行）'),
      verifying: t('being verified', '検証中'),
      synchronizing: t('synchronising', '同期中'),
      running: t('running', '実行中'),
      'stopped-by-user': t('stopped by user', 'ユーザによる停止'),
      'switchover-running': t('switching over', 'スイッチオーバー実行中'),
      'switched-over': t('switched over', 'スイッチオーバー済み'),
      'backward-synchronizing': t('synchronising backwards', '逆方向の同期中'),
      'backward-running': t('running backwards', '逆方向に実行中（バックワード）'),
      'switchback-running': t('switching back', 'スイッチバック実行中'),
      'integrity-test': t('being tested on the replica', 'レプリカ整合性テスト中'),
      'maintenance-preparing': t('preparing for host maintenance', 'ホスト メンテナンス準備中'),
      'maintenance-ready': t('ready for host maintenance', 'ホストメンテナンスの準備完了'),
      'switched-back': t('switched back, not running', 'スイッチバック済み（未実行）'),
    },
  },
  'failure-switchover': {
    title: t('failure detection', '障害検出'),
    values: Object.fromEntries(Object.entries(failureSwitchover.states).map(([state, { label }]) => [state, label])),
  },
  'management-os': { title: t('management OS', '管理 OS'), values: { up: t('up', '稼働中'), down: t('down', '停止') } },
  line: { title: t('line', '回線'), values: { up: t('up', '正常'), down: t('broken', '切断') } },
  scenarios: {
    title: t('scenarios', '全シナリオ'),
    values: {
      stopped: t('none runs', '停止中'),
      synchronizing: t('synchronising', '同期中'),
      running: t('running', '実行中'),
      'switched-over': t('switched over', 'スイッチオーバー済み'),
    },
  },
  maintenance: {
    title: t('host maintenance', 'ホスト メンテナンス'),
    values: {
      none: t('not in progress', '実施していない'),
      preparing: t('being prepared', '準備中'),
      ready: t('ready for the reboot', '準備完了'),
    },
  },
  guests: { title: t('machines of the scenarios', '対象の仮想マシン'), values: machine },
  'state-on-master': { title: t('on the master', 'マスタ上'), values: machine },
  'state-on-replica': { title: t('on the replica', 'レプリカ上'), values: machine },
};
