import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { configuredWhileRunning } from './shared/stopped.ts';

export const rhaDnsRedirectScenarioStopped = definePlanRule({
  id: 'rha/dns-redirect-scenario-stopped',
  level: 'error',
  summary: {
    en: 'The scenario is stopped before DNS redirect is set up, or it is set up in the wizard.',
    ja: 'DNS リダイレクトは、シナリオを停止してから（または作成ウィザードで）設定する。',
  },
  message: {
    en: 'DNS redirect of {scenario} is set up while the scenario runs.',
    ja: '{scenario} の実行中に DNS リダイレクトを設定している。',
  },
  advice: {
    en: 'Stop the scenario first; save and run it afterwards.',
    ja: '先にシナリオを停止し、設定後に保存・実行する。',
  },
  source: guide.redirectStep2,
  actions: ['configure-dns-redirect'],
  inPlan: configuredWhileRunning(['configure-dns-redirect']),
  fixable: true,
  cases: {
    violating: [
      {
        title: 'set up while the scenario runs',
        design: design('scenario-state running\nstep configure-dns-redirect'),
        marks: ['configure-dns-redirect'],
        fixed: design('scenario-state running\nstep stop\nstep configure-dns-redirect'),
      },
    ],
    compliant: [
      {
        title: 'stopped first',
        design: design('scenario-state running\nstep stop\nstep configure-dns-redirect\nstep run'),
      },
    ],
    boundary: [
      { title: 'in the wizard', design: design('step create-scenario\nstep configure-dns-redirect\nstep run') },
    ],
  },
});
