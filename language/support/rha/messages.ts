/** States and events that the guide quotes from the manager. Runbooks tell the operator to look for them word by word. */
import { z } from 'zod';
import { guide, SourceSchema, TextSchema } from './schema.ts';

const MessageSchema = z.object({
  id: z.string(),
  kind: z.enum(['event', 'state', 'error']),
  /** As the Japanese product shows it; `<…>` stands for a name. The English wording was not found. */
  quoted: z.string(),
  meaning: TextSchema,
  /** Where it is seen. */
  seenIn: TextSchema,
  source: SourceSchema,
});

export type RhaMessage = z.infer<typeof MessageSchema>;

const eventsPane = { en: 'events of the scenario', ja: 'シナリオのイベント' };
const stateColumn = { en: 'scenario view, State', ja: 'シナリオビューの状態' };

export const rhaMessages: readonly RhaMessage[] = z.array(MessageSchema).parse([
  {
    id: 'running',
    kind: 'state',
    quoted: '実行中',
    meaning: { en: 'Synchronisation has ended and replication runs.', ja: '同期が終わり、レプリケーション中である。' },
    seenIn: stateColumn,
    source: guide('1.3 シナリオの実行'),
  },
  {
    id: 'stopped-by-user',
    kind: 'state',
    quoted: 'ユーザによる停止',
    meaning: { en: 'The scenario has been stopped.', ja: 'シナリオが停止した。' },
    seenIn: stateColumn,
    source: guide('1.3 シナリオの停止'),
  },
  {
    id: 'group-running',
    kind: 'event',
    quoted: 'このグループ内のすべてのシナリオが実行されています。',
    meaning: { en: 'Every scenario of the group runs.', ja: 'グループ内の全シナリオが動いている。' },
    seenIn: { en: 'events of the group', ja: 'グループの[イベント]ペイン' },
    source: guide('1.3 TIPS: シナリオグループ内の全シナリオをまとめて管理する'),
  },
  {
    id: 'snapshots-folder-missing',
    kind: 'error',
    quoted: 'ルートディレクトリ <仮想マシン保存パス>/snapshots は存在しません',
    meaning: {
      en: 'The checkpoint folder that is set does not exist; the scenario cannot start.',
      ja: '設定上のチェックポイント フォルダーがなく、シナリオを開始できない。',
    },
    seenIn: { en: 'start of the scenario', ja: 'シナリオの開始時' },
    source: guide('1.3 TIPS: シナリオ実行時のエラー'),
  },
  {
    id: 'switchover-complete',
    kind: 'event',
    quoted: 'スイッチオーバーが完了しました。',
    meaning: {
      en: 'Switchover, or switchback, has ended completely.',
      ja: 'スイッチオーバーまたはスイッチバックが完全に終わった。',
    },
    seenIn: { en: 'event view', ja: 'イベントビュー' },
    source: guide('1.4 スイッチオーバーの実行(正常時)'),
  },
  {
    id: 'test-ready',
    kind: 'event',
    quoted: 'レプリカ<レプリカホスト名>は、手動 Hyper-V 整合性テストの準備が整っています',
    meaning: { en: 'The manual test can begin.', ja: '手動テストを始められる。' },
    seenIn: eventsPane,
    source: guide('2.4. アシュアード リカバリによる仮想マシン起動テストの実施'),
  },
  {
    id: 'test-ended',
    kind: 'event',
    quoted: 'レプリカ <レプリカホスト名>へのレプリケーションが再開されました',
    meaning: {
      en: 'The test has ended and replication has resumed.',
      ja: 'テストが終わり、レプリケーションが再開した。',
    },
    seenIn: eventsPane,
    source: guide('2.4. アシュアード リカバリによる仮想マシン起動テストの実施'),
  },
  {
    id: 'maintenance-ready',
    kind: 'state',
    quoted: 'ホストメンテナンスの準備完了',
    meaning: { en: 'The host is prepared for its reboot.', ja: 'ホストの再起動準備が整った。' },
    seenIn: { en: 'host maintenance monitor', ja: 'ホストメンテナンスモニタ' },
    source: guide('2.5. 管理 OS の再起動'),
  },
  {
    id: 'ready-for-reboot',
    kind: 'event',
    quoted: '再起動の準備ができました。',
    meaning: { en: 'The host may be rebooted.', ja: 'ホストを再起動してよい。' },
    seenIn: eventsPane,
    source: guide('2.5. 管理 OS の再起動'),
  },
  {
    id: 'maintenance-complete',
    kind: 'event',
    quoted: 'ホストメンテナンスプロセスが完了しました。レプリケーションは再同期なしに再開されました。',
    meaning: {
      en: 'Replication has resumed without resynchronisation.',
      ja: '再同期なしでレプリケーションが再開した。',
    },
    seenIn: eventsPane,
    source: guide('2.5. 管理 OS の再起動'),
  },
]);

/** The message of an id; throws on an unknown id, which is a mistake of the program. */
export function rhaMessage(id: string): RhaMessage {
  const found = rhaMessages.find((message) => message.id === id);
  if (!found) throw new Error(`no RHA message ${id}`);
  return found;
}
