import { removeFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { firstOf, removeSteps } from './shared/timeline.ts';

export const rhaHostMaintenanceNoSwitchover = definePlanRule({
  id: 'rha/host-maintenance-no-switchover',
  level: 'info',
  summary: {
    en: 'During host maintenance nothing switches over, even with automatic switchover.',
    ja: 'ホスト メンテナンス中は、自動スイッチオーバーが有効でも切り替わらない。',
  },
  message: {
    en: 'Host maintenance does not switch over.',
    ja: 'ホスト メンテナンスではスイッチオーバーされない。',
  },
  advice: {
    en: 'Switch over in a step of its own before, or accept the downtime; automatic switchover may stay on.',
    ja: '事前に明示的にスイッチオーバーするか、停止を受け入れる。自動スイッチオーバーの設定はそのままでよい。',
  },
  source: guide.hostRestart,
  actions: ['host-maintenance-start'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      const { step, element, place } = moment;
      if (step.action === 'host-maintenance-start' && step.options['expect-switchover'] === 'yes') {
        report(
          element ? element.place('expect-switchover') : place,
          {},
          {
            message: {
              en: 'The maintenance counts on a switchover, which does not happen.',
              ja: 'メンテナンスに伴うスイッチオーバーを想定しているが、切り替わらない。',
            },
            fixes: () =>
              element
                ? [
                    {
                      title: { en: 'Do not count on it', ja: '想定しない' },
                      safe: false,
                      edits: removeFact(element, 'expect-switchover'),
                    },
                  ]
                : [],
          },
        );
      }
      if (step.action !== 'edit-ha-properties' || step.options['switchover'] !== 'manual') continue;
      if (step.options['purpose'] !== 'host-maintenance' && !firstOf(moments, 'host-maintenance-start', moment.index))
        continue;
      report(
        place,
        {},
        {
          message: {
            en: 'Switchover is set to manual for the maintenance, which is not needed.',
            ja: 'メンテナンスのために手動スイッチオーバーへ変更しているが、必要ない。',
          },
          fixes: () => removeSteps([moment], { en: 'Leave the step out', ja: 'この手順を省く' }),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a switchover is expected',
        design: design(
          'scenario-state running\nstep host-maintenance-start on hv-a { wait yes  expect-switchover yes }',
        ),
        marks: ['yes'],
        fixed: design('scenario-state running\nstep host-maintenance-start on hv-a { wait yes }'),
      },
      {
        title: 'switchover is set to manual first',
        design: design(
          'scenario-state running\nstep stop\nstep edit-ha-properties { switchover manual }\nstep run\nstep host-maintenance-start on hv-a',
        ),
        marks: ['edit-ha-properties'],
        fixed: design('scenario-state running\nstep stop\nstep run\nstep host-maintenance-start on hv-a'),
      },
    ],
    compliant: [
      {
        title: 'the downtime is accepted',
        design: design('scenario-state running\nstep host-maintenance-start on hv-a { expect-switchover no }'),
      },
    ],
    boundary: [
      {
        title: 'switched over explicitly before',
        design: design('scenario-state running\nstep switchover\nstep host-maintenance-start on hv-a'),
      },
    ],
  },
});
