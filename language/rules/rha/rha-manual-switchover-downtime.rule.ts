import { setFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';

export const rhaManualSwitchoverDowntime = definePlanRule({
  id: 'rha/manual-switchover-downtime',
  level: 'info',
  summary: {
    en: 'A manual switchover shuts the guest down, so it takes longer than a quick or live migration.',
    ja: '手動スイッチオーバーはゲストのシャットダウンを伴うため、クイック／ライブ マイグレーションより停止時間が長い。',
  },
  message: {
    en: 'The switchover is planned with the downtime of `{found}`, but the guest is shut down and booted.',
    ja: 'スイッチオーバーの想定停止時間が `{found}` だが、ゲストはシャットダウンと起動を伴う。',
  },
  advice: {
    en: 'Allow for minutes, or move the machine by a migration.',
    ja: '数分の停止を見込むか、マイグレーションを使う。',
  },
  source: guide.cautions,
  actions: ['switchover'],
  inPlan: (moments, report) => {
    for (const { step, element, place } of moments) {
      const found = step.options['expected-downtime'];
      if (step.action !== 'switchover' || found === undefined || found === 'minutes') continue;
      report(
        element ? element.place('expected-downtime') : place,
        { found },
        {
          fixes: () =>
            element
              ? [
                  {
                    title: { en: 'Allow for minutes', ja: '数分の停止を見込む' },
                    safe: false,
                    edits: setFact(element, 'expected-downtime', 'minutes'),
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
        title: 'the downtime of a live migration',
        design: design('scenario-state running\nstep switchover { expected-downtime live-migration }'),
        marks: ['live-migration'],
        fixed: design('scenario-state running\nstep switchover { expected-downtime minutes }'),
      },
    ],
    compliant: [
      { title: 'minutes', design: design('scenario-state running\nstep switchover { expected-downtime minutes }') },
    ],
    boundary: [{ title: 'no expectation stated', design: design('scenario-state running\nstep switchover') }],
  },
});
