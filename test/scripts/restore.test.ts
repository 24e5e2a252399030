// Generated restore scripts run for real: behind the guard, to the end, broken off before and after the restore has begun.
import assert from 'node:assert/strict';
import { need } from '../tools/parts.ts';
import { until } from '../tools/process.ts';
import { mend, type Mode } from './checks.ts';
import { arrayOf, oddNames, plainNames, siteOf, vcenterOf, type Names } from './designs.ts';
import { bringsSnapshots, profile, restoreEnvironment } from './restore-site.ts';
import { ahead, openScene, type Scene } from './scene.ts';

describe('generated restore scripts, run for real', function () {
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

  /** A site whose RV holds `yesterday`, with a record of the backup as `backup.sh` writes it. */
  async function openOwn(mode: Mode, names: Names = plainNames): Promise<Scene> {
    const one = await openScene({
      parts,
      design: siteOf(mode, names),
      job: names.job,
      vcenter: vcenterOf(names),
      array: arrayOf(names),
      programs: { govc: bringsSnapshots },
      unverified: 'accept',
    });
    one.write('profile', profile);
    return one;
  }

  async function open(mode: Mode, names?: Names): Promise<Scene> {
    scene = await openOwn(mode, names);
    return scene;
  }

  function restore(one: Scene, args: readonly string[] = ['--yes', '--rv-confirmed'], mode: Mode = 'nonstop') {
    return one.run('restore.sh', args, {
      env: restoreEnvironment(one.array.bin, parts.govc, mode === 'nonstop' ? ['web01', 'lin01'] : []),
    });
  }

  async function states(one: Scene): Promise<(string | number)[][]> {
    return (await one.vcenter.vms()).map((vm) => [vm.name, vm.power, vm.snapshots.length]).sort();
  }

  const untouched = [
    ['lin01', 'poweredOn', 0],
    ['web01', 'poweredOn', 0],
    ['web02', 'poweredOff', 0],
  ];
  const restored = untouched.map(([name, , snapshots]) => [name, 'poweredOff', snapshots]);

  it('stops at the guard until a command profile spells the restore, having changed nothing', async () => {
    const one = await open('nonstop');
    one.write('profile', '');
    const result = await restore(one);
    assert.equal(result.code, 2, 'a profile has to say who confirmed it');
    const without = await one.run('restore.sh', ['--yes', '--rv-confirmed'], {
      env: { QUIESCE_PROFILE: `${one.stage.folder}/none` },
    });
    assert.equal(without.code, 10, without.stdout);
    assert.match(without.stdout, /No public source shows how iSMrc_restore is spelt/);
    assert.match(without.stdout, /restore = iSMrc_restore \.\.\. \{mv\} \.\.\. \{rv\} \.\.\./);
    assert.deepEqual(one.array.journal(), []);
    assert.deepEqual(await states(one), untouched);
  });

  it('does nothing without --yes, and shows in a dry run what it would do', async () => {
    const one = await open('nonstop');
    assert.equal((await restore(one, [])).code, 2);
    assert.deepEqual(one.array.journal(), []);
    const dry = await restore(one, ['--dry-run', '--rv-confirmed']);
    assert.equal(dry.code, 0, dry.stdout);
    assert.match(dry.stdout, /Would run: govc vm\.unregister/);
    assert.match(dry.stdout, /Would run: iSMrc_restore -mv mv_web/);
    assert.deepEqual(await states(one), untouched);
    assert.equal(one.array.content('mv_web'), 'today');
  });

  it('asks for a record that the RV holds a backup', async () => {
    const one = await open('nonstop');
    const result = await restore(one, ['--yes']);
    assert.equal(result.code, 12, result.stdout);
    assert.match(result.stdout, /start with --rv-confirmed/);
    assert.deepEqual(await states(one), untouched);
  });

  it('brings a non-stop backup back: reverted to its snapshots, which are deleted', async () => {
    const one = await open('nonstop');
    const result = await restore(one);
    assert.equal(result.code, 0, result.stdout + result.stderr);
    assert.equal(one.array.content('mv_web'), 'yesterday');
    assert.equal(one.array.pair('mv_web', 'rv_web').sync, 'separated');
    assert.deepEqual(await states(one), restored);
    const commands = one.array.journal().map((call) => call.command);
    const order = [
      'govc vm.power',
      'govc vm.unregister',
      'iSMrc_restore',
      'govc host.storage.info',
      'govc vm.register',
      'govc snapshot.revert',
      'govc snapshot.remove',
    ];
    const places = order.map((command) => commands.indexOf(command));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
      commands.join('\n'),
    );
    assert.ok(places.every((place) => place >= 0));
    assert.ok((await one.vcenter.requests('RescanAllHba')).length > 0);
    assert.match(result.stdout, /Windows error recovery screen/);
  });

  it('brings a short-stop backup back, and powers on what ran before when told to', async () => {
    const one = await open('shortstop');
    const result = await restore(one, ['--yes', '--rv-confirmed', '--power-on'], 'shortstop');
    assert.equal(result.code, 0, result.stdout + result.stderr);
    assert.equal(one.array.content('mv_web'), 'yesterday');
    assert.deepEqual(await states(one), untouched);
  });

  it('restores what its backup script has saved, by its record', async () => {
    const one = await open('shortstop');
    const env = { GOVC_NEXT: `${one.array.bin}/govc`, GOVC_REAL: parts.govc };
    assert.equal((await one.run('backup.sh', [], { env })).code, 0);
    one.array.write('mv_web', 'spoilt');
    const result = await restore(one, ['--yes'], 'shortstop');
    assert.equal(result.code, 0, result.stdout + result.stderr);
    assert.match(result.stdout, /The copies hold the backup of 2026-01-01T01:/);
    assert.equal(one.array.content('mv_web'), 'today');
  });

  it('misses a snapshot that the record of the backup promises', async () => {
    const one = await open('nonstop');
    const env = { GOVC_NEXT: `${one.array.bin}/govc`, GOVC_REAL: parts.govc };
    assert.equal((await one.run('backup.sh', [], { env })).code, 0);
    const result = await restore(one, ['--yes'], 'shortstop');
    assert.equal(result.code, 21, result.stdout);
    assert.match(result.stdout, /web01 has no snapshot quiesce-night, though it was running/);
  });

  it('separates a pair that the restore has left synchronised', async () => {
    const one = await open('shortstop');
    one.write('profile', profile.replace(' -mode protect', ''));
    const result = await restore(one, undefined, 'shortstop');
    assert.equal(result.code, 0, result.stdout + result.stderr);
    assert.equal(one.array.pair('mv_web', 'rv_web').sync, 'separated');
    assert.ok(one.array.journal().some((call) => call.command === 'iSMrc_separate'));
  });

  it('takes names with quotes, blanks, $, backquotes and Japanese as data', async () => {
    const one = await open('shortstop', oddNames);
    const result = await restore(one, ['--yes', '--rv-confirmed', '--power-on'], 'shortstop');
    assert.equal(result.code, 0, result.stdout + result.stderr);
    assert.equal(one.array.content(oddNames.mv), 'yesterday');
    assert.equal((await one.vcenter.vm(oddNames.on))?.power, 'poweredOn');
    assert.equal((await one.vcenter.vm(oddNames.off))?.power, 'poweredOff');
    assert.ok(!Object.keys(result.files).some((file) => file.split('/').at(-1) === 'pwned'));
  });

  describe('broken off', () => {
    const before = ['govc vm.power', 'govc vm.unregister'] as const;
    const after = ['iSMrc_restore', 'govc host.storage.info', 'govc vm.register'] as const;
    const cases = [
      ...before.map((command) => ({ command, call: 2, begun: false })),
      ...after.map((command) => ({ command, call: 1, begun: true })),
    ];
    const outcome = ahead(cases, async ({ command, call, begun }) => {
      const one = await openOwn('shortstop');
      try {
        one.array.inject({ command, kind: 'fail', call });
        const result = await restore(one, undefined, 'shortstop');
        assert.equal(result.code, command.startsWith('iSM') ? 20 : 21, result.stdout + result.stderr);
        if (begun) {
          assert.match(result.stdout, /do not use what is being restored/);
          const running = (await one.vcenter.vms()).filter((vm) => vm.power !== 'poweredOff');
          assert.deepEqual(running, []);
        } else {
          assert.equal(one.array.content('mv_web'), 'today');
          assert.match(result.stdout, /The original volumes were not changed/);
          assert.deepEqual(await states(one), untouched);
        }
        one.array.heal();
        const again = await restore(one, ['--yes', '--rv-confirmed', '--power-on'], 'shortstop');
        assert.equal(again.code, 0, again.stdout + again.stderr);
        assert.equal(one.array.content('mv_web'), 'yesterday');
        assert.deepEqual(await states(one), untouched);
      } finally {
        await one.close();
      }
    });
    for (const each of cases) {
      const title = each.begun ? 'leaves VMs off' : 'puts everything back';
      it(`at ${each.command}: ${title}, and the next run completes`, () => outcome(each));
    }

    it('by SIGTERM while the array copies: goes on in the next run', async () => {
      const one = await open('shortstop');
      one.array.inject({ command: 'iSMrc_restore', kind: 'stick' });
      let pid = 0;
      const running = one.run('restore.sh', ['--yes', '--rv-confirmed'], {
        env: { GOVC_NEXT: `${one.array.bin}/govc`, GOVC_REAL: parts.govc },
        started: (id) => (pid = id),
      });
      await until(() => one.array.journal().some((call) => call.command === 'iSMrc_restore'), 'the restore', 60_000);
      process.kill(pid, 'SIGTERM');
      const result = await running;
      assert.equal(result.code, 143, result.stdout);
      assert.match(result.stdout, /is left rst\/exec: the MV is being restored/);
      mend(one);
      const again = await restore(one, ['--yes', '--rv-confirmed', '--power-on'], 'shortstop');
      assert.equal(again.code, 0, again.stdout + again.stderr);
      assert.match(again.stdout, /An earlier run has begun this restore/);
      assert.deepEqual(await states(one), untouched);
    });
  });
});
