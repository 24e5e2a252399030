import { removeFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';

export const rhaSyncPrecedesReplication = definePlanRule({
  id: 'rha/sync-precedes-replication',
  level: 'info',
  summary: {
    en: 'A synchronisation always runs before replication starts.',
    ja: 'レプリケーションの開始前には、必ず同期が行われる。',
  },
  message: {
    en: 'The run is planned without a synchronisation, which cannot be left out.',
    ja: '同期なしの実行を想定しているが、同期は省略できない。',
  },
  advice: {
    en: 'Plan time for it. Only a restart after host maintenance and the option of the switchover dialog do without.',
    ja: '同期の時間を見込む。省けるのはホスト メンテナンス後の再開と、スイッチオーバー画面のオプションだけである。',
  },
  source: guide.untilOperation,
  actions: ['run'],
  inPlan: (moments, report) => {
    for (const { step, element, place } of moments) {
      if (step.action !== 'run' || step.options['skip-synchronization'] !== 'yes') continue;
      report(
        element ? element.place('skip-synchronization') : place,
        {},
        {
          fixes: () =>
            element
              ? [
                  {
                    title: { en: 'Plan the synchronisation', ja: '同期を見込む' },
                    safe: false,
                    edits: removeFact(element, 'skip-synchronization'),
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
        title: 'a run without synchronisation',
        design: design('scenario-state never-run\nstep run { sync block  skip-synchronization yes }'),
        marks: ['yes'],
        fixed: design('scenario-state never-run\nstep run { sync block }'),
      },
    ],
    compliant: [{ title: 'a run with it', design: design('scenario-state never-run\nstep run { sync block }') }],
    boundary: [
      {
        title: 'a restart after host maintenance',
        design: design(
          'scenario-state running\nstep host-maintenance-start on hv-a\nstep host-maintenance-ready-seen\nstep reboot-host on hv-a\nstep check-maintenance-complete-event',
        ),
      },
    ],
  },
});
