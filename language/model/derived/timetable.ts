/** When jobs run within a week, and which of them may run at the same time. Minutes count from Monday 00:00. */
import type { Schedule, Window } from '../../vocabulary/define.ts';
import type { Element } from '../element.ts';
import { derived } from '../topology.ts';

/** A run of a job: from its start to the latest time at which it may still run. */
export interface Run {
  readonly start: number;
  /** Exclusive; one minute after the start where no window of the job tells how long it may take. */
  readonly end: number;
  /** Whether a window told the end. */
  readonly bounded: boolean;
}

const day = 24 * 60;
/** Minutes of a week. */
export const week = 7 * day;
const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Minutes since midnight of `HH:MM`. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Days of a week on which a schedule may fall; a day of the month may fall on any. */
function weekdaysOf(schedule: Schedule): readonly number[] {
  const all = [0, 1, 2, 3, 4, 5, 6];
  if (schedule.every === 'none') return [];
  if (schedule.every === 'once') {
    // noon of the day in UTC: a date's weekday depends on no clock and no zone
    return schedule.date ? [(new Date(`${schedule.date}T12:00:00Z`).getUTCDay() + 6) % 7] : [];
  }
  if (schedule.weekdays) return schedule.weekdays.map((name) => weekdayNames.indexOf(name)).filter((i) => i >= 0);
  return all;
}

/** Starts of a schedule within a week, in order. */
export function startsOf(schedule: Schedule): readonly number[] {
  if (schedule.every === 'interval' && schedule.interval) {
    const step = Math.max(1, Math.round(schedule.interval / 60_000));
    const starts: number[] = [];
    for (let at = schedule.at ? minuteOf(schedule.at) : 0; at < week; at += step) starts.push(at);
    return starts;
  }
  if (!schedule.at) return [];
  const minute = minuteOf(schedule.at);
  return weekdaysOf(schedule)
    .map((weekday) => weekday * day + minute)
    .sort((a, b) => a - b);
}

/** Whether a minute of the week lies in a window; the end of a window is outside it. */
export function within(minute: number, window: Window): boolean {
  return spanAt(minute, window) !== undefined;
}

/** The end of the window that a minute of the week lies in, as a minute that may pass the end of the week. */
function spanAt(minute: number, window: Window): number | undefined {
  const from = minuteOf(window.from);
  let length = minuteOf(window.to) - from;
  if (length <= 0) length += day;
  for (let weekday = 0; weekday < 7; weekday++) {
    if (window.weekdays && !window.weekdays.includes(weekdayNames[weekday]!)) continue;
    const start = weekday * day + from;
    for (const shift of [0, week]) {
      if (minute + shift >= start && minute + shift < start + length) return start + length - shift;
    }
  }
  return undefined;
}

/** The runs of a schedule within a week, each until the end of the window in which it starts. */
export function runsOf(schedule: Schedule, windows: readonly Window[]): readonly Run[] {
  return startsOf(schedule).map((start) => {
    for (const window of windows) {
      const end = spanAt(start, window);
      if (end !== undefined) return { start, end, bounded: true };
    }
    return { start, end: start + 1, bounded: false };
  });
}

/** The runs of a job; none where it has no schedule. */
export const runsOfJob = derived((job: Element<'backup'>): readonly Run[] => {
  const schedule = job.get('schedule');
  return schedule ? runsOf(schedule, job.list('window')) : [];
});

/** Whether a run of one may be under way while a run of the other is. */
export function overlap(a: readonly Run[], b: readonly Run[]): boolean {
  return a.some((x) =>
    b.some((y) => [-week, 0, week].some((shift) => x.start < y.end + shift && y.start + shift < x.end)),
  );
}

/** The day of the week and the time of a minute: `sat 22:00`. */
export function timeText(minute: number): string {
  const at = ((minute % week) + week) % week;
  const clock = at % day;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${weekdayNames[Math.floor(at / day)]!} ${two(Math.floor(clock / 60))}:${two(clock % 60)}`;
}

/** How often a schedule runs, in milliseconds between two runs on average; undefined for `once` and `none`. */
export function periodOf(schedule: Schedule): number | undefined {
  const milliseconds = 86_400_000;
  switch (schedule.every) {
    case 'interval':
      return schedule.interval;
    case 'daily':
      return milliseconds;
    case 'weekly':
      return (7 * milliseconds) / Math.max(1, schedule.weekdays?.length ?? 1);
    case 'monthly':
      return (30 * milliseconds * (schedule.months ?? 1)) / Math.max(1, schedule.monthDays?.length ?? 1);
    default:
      return undefined;
  }
}

/** Whether a job runs every night of the week, between 18:00 and 08:00. */
export function isNightly(schedule: Schedule): boolean {
  if (schedule.every !== 'daily' && !(schedule.every === 'weekly' && schedule.weekdays?.length === 7)) return false;
  const at = schedule.at ? minuteOf(schedule.at) : undefined;
  return at !== undefined && (at >= 18 * 60 || at < 8 * 60);
}
