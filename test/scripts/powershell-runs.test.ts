// Generated PowerShell run by the interpreter of this folder: to the end, broken off at every call, by failures and by Ctrl+C, and
// started again. PowerShell itself can't be had here: this shows the logic of the scripts, not what PowerShell makes of them.
import assert from 'node:assert/strict';
import { controlcommandPs } from '../../language/emitters/controlcommand-ps/index.ts';
import type { Job } from '../../language/emitters/emitter.ts';
import { SourceFile } from '../../language/model/source.ts';
import { Topology } from '../../language/model/topology.ts';
import { planIstorage } from '../../language/plans/nec/index.ts';
import { oddNames, plainNames, siteOf, type Names } from './designs.ts';
import { parsePowershell, type PowershellScript } from '../shells/powershell.ts';
import { need } from '../tools/parts.ts';
import { Machine } from '../powershell/interpreter.ts';
import { siteWith, worldOf, type Site } from '../powershell/world.ts';

type Mode = 'nonstop' | 'shortstop';

/** The site of the designs: two machines that run, one that is off. */
const newSite = (names: Names): Site =>
  siteWith([{ name: names.on }, { name: names.on2 }, { name: names.off, power: 'PoweredOff' }]);

const codes = new Set([0, 10, 12, 20, 21, 22, 23, 30, 31, 130]);

describe('generated PowerShell, run by the interpreter of `test/powershell`', function () {
  this.timeout(120_000);
  const scripts = new Map<string, PowershellScript>();
  let key = '';

  before(async function () {
    const grammar = need(this, 'powershell-grammar')['powershell-grammar'];
    for (const mode of ['nonstop', 'shortstop'] as const) {
      for (const names of [plainNames, oddNames]) {
        const design = siteOf(mode, names).replace('server mgmt01 {', 'server mgmt01 { os "Windows Server 2022" ');
        const topology = new Topology([SourceFile.parse('site.quiesce', design)]);
        const job = topology.all('backup')[0] as unknown as Job;
        const plans = planIstorage(topology).filter((plan) => (plan.job as unknown) === job);
        for (const file of controlcommandPs.emit({ topology, job, plans, language: 'en' })) {
          if (!file.path.endsWith('.ps1')) continue;
          const script = await parsePowershell(grammar, file.text);
          scripts.set(`${mode} ${names === plainNames ? 'plain' : 'odd'} ${file.path}`, script);
        }
      }
    }
    assert.equal(scripts.size, 8);
  });

  function run(site: Site, mode: Mode, file: string, names: Names, options: Record<string, boolean> = {}): number {
    const script = scripts.get(`${mode} ${names === plainNames ? 'plain' : 'odd'} ${file}`)!;
    key = /\$script:snapshotName = '([^']*)'/u.exec(script.root.text)?.[1] ?? '';
    const profile = [
      'confirmed-by = NAME',
      'confirmed-on = 2026-01-01',
      'manual = M',
      'restore = iSMrc_restore {mv} {rv}',
    ];
    site.files.set('C:\\ProgramData\\Quiesce\\command-profile', profile);
    return new Machine(script.root, worldOf(site, names.mv, names.rv, key), options).run();
  }

  /** Nothing of a run is left on the machines. */
  function assertClear(site: Site, names: Names, note: string): void {
    const state = site.vms.map((vm) => [vm.name, vm.power, vm.snapshots.length, vm.registered]);
    const wanted = [
      [names.on, 'PoweredOn', 0, true],
      [names.on2, 'PoweredOn', 0, true],
      [names.off, 'PoweredOff', 0, true],
    ];
    assert.deepEqual(state, wanted, `${note}\n${site.log.join('\n')}`);
  }

  for (const mode of ['nonstop', 'shortstop'] as const) {
    for (const names of [plainNames, oddNames]) {
      const which = names === plainNames ? 'plain names' : 'hostile names';

      it(`backs up, ${mode}, with ${which}`, () => {
        const site = newSite(names);
        assert.equal(run(site, mode, 'backup.ps1', names), 0, site.log.join('\n'));
        assert.equal(site.pair, 'separated');
        assert.equal(site.rv, 'good');
        assertClear(site, names, mode);
        // Again, from a pair that an earlier run has left.
        assert.equal(run(site, mode, 'backup.ps1', names), 0);
      });

      it(`changes nothing in a dry run, ${mode}, with ${which}`, () => {
        const site = newSite(names);
        assert.equal(run(site, mode, 'backup.ps1', names, { DryRun: true }), 0, site.log.join('\n'));
        assert.equal(site.rv, 'yesterday');
        const changing = /^(?:New|Remove|Set|Start|Stop)-|^iSMrc_(?!query)/u;
        assert.deepEqual(
          site.calls.filter((call) => changing.test(call)),
          [],
        );
      });
    }

    it(`clears up after a failure of every call, and succeeds then, ${mode}`, () => {
      const whole = newSite(plainNames);
      run(whole, mode, 'backup.ps1', plainNames);
      for (let at = 0; at < whole.calls.length; at++) {
        const site = newSite(plainNames);
        let count = 0;
        site.fail = () => count++ === at;
        const code = run(site, mode, 'backup.ps1', plainNames);
        const note = `call ${at} (${whole.calls[at] ?? ''}) failed: ${code}`;
        assert.ok(codes.has(code), `${note}\n${site.log.join('\n')}`);
        assertClear(site, plainNames, note);
        site.fail = () => false;
        site.log.length = 0;
        assert.equal(run(site, mode, 'backup.ps1', plainNames), 0, `${note}, again\n${site.log.join('\n')}`);
        assert.equal(site.rv, 'good', note);
      }
    });

    it(`clears up after Ctrl+C at every call, and succeeds then, ${mode}`, () => {
      const whole = newSite(plainNames);
      run(whole, mode, 'backup.ps1', plainNames);
      for (let at = 0; at < whole.calls.length; at++) {
        const site = newSite(plainNames);
        let count = 0;
        site.breakAt = () => count++ === at;
        const code = run(site, mode, 'backup.ps1', plainNames);
        // What is pressed at the very end comes too late to stop anything.
        assert.ok(code === 130 || code === 0, `call ${at}: ${code}\n${site.log.join('\n')}`);
        assertClear(site, plainNames, `Ctrl+C at call ${at} (${whole.calls[at] ?? ''})`);
        site.breakAt = () => false;
        assert.equal(run(site, mode, 'backup.ps1', plainNames), 0);
      }
    });

    it(`restores, and goes on after a failure of every call, ${mode}`, () => {
      const prepared = (): Site => {
        const site = newSite(plainNames);
        assert.equal(run(site, mode, 'backup.ps1', plainNames), 0);
        // The volume that comes back holds the snapshots of the backup.
        if (mode === 'nonstop') for (const vm of site.vms.slice(0, 2)) vm.snapshots = [key];
        site.calls.length = 0;
        site.log.length = 0;
        return site;
      };
      const options = { Yes: true, PowerOn: true };
      const whole = prepared();
      assert.equal(run(whole, mode, 'restore.ps1', plainNames, options), 0, whole.log.join('\n'));
      assertClear(whole, plainNames, 'restored');
      for (let at = 0; at < whole.calls.length; at++) {
        const site = prepared();
        let count = 0;
        site.fail = () => count++ === at;
        const code = run(site, mode, 'restore.ps1', plainNames, options);
        assert.ok(codes.has(code), `call ${at}: ${code}\n${site.log.join('\n')}`);
        site.fail = () => false;
        const again = `call ${at} (${whole.calls[at] ?? ''}), again\n${site.log.join('\n')}`;
        if (code === 0) continue;
        assert.equal(run(site, mode, 'restore.ps1', plainNames, options), 0, again);
        assertClear(site, plainNames, again);
      }
    });
  }

  it('stops where it has to, before anything is changed', () => {
    const cases: readonly (readonly [string, (site: Site) => void, number])[] = [
      ['the array restores', (site) => (site.pair = 'rst/sync'), 12],
      ['a machine is suspended', (site) => (site.vms[0]!.power = 'Suspended'), 12],
      ['tools do not run', (site) => (site.vms[0]!.tools = false), 12],
      ['a machine is missing', (site) => (site.vms[0]!.registered = false), 12],
      ['a name is there twice', (site) => (site.vms[1]!.name = plainNames.on), 2],
    ];
    for (const [what, change, code] of cases) {
      const site = newSite(plainNames);
      change(site);
      assert.equal(run(site, 'nonstop', 'backup.ps1', plainNames), code, `${what}\n${site.log.join('\n')}`);
      assert.equal(site.rv, 'yesterday', what);
    }
  });
});
