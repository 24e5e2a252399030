/**
 * What the product does when a protected machine stops answering, as steps with their times: the failure switchover of section 1.4,
 * read from the state machine of `support/rha/failure-switchover`. Three events lead to it, and the product cannot tell a dead
 * master from a dead line: that is where two machines run at once.
 */
import { linkKindOf, linksOf } from '../../model/derived/replication.ts';
import { bootSeconds, timeoutSeconds } from '../../model/derived/rha.ts';
import type { Element } from '../../model/element.ts';
import {
  failureSwitchover,
  transitionsFrom,
  type FailureState,
  type FailureTransition,
} from '../../support/rha/failure-switchover.ts';
import { rhaMessage } from '../../support/rha/messages.ts';
import { undoBySwitchback } from '../../support/rha/procedures/operation.ts';
import { fillText } from '../../rules/engine/finding.ts';
import { guide } from '../../support/rha/schema.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { Note, Plan, State, Step } from '../plan.ts';
import { addressNotes, afterSwitchover } from './after-switchover.ts';
import { failureEvents, type FailureEvent } from './failure-events.ts';
import { planOf } from './operation.ts';
import { machinesAre, scenarioIs, type Subject } from './steps.ts';

type Mode = 'auto' | 'manual';

const eventTexts: Readonly<Record<FailureEvent, Text>> = {
  'guest-down': { en: 'the guest alone stops', ja: 'ゲストだけが停止' },
  'host-down': { en: 'the master’s management OS stops', ja: 'マスタの管理 OS が停止' },
  'link-down': { en: 'the line between the hosts breaks', ja: 'ホスト間の回線が切断' },
};
const modeTexts: Readonly<Record<Mode, Text>> = {
  auto: { en: 'automatic switchover', ja: '自動スイッチオーバー' },
  manual: { en: 'manual switchover', ja: '手動スイッチオーバー' },
};

const splitBrainSource = guide(
  '2.2. レプリカサーバを遠隔地に設置する場合の注意 / スイッチオーバー方法は「手動」に設定する',
) as Step['source'] & object;

/** The plans of all events; of both settings where the design does not say how switchover starts. */
export function failurePlans(subject: Subject): Plan[] {
  const stated = subject.scenario.get('switchover');
  const modes: readonly Mode[] = stated ? [stated] : ['auto', 'manual'];
  return failureEvents.flatMap((event) =>
    modes.map((mode) => {
      const title = {
        en: `Failure switchover, ${eventTexts[event].en} (${modeTexts[mode].en})`,
        ja: `異常時のスイッチオーバー、${eventTexts[event].ja}（${modeTexts[mode].ja}）`,
      };
      const purpose = stated ? event : `${event}/${mode}`;
      return planOf(subject, purpose, { id: 'failure-switchover', title }, initialStates(subject, event), () =>
        new Walk(subject, event, mode).steps(),
      );
    }),
  );
}

/** The states when the event has just happened. */
function initialStates(subject: Subject, event: FailureEvent): State[] {
  const { master } = subject;
  const links = linksOf(subject.scenario).map((link) => link as unknown as Element);
  return [
    scenarioIs(subject, 'running'),
    failureIs(subject, failureSwitchover.initial),
    { subject: master, aspect: 'management-os', value: event === 'host-down' ? 'down' : 'up' },
    ...links.map((link) => ({ subject: link, aspect: 'line', value: event === 'link-down' ? 'down' : 'up' })),
    ...machinesAre(subject, 'master', event === 'link-down' ? 'running' : 'off'),
    ...machinesAre(subject, 'replica', 'absent'),
  ];
}

function failureIs({ scenario }: Subject, value: FailureState): State {
  return { subject: scenario, aspect: 'failure-switchover', value };
}

/** Follows the state machine for one event and setting. */
class Walk {
  private readonly timeout: number;
  private readonly timeoutStated: boolean;
  private readonly boot: number | undefined;

  constructor(
    private readonly subject: Subject,
    private readonly event: FailureEvent,
    private readonly mode: Mode,
  ) {
    const { seconds, stated } = timeoutSeconds(subject.scenario);
    this.timeout = seconds;
    this.timeoutStated = stated;
    this.boot = bootSeconds(subject.scenario);
  }

  steps(): Step[] {
    const guest = this.event === 'guest-down';
    const before: FailureState = guest ? 'guest-restart-attempt' : 'countdown';
    const steps = [this.countdown()];
    if (guest) steps.push(...this.restart());
    if (this.mode === 'auto') steps.push(this.switchover(before));
    else steps.push(this.waiting(before), this.checkMaster(), this.byHand());
    if (this.mode === 'auto' || this.event !== 'link-down') steps.push(this.done(), ...afterSwitchover(this.subject));
    if (this.mode === 'auto' && this.event === 'link-down') steps.push(this.decide());
    return steps;
  }

  private countdown(): Step {
    const t = this.transition('monitoring', 'countdown');
    const value = String(this.timeout);
    return this.step('countdown', t, {
      title: {
        en: `No ping answer from ${this.subject.names.vm}: the countdown starts at ${value} s`,
        ja: `${this.subject.names.vm} から ping の応答がなくなり、${value} 秒からカウントダウンを開始する`,
      },
      at: { from: 0, to: 0 },
      options: { timeout: value, 'timeout-from': this.timeoutStated ? 'design' : 'default' },
      notes: [
        {
          text: this.timeoutStated
            ? { en: `The design sets ${value} s.`, ja: `設計値は ${value} 秒。` }
            : {
                en: `${value} s is the default; the design does not change it.`,
                ja: `${value} 秒は既定値。設計では変更していない。`,
              },
          rule: 'rha/switchover-timeout-default-300',
        },
        ...this.heartbeat(),
        ...this.line(),
      ],
    });
  }

  private heartbeat(): Step['notes'] {
    const interval = this.subject.scenario.get('heartbeat');
    if (interval == null) return [];
    const seconds = String(Math.round(interval / 1000));
    return [
      {
        text: {
          en: `The design has the machine asked every ${seconds} s; the time counts from the first missing answer.`,
          ja: `設計では ${seconds} 秒間隔で応答を確認する。時間は最初に応答が途切れた時点から数える。`,
        },
      },
    ];
  }

  /** What the design says of the line that breaks. */
  private line(): Step['notes'] {
    if (this.event !== 'link-down') return [];
    const links = linksOf(this.subject.scenario);
    const [only] = links;
    if (!only) {
      return [
        {
          text: {
            en: 'The design has no link between the two hosts: it cannot be told how likely this is.',
            ja: '両ホスト間のリンクが設計に書かれておらず、起こりやすさは判断できない。',
          },
        },
      ];
    }
    if (links.length === 1) {
      const kind = only.get('kind');
      const over = kind === undefined ? '' : ` (${kind})`;
      return [
        {
          text: {
            en: `${only.label}${over} is the only line between the hosts; the product cannot tell its failure from that of the master.`,
            ja: `ホスト間の回線は ${only.label}${over} だけである。製品は回線の障害とマスタの障害を区別できない。`,
          },
          rule: 'rha/split-brain-on-link-failure',
        },
      ];
    }
    const names = links.map((link) => link.label).join(', ');
    return [
      {
        text: {
          en: `The design has ${String(links.length)} lines between the hosts (${names}): this is what happens when all of them are lost.`,
          ja: `ホスト間には ${String(links.length)} 本の回線がある (${names})。すべてが切れた場合の動作を示す。`,
        },
      },
    ];
  }

  /** The product tries to bring the guest back where it is; when that succeeds nothing else happens. */
  private restart(): Step[] {
    const attempt = this.transition('countdown', 'guest-restart-attempt');
    const back = this.transition('guest-restart-attempt', 'monitoring');
    return [
      this.step('restart-guest', attempt, {
        title: {
          en: `The product tries to start ${this.subject.names.vm} on ${this.subject.names.master}`,
          ja: `製品が ${this.subject.names.master} 上の ${this.subject.names.vm} の起動を試みる`,
        },
        at: { from: 0, to: this.timeout },
        notes: [...this.noteOf(attempt), ...this.bootNote()],
      }),
      this.step('guest-is-back', back, {
        title: {
          en: `${this.subject.names.vm} runs again: the switchover is abandoned and the plan ends here`,
          ja: `${this.subject.names.vm} が起動した場合はスイッチオーバーを中断し、ここで終わる`,
        },
        // Not taken in the states that follow: they show what happens when the guest stays down.
        effects: [],
        skippedWhen: {
          en: 'the guest does not start or does not answer',
          ja: 'ゲストが起動しない、または応答がない場合',
        },
        at: { from: 0, to: this.timeout },
      }),
    ];
  }

  private bootNote(): Step['notes'] {
    if (this.boot === undefined || this.boot < this.timeout) return [];
    return [
      {
        text: {
          en: `The guest needs ${String(this.boot)} s to answer, the countdown has ${String(this.timeout)} s: it ends before the guest is back.`,
          ja: `ゲストの応答までに ${String(this.boot)} 秒かかり、カウントダウンの ${String(this.timeout)} 秒より長い。起動しきる前に 0 になる。`,
        },
        rule: 'rha/timeout-longer-than-guest-restart',
      },
    ];
  }

  private switchover(from: FailureState): Step {
    const t = this.transition(from, 'switchover-running');
    return this.step('switchover', t, {
      title: {
        en: `The product switches over: ${this.subject.names.vm} is registered and started on ${this.subject.names.replica}`,
        ja: `製品がスイッチオーバーを実行し、${this.subject.names.replica} に ${this.subject.names.vm} を登録して起動する`,
      },
      on: this.subject.replica,
      undo: this.switchback(),
      at: this.event === 'guest-down' ? { from: 0, to: this.timeout } : { from: this.timeout, to: this.timeout },
      effects: [
        failureIs(this.subject, 'switchover-running'),
        scenarioIs(this.subject, 'switchover-running'),
        ...machinesAre(this.subject, 'replica', 'running'),
      ],
      notes: [...this.splitBrain(), ...addressNotes(this.subject), ...this.suppressed()],
    });
  }

  private switchback(): NonNullable<Step['undo']> {
    const { action, title } = undoBySwitchback;
    return { action, title: fillText(title, this.subject.names) };
  }

  private waiting(from: FailureState): Step {
    const t = this.transition(from, 'waiting-for-operator');
    const notified = this.subject.scenario.list('notify');
    const ways = notified.map((way) =>
      way === 'mail' ? { en: 'mail', ja: 'メール' } : { en: 'Windows event log', ja: 'Windows イベント' },
    );
    return this.step('report', t, {
      title: {
        en: 'The product reports that a switchover is needed, and waits',
        ja: '製品がスイッチオーバーの必要をイベントに表示し、待機する',
      },
      at:
        this.event === 'guest-down' && t.basis === 'implied'
          ? { from: 0, to: this.timeout }
          : { from: this.timeout, to: this.timeout },
      ui: { en: 'Events (イベント)', ja: 'イベント' },
      notes: [
        {
          text:
            ways.length > 0
              ? {
                  en: `Reported by ${ways.map((w) => w.en).join(' and ')}.`,
                  ja: `${ways.map((w) => w.ja).join('と')}で通知される。`,
                }
              : {
                  en: 'No notification is set: nobody learns of it who does not look at the manager.',
                  ja: '通知が設定されていない。マネージャを見ていなければ気付けない。',
                },
          rule: 'rha/failure-notification-configured',
        },
        ...this.suppressed(),
      ],
    });
  }

  private checkMaster(): Step {
    const linkDown = this.event === 'link-down';
    return this.byOperator('check-master', 'check-master-state', {
      title: {
        en: `Check the state of ${this.subject.names.master}`,
        ja: `${this.subject.names.master} の状態を確認する`,
      },
      notes: [
        {
          text: linkDown
            ? {
                en: `${this.subject.names.vm} still runs on the master: a switchover would have it run twice.`,
                ja: `${this.subject.names.vm} はマスタで動き続けている。スイッチオーバーすると両側で稼働してしまう。`,
              }
            : {
                en: 'Only when the machine does not run on the master may it be started on the replica.',
                ja: 'マスタで仮想マシンが動いていないことを確かめてから、レプリカで起動する。',
              },
          rule: 'rha/manual-switchover-check-master-first',
        },
      ],
    });
  }

  /** What the operator does next: switch over, or repair the line when that is all that is broken. */
  private byHand(): Step {
    if (this.event === 'link-down') {
      return this.byOperator('repair-line', 'repair-line', {
        title: { en: 'Do not switch over; repair the line', ja: 'スイッチオーバーせず、回線を復旧する' },
        effects: [
          ...linksOf(this.subject.scenario).map((link) => ({
            subject: link,
            aspect: 'line',
            value: 'up',
          })),
          failureIs(this.subject, 'monitoring'),
        ],
        notes: this.noteOf(transitionsFrom('countdown', this.mode).find((t) => t.to === 'monitoring')!),
      });
    }
    const t = this.transition('waiting-for-operator', 'switchover-running');
    return {
      ...this.step('switchover', t, {
        title: {
          en: `Perform the switchover: ${this.subject.names.vm} is registered and started on ${this.subject.names.replica}`,
          ja: `スイッチオーバーを実行する。${this.subject.names.replica} に ${this.subject.names.vm} が登録され、起動する`,
        },
        effects: [
          failureIs(this.subject, 'switchover-running'),
          scenarioIs(this.subject, 'switchover-running'),
          ...machinesAre(this.subject, 'replica', 'running'),
        ],
        ui: {
          en: '[Perform switchover] (スイッチオーバーの実行)',
          ja: '[スイッチオーバーの実行]',
        },
        on: this.subject.replica,
        undo: this.switchback(),
        notes: addressNotes(this.subject),
        at: { from: this.timeout },
      }),
      actor: 'rha-manager',
    };
  }

  private done(): Step {
    const t = this.transition('switchover-running', 'switched-over');
    const first = this.event === 'guest-down' ? 0 : this.timeout;
    const latest = this.boot === undefined || this.mode === 'manual' ? undefined : this.timeout + this.boot;
    return this.step('switched-over', t, {
      title: {
        en: `${this.subject.names.vm} answers on ${this.subject.names.replica}`,
        ja: `${this.subject.names.vm} が ${this.subject.names.replica} で応答する`,
      },
      on: this.subject.replica,
      at: { from: first, ...(latest !== undefined && { to: latest }) },
      effects: [failureIs(this.subject, 'switched-over'), scenarioIs(this.subject, 'switched-over')],
      expect: {
        en: `Event 「${rhaMessage('switchover-complete').quoted}」`,
        ja: `イベント「${rhaMessage('switchover-complete').quoted}」`,
      },
      notes: [
        {
          text: {
            en: 'Check the result on both hosts; change neither root directories nor properties until the switchback.',
            ja: '両側のホストで結果を確認する。スイッチバックするまで、ルート ディレクトリやプロパティを変更しない。',
          },
          rule: 'rha/switchover-result-checked',
        },
      ],
    });
  }

  /** With two machines at work, somebody has to say whose data counts: the product cannot, and the guide calls it very difficult. */
  private decide(): Step {
    const { vm, master, replica } = this.subject.names;
    return this.byOperator('decide', 'check-master-state', {
      title: {
        en: `Take one of the two running ${vm} out of use, and decide whose data counts`,
        ja: `両側で稼働している ${vm} の一方の利用を止め、どちらのデータを正とするか決める`,
      },
      notes: [
        {
          text: {
            en: `Both were changed since the line broke; making the data one again is very difficult. Until it is decided, start no reverse replication: it overwrites ${master} with the data of ${replica}.`,
            ja: `回線の切断後は両側で更新されており、データを一意に戻すのは非常に難しい。決まるまでリバース レプリケーションを開始しない（${replica} のデータで ${master} が上書きされる）。`,
          },
          rule: 'rha/split-brain-on-link-failure',
        },
      ],
      source: splitBrainSource,
    });
  }

  /** Where an automatic switchover on a broken line leaves the machine running twice. */
  private splitBrain(): Step['notes'] {
    if (this.event !== 'link-down') return [];
    const { scenario, names } = this.subject;
    const accepted = scenario.get('split-brain') === 'accepted';
    const notes: Note[] = [
      {
        text: {
          en: `Split brain: ${names.vm} still runs on ${names.master} and is started on ${names.replica} as well.${accepted ? ' The design accepts this.' : ''}`,
          ja: `スプリット ブレイン: ${names.vm} は ${names.master} で動き続けたまま、${names.replica} でも起動する。${accepted ? '設計ではこのリスクを受け入れている。' : ''}`,
        },
        rule: 'rha/split-brain-on-link-failure',
        warning: true,
      },
    ];
    if (linkKindOf(scenario) === 'WAN') {
      notes.push({
        text: {
          en: 'Over a WAN switchover should be manual, so that a fault of the line does not cause it.',
          ja: 'WAN 越えでは、回線障害で切り替わらないよう手動スイッチオーバーにする。',
        },
        rule: 'rha/wan-manual-switchover',
      });
    }
    return notes;
  }

  private suppressed(): Step['notes'] {
    return failureSwitchover.suppressed.map(({ when }) => ({
      text: { en: `Does not happen while ${when.en}.`, ja: `起こらない場合: ${when.ja}。` },
      rule: 'rha/host-maintenance-no-switchover',
    }));
  }

  private transition(from: FailureState, to: FailureState): FailureTransition {
    const found = transitionsFrom(from, this.mode).find((t) => t.to === to);
    if (!found) throw new Error(`the failure switchover has no transition from ${from} to ${to}`);
    return found;
  }

  private noteOf(t: FailureTransition): Step['notes'] {
    if (!t.note) return [];
    const unverified = t.basis === 'unverified';
    return [
      {
        text: {
          en: `${unverified ? 'Unverified: ' : ''}${t.note.en}`,
          ja: `${unverified ? '未検証: ' : ''}${t.note.ja}`,
        },
      },
    ];
  }

  private step(id: string, t: FailureTransition, parts: Pick<Step, 'title'> & Partial<Step>): Step {
    return {
      id,
      action: t.to === 'switchover-running' ? 'switchover' : id,
      actor: 'product',
      on: this.subject.master,
      targets: this.subject.vms.map((vm) => vm as unknown as Element),
      requires: [{ subject: this.subject.scenario, aspect: 'failure-switchover', oneOf: [t.from] }],
      effects: [failureIs(this.subject, t.to)],
      notes: this.noteOf(t),
      options: {},
      source: failureSwitchover.source as Step['source'] & object,
      ...parts,
    };
  }

  private byOperator(id: string, action: string, parts: Pick<Step, 'title'> & Partial<Step>): Step {
    return {
      id,
      action,
      actor: 'operator',
      on: this.subject.master,
      targets: this.subject.vms.map((vm) => vm as unknown as Element),
      requires: [],
      effects: [],
      notes: [],
      options: {},
      at: { from: this.timeout },
      source: failureSwitchover.source as Step['source'] & object,
      ...parts,
    };
  }
}
