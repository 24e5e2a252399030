/** The schedule of a job as a trigger of the Windows Task Scheduler. */
import type { Schedule } from '../../vocabulary/define.ts';
import type { Text } from '../../vocabulary/define.ts';
import type { XmlElement } from '../quoting/xml-tree.ts';

const element = (name: string, content?: XmlElement['content']): XmlElement =>
  content === undefined ? { name } : { name, content };

const weekdayNames: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * The day from which a repeating task counts: any day in the past will do, and it must not depend on the day of the generation.
 * 2020-01-01 begins a year and a quarter.
 */
const anchor = '2020-01-01';

/** Longest and shortest repetition that the schema allows, in milliseconds. */
const minute = 60_000;
const longestRepetition = 31 * 24 * 60 * minute;

/** A trigger, none for a job that is started by hand, or why there can be no trigger. */
export type TriggerResult = { readonly trigger: XmlElement | undefined } | { readonly problem: Text };

/** What a schedule says as a trigger; local time of the machine. */
export function triggerOf(schedule: Schedule): TriggerResult {
  const at = schedule.at ?? '00:00';
  const calendar = (content: XmlElement): TriggerResult => ({
    trigger: element('CalendarTrigger', [
      element('StartBoundary', `${anchor}T${at}:00`),
      element('Enabled', 'true'),
      content,
    ]),
  });
  switch (schedule.every) {
    case 'none':
      return { trigger: undefined };
    case 'daily':
      return calendar(element('ScheduleByDay', [element('DaysInterval', '1')]));
    case 'weekly':
      return calendar(element('ScheduleByWeek', [element('WeeksInterval', '1'), daysOfWeek(schedule.weekdays ?? [])]));
    case 'monthly':
      if (schedule.nth !== undefined) {
        return calendar(
          element('ScheduleByMonthDayOfWeek', [
            element('Weeks', [element('Week', schedule.nth < 0 ? 'Last' : String(schedule.nth))]),
            daysOfWeek(schedule.weekdays ?? []),
            months(schedule.months ?? 1),
          ]),
        );
      }
      return calendar(
        element('ScheduleByMonth', [
          element(
            'DaysOfMonth',
            [...(schedule.monthDays ?? [])].sort((a, b) => a - b).map((day) => element('Day', String(day))),
          ),
          months(schedule.months ?? 1),
        ]),
      );
    case 'interval':
      return interval(schedule.interval ?? 0, at);
    case 'once':
      return {
        trigger: element('TimeTrigger', [
          element('StartBoundary', `${schedule.date ?? anchor}T${at}:00`),
          element('Enabled', 'true'),
        ]),
      };
  }
}

function interval(milliseconds: number, at: string): TriggerResult {
  if (milliseconds < minute || milliseconds > longestRepetition || milliseconds % minute !== 0) {
    return {
      problem: {
        en: 'The Task Scheduler repeats a task every whole minute up to 31 days.',
        ja: 'タスクスケジューラの繰り返し間隔は、1 分から 31 日までの分単位である。',
      },
    };
  }
  return {
    trigger: element('TimeTrigger', [
      element('Repetition', [element('Interval', duration(milliseconds / minute))]),
      element('StartBoundary', `${anchor}T${at}:00`),
      element('Enabled', 'true'),
    ]),
  };
}

/** Minutes as `xs:duration`. */
function duration(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  const time = `${hours > 0 ? `${String(hours)}H` : ''}${rest > 0 ? `${String(rest)}M` : ''}`;
  return `P${days > 0 ? `${String(days)}D` : ''}${time === '' ? '' : `T${time}`}`;
}

function daysOfWeek(names: readonly string[]): XmlElement {
  const order = Object.keys(weekdayNames).filter((name) => names.includes(name));
  return element(
    'DaysOfWeek',
    order.map((name) => element(weekdayNames[name]!)),
  );
}

/** The months of a schedule that runs every so many months, from January on: quarters and halves of the calendar year. */
export function monthsOf(every: number): readonly string[] {
  return monthNames.filter((_, index) => index % every === 0);
}

function months(every: number): XmlElement {
  return element(
    'Months',
    monthsOf(every).map((name) => element(name)),
  );
}
