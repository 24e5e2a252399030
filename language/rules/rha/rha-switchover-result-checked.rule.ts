import { setFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';

export const rhaSwitchoverResultChecked = definePlanRule({
  id: 'rha/switchover-result-checked',
  level: 'info',
  summary: {
    en: 'After a switchover somebody looks at the event and at the machine on both hosts.',
    ja: 'スイッチオーバー後は、完了イベントと両ホストの仮想マシンの状態を確認する。',
  },
  message: {
    en: 'Nobody looks at the result of the {action}.',
    ja: '{action} の結果を確認する手順になっていない。',
  },
  advice: {
    en: 'Look for 「スイッチオーバーが完了しました。」, the machine off (オフ) on one host, registered and running (実行中) on the other.',
    ja: '「スイッチオーバーが完了しました。」の表示と、一方で「オフ」、他方で登録済みかつ「実行中」であることを確認する。',
  },
  source: guide.cleanSwitchover,
  actions: ['switchover', 'switchback'],
  inPlan: (moments, report) => {
    for (const { step, element, place } of moments) {
      if ((step.action !== 'switchover' && step.action !== 'switchback') || step.options['result-checked'] !== 'no')
        continue;
      report(
        element ? element.place('result-checked') : place,
        { action: step.action },
        {
          fixes: () =>
            element
              ? [
                  {
                    title: { en: 'Check the result', ja: '結果を確認する' },
                    safe: false,
                    edits: setFact(element, 'result-checked', 'yes'),
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
        title: 'a result that nobody looks at',
        design: design('scenario-state running\nstep switchover { result-checked no }'),
        marks: ['no'],
        fixed: design('scenario-state running\nstep switchover { result-checked yes }'),
      },
    ],
    compliant: [
      {
        title: 'a result that is checked',
        design: design('scenario-state running\nstep switchover { result-checked yes }'),
      },
    ],
    boundary: [{ title: 'no word on it', design: design('scenario-state running\nstep switchover') }],
  },
});
