import { setFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';

export const rhaPreseedOfflineSync = definePlanRule({
  id: 'rha/preseed-offline-sync',
  level: 'info',
  summary: {
    en: 'After data was brought to the master by backup and restore, offline synchronisation completes efficiently.',
    ja: 'バックアップとリストアでデータを移した場合は、オフライン同期を使うと効率よく完了できる。',
  },
  message: {
    en: 'The reverse replication synchronises by `{found}` although the data was brought to the master before.',
    ja: '事前にデータを移しているのに、リバース レプリケーションの同期方法が `{found}` になっている。',
  },
  advice: {
    en: 'Synchronise offline: `sync offline`.',
    ja: '`sync offline` とする。',
  },
  source: guide.preseed,
  actions: ['start-reverse'],
  inPlan: (moments, report) => {
    for (const { step, element, index, place } of moments) {
      if (step.action !== 'start-reverse') continue;
      if (!moments.some((m) => m.step.action === 'preseed-master' && m.index < index)) continue;
      const found = step.options['sync'];
      if (found === undefined || found === 'offline') continue;
      report(
        element ? element.place('sync') : place,
        { found },
        {
          fixes: () =>
            element
              ? [
                  {
                    title: { en: 'Synchronise offline', ja: 'オフライン同期にする' },
                    safe: false,
                    edits: setFact(element, 'sync', 'offline'),
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
        title: 'block level after a restore',
        design: design('scenario-state switched-over\nstep preseed-master\nstep start-reverse { sync block }'),
        marks: ['block'],
        fixed: design('scenario-state switched-over\nstep preseed-master\nstep start-reverse { sync offline }'),
      },
    ],
    compliant: [
      {
        title: 'offline after a restore',
        design: design('scenario-state switched-over\nstep preseed-master\nstep start-reverse { sync offline }'),
      },
    ],
    boundary: [
      {
        title: 'block level without a restore',
        design: design('scenario-state switched-over\nstep start-reverse { sync block }'),
      },
    ],
  },
});
