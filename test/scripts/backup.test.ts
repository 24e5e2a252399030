// Generated backup scripts run to the end, broken off at every step, ended by signals, started twice: VMware's simulator and the
// stand-in array are asked what happened, not the script's own log.
import assert from 'node:assert/strict';
import type { Fault } from '../array/array.ts';
import { need } from '../tools/parts.ts';
import { until } from '../tools/process.ts';
import { arrayOf, oddNames, plainNames, siteOf, vcenterOf, type Names } from './designs.ts';
import { ahead, openScene, type Scene, type SceneOptions } from './scene.ts';

type Mode = 'nonstop' | 'shortstop';

describe('generated backup scripts, run for real', function () {
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
    mode: Mode,
    names: Names = plainNames,
    more: Partial<SceneOptions> & { readonly job_?: string } = {},
  ): Promise<Scene> {
    scene = await openScene({
      parts,
      design: siteOf(mode, names, more.job_),
      job: names.job,
      vcenter: vcenterOf(names),
      array: arrayOf(names),
      ...more,
    });
    return scene;
  }

  /** No VM has changed its state, none has a snapshot. */
  async function assertUntouched(one: Scene, names: Names = plainNames): Promise<void> {
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

  /** A scene of a test that runs beside others. */
  function openOwn(mode: Mode): Promise<Scene> {
    const names = plainNames;
    return openScene({ parts, design: siteOf(mode), job: names.job, vcenter: vcenterOf(), array: arrayOf() });
  }

  /** Without the fault, and with what never ended put right at the array, the next run succeeds. */
  async function assertRunsAgain(one: Scene): Promise<void> {
    one.array.heal();
    one.array.change((state) => {
      for (const pair of state.pairs) if (pair.transition) pair.transition.stuck = false;
    });
    const again = await one.run('backup.sh');
    assert.equal(again.code, 0, again.stdout + again.stderr);
    assertGood(one);
    await assertUntouched(one);
  }

  function assertGood(one: Scene, names: Names = plainNames): void {
    assert.equal(one.array.pair(names.mv, names.rv).sync, 'separated');
    assert.equal(one.array.read(names.rv), 'today');
  }

  /** Where the first call of a command stands in the order of calls. */
  function at(one: Scene, command: string, from = 0): number {
    const index = one.array.journal().findIndex((call, i) => i >= from && call.command === command);
    assert.ok(index >= 0, `${command} was never called`);
    return index;
  }

  describe('to the end', () => {
    it('non-stop: snapshots around the separation, VMs keep running', async () => {
      const one = await open('nonstop');
      const result = await one.run('backup.sh');
      assert.equal(result.code, 0, result.stdout + result.stderr);
      assertGood(one);
      await assertUntouched(one);
      const replicate = at(one, 'iSMrc_replicate');
      const create = at(one, 'govc snapshot.create', replicate);
      const separate = at(one, 'iSMrc_separate', create);
      at(one, 'govc snapshot.remove', separate);
      const created = one.array.journal().filter((call) => call.command === 'govc snapshot.create');
      assert.deepEqual(
        created.map((call) => [call.args.includes('-q=true'), call.args.includes('-m=false')]),
        [
          [true, true],
          [false, true],
        ],
        'Windows quiesced, the other not, no memory, none for the VM that is off',
      );
      assert.match(one.log('night'), /Backup of night has ended well/);
    });

    it('short-stop: VMs are off while the pair is separated, and on again', async () => {
      const one = await open('shortstop');
      const result = await one.run('backup.sh');
      assert.equal(result.code, 0, result.stdout + result.stderr);
      assertGood(one);
      await assertUntouched(one);
      const powered = one.array
        .journal()
        .filter((call) => ['govc vm.power', 'iSMrc_separate'].includes(call.command))
        .map((call) => (call.command === 'iSMrc_separate' ? 'separate' : call.args[1]));
      assert.deepEqual(powered, ['-s', '-s', 'separate', '-on', '-on']);
    });

    it('says everything in Japanese for a Japanese site', async () => {
      const one = await open('nonstop', plainNames, { language: 'ja' });
      const result = await one.run('backup.sh');
      assert.equal(result.code, 0, result.stdout + result.stderr);
      assert.match(result.stdout, /手順 3 \/ 4: セパレート/);
      assert.match(result.stdout, /「night」は正常に終了しました/);
    });

    it('takes names with quotes, blanks, $, backquotes and Japanese as data', async () => {
      for (const mode of ['nonstop', 'shortstop'] as const) {
        const one = await open(mode, oddNames);
        const result = await one.run('backup.sh');
        assert.equal(result.code, 0, result.stdout + result.stderr);
        assertGood(one, oddNames);
        await assertUntouched(one, oddNames);
        assert.deepEqual(
          Object.keys(result.files).filter((file) => file.split('/').at(-1) === 'pwned'),
          [],
        );
        await one.close();
        scene = undefined;
      }
    });

    it('copies the whole disk when told to', async () => {
      const one = await open('nonstop');
      const result = await one.run('backup.sh', ['--full-copy']);
      assert.equal(result.code, 0, result.stdout);
      const [call] = one.array.journal().filter((each) => each.command === 'iSMrc_replicate');
      assert.deepEqual(call?.args.slice(-4), ['-cprange', 'full', '-cpmode', 'bg']);
    });

    it('quiesces a VM that is off by design but runs at night, and leaves one that is off alone', async () => {
      const one = await open('nonstop');
      await one.vcenter.govc('vm.power', '-on', 'web02');
      await one.vcenter.govc('vm.power', '-off', 'web01');
      const result = await one.run('backup.sh');
      assert.equal(result.code, 0, result.stdout);
      const created = one.array.journal().filter((call) => call.command === 'govc snapshot.create');
      assert.equal(created.length, 2);
      assert.equal((await one.vcenter.vm('web01'))?.power, 'poweredOff');
    });

    it('starts the secondary backup with the copy disks, after everything else', async () => {
      const one = await open('nonstop', plainNames, {
        job_: 'secondary on bk01 { format raw-gpt  chain script }',
        programs: { tape: 'printf "%s\\n" "$@" > "$HOME/tape.txt"\n' },
      });
      const tape = `${one.stage.path.split(':')[0] ?? ''}/tape`;
      const result = await one.run('backup.sh', [], { env: { QUIESCE_SECONDARY: tape } });
      assert.equal(result.code, 0, result.stdout);
      assert.equal(result.files['tape.txt'], 'bk01\nrv_web\n');
    });
  });

  describe('without doing anything', () => {
    /** No command that changes anything was called. */
    function assertOnlyRead(one: Scene): void {
      const reading = ['iSMrc_query', 'govc about', 'govc find', 'govc object.collect', 'govc snapshot.tree'];
      const changing = one.array.journal().filter((call) => !reading.includes(call.command));
      assert.deepEqual(changing, []);
    }

    it('shows in a dry run what it would do', async () => {
      for (const mode of ['nonstop', 'shortstop'] as const) {
        const one = await open(mode);
        const result = await one.run('backup.sh', ['--dry-run']);
        assert.equal(result.code, 0, result.stdout);
        assert.match(result.stdout, /Would run: iSMrc_replicate -mv mv_web .*-cpmode bg/);
        assert.match(result.stdout, /Would run: iSMrc_separate/);
        assertOnlyRead(one);
        await one.close();
        scene = undefined;
      }
    });

    it('explains itself', async () => {
      const one = await open('nonstop');
      const help = await one.run('backup.sh', ['--help']);
      assert.equal(help.code, 0);
      for (const said of ['--dry-run', 'GOVC_URL', 'QUIESCE_PROFILE', 'Exit codes', '  31 ']) {
        assert.ok(help.stdout.includes(said), said);
      }
      assert.equal((await one.run('backup.sh', ['--fast'])).code, 2);
      assert.deepEqual(one.array.journal(), []);
    });

    const wrong: readonly (readonly [string, (one: Scene) => unknown, number, RegExp])[] = [
      ['a VM is suspended', (one) => one.vcenter.govc('vm.power', '-suspend', 'web01'), 12, /web01 is suspended/],
      [
        'VMware Tools do not run',
        (one) =>
          one.vcenter.govc('vm.change', '-vm', 'web01', '-e', 'SET.guest.toolsRunningStatus=guestToolsNotRunning'),
        12,
        /VMware Tools do not run/,
      ],
      ['a VM is not there', (one) => one.vcenter.govc('vm.unregister', 'web02'), 12, /web02 is not in the inventory/],
      [
        'a restore is under way',
        (one) => one.array.change((state) => void (state.pairs[0]!.sync = 'rst/sync')),
        12,
        /End the restore/,
      ],
      [
        'the pair is broken',
        (one) => one.array.change((state) => void (state.pairs[0]!.sync = 'fault')),
        12,
        /the pair is fault/,
      ],
      [
        'the RV belongs to another MV',
        (one) =>
          one.array.change((state) => {
            state.disks[0]!.name = 'other';
            state.pairs[0]!.mv = 'other';
          }),
        12,
        /belongs to another MV/,
      ],
      [
        'the array does not answer',
        (one) => one.array.inject({ command: 'iSMrc_query', kind: 'fail', times: Infinity }),
        20,
        /state of the pair cannot be read/,
      ],
      ['settings can be read by others', (one) => one.write('settings', 'GOVC_PASSWORD = x\n', 0o644), 2, /chmod 600/],
      ['settings are no settings', (one) => one.write('settings', 'PATH = /tmp\n'), 2, /PATH: no such setting/],
      [
        'the command profile can be written by others',
        (one) => one.write('profile', 'confirmed-by = x\n', 0o666),
        2,
        /chmod go-w/,
      ],
      [
        'the command profile names another program',
        (one) => one.write('profile', 'separate = rm -rf /\n'),
        2,
        /spells separate with another command than iSMrc_separate/,
      ],
      [
        'the command profile names an operation that there is not',
        (one) => one.write('profile', 'format-all = iSMrc_separate\n'),
        2,
        /operation that there is not: format-all/,
      ],
      [
        'the command profile does not say who confirmed it',
        (one) => one.write('profile', 'separate = iSMrc_separate -rv {rv}\n'),
        2,
        /does not say: confirmed-by/,
      ],
    ];
    for (const [what, arrange, code, message] of wrong) {
      it(`stops before the first change where ${what}`, async () => {
        const one = await open('nonstop');
        await arrange(one);
        const result = await one.run('backup.sh');
        assert.equal(result.code, code, result.stdout + result.stderr);
        assert.match(result.stdout, message);
        assert.match(result.stdout + result.stderr, code === 2 ? /\[ERROR\]/ : /Next: /);
        assertOnlyRead(one);
      });
    }

    it('needs an address and an account for vCenter, and says where to put them', async () => {
      const one = await open('nonstop');
      for (const [name, message] of [
        ['GOVC_URL', /GOVC_URL is not set/],
        ['GOVC_USERNAME', /GOVC_USERNAME is not set/],
      ] as const) {
        const result = await one.run('backup.sh', [], { env: { [name]: undefined } });
        assert.equal(result.code, 2, result.stdout);
        assert.match(result.stdout, message);
      }
    });

    it('takes account and address from the settings file', async () => {
      const one = await open('nonstop');
      const { GOVC_URL, GOVC_USERNAME, GOVC_PASSWORD } = one.vcenter.env;
      one.write(
        'settings',
        `# of the site\nGOVC_URL = ${GOVC_URL}\nGOVC_USERNAME = ${GOVC_USERNAME}\nGOVC_PASSWORD = ${GOVC_PASSWORD}\n`,
      );
      const env = { GOVC_URL: undefined, GOVC_USERNAME: undefined, GOVC_PASSWORD: undefined };
      const result = await one.run('backup.sh', ['--dry-run'], { env });
      assert.equal(result.code, 0, result.stdout + result.stderr);
      assert.ok(!result.stdout.includes(GOVC_PASSWORD ?? 'x'));
    });

    it('does not start twice at once', async () => {
      const one = await open('nonstop');
      one.array.inject({ command: 'iSMrc_replicate', kind: 'stick' });
      let pid = 0;
      const first = one.run('backup.sh', [], { started: (id) => (pid = id) });
      await until(() => one.array.journal().some((call) => call.command === 'iSMrc_replicate'), 'the first run');
      const second = await one.run('backup.sh');
      assert.equal(second.code, 11, second.stdout);
      assert.match(second.stdout, /Another run of night is under way/);
      process.kill(pid, 'SIGTERM');
      assert.equal((await first).code, 143);
    });
  });

  describe('broken off', () => {
    interface Case {
      readonly mode: Mode;
      readonly fault: Fault;
      readonly code: number;
      /** Text of the log that names the state of the pair. */
      readonly left: RegExp;
      readonly env?: Record<string, string>;
    }
    const synchronised = /is left rpl\/sync: the RV is Not Ready/;
    const separated = /is left separated/;
    const cases: readonly Case[] = [
      { mode: 'nonstop', fault: { command: 'iSMrc_replicate', kind: 'fail' }, code: 20, left: separated },
      { mode: 'nonstop', fault: { command: 'iSMrc_replicate', kind: 'hang' }, code: 20, left: separated },
      { mode: 'nonstop', fault: { command: 'iSMrc_replicate', kind: 'ignore' }, code: 20, left: separated },
      {
        mode: 'nonstop',
        fault: { command: 'iSMrc_replicate', kind: 'stick' },
        code: 22,
        left: /is left rpl\/exec/,
        env: { QUIESCE_LIMIT_REPLICATE: '60' },
      },
      { mode: 'nonstop', fault: { command: 'govc snapshot.create', kind: 'fail' }, code: 21, left: synchronised },
      {
        mode: 'nonstop',
        fault: { command: 'govc snapshot.create', kind: 'fail', call: 2 },
        code: 21,
        left: synchronised,
      },
      { mode: 'nonstop', fault: { command: 'govc snapshot.create', kind: 'fail-after' }, code: 21, left: synchronised },
      { mode: 'nonstop', fault: { command: 'govc snapshot.create', kind: 'ignore' }, code: 21, left: synchronised },
      { mode: 'nonstop', fault: { command: 'govc snapshot.create', kind: 'hang' }, code: 21, left: synchronised },
      { mode: 'nonstop', fault: { command: 'iSMrc_separate', kind: 'fail' }, code: 20, left: synchronised },
      { mode: 'nonstop', fault: { command: 'iSMrc_separate', kind: 'ignore' }, code: 20, left: synchronised },
      {
        mode: 'nonstop',
        fault: { command: 'iSMrc_separate', kind: 'stick' },
        code: 22,
        left: /is left sep\/exec/,
        env: { QUIESCE_LIMIT_SEPARATE: '60' },
      },
      { mode: 'shortstop', fault: { command: 'govc vm.power', kind: 'fail' }, code: 21, left: synchronised },
      { mode: 'shortstop', fault: { command: 'govc vm.power', kind: 'fail', call: 2 }, code: 21, left: synchronised },
      { mode: 'shortstop', fault: { command: 'govc vm.power', kind: 'ignore' }, code: 22, left: synchronised },
      { mode: 'shortstop', fault: { command: 'iSMrc_separate', kind: 'fail' }, code: 20, left: synchronised },
      { mode: 'shortstop', fault: { command: 'iSMrc_separate', kind: 'hang' }, code: 20, left: synchronised },
    ];
    const outcome = ahead(cases, async ({ mode, fault, code, left, env }) => {
      const one = await openOwn(mode);
      try {
        one.array.inject(fault);
        const result = await one.run('backup.sh', [], { ...(env && { env }) });
        assert.equal(result.code, code, result.stdout + result.stderr);
        await assertUntouched(one);
        assert.match(result.stdout, left);
        assert.match(result.stdout, /Next: /);
        assert.match(result.stdout, /There is no backup of this run/);
        await assertRunsAgain(one);
      } finally {
        await one.close();
      }
    });
    for (const each of cases) {
      const { mode, fault, code } = each;
      const nth = fault.call === undefined ? '' : ` (call ${String(fault.call)})`;
      it(`${mode}: ${fault.command} ${fault.kind}${nth} ends with ${String(code)}, and the next run succeeds`, () =>
        outcome(each));
    }

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
      const one = await openOwn(mode);
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
