import { startsOf, timeText, within } from '../../model/derived/timetable.ts';
import { designOf, isTraditional } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { list } from './shared/texts.ts';

export const traditionalRunWhenIdle = defineRule({
  id: 'vcb/traditional-run-when-idle',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'To obtain consistent data, a traditional backup has to run when network activity is lowest and most computer resources are idle.',
    ja: '整合性確保のため、従来方式はネットワークと計算資源の負荷が最も低い時間帯に実行する。',
  },
  message: {
    en: '{job} starts at {found}, outside the quiet hours of the design ({allowed}).',
    ja: '{job} の開始 {found} は閑散時間帯({allowed})の外である。',
  },
  advice: { en: 'Move the job into the quiet hours.', ja: '閑散時間帯に移す。' },
  source: { document: 'vcb-guide', section: '従来のバックアップに関する考慮事項' },
  applies: (job) =>
    isTraditional(job) && job.states('schedule') && (designOf(job.topology)?.states('off-peak') ?? false),
  check(job, report) {
    const windows = designOf(job.topology)?.list('off-peak') ?? [];
    const start = startsOf(job.need('schedule')).find((each) => !windows.some((window) => within(each, window)));
    if (start === undefined) return;
    report(job.place('schedule'), {
      job: job.label,
      found: timeText(start),
      allowed: list(windows.map((window) => window.text)),
    });
  },
  cases: {
    violating: [
      {
        title: 'at noon',
        design: `design { off-peak 22:00 .. 06:00 }
vm v
server bk
backup b { protect v  method method-2  client v  server bk  schedule daily at 12:00 }`,
        marks: ['daily'],
      },
    ],
    compliant: [
      {
        title: 'at night',
        design: `design { off-peak 22:00 .. 06:00 }
vm v
server bk
backup b { protect v  method method-2  client v  server bk  schedule daily at 01:00 }`,
      },
    ],
    boundary: [
      {
        title: 'when the quiet hours begin',
        design: `design { off-peak 22:00 .. 06:00 }
vm v
server bk
backup b { protect v  method method-2  client v  server bk  schedule daily at 22:00 }`,
      },
    ],
  },
});
