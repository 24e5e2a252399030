import { periodOf } from '../../model/derived/timetable.ts';
import { jobsOf, needGuest, vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const scheduleFileLevelDaily = defineRule({
  id: 'vcb/schedule-file-level-daily',
  system: 'vcb',
  level: 'info',
  subject: 'vm',
  summary: {
    en: 'Take file-level backups once a day, for example of the files on drives D and E at night.',
    ja: 'データドライブなどのファイルレベルバックアップは日次(夜間)で回すのが一般的な周期である。',
  },
  message: {
    en: '{vm} runs Windows and has no daily file-level job.',
    ja: '{vm} は Windows だが日次のファイルレベルのジョブがない。',
  },
  advice: { en: 'Back its data drives up by file once a day.', ja: 'データドライブを日次でファイルレベルで取得する。' },
  source: { document: 'vcb-guide', section: 'バックアップの対象' },
  applies: (vm) => vcbJobsOf(vm).length > 0 && needGuest(vm).family === 'windows',
  check(vm, report) {
    const jobs = jobsOf(vm).filter((job) => job.get('level') === 'file');
    const daily = jobs.some(
      (job) => (job.states('schedule') ? (periodOf(job.need('schedule')) ?? Infinity) : Infinity) <= 86_400_000,
    );
    if (!daily) report(jobs[0]?.place('schedule') ?? vm.place(), { vm: vm.label });
  },
  cases: {
    violating: [
      {
        title: 'files once a week',
        design: `vm v { guest "Windows Server 2003" }
proxy p
backup b { protect v  using VCB on p  level file  schedule weekly on sat at 22:00 }`,
        marks: ['weekly'],
      },
    ],
    compliant: [
      {
        title: 'every day',
        design: `vm v { guest "Windows Server 2003" }
proxy p
backup b { protect v  using VCB on p  level file  schedule daily at 03:05 }`,
      },
    ],
    boundary: [
      {
        title: 'every four hours',
        design: `vm v { guest "Windows Server 2003" }
proxy p
backup b { protect v  using VCB on p  level file  schedule every 4 h }`,
      },
    ],
  },
});
