import { minuteOf, within } from '../../model/derived/timetable.ts';
import { replacePlace } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { quietHours } from './shared/quiet-hours.ts';
import { scenariosAtStep } from './shared/timeline.ts';

const top = 'design { off-peak 22:00 .. 06:00 }';
const days = [0, 1, 2, 3, 4, 5, 6];

export const rhaReverseSyncOffPeak = definePlanRule({
  id: 'rha/reverse-sync-off-peak',
  level: 'warning',
  summary: {
    en: 'Starting reverse replication synchronises, so business and batch hours are avoided.',
    ja: 'リバース レプリケーションの開始時にも同期が行われるため、業務時間やバッチ処理時間を避ける。',
  },
  message: {
    en: 'The reverse replication of {scenario} starts at {found}; quiet hours are {allowed}.',
    ja: '{scenario} のリバース レプリケーション開始は {found} だが、閑散時間帯は {allowed} である。',
  },
  advice: {
    en: 'Start it in quiet hours.',
    ja: '閑散時間帯に開始する。',
  },
  source: guide.switchback,
  actions: ['start-reverse'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      const found = moment.step.action === 'start-reverse' ? moment.element?.get('at') : undefined;
      if (!found) continue;
      for (const scenario of scenariosAtStep(moment)) {
        const windows = quietHours(scenario);
        if (windows.length === 0) continue;
        // The step names no day: it is outside only where no day’s window holds it.
        if (windows.some((window) => days.some((day) => within(day * 24 * 60 + minuteOf(found), window)))) continue;
        report(
          moment.element!.place('at'),
          { scenario: scenario.label, found, allowed: windows.map((w) => w.text).join(', ') },
          {
            fixes: () => [
              {
                title: { en: `Start at ${windows[0]!.from}`, ja: `${windows[0]!.from} に開始する` },
                safe: false,
                edits: replacePlace(moment.element!.place('at'), windows[0]!.from),
              },
            ],
          },
        );
        break;
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'in the forenoon',
        design: design('scenario-state switched-over\nstep start-reverse at 11:00', { top }),
        marks: ['11:00'],
        fixed: design('scenario-state switched-over\nstep start-reverse at 22:00', { top }),
      },
    ],
    compliant: [
      { title: 'at night', design: design('scenario-state switched-over\nstep start-reverse at 01:00', { top }) },
    ],
    boundary: [
      { title: 'no quiet hours stated', design: design('scenario-state switched-over\nstep start-reverse at 11:00') },
    ],
  },
});
