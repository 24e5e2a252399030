import { periodOf } from '../../model/derived/timetable.ts';
import { type Host, jobsOf, vmsOn } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

function days(milliseconds: number): string {
  const hours = milliseconds / 3_600_000;
  return hours % 24 === 0 ? `${String(hours / 24)} d` : `${String(Math.round(hours * 10) / 10)} h`;
}

export const serviceConsoleBackupLessFrequent = defineRule({
  id: 'vcb/service-console-backup-less-frequent',
  system: 'vcb',
  level: 'info',
  subject: 'console',
  summary: {
    en: 'The service console hardly changes, so it need not be backed up as often as virtual machines and their data.',
    ja: '変化の少ないサービス コンソールは、仮想マシンほどの頻度で取得する必要がない。',
  },
  message: {
    en: 'The console of {host} is backed up every {found}, its VMs every {allowed}.',
    ja: '{host} のコンソールは {found} ごと、仮想マシンは {allowed} ごとにバックアップしている。',
  },
  advice: {
    en: 'Back the console up less often than the VMs, or not at all.',
    ja: 'コンソールの頻度を仮想マシンより下げるか、省略する。',
  },
  source: { document: 'vcb-guide', section: 'バックアップの対象' },
  applies: (console) => console.states('every') && console.parent?.is('esx') === true,
  check(console, report) {
    const every = console.need('every');
    const host = console.parent;
    if (!host?.is('esx')) return;
    const periods = vmsOn(host as unknown as Host)
      .flatMap((vm) => jobsOf(vm))
      .map((job) => job.get('schedule'))
      .map((schedule) => (schedule ? periodOf(schedule) : undefined))
      .filter((period) => period !== undefined);
    const often = Math.min(...periods);
    if (periods.length === 0 || every > often) return;
    report(console.place('every'), { host: host.label, found: days(every), allowed: days(often) });
  },
  cases: {
    violating: [
      {
        title: 'both every day',
        design: `esx e1 { console { every 1 d }  vm v }
proxy p
backup b { protect v  using VCB on p  schedule daily at 01:00 }`,
        marks: ['1 d'],
      },
    ],
    compliant: [
      {
        title: 'the console once a month',
        design: `esx e1 { console { every 30 d }  vm v }
proxy p
backup b { protect v  using VCB on p  schedule daily at 01:00 }`,
      },
    ],
    boundary: [
      {
        title: 'a day more',
        design: `esx e1 { console { every 2 d }  vm v }
proxy p
backup b { protect v  using VCB on p  schedule daily at 01:00 }`,
      },
    ],
  },
});
