// What a site of `siteOf` is after a run, asked of the simulator and the stand-in array.
import assert from 'node:assert/strict';
import { arrayOf, plainNames, siteOf, vcenterOf, type Names } from './designs.ts';
import { openScene, type Scene, type SceneOptions } from './scene.ts';

export type Mode = 'nonstop' | 'shortstop';

/** Opens the site of `siteOf`; `job_` goes into its job. */
export function openSite(
  parts: SceneOptions['parts'],
  mode: Mode,
  names: Names = plainNames,
  more: Partial<SceneOptions> & { readonly job_?: string } = {},
): Promise<Scene> {
  return openScene({
    parts,
    design: siteOf(mode, names, more.job_),
    job: names.job,
    vcenter: vcenterOf(names),
    array: arrayOf(names),
    ...more,
  });
}

/** No VM has changed its state, none has a snapshot. */
export async function assertUntouched(one: Scene, names: Names = plainNames): Promise<void> {
  const vms = await one.vcenter.vms();
  assert.deepEqual(
    vms.map((vm) => [vm.name, vm.power, vm.snapshots.length]).sort(),
    [
      [names.on, 'poweredOn', 0],
      [names.on2, 'poweredOn', 0],
      [names.off, 'poweredOff', 0],
    ].sort(),
  );
}

/** The RV holds what the MV held, and can be read. */
export function assertGood(one: Scene, names: Names = plainNames): void {
  assert.equal(one.array.pair(names.mv, names.rv).sync, 'separated');
  assert.equal(one.array.read(names.rv), 'today');
}

/** Takes back all faults, and lets end what never ended, as a person at the array would. */
export function mend(one: Scene): void {
  one.array.heal();
  one.array.change((state) => {
    for (const one of [...state.pairs, ...state.generations]) if (one.transition) one.transition.stuck = false;
  });
}

/** Once mended, the next run succeeds. */
export async function assertRunsAgain(one: Scene): Promise<void> {
  mend(one);
  const again = await one.run('backup.sh');
  assert.equal(again.code, 0, again.stdout + again.stderr);
  assertGood(one);
  await assertUntouched(one);
}
