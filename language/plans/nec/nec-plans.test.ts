import assert from 'node:assert/strict';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { openUndos } from '../../emitters/runbook/undo.ts';
import { plansOf } from '../index.ts';
import { simulate, stateKey, type Plan } from '../plan.ts';

const site = `
array tokyo {
  manager mgmt01
  ld mv_web { size 2 TB  format LX  ldn 0010h  lun 1 }
  ld rv_web { size 2 TB  format LX  device detached }
  ld mv_db { size 2 TB  format LX  ldn 0011h  lun 2 }
  ld rv_db { size 2 TB  format LX }
  ld bv { size 1 TB  format LX }
  ld lv { size 1 TB  format LX }
  ld sv[1..2] { size 1 TB  format LX }
  ld mv_os { size 100 GB  format LX }
  ld rv_os { size 100 GB  format LX }
  pair web of mv_web -> rv_web
  pair db of mv_db -> rv_db
  pair of mv_os -> rv_os
  snapshot fs of bv { svs sv[1..2]  lv lv }
  ld mv_home { size 1 TB  format LX }
  ld rv_home { size 1 TB  format LX }
  pair home of mv_home -> rv_home
  ld mv_nfs { size 1 TB  format LX }
  ld bv_one { size 1 TB  format LX }
  ld sv_one { size 1 TB  format LX }
  snapshot one of bv_one { svs sv_one }
  ld bv_docs { size 1 TB  format LX }
  ld lv_docs { size 1 TB  format LX }
  ld sv_docs { size 1 TB  format LX }
  snapshot docs of bv_docs { svs sv_docs  lv lv_docs }
  ldset esx to esx-01 { platform "VMware(VW)"  mode secure  lds mv_web, rv_web, mv_db, bv }
  ldset bk to bk01 { lds rv_web, lv }
}
array osaka { ld rv_far { size 2 TB }  pair far of tokyo.mv_db -> rv_far }
server mgmt01 {
  kind physical  runs iStorageManager 12.4
  runs RepNavi 12.4 for VMware { vcenter vc01 }  runs ControlCommand 12.4 { iopath MANAGER }
}
server bk01 { os "Windows Server 2022"  kind physical }
vcenter vc01 {
  esxi esx-01 { version 8.0  boot local }
  esxi esx-02 { version 8.0  boot tokyo.mv_os }
  datastore ds_web on tokyo.mv_web
  datastore ds_db on tokyo.mv_db
  datastore ds_fs on tokyo.bv
  datastore ds_nfs on tokyo.mv_nfs
  datastore ds_one on tokyo.bv_one
  vm one01 on ds_one { guest "Windows Server 2022" }
  vm web01 on ds_web { guest "Windows Server 2022" }
  vm web02 on ds_web { guest "Red Hat Enterprise Linux 8"  state off }
  vm db01 on ds_db { guest "Red Hat Enterprise Linux 8" }
  vm nfs01 on ds_nfs {
    guest "Red Hat Enterprise Linux 8"
    rdm home on tokyo.mv_home { compatibility physical  mount "/home" }
    rdm docs on tokyo.bv_docs { compatibility physical  mount "/docs" }
    runs ControlCommand 12.4 { iopath DIRECT }
  }
  vm fs01 on ds_fs { guest "Windows Server 2022" }
  vm fs02 on ds_fs { guest "Windows Server 2022" }
}
`;

function plansFor(more: string): readonly Plan[] {
  return plansOf(new Topology([SourceFile.parse('site.quiesce', site + more)]));
}

function planOf(more: string, id: string): Plan {
  const found = plansFor(more).find((plan) => plan.id === id);
  assert.ok(found, `no plan ${id}`);
  return found;
}

function actions(plan: Plan): string[] {
  return plan.steps.map((step) => step.action);
}

function targets(plan: Plan, id: string): string[] {
  const step = plan.steps.find((one) => one.id === id);
  assert.ok(step, `no step ${id}`);
  return step.targets.map((target) => target.qualifiedName);
}

/** Conditions that the steps before do not bring about. */
function unmet(plan: Plan): string[] {
  const rows = simulate(plan);
  return plan.steps.flatMap((step, index) =>
    step.requires
      .filter((condition) => {
        const state = rows[index]?.get(stateKey(condition));
        return !state || !condition.oneOf.includes(state.value);
      })
      .map((condition) => `${step.id}: ${condition.subject.label} ${condition.aspect}`),
  );
}

const using = 'using ControlCommand on mgmt01';
const nonstop = `backup night { protect ds_web  mode nonstop  ${using} }`;

describe('plans of iStorage backups', () => {
  it('follow the order of the document, non-stop', () => {
    const plan = planOf(nonstop, 'night');
    assert.equal(plan.procedure, 'repnavi/nonstop-backup');
    assert.deepEqual(actions(plan), ['replicate', 'vm-snapshot-create', 'separate', 'vm-snapshot-delete']);
    assert.deepEqual(
      plan.steps.find((step) => step.action === 'vm-snapshot-create')?.undo?.action,
      'vm-snapshot-delete',
    );
  });

  it('follow the order of the document, short-stop', () => {
    const plan = planOf(`backup night { protect ds_web  mode shortstop  using RepNavi on mgmt01 }`, 'night');
    assert.equal(plan.procedure, 'repnavi/shortstop-backup');
    assert.deepEqual(actions(plan), ['replicate', 'vm-shutdown', 'separate', 'vm-power-on']);
    assert.deepEqual([...new Set(plan.steps.map((step) => step.actor))], ['repnavi']);
  });

  it('leave out VMs that are off, and know that they are', () => {
    const plan = planOf(nonstop, 'night');
    assert.deepEqual(targets(plan, 'vm-snapshot-create'), ['vc01.web01']);
    assert.deepEqual(targets(plan, 'vm-snapshot-delete'), ['vc01.web01']);
    const power = plan.initial.filter((state) => state.aspect === 'power');
    assert.deepEqual(
      power.map((state) => [state.subject.name, state.value]),
      [
        ['web02', 'off'],
        ['web01', 'running'],
      ],
    );
  });

  it('handle all VMs of a datastore together, named or not', () => {
    const plan = planOf(`backup one { protect fs01  mode shortstop  using manual on mgmt01 }`, 'one');
    assert.deepEqual(targets(plan, 'vm-shutdown'), ['vc01.fs01', 'vc01.fs02']);
  });

  it('take the pair that the job names, by RDR across arrays', () => {
    const plan = planOf(`backup far_db { protect ds_db  pairs far  mode nonstop  ${using} }`, 'far_db');
    assert.deepEqual(targets(plan, 'replicate'), ['osaka.far']);
    assert.match(plan.title.en, /by RDR/);
  });

  it('say what is missing where an MV has several pairs', () => {
    const plan = planOf(`backup some_db { protect ds_db  mode nonstop  ${using} }`, 'some_db');
    assert.equal(plan.steps.length, 0);
    assert.match(plan.gaps[0]?.text.en ?? '', /mv_db has several copies: .*Name the one/);
  });

  it('put the secondary backup after everything else', () => {
    const chained = `backup night { protect ds_web  mode nonstop  ${using}  secondary on bk01 { format raw-gpt  chain script } }`;
    const plan = planOf(chained, 'night');
    assert.equal(actions(plan).at(-1), 'secondary-backup');
    assert.deepEqual(targets(plan, 'secondary-backup'), ['tokyo.rv_web']);
  });

  it('follow the DSV procedure by hand, with guard and link around the tape', () => {
    const plan = planOf(
      `backup files { protect ds_fs  mode shortstop  using manual on mgmt01  secondary on bk01 { format raw-gpt  chain manual } }`,
      'files',
    );
    assert.deepEqual(actions(plan), [
      'vm-shutdown',
      'snapshot-create',
      'guard-on',
      'vm-power-on',
      'link',
      'secondary-backup',
      'unlink',
      'guard-off',
    ]);
  });

  it('shut ESXi down before the separation of its system', () => {
    const plan = planOf(`backup os { protect esx-02  ${using} }`, 'os');
    assert.deepEqual(actions(plan), ['replicate', 'esxi-shutdown', 'separate', 'esxi-start']);
  });

  it('follow the DSV procedure in a non-stop backup with ControlCommand, with VM snapshots around it', () => {
    const plan = planOf(`backup files { protect ds_fs  mode nonstop  ${using} }`, 'files');
    assert.equal(plan.procedure, 'vmfs/dsv-nonstop-backup');
    assert.deepEqual(actions(plan), ['vm-snapshot-create', 'snapshot-create', 'vm-snapshot-delete']);
    assert.deepEqual(unmet(plan), []);
  });

  it('leave DSV with RepNavi Suite to the product', () => {
    const plan = planOf(`backup files { protect ds_fs  mode nonstop  using RepNavi on mgmt01 }`, 'files');
    assert.deepEqual(actions(plan), ['run-backup']);
    assert.deepEqual([...new Set(plan.steps.map((step) => step.actor))], ['repnavi']);
  });

  for (const [mode, tool, quiesce] of [
    ['nonstop', 'ControlCommand', /Quiesce the file systems/],
    ['shortstop', 'ControlCommand', /Stop what writes/],
    ['shortstop', 'manual', /Stop what writes/],
  ] as const) {
    it(`quiesce inside the guest for RDM disks, ${mode}, ${tool}`, () => {
      const on = tool === 'manual' ? 'mgmt01' : 'nfs01';
      const plan = planOf(`backup home { protect nfs01.home  mode ${mode}  using ${tool} on ${on} }`, 'home');
      assert.deepEqual(actions(plan), ['replicate', 'application-quiesce', 'separate', 'application-resume']);
      assert.match(plan.steps[1]?.title.en ?? '', quiesce);
      assert.equal(plan.steps[0]?.actor, tool === 'manual' ? 'management-server' : 'vm');
      assert.deepEqual(unmet(plan), []);
      const back = planOf(
        `backup home { protect nfs01.home  mode ${mode}  using ${tool} on ${on} }`,
        'home/restore-rdm',
      );
      assert.deepEqual(actions(back), [
        'application-quiesce',
        'volume-unmount',
        'restore',
        'volume-mount',
        'application-resume',
      ]);
      assert.deepEqual(unmet(back), []);
    });
  }

  it('take a snapshot of RDM disks while what uses them is quiesced', () => {
    const plan = planOf(
      `backup docs { protect nfs01.docs  mode shortstop  using ControlCommand on nfs01  secondary on bk01 { format file  chain script } }`,
      'docs',
    );
    assert.deepEqual(actions(plan), [
      'application-quiesce',
      'snapshot-create',
      'guard-on',
      'application-resume',
      'link',
      'secondary-backup',
      'unlink',
      'guard-off',
    ]);
  });

  const gapCases: [string, string, RegExp][] = [
    ['no tool', 'backup x { protect ds_web  mode nonstop }', /with which tool/],
    ['no mode', `backup x { protect ds_web  ${using} }`, /how the VMs are quiesced/],
    ['two areas', `backup x { protect ds_web, esx-02  mode nonstop  ${using} }`, /different areas/],
    ['non-stop by DSV', 'backup x { protect ds_fs  mode nonstop  using manual on mgmt01 }', /non-stop backup by DSV/],
    [
      'no mode for RDM',
      'backup x { protect nfs01.home  using ControlCommand on nfs01 }',
      /what uses the disks is quiesced/,
    ],
    ['non-stop by hand', 'backup x { protect ds_web  mode nonstop  using manual on mgmt01 }', /by hand for a non-stop/],
  ];
  for (const [what, text, message] of gapCases) {
    it(`are a gap with its reason: ${what}`, () => {
      const plan = planOf(text, 'x');
      assert.deepEqual(plan.steps, []);
      assert.ok(
        plan.gaps.some((gap) => message.test(gap.text.en)),
        plan.gaps.map((gap) => gap.text.en).join('\n'),
      );
    });
  }
});

describe('plans of iStorage restores', () => {
  const job = `${nonstop} backup day { protect ds_web  mode shortstop  ${using}  secondary on bk01 { format raw-gpt  chain manual } }`;

  it('take a non-stop backup back in seven steps', () => {
    const plan = planOf(job, 'night/restore-volume');
    assert.deepEqual(actions(plan), [
      'vm-power-off',
      'vm-unregister',
      'restore',
      'rescan',
      'vm-register',
      'vm-snapshot-revert',
      'vm-snapshot-delete',
    ]);
    assert.deepEqual(targets(plan, 'vm-unregister'), ['vc01.web01', 'vc01.web02']);
    assert.deepEqual(targets(plan, 'vm-snapshot-revert'), ['vc01.web01']);
    const rules = plan.steps.flatMap((step) => step.notes.map((note) => note.rule));
    assert.ok(rules.includes('vmware/windows-error-recovery-screen'));
  });

  it('take a short-stop backup back in five, without the note on Windows', () => {
    const plan = planOf(job, 'day/restore-volume');
    assert.deepEqual(actions(plan), ['vm-power-off', 'vm-unregister', 'restore', 'rescan', 'vm-register']);
    const rules = plan.steps.flatMap((step) => step.notes.map((note) => note.rule));
    assert.ok(!rules.includes('vmware/windows-error-recovery-screen'));
  });

  it('rebuild a failed MV with its LDN and LUN', () => {
    const plan = planOf(`${job} restore lost of day { case mv-failure }`, 'lost');
    assert.deepEqual(actions(plan), [
      'secondary-restore',
      'vm-unregister',
      'unpair',
      'access-forbid',
      'ld-rebuild',
      'access-permit',
      'pair',
      'restore',
      'rescan',
      'vm-register',
      'vm-power-on',
    ]);
    assert.deepEqual(plan.steps.find((step) => step.action === 'ld-rebuild')?.options, { ldn: '0010h' });
    assert.deepEqual(plan.steps.find((step) => step.action === 'access-permit')?.options, { lun: '1' });
    assert.deepEqual(targets(plan, 'vm-power-on'), ['vc01.web01']);
  });

  it('attach an RV that is always assigned, switch access of one that is not', () => {
    const attached = planOf(`${job} restore alone of day { scope vm  vms web01  source rv  host esx-01 }`, 'alone');
    assert.equal(attached.procedure, 'vmfs/per-vm-restore-via-attached-rv');
    assert.ok(actions(attached).includes('device-attach'));
    const switched = planOf(`${job} restore alone of day { scope vm  vms web01  source rv  host esx-02 }`, 'alone');
    assert.equal(switched.procedure, 'manual/rv-file-recovery');
    assert.deepEqual(actions(switched), [
      'vm-power-off',
      'vm-unregister',
      'access-release',
      'access-grant',
      'rescan',
      'datastore-mount',
      'delete-files',
      'copy-files',
      'datastore-unmount',
      'access-revert',
      'vm-register',
      'vm-power-on',
      'run-backup',
    ]);
  });

  it('take the whole MV back for the only VM on it', () => {
    const plan = planOf(
      `backup db { protect ds_db  pairs db  mode shortstop  ${using} } restore alone of db { scope vm  vms db01 }`,
      'alone',
    );
    assert.equal(plan.procedure, 'manual/mv-failure-recovery');
    assert.deepEqual(actions(plan), [
      'vm-power-off',
      'vm-unregister',
      'restore',
      'rescan',
      'vm-register',
      'vm-power-on',
    ]);
  });

  it('restore through the LV after a failure of the BV', () => {
    const plan = planOf(
      `backup files { protect ds_fs  mode shortstop  using manual on mgmt01 } restore lost of files { case bv-failure }`,
      'lost',
    );
    assert.deepEqual(actions(plan), [
      'vm-unregister',
      'generation-release',
      'access-forbid',
      'ld-rebuild',
      'generation-set',
      'access-permit',
      'access-permit',
      'link',
      'secondary-restore',
      'unlink',
      'rescan',
      'vm-register',
      'vm-power-on',
    ]);
  });

  it('install ESXi anew on another disk, restore it to its own', () => {
    const os = `backup os { protect esx-02  ${using} }`;
    const same = planOf(`${os} restore back of os { scope esxi }`, 'back');
    assert.deepEqual(actions(same), ['secondary-restore', 'esxi-shutdown', 'restore', 'esxi-start']);
    const other = planOf(`${os} restore back of os { scope esxi  to-ld mv_db }`, 'back');
    assert.deepEqual(actions(other), ['esxi-reinstall']);
  });

  it('go with every job for which the document has one: of its disks, of a failed original, of a host', () => {
    const ids = (more: string): string[] =>
      plansFor(more)
        .filter((plan) => plan.purpose !== 'backup')
        .map((plan) => `${plan.id} ${plan.procedure}`);
    assert.deepEqual(ids(nonstop), [
      'night/restore-volume repnavi/nonstop-restore',
      'night/mv-failure manual/mv-failure-recovery',
    ]);
    assert.deepEqual(ids(`backup os { protect esx-02  ${using} }`), [
      'os/restore-esxi sanboot/restore-same-ld',
      'os/reinstall-esxi sanboot/restore-reinstall',
    ]);
    const tape = 'secondary on bk01 { format raw-gpt  chain manual }';
    assert.deepEqual(ids(`backup files { protect ds_fs  mode shortstop  ${using}  ${tape} }`), [
      'files/bv-failure manual/bv-failure-recovery',
    ]);
    assert.deepEqual(ids(`backup one { protect ds_one  mode nonstop  ${using} }`), [
      'one/sv-to-bv manual/sv-to-bv-restore',
    ]);
  });

  it('revert VMs that a non-stop backup by DSV has caught with a snapshot', () => {
    const plan = planOf(`backup one { protect ds_one  mode nonstop  ${using} }`, 'one/sv-to-bv');
    assert.deepEqual(actions(plan), [
      'vm-power-off',
      'vm-unregister',
      'snapshot-restore',
      'rescan',
      'vm-register',
      'vm-snapshot-revert',
      'vm-snapshot-delete',
      'vm-power-on',
    ]);
    assert.deepEqual(unmet(plan), []);
  });

  it('are taken back only as long as the volumes are what they were', () => {
    const plan = planOf(job, 'night/restore-volume');
    const open = (action: string): string[] =>
      openUndos(
        plan,
        plan.steps.findIndex((step) => step.action === action),
      ).map((undo) => undo.en);
    assert.deepEqual(open('vm-unregister'), [
      'Register the VMs in the inventory again',
      'Power on the VMs that ran before',
    ]);
    assert.deepEqual(open('restore'), []);
    assert.deepEqual(open('vm-register'), []);
  });

  it('refuse a single virtual disk', () => {
    const plan = planOf(`${job} restore one of day { scope disk }`, 'one');
    assert.match(plan.gaps[0]?.text.en ?? '', /single virtual disk/);
  });
});

describe("a customer's own procedure", () => {
  it('concerns what its job concerns, and keeps its order', () => {
    const plan = planOf(
      `${nonstop} procedure by_hand for night {
        step replicate { wait yes }
        step vm-shutdown
        step separate
        step wait-separated
        step vm-power-on
        /** Tell the shift leader. */
        step other
      }`,
      'by_hand',
    );
    assert.equal(plan.procedure, 'customer');
    assert.deepEqual(actions(plan), ['replicate', 'vm-shutdown', 'separate', 'wait-separated', 'vm-power-on', 'other']);
    assert.deepEqual(targets(plan, 'replicate'), ['tokyo.web']);
    assert.deepEqual(targets(plan, 'vm-shutdown'), ['vc01.web01']);
    assert.match(plan.steps.at(-1)?.title.en ?? '', /Tell the shift leader/);
    assert.deepEqual(unmet(plan), []);
    assert.equal(plan.steps[0]?.place?.text, 'replicate');
  });

  it('shows by its states that it does not wait', () => {
    const plan = planOf(`${nonstop} procedure hasty for night { step replicate  step separate }`, 'hasty');
    assert.deepEqual(unmet(plan), ['separate: pair web pair']);
  });
});

describe('all plans of this system', () => {
  const all = `${nonstop}
    backup day { protect ds_web  mode shortstop  ${using}  secondary on bk01 { format raw-gpt  chain manual } }
    backup files { protect ds_fs  mode shortstop  using manual on mgmt01  secondary on bk01 { format raw-gpt  chain manual } }
    backup os { protect esx-02  ${using} }
    restore a of day { case mv-failure }
    restore b of day { scope vm  vms web01  host esx-02 }
    restore c of day { scope vm  vms web01  host esx-01 }
    restore d of files { case bv-failure }
    restore e of files { scope vm  vms fs01  host esx-01 }
    restore f of files { case sv-to-bv }
    restore g of os { scope esxi }
    restore h of night { source secondary }`;

  it('bring about what their later steps require', () => {
    for (const plan of plansFor(all)) assert.deepEqual(unmet(plan), [], plan.id);
  });

  it('have steps of unique names, texts in both languages and a source or a reason', () => {
    for (const plan of plansFor(all)) {
      const ids = plan.steps.map((step) => step.id);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(plan.gaps, []);
      for (const step of plan.steps) {
        assert.match(step.title.ja, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
        assert.ok(step.source ?? (step.notes.length > 0 || step.action === 'vm-power-on'), `${plan.id} ${step.id}`);
      }
    }
  });
});
