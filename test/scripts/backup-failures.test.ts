// Generated backup scripts that meet a failure at a step, a hang, a lost answer, a signal: what is left is what the log says, and the
// next run succeeds.
import assert from 'node:assert/strict';
import type { Fault } from '../array/array.ts';
import { need } from '../tools/parts.ts';
import { until } from '../tools/process.ts';
import { assertGood, assertRunsAgain, assertUntouched, openSite, type Mode } from './checks.ts';
import { plainNames } from './designs.ts';
import { ahead, type Scene } from './scene.ts';

describe('generated backup scripts that are broken off', function () {
  this.timeout(180_000);
  let parts: { vcsim: string; govc: string };
  let scene: Scene | undefined;

  before(function () {
    parts = need(this, 'vcsim', 'govc');
  });
  afterEach(async () => {
    await scene?.close();
    scene = undefined;
  });

  async function open(
    ...options: Parameters<typeof openSite> extends [unknown, ...infer Rest] ? Rest : never
  ): Promise<Scene> {
    scene = await openSite(parts, ...options);
    return scene;
  }

  describe('broken off', () => {
    it('stops where the copy breaks off, and does not run again until the pair is mended', async () => {
      const one = await open('nonstop');
      one.array.inject({ command: 'iSMrc_replicate', kind: 'break' });
      const result = await one.run('backup.sh');
      assert.equal(result.code, 20, result.stdout);
      assert.match(result.stdout, /is left fault: look at it in iStorageManager/);
      assert.equal((await one.run('backup.sh')).code, 12);
    });

    it('asks again while the array is busy', async () => {
      const one = await open('nonstop');
      one.array.inject({ command: 'iSMrc_separate', kind: 'retry', times: 3, message: 'iSM42408' });
      const result = await one.run('backup.sh');
      assert.equal(result.code, 0, result.stdout);
      assert.match(result.stdout, /busy, again in 5 s \(3 of 60\)/);
      assertGood(one);
    });

    it('gives up when the array stays busy', async () => {
      const one = await open('nonstop');
      one.array.inject({ command: 'iSMrc_replicate', kind: 'retry', times: Infinity, stream: 'stdout' });
      const result = await one.run('backup.sh', [], { env: { QUIESCE_RETRIES: '2' } });
      assert.equal(result.code, 20, result.stdout);
      assert.equal(one.array.journal().filter((call) => call.command === 'iSMrc_replicate').length, 3);
      await assertUntouched(one);
    });

    it('goes on when an answer gets lost but the array has obeyed', async () => {
      const one = await open('nonstop');
      one.array.inject(
        { command: 'iSMrc_replicate', kind: 'fail-after' },
        { command: 'iSMrc_separate', kind: 'fail-after' },
      );
      const result = await one.run('backup.sh');
      assert.equal(result.code, 0, result.stdout);
      assert.match(result.stdout, /answered with an error, but the pair is/);
      assertGood(one);
    });

    it('keeps a good backup when a snapshot cannot be deleted, and the next run clears it away', async () => {
      const one = await open('nonstop');
      one.array.inject({ command: 'govc snapshot.remove', kind: 'fail', times: 3 });
      const result = await one.run('backup.sh');
      assert.equal(result.code, 30, result.stdout);
      assert.match(result.stdout, /VM web01: the snapshot quiesce-night is left/);
      assertGood(one);
      assert.equal((await one.vcenter.vm('web01'))?.snapshots.length, 1);
      one.array.heal();
      const again = await one.run('backup.sh');
      assert.equal(again.code, 0, again.stdout);
      assert.match(again.stdout, /VM web01 has a snapshot of an earlier run: deleting it/);
      await assertUntouched(one);
    });

    it('says that a VM is off when it cannot be started, and starts it in the next run', async () => {
      const one = await open('shortstop');
      one.array.inject({ command: 'govc vm.power', match: '-on', kind: 'fail', times: 3 });
      const result = await one.run('backup.sh');
      assert.equal(result.code, 30, result.stdout);
      assert.equal((await one.vcenter.vm('web01'))?.power, 'poweredOff');
      one.array.heal();
      const again = await one.run('backup.sh');
      assert.equal(again.code, 0, again.stdout);
      assert.match(again.stdout, /VM web01 was left off by an earlier run: starting it/);
      await assertUntouched(one);
    });

    it('tells failed undoing from undone', async () => {
      const one = await open('nonstop');
      one.array.inject(
        { command: 'iSMrc_separate', kind: 'fail' },
        { command: 'govc snapshot.remove', kind: 'fail', times: Infinity },
      );
      const result = await one.run('backup.sh');
      assert.equal(result.code, 31, result.stdout);
      assert.match(result.stdout, /Do by hand what the lines above say|do by hand what the lines above say/);
    });

    it('reports a failed secondary backup without spoiling the disk backup', async () => {
      const one = await open('nonstop', plainNames, {
        job_: 'secondary on bk01 { format raw-gpt  chain script }',
        programs: { tape: 'echo "no tape in drive"; exit 5\n' },
      });
      const tape = `${one.stage.path.split(':')[0] ?? ''}/tape`;
      assert.equal((await one.run('backup.sh')).code, 2, 'the program has to be there before anything is begun');
      const result = await one.run('backup.sh', [], { env: { QUIESCE_SECONDARY: tape } });
      assert.equal(result.code, 23, result.stdout);
      assert.match(result.stdout, /no tape in drive/);
      assertGood(one);
      await assertUntouched(one);
    });
  });

  describe('ended from outside', () => {
    const points: readonly (readonly [Mode, Fault, string])[] = [
      ['nonstop', { command: 'iSMrc_replicate', kind: 'stick' }, 'iSMrc_replicate'],
      ['nonstop', { command: 'iSMrc_separate', kind: 'stick' }, 'iSMrc_separate'],
      ['shortstop', { command: 'iSMrc_separate', kind: 'stick' }, 'iSMrc_separate'],
    ];
    const signals = [
      ['SIGTERM', 143],
      ['SIGINT', 130],
    ] as const;
    const cases = points.flatMap(([mode, fault, reached]) =>
      signals.map(([signal, code]) => ({ mode, fault, reached, signal, code })),
    );
    const outcome = ahead(cases, async ({ mode, fault, reached, signal, code }) => {
      const one = await openSite(parts, mode);
      try {
        one.array.inject(fault);
        let pid = 0;
        const running = one.run('backup.sh', [], { started: (id) => (pid = id) });
        await until(() => one.array.journal().some((call) => call.command === reached), reached, 60_000);
        process.kill(pid, signal);
        const result = await running;
        assert.equal(result.code, code, result.stdout + result.stderr);
        await assertUntouched(one);
        assert.match(result.stdout, /is left (rpl|sep)\/exec/);
        await assertRunsAgain(one);
      } finally {
        await one.close();
      }
    });
    for (const each of cases) {
      it(`${each.mode}: ${each.signal} after ${each.reached} undoes, and the next run succeeds`, () => outcome(each));
    }

    it('starts VMs and deletes snapshots that a run left which was killed', async () => {
      for (const mode of ['nonstop', 'shortstop'] as const) {
        const one = await open(mode);
        one.array.inject({ command: 'iSMrc_separate', kind: 'stick' });
        let pid = 0;
        const running = one.run('backup.sh', [], { started: (id) => (pid = id) });
        await until(() => one.array.journal().some((call) => call.command === 'iSMrc_separate'), 'the separation');
        process.kill(-pid, 'SIGKILL');
        assert.equal((await running).signal, 'SIGKILL');
        const vm = await one.vcenter.vm('web01');
        assert.ok(mode === 'nonstop' ? vm?.snapshots.length === 1 : vm?.power === 'poweredOff');
        await assertRunsAgain(one);
        await one.close();
        scene = undefined;
      }
    });
  });
});
