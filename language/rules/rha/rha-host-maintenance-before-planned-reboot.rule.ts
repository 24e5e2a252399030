import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { inState, insertStep } from './shared/timeline.ts';

export const rhaHostMaintenanceBeforePlannedReboot = definePlanRule({
  id: 'rha/host-maintenance-before-planned-reboot',
  level: 'warning',
  summary: {
    en: 'Before a planned reboot of master or replica host maintenance is run.',
    ja: 'マスタまたはレプリカを計画的に再起動する前に、ホスト メンテナンスを実行する。',
  },
  why: {
    en: 'Otherwise all scenarios on the host synchronise after the reboot, which slows the master down.',
    ja: '実行しない場合、再起動後に全シナリオの同期が行われ、マスタのパフォーマンスが悪化する。',
  },
  message: {
    en: 'A host is rebooted while {scenario} runs, without host maintenance before.',
    ja: '{scenario} の実行中に、ホスト メンテナンスなしでホストを再起動している。',
  },
  advice: {
    en: 'Start host maintenance, wait until the host is ready, then reboot.',
    ja: 'ホスト メンテナンスを起動し、準備完了を確認してから再起動する。',
  },
  source: guide.hostRestart,
  actions: ['reboot-host'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'reboot-host') continue;
      const scenario = inState(moment, ['running']);
      if (!scenario || moments.some((m) => m.step.action === 'host-maintenance-start' && m.index < moment.index))
        continue;
      report(
        moment.place,
        { scenario: scenario.label },
        {
          fixes: () =>
            insertStep(moment, 'before', ['host-maintenance-start', 'host-maintenance-ready-seen'], {
              en: 'Run host maintenance first',
              ja: '先にホスト メンテナンスを実行する',
            }),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a reboot at once',
        design: design('scenario-state running\nstep reboot-host on hv-a'),
        marks: ['reboot-host'],
        fixed: design(
          'scenario-state running\nstep host-maintenance-start on hv-a\nstep host-maintenance-ready-seen on hv-a\nstep reboot-host on hv-a',
        ),
      },
    ],
    compliant: [
      {
        title: 'after host maintenance',
        design: design(
          'scenario-state running\nstep host-maintenance-start on hv-a\nstep host-maintenance-ready-seen on hv-a\nstep reboot-host on hv-a\nstep check-maintenance-complete-event',
        ),
      },
    ],
    boundary: [
      {
        title: 'with the scenario stopped',
        design: design('scenario-state running\nstep stop\nstep reboot-host on hv-a'),
      },
    ],
  },
});
