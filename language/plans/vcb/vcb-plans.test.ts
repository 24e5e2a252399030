import assert from 'node:assert/strict';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { simulate, type Plan, type Step } from '../plan.ts';
import { vcbPlans } from './index.ts';

const site = `
virtualcenter vc { version 2.5  fqdn vc.example }
esx esx1 { version 3.5  manager vc }
vm web01 { host esx1  fqdn web01.example  guest "Windows Server 2003" 32-bit  sync-driver yes
  quiesce { pre-freeze "C:\\Windows\\pre-freeze-script.bat"  post-thaw "C:\\Windows\\post-thaw-script.bat" }
  disk c { letter C }  disk d { letter D } }
vm lin01 { host esx1  fqdn lin01.example  guest "Red Hat Enterprise Linux 4" 32-bit  disk root { size 10 GB } }
proxy vcb01 { endpoint vc  user "svc-vcb"  root "E:\\mnt"  runs VCB 1.1 { transport san } }
`;

function plans(jobs: string, others = site): Map<string, Plan> {
  const topology = new Topology([SourceFile.parse('design.quiesce', `${others}\n${jobs}`)]);
  assert.deepEqual(topology.problems, []);
  return new Map(vcbPlans(topology).map((plan) => [plan.id, plan]));
}

function steps(jobs: string, others?: string): readonly Step[] {
  const [plan] = plans(jobs, others).values();
  assert.deepEqual(plan!.gaps, []);
  return plan!.steps;
}

const ids = (jobs: string, others?: string): string[] => steps(jobs, others).map((step) => step.id);

/** The states at the end, by `machine aspect`. */
function end(jobs: string): Record<string, string> {
  const [plan] = plans(jobs).values();
  return Object.fromEntries(
    [...simulate(plan!).at(-1)!.values()].map((s) => [`${s.subject.name!} ${s.aspect}`, s.value]),
  );
}

const image = (more = ''): string => `backup job { protect web01  level image  using VCB on vcb01 { ${more} } }`;

describe('plans/vcb', () => {
  it('follows the workflow of the guide for an image', () => {
    assert.deepEqual(ids(image()), [
      'start',
      'pre-command-web01',
      'pre-freeze-web01',
      'quiesce-web01',
      'snapshot-web01',
      'release-web01',
      'post-thaw-web01',
      'export-web01',
      'backup-web01',
      'post-command-web01',
      'unmount-web01',
      'snapshot-delete-web01',
    ]);
  });

  it('leaves nothing behind', () => {
    for (const job of [image(), 'backup job { protect web01.d, lin01  level file  using VCB on vcb01 }']) {
      const states = end(job);
      assert.equal(states['web01 snapshot'], 'none');
      assert.equal(states['web01 proxy-copy'], 'none');
      assert.equal(states['web01 backup-data'], 'saved');
      assert.equal(states['web01 filesystem'], 'running');
      assert.equal(states['web01 application'], 'running');
    }
  });

  it('keeps every step’s demands by the steps before it', () => {
    const jobs = `${image()}\nbackup files { protect web01.d, lin01  level file  using VCB on vcb01 { snapshot-policy manual } }`;
    for (const plan of plans(jobs).values()) {
      const rows = simulate(plan);
      for (const [index, step] of plan.steps.entries()) {
        for (const condition of step.requires) {
          const state = rows[index]!.get(`${condition.subject.path}#${condition.aspect}`);
          assert.ok(state && condition.oneOf.includes(state.value), `${plan.id} ${step.id}: ${condition.aspect}`);
        }
      }
    }
  });

  it('undoes what it has begun: snapshot and mount', () => {
    const undos = steps(image()).flatMap((step) => (step.undo ? [`${step.id}: ${step.undo.action}`] : []));
    assert.deepEqual(undos, [
      'pre-freeze-web01: application-resume',
      'snapshot-web01: vm-snapshot-delete',
      'export-web01: post-command',
    ]);
  });

  it('goes machine by machine, so that the proxy need hold only one', () => {
    const order = ids('backup job { protect web01, lin01  level image  using VCB on vcb01 }');
    assert.ok(order.indexOf('unmount-web01') < order.indexOf('pre-command-lin01'));
  });

  it('quiesces file systems only in guests with the SYNC driver', () => {
    assert.ok(!ids('backup job { protect lin01  level image  using VCB on vcb01 }').includes('quiesce-lin01'));
    const unknown = steps(image(), site.replace('  sync-driver yes', '')).find((step) => step.id === 'quiesce-web01');
    assert.match(unknown?.skippedWhen?.en ?? '', /SYNC driver/);
    const without = site.replace('sync-driver yes', 'sync-driver no');
    assert.ok(!ids(image(), without).includes('quiesce-web01'));
  });

  it('mounts the letters that the job names, or the machine as a whole', () => {
    const folders = (protect: string): string | undefined =>
      steps(`backup job { protect ${protect}  level file  using VCB on vcb01 }`).find((s) => s.id === 'mount-web01')!
        .options['folders'];
    assert.equal(folders('web01.d'), 'E:\\mnt\\web01.example\\letters\\D');
    assert.equal(folders('web01.c, web01.d'), 'E:\\mnt\\web01.example\\letters\\C, E:\\mnt\\web01.example\\letters\\D');
    assert.equal(folders('web01'), 'E:\\mnt\\web01.example\\letters');
  });

  it('tells VCB the name that its look-up finds', () => {
    const name = (lookup: string): string | undefined =>
      steps(image(`lookup ${lookup}`)).find((s) => s.id === 'pre-command-web01')!.options['name'];
    assert.equal(name('ipaddr'), 'web01.example');
    assert.equal(name('name'), 'web01');
  });

  it('creates and removes the snapshot as the policy says', () => {
    const has = (policy: string): readonly [boolean, boolean] => {
      const found = ids(image(`snapshot-policy ${policy}`));
      return [found.includes('snapshot-web01'), found.includes('snapshot-delete-web01')];
    };
    assert.deepEqual(has('automatic'), [true, true]);
    assert.deepEqual(has('manual'), [false, false]);
    assert.deepEqual(has('createonly'), [true, false]);
    assert.deepEqual(has('deleteonly'), [false, true]);
  });

  it('wants a machine powered on for its first backup, unless it is looked up by name', () => {
    const power = (more: string): string[] =>
      steps(image(more), site.replace('vm web01 {', 'vm web01 { backed-up no '))
        .find((s) => s.id === 'pre-command-web01')!
        .requires.flatMap((c) => (c.aspect === 'power' ? c.oneOf : []));
    assert.deepEqual(power(''), ['running']);
    assert.deepEqual(power('lookup name'), []);
  });

  it('archives from the service console, one step for each machine', () => {
    const archive = `backup job { protect web01, lin01  using vcbSnapAll on esx1 { lookup moref  destination "/home/VMs" } }`;
    assert.deepEqual(ids(archive), [
      'check-destination',
      'lookup-web01',
      'archive-web01',
      'lookup-lin01',
      'archive-lin01',
      'move',
    ]);
    assert.equal(steps(archive)[2]!.options['transport'], 'cos');
  });

  describe('says what is missing', () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['backup job { protect web01  level file  using VCB }', /on which proxy/],
      ['backup job { protect web01  using VCB on vcb01 }', /files or images/],
      ['backup job { level file  using VCB on vcb01 }', /protects no virtual machine/],
      [image('lookup moref'), /ipaddr, name only/],
      [image('snapshot-policy none'), /takes no snapshot/],
      ['backup job { protect web01  level image  method vcb }', /with which tool/],
      ['backup job { protect web01  using vcbMounter on esx1 }', /where the tool puts the data/],
      ['backup job { protect web01  using vcbMounter { destination "/home/VMs/web01" } }', /service console/],
      ['backup job { protect web01  using vcbMounter on esx1 { destination "home" } }', /neither a folder/],
      ['backup job { protect web01, lin01  using vcbMounter on esx1 { destination "/home/VMs" } }', /one machine/],
      ['backup job { protect web01  using vcbMounter on esx1 { transport san  destination "/home/VMs" } }', /san/],
    ];
    for (const [job, expected] of cases) {
      it(expected.source, () => {
        const [plan] = plans(job).values();
        assert.equal(plan!.steps.length, 0);
        assert.match(plan!.gaps.map((gap) => gap.text.en).join('\n'), expected);
      });
    }

    it('two machines of one name', () => {
      const twins = site.replace('fqdn lin01.example', 'fqdn WEB01.example');
      const [plan] = plans('backup job { protect web01, lin01  level image  using VCB on vcb01 }', twins).values();
      assert.match(plan!.gaps[0]!.text.en, /called WEB01\.example/);
    });
  });

  describe('restores', () => {
    const archive = 'backup arch { protect web01  using vcbMounter on esx1 { destination "/home/VMs/web01" } }';
    const restore = (facts: string): readonly Step[] =>
      plans(`${archive}\nrestore back of arch { ${facts} }`).get('back')!.steps;
    const order = (facts: string): string[] => restore(facts).map((step) => step.id);

    it('to where the machine was', () => {
      assert.deepEqual(order('method vcbrestore  host esx1  existing overwrite'), ['set-options', 'restore']);
    });

    it('elsewhere, with a changed copy of the catalog', () => {
      const found = restore('method vcbrestore  place other  host esx1  folder "/vm/Restore"  existing keep');
      assert.deepEqual(
        found.map((step) => step.id),
        ['set-options', 'copy-catalog', 'change-datastore', 'change-folder', 'change-pool', 'restore', 'rename'],
      );
      assert.match(found[3]!.title.en, /to \/vm\/Restore/);
    });

    it('brings back first what was moved away', () => {
      const moved = archive.replace('destination', 'moves-to "LTO"  destination');
      const [first] = plans(`${moved}\nrestore back of arch { method vcbrestore }`).get('back')!.steps;
      assert.equal(first!.id, 'bring-back');
    });

    it('says that somebody has to answer, and that abort is doubtful', () => {
      const rules = (facts: string): string[] =>
        restore(`method vcbrestore ${facts}`)
          .at(-1)!
          .notes.flatMap((n) => n.rule ?? []);
      assert.deepEqual(rules(''), ['vcb/unattended-restore-needs-b']);
      assert.deepEqual(rules('existing abort'), ['vcb/restore-b-legal']);
      assert.deepEqual(rules('existing keep'), []);
    });

    it('of ESX Server 2.5 machines', () => {
      assert.deepEqual(order('method vcbrestore  from-esx 2.5  existing keep'), ['set-options', 'restore', 'power-on']);
    });

    it('of files, by agents', () => {
      assert.deepEqual(order('method central'), ['fetch', 'copy-back']);
      assert.deepEqual(order('method per-group'), ['fetch', 'copy-back']);
      assert.deepEqual(order('method direct'), ['restore']);
      assert.deepEqual(order('method converter'), ['restore']);
    });

    it('asks for a way that is missing or foreign', () => {
      const gaps = (facts: string): string | undefined =>
        plans(`${archive}\nrestore back of arch { ${facts} }`).get('back')!.gaps[0]?.text.en;
      assert.match(gaps('') ?? '', /does not say how/);
      assert.match(gaps('method pair') ?? '', /no way of restoring called pair/);
      assert.equal(gaps('method direct'), undefined);
    });
  });
});
