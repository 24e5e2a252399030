import assert from 'node:assert/strict';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { planIstorage } from '../../plans/nec/index.ts';
import type { EmittedFile, Job } from '../emitter.ts';
import { duration, runbook } from './index.ts';
import { openUndos } from './undo.ts';

const site = `
array tokyo {
  manager mgmt01
  ld mv { ldn 0010h  lun 1 }
  ld rv { device detached }
  pair web of mv -> rv
  ldset esx to esx-01 { lds mv, rv }
}
server mgmt01 { runs iStorageManager 12.4 }
server bk01 { }
vcenter vc01 { esxi esx-01 { version 8.0 }  datastore ds on tokyo.mv  vm web01 on ds { guest "Windows Server 2022" }  vm web02 on ds { state off } }
`;

function filesOf(design: string, name: string): { files: readonly EmittedFile[]; topology: Topology } {
  const topology = new Topology([SourceFile.parse('site.quiesce', site + design)]);
  const jobs = [...topology.all('backup'), ...topology.all('restore')] as unknown as Job[];
  const job = jobs.find((one) => one.name === name)!;
  const plans = planIstorage(topology).filter((plan) => (plan.job as unknown) === job);
  const context = { topology, job, plans, language: 'en' as const };
  assert.ok(runbook.applies(context));
  return { files: runbook.emit(context), topology };
}

const night = `/** Nightly backup of the web servers */
backup night { protect ds  mode nonstop  using ControlCommand on mgmt01  schedule daily at 01:00  secondary on bk01 { format raw-gpt  chain manual } }`;

function english(design = night, name = 'night'): string {
  return filesOf(design, name).files.find((file) => file.path === 'runbook.en.md')?.text ?? '';
}

describe('emitters/runbook', () => {
  it('makes one document for each language', () => {
    assert.deepEqual(
      filesOf(night, 'night').files.map((file) => file.path),
      ['runbook.en.md', 'runbook.ja.md'],
    );
  });

  it('begins with what the job is, and lists its plans', () => {
    const text = english();
    assert.match(text, /\| Description \| Nightly backup of the web servers \|/);
    assert.match(text, /1\. Non-stop backup by DDR: night \(backup\)\n2\. Restore of volumes/);
  });

  it('asks to compare what steps rest on, and nothing else', () => {
    const before = /### Before\n\n(.*?)###/s.exec(english())?.[1] ?? '';
    assert.match(before, /- \[ \] vm web02: powered off/);
    assert.match(before, /- \[ \] pair web: separated/);
    assert.match(before, /- \[ \] ld rv: device on ESXi detached/);
    assert.doesNotMatch(before, /content|secondary/);
  });

  it('shows states step by step', () => {
    assert.match(english(), /\| pair web \| separated \| synchronised \(rpl\/sync\) \| {2}\| separated \|/);
  });

  it('names rules beside notes, and documents as sources', () => {
    assert.match(english(), /\*\*Note\*\*: .*\(istorage\/replicate-makes-rv-not-ready\)/);
    assert.match(english(), /\| From \| iStorage M series.*無停止バックアップの処理内容/);
  });

  it('says what to take back when a step fails', () => {
    const failures = /### If a step fails\n\n(.*?)\n\n/s.exec(english())?.[1] ?? '';
    assert.match(failures, /\| Step 1: Replicate.*\| nothing \|/);
    assert.match(failures, /\| Step 3: Separate.*\| Delete the VM snapshots that were created \|/);
    assert.match(failures, /\| Step 5: Secondary.*\| nothing \|/);
  });

  it('explains scripts and how a site confirms a command', () => {
    assert.match(english(), /Scripts of this job: `backup\.sh`, `restore\.sh`/);
    assert.match(english(), /stop at a guard \(exit code 10\): `iSMrc_restore`/);
    const manual = english('backup day { protect ds  mode stopped  using manual on mgmt01 }', 'day');
    assert.doesNotMatch(manual, /Scripts/);
  });

  it('is written in Japanese too', () => {
    const text = filesOf(night, 'night').files.find((file) => file.path === 'runbook.ja.md')?.text ?? '';
    assert.match(text, /# 手順書: night/);
    assert.match(text, /\| 手順 3: セパレート.*作成した仮想マシンのスナップショットを削除する \|/);
  });

  it('shows names as text', () => {
    const text = english(night.replace('backup night', 'backup "a|b <img> `c` *x*"'), 'a|b <img> `c` *x*');
    assert.match(text, /^# Runbook: a\\\|b &lt;img> \\`c\\` \\\*x\\\*$/m);
  });

  it('takes back the last first, each undoing once', () => {
    const { topology } = filesOf(
      `${night} restore one of night { scope vm  vms web01  case rv-file  source rv  host esx-01 }`,
      'one',
    );
    const plan = planIstorage(topology).find((one) => one.id === 'one')!;
    const copy = plan.steps.findIndex((step) => step.action === 'copy-files');
    assert.deepEqual(
      openUndos(plan, copy).map((undo) => undo.en),
      ['Unmount the datastore of the copy', 'Detach the device on ESXi'],
    );
    assert.deepEqual(openUndos(plan, plan.steps.length - 1), []);
  });

  it('says times in units that read well', () => {
    assert.deepEqual([0, 59, 60, 3661, 43_200].map(duration), ['0 s', '59 s', '1 min', '1 h 1 min 1 s', '12 h']);
  });
});
