import assert from 'node:assert/strict';
import type { Schedule, Window } from '../../vocabulary/define.ts';
import { isNightly, overlap, periodOf, runsOf, startsOf, timeText, week, within } from './timetable.ts';

const daily = (at: string): Schedule => ({ every: 'daily', at, text: '' });
const weekly = (at: string, ...weekdays: string[]): Schedule => ({ every: 'weekly', at, weekdays, text: '' });
const window = (from: string, to: string, ...weekdays: string[]): Window => ({
  from,
  to,
  ...(weekdays.length > 0 && { weekdays }),
  text: '',
});

describe('timetable', () => {
  it('finds the starts of a week', () => {
    assert.equal(startsOf(daily('03:05')).length, 7);
    assert.deepEqual(startsOf(weekly('22:00', 'sat')).map(timeText), ['sat 22:00']);
    assert.deepEqual(startsOf({ every: 'once', date: '2026-01-15', at: '01:00', text: '' }).map(timeText), [
      'thu 01:00',
    ]);
    assert.equal(startsOf({ every: 'interval', interval: 4 * 3_600_000, text: '' }).length, 42);
    assert.deepEqual(startsOf({ every: 'none', text: '' }), []);
  });

  it('bounds a run by the window that it starts in, past midnight and past the week', () => {
    const [run] = runsOf(weekly('22:00', 'sun'), [window('21:00', '02:00')]);
    assert.deepEqual(run, { start: week - 120, end: week + 120, bounded: true });
    assert.equal(runsOf(daily('12:00'), [window('21:00', '02:00')])[0]?.bounded, false);
    assert.ok(within(60, window('21:00', '02:00', 'sun')));
    assert.ok(!within(120, window('21:00', '02:00', 'sun')));
  });

  it('tells jobs that may meet from those that cannot', () => {
    const night = [window('22:00', '02:30')];
    const image = runsOf(weekly('22:00', 'sun'), night);
    assert.ok(overlap(image, runsOf(weekly('01:00', 'mon'), [])));
    assert.ok(!overlap(image, runsOf(weekly('02:30', 'mon'), [])));
    assert.ok(!overlap(image, runsOf(weekly('01:00', 'sun'), [])));
    assert.ok(overlap(runsOf(daily('03:05'), []), runsOf(weekly('03:05', 'wed'), [])));
  });

  it('knows how often and whether at night', () => {
    assert.equal(periodOf(daily('01:00')), 86_400_000);
    assert.equal(periodOf(weekly('01:00', 'mon', 'thu')), 3.5 * 86_400_000);
    assert.ok(isNightly(daily('22:00')));
    assert.ok(!isNightly(daily('12:00')));
    assert.ok(!isNightly(weekly('22:00', 'sat')));
  });
});
