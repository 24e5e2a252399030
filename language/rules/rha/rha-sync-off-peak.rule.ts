import { startsOf, within } from '../../model/derived/timetable.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';
import { inQuietHours, quietHours } from './shared/quiet-hours.ts';

const design = (start: string): string => `design { off-peak 22:00 .. 06:00 }
hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  sync block { start ${start} } }
`;

export const rhaSyncOffPeak = defineRule({
  id: 'rha/sync-off-peak',
  system: 'rha',
  level: 'warning',
  subject: 'sync',
  summary: {
    en: 'Synchronisation runs at night, on weekends or at other times of little access.',
    ja: '同期は、夜間や週末などサーバへのアクセスが少ない時間帯に行う。',
  },
  why: {
    en: 'It can slow the master down, and takes long because virtual disks are large.',
    ja: 'マスタの性能に影響し得るうえ、仮想ハードディスクは大きく時間がかかる。',
  },
  message: {
    en: '{scenario} is to synchronise `{found}`; quiet hours are {allowed}.',
    ja: '{scenario} の同期開始は `{found}` だが、閑散時間帯は {allowed} である。',
  },
  advice: {
    en: 'Start it in quiet hours.',
    ja: '閑散時間帯に開始する。',
  },
  source: guide.run,
  applies: (sync) => sync.states('start') && quietHours(sync.parent as never).length > 0,
  check: (sync, report) => {
    const start = sync.need('start');
    const windows = quietHours(sync.parent as never);
    const starts = startsOf(start);
    if (starts.length === 0 || starts.every((minute) => windows.some((window) => within(minute, window)))) return;
    const params = {
      scenario: sync.parent!.label,
      found: start.text,
      allowed: windows.map((window) => window.text).join(', '),
    };
    report(sync.place('start'), params, {
      fixes: () => {
        const moved = inQuietHours(start, windows[0]!);
        return moved === undefined
          ? []
          : [
              {
                title: { en: `Start at ${windows[0]!.from}`, ja: `${windows[0]!.from} に開始する` },
                safe: false,
                edits: setFact(sync, 'start', moved),
              },
            ];
      },
    });
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'in the forenoon', design: design('10:00'), marks: ['10:00'], fixed: design('22:00') },
      {
        title: 'on a weekday in the forenoon',
        design: design('weekly on mon at 10:00'),
        marks: ['weekly'],
        fixed: design('weekly on mon at 22:00'),
      },
    ],
    compliant: [{ title: 'at night', design: design('weekly on sat at 02:00') }],
    boundary: [
      { title: 'at the first minute of the window', design: design('22:00') },
      {
        title: 'within the window of the scenario itself',
        design: `design { off-peak 22:00 .. 06:00 }
hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  window 12:00 .. 13:00  sync block { start 12:00 } }
`,
      },
    ],
  },
});
