import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { firstOf, inState, insertStep } from './shared/timeline.ts';

export const rhaCheckpointNotAddedDynamically = definePlanRule({
  id: 'rha/checkpoint-not-added-dynamically',
  level: 'error',
  summary: {
    en: 'AVHDX files of a checkpoint are never added to a running scenario, even with a folder of their own.',
    ja: 'チェックポイントの AVHDX は、保存先を分けていても実行中のシナリオへ動的に追加されない。',
  },
  why: {
    en: 'The next switchover does not find the files it needs and fails.',
    ja: '次のスイッチオーバーで必要なファイルが見つからず、失敗する。',
  },
  message: {
    en: 'A checkpoint is taken while {scenario} runs, and no discovery follows.',
    ja: '{scenario} の実行中にチェックポイントを取得した後、自動検出を行っていない。',
  },
  advice: {
    en: 'Stop the scenario, run the automatic discovery, save and run.',
    ja: 'シナリオを停止し、自動検出を行ってから保存・実行する。',
  },
  source: guide.afterTaking,
  actions: ['take-checkpoint'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'take-checkpoint') continue;
      const scenario = inState(moment, ['running']);
      if (!scenario || firstOf(moments, 'auto-discover', moment.index)) continue;
      report(
        moment.place,
        { scenario: scenario.label },
        {
          fixes: () =>
            insertStep(moment, 'after', ['stop', 'auto-discover', 'run'], {
              en: 'Stop, discover and run afterwards',
              ja: '停止・自動検出・実行を続ける',
            }),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a checkpoint and nothing else',
        design: design('scenario-state running\nstep take-checkpoint'),
        marks: ['take-checkpoint'],
        fixed: design('scenario-state running\nstep take-checkpoint\nstep stop\nstep auto-discover\nstep run'),
      },
    ],
    compliant: [
      {
        title: 'discovered afterwards',
        design: design('scenario-state running\nstep take-checkpoint\nstep stop\nstep auto-discover\nstep run'),
      },
    ],
    boundary: [{ title: 'before the first run', design: design('scenario-state never-run\nstep take-checkpoint') }],
  },
});
