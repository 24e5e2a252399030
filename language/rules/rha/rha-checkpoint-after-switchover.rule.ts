import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { firstOf, inState, insertStep, removeSteps } from './shared/timeline.ts';

export const rhaCheckpointAfterSwitchover = definePlanRule({
  id: 'rha/checkpoint-after-switchover',
  level: 'error',
  summary: {
    en: 'A checkpoint taken after a switchover makes the scenario unusable: it is deleted, and one in the other direction created.',
    ja: 'スイッチオーバー後に取得したチェックポイントは検出できず、シナリオを実行できなくなる。既存を削除し、逆向きに作り直す。',
  },
  message: {
    en: 'A checkpoint is taken while {scenario} is switched over; it cannot run any more after that.',
    ja: '{scenario} のスイッチオーバー後にチェックポイントを取得しており、以後シナリオを実行できない。',
  },
  advice: {
    en: 'Leave the checkpoint out, or delete the scenario, create one with the replica as master, run it and switch over.',
    ja: '取得をやめるか、シナリオを削除し、レプリカをマスタとした逆向きのシナリオを作成・実行してスイッチオーバーする。',
  },
  source: guide.takenAfterSwitchover,
  actions: ['take-checkpoint'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'take-checkpoint') continue;
      const scenario = inState(moment, ['switched-over', 'backward-synchronizing', 'backward-running']);
      if (!scenario) continue;
      const deleted = firstOf(moments, 'delete-scenario', moment.index);
      if (deleted && firstOf(moments, 'create-reverse-scenario', deleted.index)) continue;
      report(
        moment.place,
        { scenario: scenario.label },
        {
          fixes: () => [
            ...removeSteps([moment], { en: 'Leave the checkpoint out', ja: 'チェックポイントの取得をやめる' }),
            ...(deleted || firstOf(moments, 'start-reverse', moment.index)
              ? []
              : insertStep(moment, 'after', ['delete-scenario', 'create-reverse-scenario', 'run', 'switchover'], {
                  en: 'Create the scenario anew in the other direction',
                  ja: '逆向きのシナリオに作り直す',
                })),
          ],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a checkpoint on the replica',
        design: design('scenario-state running\nstep switchover\nstep take-checkpoint\nstep start-reverse'),
        marks: ['take-checkpoint'],
        fixed: design('scenario-state running\nstep switchover\nstep start-reverse'),
      },
      {
        title: 'a checkpoint, and no way back',
        design: design('scenario-state switched-over\nstep take-checkpoint\nstep check-master-state'),
        marks: ['take-checkpoint'],
        fixed: design('scenario-state switched-over\nstep check-master-state'),
      },
    ],
    compliant: [
      {
        title: 'the scenario is created anew',
        design: design(
          'scenario-state switched-over\nstep take-checkpoint\nstep delete-scenario\nstep create-reverse-scenario\nstep run\nstep switchover',
        ),
      },
    ],
    boundary: [
      {
        title: 'after the switchback',
        design: design('scenario-state backward-running\nstep switchback\nstep take-checkpoint'),
      },
    ],
  },
});
