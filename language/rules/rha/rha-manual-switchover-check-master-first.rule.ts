import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { insertStep, scenariosAtStep } from './shared/timeline.ts';

export const rhaManualSwitchoverCheckMasterFirst = definePlanRule({
  id: 'rha/manual-switchover-check-master-first',
  level: 'warning',
  summary: {
    en: 'With manual switchover the administrator looks at the master before switching over.',
    ja: '手動スイッチオーバーでは、マスタサーバの状態を確認してから切り替える。',
  },
  message: {
    en: 'After a failure {scenario} is switched over without a look at the master.',
    ja: '障害時に、マスタの状態を確認せずに {scenario} を切り替えている。',
  },
  advice: {
    en: 'Check first that the master’s machine is really down; otherwise both sides run.',
    ja: 'マスタの仮想マシンが本当に停止しているかを先に確認する。確認しないと両側が稼働し得る。',
  },
  source: guide.failure,
  actions: ['switchover'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'switchover' || moment.step.options['cause'] !== 'failure') continue;
      const scenario = scenariosAtStep(moment).find((s) => s.get('switchover') === 'manual');
      if (!scenario || moments.some((m) => m.step.action === 'check-master-state' && m.index < moment.index)) continue;
      report(
        moment.place,
        { scenario: scenario.label },
        {
          fixes: () =>
            insertStep(moment, 'before', 'check-master-state', {
              en: 'Check the master first',
              ja: '先にマスタの状態を確認する',
            }),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'switchover at once',
        design: design('scenario-state running\nstep switchover { cause failure }', { scenario: 'switchover manual' }),
        marks: ['switchover'],
        fixed: design('scenario-state running\nstep check-master-state\nstep switchover { cause failure }', {
          scenario: 'switchover manual',
        }),
      },
    ],
    compliant: [
      {
        title: 'the master is checked first',
        design: design('scenario-state running\nstep check-master-state\nstep switchover { cause failure }', {
          scenario: 'switchover manual',
        }),
      },
    ],
    boundary: [
      {
        title: 'a planned switchover',
        design: design('scenario-state running\nstep switchover { cause planned }', { scenario: 'switchover manual' }),
      },
    ],
  },
});
