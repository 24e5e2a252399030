/** Sizes that rewind is measured by. */
import type { Scenario } from '../../../model/derived/replication.ts';

/** Bytes of the virtual disks of a scenario’s machines; undefined where one does not state its size or there is none. */
export function diskTotal(scenario: Scenario): number | undefined {
  const sizes = scenario.list('protect').flatMap((vm) => vm.children('disk').map((disk) => disk.get('size')));
  if (sizes.length === 0 || sizes.some((size) => size == null)) return undefined;
  return sizes.reduce<number>((sum, size) => sum + size!, 0);
}
