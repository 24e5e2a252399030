/**
 * What happens when a protected machine stops answering: the state machine of a failure switchover, as section 1.4 of the guide
 * describes it. Views of a scenario (runbook, simulation) read it; nothing here is the product’s own notation.
 */
import { z } from 'zod';
import { guide, SourceSchema, TextSchema } from './schema.ts';

export const failureStates = [
  'monitoring',
  'countdown',
  'guest-restart-attempt',
  'waiting-for-operator',
  'switchover-running',
  'switched-over',
] as const;

const StateSchema = z.enum(failureStates);

/** Which of the two settings of `scenario.switchover` a transition belongs to; both where absent. */
const ModeSchema = z.enum(['auto', 'manual']);

const TransitionSchema = z.object({
  from: StateSchema,
  event: TextSchema,
  mode: ModeSchema.optional(),
  to: StateSchema,
  /** What the product does. */
  action: TextSchema.optional(),
  /** An operator has to act. */
  byHand: z.boolean().default(false),
  /** `stated` by the guide, `implied` by what it says, or `unverified`. */
  basis: z.enum(['stated', 'implied', 'unverified']),
  note: TextSchema.optional(),
});

const MachineSchema = z.object({
  initial: StateSchema,
  states: z.record(StateSchema, z.object({ label: TextSchema, final: z.boolean().default(false) })),
  transitions: z.array(TransitionSchema),
  /** Conditions under which nothing switches over. */
  suppressed: z.array(z.object({ when: TextSchema, source: SourceSchema })),
  source: SourceSchema,
});

export type FailureState = (typeof failureStates)[number];
export type FailureTransition = z.infer<typeof TransitionSchema>;

export const failureSwitchover = MachineSchema.parse({
  initial: 'monitoring',
  states: {
    monitoring: { label: { en: 'Monitoring', ja: '監視中' } },
    countdown: { label: { en: 'Counting down', ja: 'カウントダウン中' } },
    'guest-restart-attempt': { label: { en: 'Starting the guest on the master', ja: 'マスタ上でゲストを起動中' } },
    'waiting-for-operator': { label: { en: 'Waiting for the operator', ja: '手動操作待ち' } },
    'switchover-running': { label: { en: 'Switching over', ja: 'スイッチオーバー実行中' } },
    'switched-over': { label: { en: 'Switched over', ja: 'スイッチオーバー完了' }, final: true },
  },
  transitions: [
    {
      from: 'monitoring',
      event: { en: 'the machine answers no ping', ja: '仮想マシンから ping の応答がない' },
      to: 'countdown',
      action: { en: 'the countdown starts at the timeout', ja: 'タイムアウト値からカウントダウンを開始する' },
      basis: 'stated',
    },
    {
      from: 'countdown',
      event: { en: 'the machine answers again', ja: 'ping の応答が戻る' },
      to: 'monitoring',
      basis: 'unverified',
      note: {
        en: 'The guide says so only for a guest that was restarted.',
        ja: 'ガイドに記載があるのは、ゲストが再起動された場合のみ。',
      },
    },
    {
      from: 'countdown',
      event: {
        en: 'the management OS of the master is healthy and only the guest is stopped',
        ja: 'マスタの管理 OS は正常で、ゲストだけが停止している',
      },
      to: 'guest-restart-attempt',
      action: { en: 'the product tries to start the guest on the master', ja: 'マスタ上のゲストの起動を試みる' },
      basis: 'stated',
      note: {
        en: 'The guide does not say at which moment of the countdown.',
        ja: 'カウントダウンのどの時点かはガイドに記載がない。',
      },
    },
    {
      from: 'guest-restart-attempt',
      event: { en: 'the guest runs', ja: 'ゲストが起動した' },
      to: 'monitoring',
      action: { en: 'the switchover is abandoned', ja: 'スイッチオーバーを中断する' },
      basis: 'stated',
    },
    {
      from: 'guest-restart-attempt',
      event: { en: 'the guest does not start or does not answer', ja: 'ゲストが起動しない、または応答がない' },
      mode: 'auto',
      to: 'switchover-running',
      basis: 'stated',
    },
    {
      from: 'guest-restart-attempt',
      event: { en: 'the guest does not start or does not answer', ja: 'ゲストが起動しない、または応答がない' },
      mode: 'manual',
      to: 'waiting-for-operator',
      action: {
        en: 'an event says that a switchover is needed',
        ja: 'スイッチオーバーが必要である旨をイベントに表示する',
      },
      basis: 'implied',
    },
    {
      from: 'countdown',
      event: { en: 'the countdown reaches 0', ja: 'カウントダウンが 0 になる' },
      mode: 'auto',
      to: 'switchover-running',
      basis: 'stated',
    },
    {
      from: 'countdown',
      event: { en: 'the countdown reaches 0', ja: 'カウントダウンが 0 になる' },
      mode: 'manual',
      to: 'waiting-for-operator',
      action: {
        en: 'an event says that a switchover is needed; mail or Windows event where set in advance',
        ja: 'スイッチオーバーが必要である旨をイベントに表示し、設定に応じてメールや Windows イベントで通知する',
      },
      basis: 'stated',
    },
    {
      from: 'waiting-for-operator',
      event: {
        en: 'the operator has checked the state of the master and performs the switchover',
        ja: '管理者がマスタの状態を確認し、スイッチオーバーを実行する',
      },
      to: 'switchover-running',
      byHand: true,
      basis: 'stated',
    },
    {
      from: 'switchover-running',
      event: {
        en: 'the machine is registered and started on the replica',
        ja: 'レプリカに仮想マシンが登録され、起動する',
      },
      to: 'switched-over',
      action: { en: 'event 「スイッチオーバーが完了しました。」', ja: 'イベント「スイッチオーバーが完了しました。」' },
      basis: 'stated',
    },
  ],
  suppressed: [
    {
      when: {
        en: 'host maintenance is in progress, even if switchover is automatic',
        ja: 'ホスト メンテナンス中（自動スイッチオーバーでも切り替わらない）',
      },
      source: guide('2.5. 管理 OS の再起動'),
    },
  ],
  source: guide('1.4 スイッチオーバーの実行(異常時)'),
} satisfies z.input<typeof MachineSchema>);

/** The transitions out of a state for a setting of `scenario.switchover`; undecided settings see both. */
export function transitionsFrom(
  state: FailureState,
  mode: 'auto' | 'manual' | undefined,
): readonly FailureTransition[] {
  return failureSwitchover.transitions.filter((t) => t.from === state && (!t.mode || !mode || t.mode === mode));
}
