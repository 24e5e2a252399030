import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { configuredWhileRunning } from './shared/stopped.ts';

export const rhaRewindSettingsScenarioStopped = definePlanRule({
  id: 'rha/rewind-settings-scenario-stopped',
  level: 'error',
  summary: {
    en: 'A running scenario is stopped before rewind and bookmarks are set up.',
    ja: '既に稼働しているシナリオは、リワインドやブックマークの設定前に停止する。',
  },
  message: {
    en: 'Rewind or bookmarks of {scenario} are set up while the scenario runs.',
    ja: '{scenario} の実行中に、リワインドまたはブックマークを設定している。',
  },
  advice: {
    en: 'Stop the scenario first; save and run it afterwards.',
    ja: '先にシナリオを停止し、設定後に保存・実行する。',
  },
  source: guide.rewind,
  actions: ['configure-rewind', 'configure-bookmarks'],
  inPlan: configuredWhileRunning(['configure-rewind', 'configure-bookmarks']),
  fixable: true,
  cases: {
    violating: [
      {
        title: 'set up while the scenario runs',
        design: design('scenario-state running\nstep configure-rewind'),
        marks: ['configure-rewind'],
        fixed: design('scenario-state running\nstep stop\nstep configure-rewind'),
      },
    ],
    compliant: [
      {
        title: 'stopped first',
        design: design('scenario-state running\nstep stop\nstep configure-rewind\nstep configure-bookmarks\nstep run'),
      },
    ],
    boundary: [{ title: 'before the first run', design: design('scenario-state never-run\nstep configure-bookmarks') }],
  },
});
