import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { firstOf, inState, insertStep, isBetween, moveStep } from './shared/timeline.ts';

export const rhaCheckpointRediscoverAfterTaking = definePlanRule({
  id: 'rha/checkpoint-rediscover-after-taking',
  level: 'error',
  summary: {
    en: 'After a checkpoint: stop the scenario, run the automatic discovery of database files, save and run, in this order.',
    ja: 'チェックポイント取得後は、シナリオの停止、データベース ファイルの自動検出、保存、実行の順に行う。',
  },
  message: {
    en: 'After the checkpoint the automatic discovery does not lie between stopping {scenario} and running it.',
    ja: 'チェックポイント取得後、{scenario} の停止から実行までの間に自動検出が行われていない。',
  },
  advice: {
    en: 'Bring the steps into the order stop, auto-discover, run.',
    ja: '停止、自動検出、実行の順にする。',
  },
  source: guide.afterTaking,
  actions: ['take-checkpoint'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'take-checkpoint') continue;
      const scenario = inState(moment, ['running']);
      const later = moments.filter((m) => m.index > moment.index);
      if (!scenario || (firstOf(later, 'stop') && isBetween(later, 'auto-discover', 'stop', 'run'))) continue;
      report(
        moment.place,
        { scenario: scenario.label },
        {
          fixes: () => {
            const [stop, discover, run] = (['stop', 'auto-discover', 'run'] as const).map((action) =>
              firstOf(later, action),
            );
            const title = { en: 'Bring the steps into order', ja: '手順の順序を直す' };
            if (!stop && !discover && !run) return insertStep(moment, 'after', ['stop', 'auto-discover', 'run'], title);
            if (!stop && discover)
              return insertStep(discover, 'before', 'stop', title).map((fix) =>
                run ? fix : { ...fix, edits: [...fix.edits, ...insertStep(discover, 'after', 'run', title)[0]!.edits] },
              );
            if (stop && !discover)
              return insertStep(stop, 'after', run ? 'auto-discover' : ['auto-discover', 'run'], title);
            if (stop && discover && discover.index < stop.index) return moveStep(discover, stop, title);
            return stop && discover && !run ? insertStep(discover, 'after', 'run', title) : [];
          },
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'discovery while the scenario runs',
        design: design('scenario-state running\nstep take-checkpoint\nstep auto-discover\nstep stop\nstep run'),
        marks: ['take-checkpoint'],
        fixed: design('scenario-state running\nstep take-checkpoint\nstep stop\nstep auto-discover\nstep run'),
      },
      {
        title: 'no stop before the discovery',
        design: design('scenario-state running\nstep take-checkpoint\nstep auto-discover'),
        marks: ['take-checkpoint'],
        fixed: design('scenario-state running\nstep take-checkpoint\nstep stop\nstep auto-discover\nstep run'),
      },
    ],
    compliant: [
      {
        title: 'in order',
        design: design('scenario-state running\nstep take-checkpoint\nstep stop\nstep auto-discover\nstep run'),
      },
    ],
    boundary: [
      {
        title: 'the scenario was stopped before',
        design: design('scenario-state running\nstep stop\nstep take-checkpoint\nstep auto-discover\nstep run'),
      },
    ],
  },
});
