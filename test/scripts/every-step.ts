// Cases made from the calls of a run that goes well: each call in turn fails, hangs, meets SIGTERM or a second start. What is left then
// is asked of the simulator and the stand-in array, and the next run has to succeed.
import assert from 'node:assert/strict';
import type { Call, FaultKind } from '../array/array.ts';
import type { ScriptResult } from '../shells/stage.ts';
import { mend } from './checks.ts';
import type { Scene } from './scene.ts';

/** What happens at a call. */
export type Mishap = FaultKind | 'signal' | 'twice';

/** A script on a site, and what its site is before and after. */
export interface Scenario {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  /** A site as it is before the run. */
  readonly open: () => Promise<Scene>;
  readonly env: (scene: Scene) => Record<string, string>;
  /** Puts the array of an opened site back to the start; vCenter is as it was after every case. */
  readonly reset: (scene: Scene) => void;
  /** The run has done what it is for. */
  readonly good: (scene: Scene) => void;
  /** VMs as they have to be after every run: as before. */
  readonly machines: readonly string[];
  /**
   * What a run that failed may leave otherwise: VMs of a restore that has begun. Gives the states that are allowed, by the log; undefined
   * where all have to be as before.
   */
  readonly leaves?: (log: string, machines: readonly string[]) => boolean;
  /** What else has to be as before wherever the VMs have to be: hosts, file systems, links. */
  readonly calm?: (scene: Scene) => void;
  /** Commands of which nobody could tell that they were not carried out though they said so. */
  readonly blind?: RegExp;
  /** Limits that are short enough for a state that never comes. */
  readonly shortLimits: Record<string, string>;
}

/** Calls that only ask. */
const asking = /^(iSM\w+_query|govc (about|find|object\.collect|snapshot\.tree)|host-power state|mountpoint)$/;

/** How many cases were run, by mishap. */
export const counted = new Map<Mishap, number>();

/** A case: what happens at which call, counted from 1. */
interface Case {
  readonly mishap: Mishap;
  readonly call: number;
  readonly of: string;
}

/** Runs all cases of a scenario with these mishaps; throws with all that went wrong. Returns how many there were. */
export async function runCases(scenario: Scenario, mishaps: readonly Mishap[]): Promise<number> {
  let scene = await scenario.open();
  try {
    const cases = casesOf(await cleanRun(scene, scenario), mishaps, scenario.blind);
    const codes = await documentedCodes(scene, scenario);
    const wrong: string[] = [];
    for (const each of cases) {
      counted.set(each.mishap, (counted.get(each.mishap) ?? 0) + 1);
      try {
        await runCase(scene, scenario, each, codes);
      } catch (error) {
        wrong.push(
          `${scenario.name}: ${each.mishap} at call ${String(each.call)} (${each.of}): ${(error as Error).message}`,
        );
        // Whatever it left must not spoil the cases that follow.
        await scene.close();
        scene = await scenario.open();
      }
    }
    assert.ok(cases.length > 0, `${scenario.name}: no case`);
    assert.deepEqual(wrong, [], wrong.join('\n\n'));
    return cases.length;
  } finally {
    await scene.close();
  }
}

async function cleanRun(scene: Scene, scenario: Scenario): Promise<readonly Call[]> {
  const result = await start(scene, scenario);
  assert.equal(result.code, 0, result.stdout + result.stderr);
  scenario.good(scene);
  scenario.calm?.(scene);
  assert.deepEqual(await machinesOf(scene), scenario.machines);
  return scene.array.journal();
}

/** Failures at every call; what takes longer to show at every call that changes something and the first of each kind that asks. */
function casesOf(calls: readonly Call[], mishaps: readonly Mishap[], blind?: RegExp): readonly Case[] {
  const seen = new Set<string>();
  const points = calls.filter((call) => {
    if (!asking.test(call.command)) return true;
    const first = !seen.has(call.command);
    seen.add(call.command);
    return first;
  });
  const fitting = (mishap: Mishap): readonly Call[] => {
    switch (mishap) {
      case 'fail':
        return calls;
      case 'hang':
      case 'signal':
      case 'twice':
        return points;
      case 'retry':
        return calls.filter((call) => call.command.startsWith('iSM') && !asking.test(call.command));
      case 'stick':
        return calls.filter((call) => /^iSM(rc_(replicate|separate|restore)|sc_(delete|restore))$/.test(call.command));
      case 'ignore':
        return calls.filter((call) => !asking.test(call.command) && blind?.test(call.command) !== true);
      default:
        return calls.filter((call) => !asking.test(call.command));
    }
  };
  return mishaps.flatMap((mishap) =>
    fitting(mishap).map((call) => ({ mishap, call: call.n, of: [call.command, ...call.args].join(' ') })),
  );
}

/** The exit codes that `--help` lists. */
async function documentedCodes(scene: Scene, scenario: Scenario): Promise<ReadonlySet<number>> {
  const help = await scene.run(scenario.script, ['--help']);
  const codes = [...help.stdout.matchAll(/^ {2}(\d[\d, ]*?) {2,}/gm)].flatMap((match) => match[1]!.split(', '));
  assert.ok(codes.includes('143') && codes.includes('20'), help.stdout);
  return new Set(codes.map(Number));
}

function start(
  scene: Scene,
  scenario: Scenario,
  env: Record<string, string> = {},
  started?: (pid: number) => void,
): Promise<ScriptResult> {
  return scene.run(scenario.script, scenario.args, {
    env: { ...scenario.env(scene), ...env },
    ...(started && { started }),
  });
}

/** VMs with power and number of snapshots, one a line, from the simulator. */
export async function machinesOf(scene: Scene): Promise<string[]> {
  return (await scene.vcenter.summary()).map((vm) => `${vm.name} ${vm.power} ${String(vm.snapshots)}`);
}

async function runCase(
  scene: Scene,
  scenario: Scenario,
  { mishap, call, of }: Case,
  codes: ReadonlySet<number>,
): Promise<void> {
  scene.forget();
  scenario.reset(scene);
  const env = mishap === 'stick' || mishap === 'ignore' ? scenario.shortLimits : {};
  let pid = 0;
  let twin: ScriptResult | undefined;
  let calls = 0;
  if (mishap === 'signal' || mishap === 'twice') {
    scene.array.onCall = async ({ n }) => {
      if (n !== call) return;
      if (mishap === 'signal') {
        process.kill(pid, 'SIGTERM');
      } else {
        twin = await start(scene, scenario);
        calls = scene.array.journal().length;
      }
    };
  } else {
    scene.array.inject({ command: '*', call, kind: mishap });
  }
  const result = await start(scene, scenario, env, (id) => (pid = id));
  scene.array.onCall = undefined;
  const log = result.stdout + result.stderr;
  const code = result.code ?? -1;
  assert.ok(codes.has(code), `exit code ${String(code)} is not documented\n${log}`);
  if (mishap === 'twice') {
    assert.equal(twin?.code, 11, `the second start ended with ${String(twin?.code)}\n${twin?.stdout ?? ''}`);
    assert.equal(calls, call, 'the second start did something');
  }
  assert.ok(expectedCodes(mishap, of).includes(code), `ended with ${String(code)}\n${log}`);
  const machines = await machinesOf(scene);
  if (code === 0) {
    scenario.good(scene);
    scenario.calm?.(scene);
    assert.deepEqual(machines, scenario.machines, log);
    return;
  }
  assert.match(log, /Next: /);
  if (scenario.leaves?.(log, machines) !== true) {
    assert.deepEqual(machines, scenario.machines, log);
    scenario.calm?.(scene);
  }
  namesStates(scene, log);
  mend(scene);
  const again = await start(scene, scenario);
  assert.equal(again.code, 0, `the second run: ${again.stdout}${again.stderr}\nafter the first:\n${log}`);
  scenario.good(scene);
  scenario.calm?.(scene);
  assert.deepEqual(await machinesOf(scene), scenario.machines, `after the second run: ${again.stdout}`);
}

/** Who fails says whose fault it is; a try that succeeds the next time, or an answer that got lost, is none. */
function expectedCodes(mishap: Mishap, of: string): readonly number[] {
  const own = of.startsWith('iSM') ? 20 : /^(tape|read-volume)/.test(of) ? 23 : 21;
  switch (mishap) {
    case 'signal':
      return [143];
    case 'twice':
    case 'retry':
      return [0];
    case 'stick':
      // A restore may have separated the pair by itself before it is told to: nothing sticks then.
      return of.startsWith('iSMrc_separate') ? [0, 22] : [22];
    case 'fail-after':
      // Whether an LV was unlinked after all nobody tells: the operator is asked to look.
      return /^iSMsc_(unlink|svguard)/.test(of) ? [0, own, 30] : [0, own];
    case 'ignore':
      return [0, own, 22];
    default:
      // A mount point that cannot be asked counts as none.
      return of.startsWith('mountpoint') ? [0, 12, own] : [0, own];
  }
}

/** The log names the state in which each pair and snapshot is left, where the run has changed anything on the array. */
function namesStates(scene: Scene, log: string): void {
  const { pairs, generations } = scene.array.state();
  const changed = scene.array.journal().some((call) => call.command.startsWith('iSM') && !asking.test(call.command));
  const copies = [
    ...pairs.map(({ sync }) => ({ state: sync, usual: 'separated' })),
    ...generations.map(({ state }) => ({ state: state === '-' ? 'none' : (state as string), usual: 'snap/active' })),
  ];
  for (const { state, usual } of copies) {
    const named = [...log.matchAll(/ is left ([a-z/]+)/g)].at(-1)?.[1];
    if (!changed) {
      assert.equal(state, usual);
      continue;
    }
    assert.ok(named !== undefined, `the log does not say how the copy is left\n${log}`);
    // A state on the way to another one may have gone on since.
    const passing = named.endsWith('/exec') || named === 'rst/sync' || named === 'snap/deleting';
    assert.ok(named === state || passing, `left ${state}, the log says ${named}\n${log}`);
  }
}
