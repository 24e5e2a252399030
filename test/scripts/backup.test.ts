// Generated backup scripts run to the end, or stop before the first change: VMware's simulator and the stand-in array are asked what
// happened, not the script's own log.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { need, projectRoot } from '../tools/parts.ts';
import { until } from '../tools/process.ts';
import { assertGood, assertUntouched, openSite } from './checks.ts';
import { odder, oddNames, oddSnapshots, plainNames } from './designs.ts';
import { guardProfile } from './scenarios.ts';
import { openScene, type Scene } from './scene.ts';

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
    ...options: Parameters<typeof openSite> extends [unknown, ...infer Rest] ? Rest : never
  ): Promise<Scene> {
    scene = await openSite(parts, ...options);
    return scene;
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

    it('takes such names of BV, SV, LV, hosts and backup servers as data', async () => {
      scene = await openScene({
        parts,
        design: oddSnapshots,
        job: oddNames.job,
        vcenter: { hosts: ['esx-01'], datastores: ['ds_web'], vms: [{ name: oddNames.on }] },
        array: {
          disks: { [odder.bv]: { content: 'today' } },
          snapshots: [{ bv: odder.bv, svs: [...odder.sv], active: [odder.sv[0]], lvs: [odder.lv] }],
        },
        unverified: 'accept',
        programs: { tape: 'printf "%s\\n" "$@" > "$HOME/tape.txt"\n' },
      });
      scene.write('profile', guardProfile);
      const result = await scene.run('backup.sh', [], { env: { QUIESCE_SECONDARY: scene.program('tape') } });
      assert.equal(result.code, 0, result.stdout + result.stderr);
      assert.equal(scene.array.content(odder.sv[1]), 'today', 'the SV that holds nothing is taken');
      assert.equal(result.files['tape.txt'], `${odder.server}\n${odder.lv}\n`);
      assert.equal(scene.array.link(odder.lv), undefined);
      assert.equal((await scene.vcenter.vm(oddNames.on))?.power, 'poweredOn');
      assert.deepEqual(
        Object.keys(result.files).filter((file) => file.split('/').at(-1) === 'pwned'),
        [],
      );
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

  describe('of the example with a Linux management server', () => {
    const design = readFileSync(
      join(projectRoot, 'examples', 'vmfs-controlcommand', 'vmfs-controlcommand.quiesce'),
      'utf8',
    );
    const jobs = [
      { job: 'nightly_db', mv: 'mv_db', rv: 'rv_db', vms: ['pg01', 'pg02'] },
      { job: 'nightly_lab', mv: 'mv_lab', rv: 'rv_lab', vms: ['lab01', 'lab02', 'lab03'] },
    ];
    for (const { job, mv, rv, vms } of jobs) {
      it(`${job} runs to the end`, async () => {
        scene = await openScene({
          parts,
          design,
          job,
          language: 'ja',
          vcenter: { clusters: [{ name: 'prod', hosts: ['esx-01'] }], vms: vms.map((name) => ({ name })) },
          array: { disks: { [mv]: { content: 'today' } }, pairs: [{ mv, rv }] },
        });
        const result = await scene.run('backup.sh');
        assert.equal(result.code, 0, result.stdout + result.stderr);
        assert.equal(scene.array.read(rv), 'today');
        for (const vm of await scene.vcenter.vms()) {
          assert.deepEqual([vm.power, vm.snapshots], ['poweredOn', []], vm.name);
        }
      });
    }
  });

  describe('over several disks', () => {
    const design = `
array tokyo {
  ld mv1  ld rv1  ld mv2  ld rv2
  pair one of mv1 -> rv1
  pair two of mv2 -> rv2
}
server mgmt01 { runs iStorageManager 12.4 }
vcenter vc01 {
  datastore ds1 on tokyo.mv1
  datastore ds2 on tokyo.mv2
  vm web01 on ds1 { disk os  disk data on ds2 }
}
backup night { protect web01  mode nonstop  using ControlCommand on mgmt01 }
`;
    const openTwo = (): Promise<Scene> =>
      openScene({
        parts,
        design,
        job: 'night',
        vcenter: { hosts: ['esx-01'], vms: [{ name: 'web01' }] },
        array: {
          disks: { mv1: { content: 'one' }, mv2: { content: 'two' } },
          pairs: [
            { mv: 'mv1', rv: 'rv1' },
            { mv: 'mv2', rv: 'rv2' },
          ],
        },
      });

    it('separates both pairs at one quiescent point', async () => {
      scene = await openTwo();
      const result = await scene.run('backup.sh');
      assert.equal(result.code, 0, result.stdout);
      const changes = scene.array
        .journal()
        .map((call) => call.command)
        .filter((command) => /replicate|separate|snapshot\.(create|remove)/.test(command));
      assert.deepEqual(changes, [
        'iSMrc_replicate',
        'iSMrc_replicate',
        'govc snapshot.create',
        'iSMrc_separate',
        'iSMrc_separate',
        'govc snapshot.remove',
      ]);
      assert.deepEqual([scene.array.read('rv1'), scene.array.read('rv2')], ['one', 'two']);
    });

    it('names the state of each pair when the second cannot be separated, and runs again', async () => {
      scene = await openTwo();
      scene.array.inject({ command: 'iSMrc_separate', kind: 'fail', call: 2 });
      const result = await scene.run('backup.sh');
      assert.equal(result.code, 20, result.stdout);
      assert.match(result.stdout, /two \(mv2 -> rv2\) is left rpl\/sync/);
      assert.match(result.stdout, /one \(mv1 -> rv1\) is left sep/);
      assert.deepEqual((await scene.vcenter.vm('web01'))?.snapshots, []);
      scene.array.heal();
      const again = await scene.run('backup.sh');
      assert.equal(again.code, 0, again.stdout);
      assert.deepEqual([scene.array.read('rv1'), scene.array.read('rv2')], ['one', 'two']);
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
});
