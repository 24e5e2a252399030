import { isHypervScenario } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (text: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01  ${text} }
`;

export const rhaFailureNotificationConfigured = defineRule({
  id: 'rha/failure-notification-configured',
  system: 'rha',
  level: 'info',
  subject: 'scenario',
  summary: {
    en: 'A failure of the master can be reported by mail or Windows event; where a person must act, somebody should get it.',
    ja: 'マスタ障害はメールや Windows イベントで通知できる。手動で切り替える場合は担当者に届くようにする。',
  },
  message: {
    en: '{scenario} waits for a person when the master fails, but reports it to nobody.',
    ja: '{scenario} はマスタ障害時に手動操作を待つが、通知が設定されていない。',
  },
  advice: {
    en: 'Add `notify mail` or `notify windows-event-log`.',
    ja: '`notify mail` または `notify windows-event-log` を加える。',
  },
  source: guide.failure,
  applies: (scenario) => isHypervScenario(scenario) && scenario.get('switchover') === 'manual',
  check: (scenario, report) => {
    const notify = scenario.fact('notify');
    if (notify.state === 'tbc' || (scenario.get('notify')?.length ?? 0) > 0) return;
    report(
      scenario.states('notify') ? scenario.place('notify') : scenario.place('switchover'),
      { scenario: scenario.label },
      {
        fixes: () =>
          (['mail', 'windows-event-log'] as const).map((channel) => ({
            title:
              channel === 'mail'
                ? { en: 'Report it by mail', ja: 'メールで通知する' }
                : { en: 'Report it as a Windows event', ja: 'Windows イベントで通知する' },
            safe: false,
            edits: setFact(scenario, 'notify', channel),
          })),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'manual switchover that nobody hears of',
        design: design('switchover manual  notify none'),
        marks: ['none'],
        fixed: design('switchover manual  notify mail'),
      },
      {
        title: 'no word on notification',
        design: design('switchover manual'),
        marks: ['manual'],
        fixed: design('switchover manual  notify mail'),
      },
    ],
    compliant: [{ title: 'reported by mail', design: design('switchover manual  notify mail') }],
    boundary: [{ title: 'automatic switchover', design: design('switchover auto  notify none') }],
  },
});
