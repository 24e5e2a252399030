import { removeEntry, setFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { firstOf } from './shared/timeline.ts';

export const rhaReverseOptionSavesSync = definePlanRule({
  id: 'rha/reverse-option-saves-sync',
  level: 'info',
  summary: {
    en: 'With the option of the switchover dialog the reverse replication starts before the machine boots, and needs no synchronisation.',
    ja: 'スイッチオーバー画面のオプションをオンにすると、仮想マシンの起動前に逆方向の複製が始まり、同期を省略できる。',
  },
  message: {
    en: 'The switchover leaves the option off, and the reverse replication is started later, with a synchronisation.',
    ja: 'オプションをオフにして切り替え、後からリバース レプリケーションを開始するため、同期が必要になる。',
  },
  advice: {
    en: 'Turn “run the reverse replication scenario after the switchover” on, if the master is healthy.',
    ja: 'マスタが正常なら［スイッチオーバー後のリバース レプリケーション シナリオの実行］をオンにする。',
  },
  source: guide.cleanSwitchover,
  actions: ['switchover'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      const { step, element, place } = moment;
      if (step.action !== 'switchover' || step.options['reverse-after'] !== 'no' || step.options['cause'] === 'failure')
        continue;
      const later = firstOf(moments, 'start-reverse', moment.index);
      if (!later) continue;
      report(
        element ? element.place('reverse-after') : place,
        {},
        {
          related: [{ place: later.place, message: { en: 'started here', ja: 'ここで開始' } }],
          fixes: () =>
            element && later.element
              ? [
                  {
                    title: { en: 'Turn the option on', ja: 'オプションをオンにする' },
                    safe: false,
                    edits: [...setFact(element, 'reverse-after', 'yes'), ...removeEntry(later.element.entry)],
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
        title: 'reverse replication started later',
        design: design(
          'scenario-state running\nstep switchover { reverse-after no }\nstep start-reverse\nstep switchback',
        ),
        marks: ['no'],
        fixed: design('scenario-state running\nstep switchover { reverse-after yes }\nstep switchback'),
      },
    ],
    compliant: [
      {
        title: 'the option on',
        design: design('scenario-state running\nstep switchover { reverse-after yes }\nstep switchback'),
      },
    ],
    boundary: [
      {
        title: 'after a failure, when there is no master to replicate to',
        design: design(
          'scenario-state running\nstep check-master-state\nstep switchover { cause failure  reverse-after no }\nstep start-reverse',
        ),
      },
    ],
  },
});
