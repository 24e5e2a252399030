/** When synchronisations may run. */
import type { Scenario } from '../../../model/derived/replication.ts';
import type { Schedule, Window } from '../../../vocabulary/define.ts';

/** The windows of a scenario, otherwise the quiet hours of the design; empty where neither says any. */
export function quietHours(scenario: Scenario): readonly Window[] {
  const own = scenario.get('window');
  if (own && own.length > 0) return own;
  return scenario.topology.all('design').flatMap((design) => design.get('off-peak') ?? []);
}

/** A schedule moved to the beginning of a window, as the language writes it; undefined where it has no single time. */
export function inQuietHours(schedule: Schedule, window: Window): string | undefined {
  if (schedule.at === undefined || window.weekdays) return undefined;
  return schedule.text.replace(schedule.at, window.from);
}
