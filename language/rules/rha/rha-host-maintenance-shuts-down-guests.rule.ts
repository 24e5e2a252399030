import { removeFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { scenariosOfPlan, sideOf } from './shared/timeline.ts';

export const rhaHostMaintenanceShutsDownGuests = definePlanRule({
  id: 'rha/host-maintenance-shuts-down-guests',
  level: 'warning',
  summary: {
    en: 'Host maintenance of the master shuts down every machine of it that belongs to a running scenario.',
    ja: 'マスタのホスト メンテナンスでは、稼働中のシナリオに紐付く仮想マシンがすべてシャットダウンされる。',
  },
  message: {
    en: 'Maintenance of {host} is planned with guests staying up, but its guests are shut down.',
    ja: '{host} のメンテナンス中もゲストが稼働し続ける計画だが、ゲストはシャットダウンされる。',
  },
  advice: {
    en: 'Plan the downtime of the guests, or switch them over first.',
    ja: 'ゲストの停止を計画するか、先にスイッチオーバーする。',
  },
  source: guide.hostRestart,
  actions: ['host-maintenance-start'],
  inPlan: (moments, report) => {
    for (const { plan, step, element, place } of moments) {
      if (step.action !== 'host-maintenance-start' || step.options['guests-stay-up'] !== 'yes') continue;
      const host = step.targets.find((target) =>
        scenariosOfPlan(plan).some((scenario) => sideOf(scenario, target) === 'master'),
      );
      if (!host) continue;
      report(
        element ? element.place('guests-stay-up') : place,
        { host: host.label },
        {
          fixes: () =>
            element
              ? [
                  {
                    title: { en: 'Plan the downtime', ja: '停止を計画する' },
                    safe: false,
                    edits: removeFact(element, 'guests-stay-up'),
                  },
                ]
              : [],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'guests of the master are to stay up',
        design: design('scenario-state running\nstep host-maintenance-start on hv-a { wait yes  guests-stay-up yes }'),
        marks: ['yes'],
        fixed: design('scenario-state running\nstep host-maintenance-start on hv-a { wait yes }'),
      },
    ],
    compliant: [
      {
        title: 'downtime planned',
        design: design('scenario-state running\nstep host-maintenance-start on hv-a { guests-stay-up no }'),
      },
    ],
    boundary: [
      {
        title: 'maintenance of the replica',
        design: design('scenario-state running\nstep host-maintenance-start on hv-b { guests-stay-up yes }'),
      },
    ],
  },
});
