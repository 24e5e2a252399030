import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { firstOf, insertStep, isBetween } from './shared/timeline.ts';

export const rhaRebootOnlyWhenMaintenanceReady = definePlanRule({
  id: 'rha/reboot-only-when-maintenance-ready',
  level: 'warning',
  summary: {
    en: 'The host is rebooted only after its scenarios are ready for host maintenance.',
    ja: 'シナリオの状態が「ホストメンテナンスの準備完了」になってから再起動する。',
  },
  message: {
    en: 'The host is rebooted without a look whether it is ready.',
    ja: '準備完了を確認せずにホストを再起動している。',
  },
  advice: {
    en: 'See 「ホストメンテナンスの準備完了」 and 「再起動の準備ができました。」 first.',
    ja: '「ホストメンテナンスの準備完了」と「再起動の準備ができました。」を先に確認する。',
  },
  source: guide.hostRestart,
  actions: ['host-maintenance-start'],
  inPlan: (moments, report) => {
    const start = firstOf(moments, 'host-maintenance-start');
    const reboot = start && firstOf(moments, 'reboot-host', start.index);
    if (!reboot || isBetween(moments, 'host-maintenance-ready-seen', 'host-maintenance-start', 'reboot-host')) return;
    report(
      reboot.place,
      {},
      {
        fixes: () =>
          insertStep(reboot, 'before', 'host-maintenance-ready-seen', {
            en: 'See that it is ready first',
            ja: '先に準備完了を確認する',
          }),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a reboot right after the start',
        design: design('scenario-state running\nstep host-maintenance-start\nstep reboot-host'),
        marks: ['reboot-host'],
        fixed: design(
          'scenario-state running\nstep host-maintenance-start\nstep host-maintenance-ready-seen\nstep reboot-host',
        ),
      },
    ],
    compliant: [
      {
        title: 'ready first',
        design: design(
          'scenario-state running\nstep host-maintenance-start\nstep host-maintenance-ready-seen\nstep reboot-host\nstep check-maintenance-complete-event',
        ),
      },
    ],
    boundary: [
      {
        title: 'no reboot after all',
        design: design('scenario-state running\nstep host-maintenance-start\nstep stop\nstep run'),
      },
    ],
  },
});
