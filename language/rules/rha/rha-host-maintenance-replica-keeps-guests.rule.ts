import { removeFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { scenariosOfPlan, sideOf } from './shared/timeline.ts';

export const rhaHostMaintenanceReplicaKeepsGuests = definePlanRule({
  id: 'rha/host-maintenance-replica-keeps-guests',
  level: 'info',
  summary: {
    en: 'When the replica is rebooted through host maintenance, no machine is shut down.',
    ja: 'レプリカ サーバの再起動では、仮想マシンはシャットダウンされない。',
  },
  message: {
    en: 'Downtime of guests is planned for the maintenance of {host}, the replica, which does not stop them.',
    ja: 'レプリカ {host} のメンテナンスにゲストの停止を計画しているが、停止されない。',
  },
  advice: {
    en: 'No downtime is needed, as long as the machines run on the master.',
    ja: '仮想マシンがマスタで稼働している限り、停止の計画は要らない。',
  },
  source: guide.hostRestart,
  actions: ['host-maintenance-start'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      const { plan, step, element, place } = moment;
      if (step.action !== 'host-maintenance-start' || step.options['guest-downtime'] !== 'yes') continue;
      const forward = scenariosOfPlan(plan).filter(
        (s) => !['switched-over', 'backward-running'].includes(moment.scenario(s) ?? ''),
      );
      const host = step.targets.find(
        (target) =>
          forward.some((s) => sideOf(s, target) === 'replica') && forward.every((s) => sideOf(s, target) !== 'master'),
      );
      if (!host) continue;
      report(
        element ? element.place('guest-downtime') : place,
        { host: host.label },
        {
          fixes: () =>
            element
              ? [
                  {
                    title: { en: 'Plan no downtime', ja: '停止を計画しない' },
                    safe: false,
                    edits: removeFact(element, 'guest-downtime'),
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
        title: 'downtime for the maintenance of the replica',
        design: design('scenario-state running\nstep host-maintenance-start on hv-b { wait yes  guest-downtime yes }'),
        marks: ['yes'],
        fixed: design('scenario-state running\nstep host-maintenance-start on hv-b { wait yes }'),
      },
    ],
    compliant: [
      {
        title: 'no downtime',
        design: design('scenario-state running\nstep host-maintenance-start on hv-b { guest-downtime no }'),
      },
    ],
    boundary: [
      {
        title: 'downtime for the maintenance of the master',
        design: design('scenario-state running\nstep host-maintenance-start on hv-a { guest-downtime yes }'),
      },
      {
        title: 'the machine runs on the replica',
        design: design('scenario-state switched-over\nstep host-maintenance-start on hv-b { guest-downtime yes }'),
      },
    ],
  },
});
