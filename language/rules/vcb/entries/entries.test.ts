/** Entries of this system that hold by construction: what can be written, planned and emitted. */
import assert from 'node:assert/strict';
import { design, marked } from '../../../../test/kit/design.ts';
import { vcbConfig } from '../../../emitters/vcb-config/index.ts';
import { vcbJob } from '../../../emitters/vcb-job/index.ts';
import type { EmitContext, Emitter, Job } from '../../../emitters/emitter.ts';
import { plansOf } from '../../../plans/index.ts';
import { consoleSite, proxySite, thumbprint } from './designs.ts';

function contextOf(text: string, name: string): EmitContext {
  const topology = design(text);
  assert.deepEqual(topology.problems, []);
  const jobs = [...topology.all('backup'), ...topology.all('restore')] as unknown as Job[];
  const job = jobs.find((each) => each.name === name)!;
  return { topology, job, plans: plansOf(topology).filter((plan) => (plan.job as unknown) === job), language: 'en' };
}

/** The text of a file that an emitter makes for a job. */
function file(emitter: Emitter, path: string, text: string, name: string): string {
  const context = contextOf(text, name);
  assert.ok(emitter.applies(context));
  const found = emitter.emit(context).find((each) => each.path === path);
  assert.ok(found, path);
  return found.text;
}

const conf = (text: string, name = 'archive'): string => file(vcbConfig, 'backuptools.conf', text, name);
const script = (text: string): string => file(vcbJob, 'vcb-job.sh', text, 'archive');
const batch = (text: string): string => file(vcbJob, 'vcb-job.cmd', text, 'nightly');

/** The restore steps of a design, by the restore `back`. */
const restoreSteps = (facts: string) =>
  contextOf(consoleSite({ more: `restore back of archive { method vcbrestore  ${facts} }` }), 'back').plans[0]!.steps;

const old = consoleSite({
  more: 'restore back of archive { method vcbrestore  from-esx 2.5  host esx1  destination ds2  pool "Resources"  folder "/vm/Old"  existing keep }',
});

describe('rules/vcb: entries', () => {
  it('knows the values that the guide lists, and no others', () => {
    const use = (fact: string): string =>
      `vm v\nproxy p\nbackup b { protect v  level image  using VCB on p { ${fact} } }`;
    const listed: readonly (readonly [string, readonly string[], string, (fact: string) => string])[] = [
      ['compatibility', ['virtual', 'physical'], 'raw', (fact) => `vm v { rdm d { ${fact} } }`],
      ['transport', ['san', 'nbd', 'nbdssl'], 'hotadd', use],
      ['preexisting-mountpoint', ['fail', 'delete'], 'ignore', use],
      ['preexisting-snapshot', ['fail', 'delete'], 'keep', use],
      [
        'existing',
        ['prompt', 'overwrite', 'keep', 'abort'],
        'force',
        (fact) => `restore r { method vcbrestore  ${fact} }`,
      ],
    ];
    for (const [fact, values, other, around] of listed) {
      for (const value of values) assert.deepEqual(marked(around(`${fact} ${value}`)), [], `${fact} ${value}`);
      assert.deepEqual(marked(around(`${fact} ${other}`)), [`language/value [${other}]`]);
    }
  });

  it('has one fact for mode and transport', () => {
    assert.deepEqual(marked('vm v\nproxy p\nbackup b { protect v  using VCB on p { mode lan } }'), [
      'language/unknown-word [mode]',
    ]);
    for (const transport of ['san', 'nbd', 'nbdssl']) {
      const text = file(vcbConfig, 'config.js', proxySite({ use: `transport ${transport}` }), 'nightly');
      assert.match(text, new RegExp(`^TRANSPORT_MODE="${transport}";`, 'm'));
    }
  });

  it('counts retries in whole numbers from 0 on', () => {
    const retries = (value: string): string[] =>
      marked(`vm v\nproxy p\nbackup b { protect v  using VCB on p { retries ${value} } }`);
    assert.deepEqual(retries('0'), []);
    assert.deepEqual(retries('1.5'), ['language/value [1.5]']);
    assert.notDeepEqual(retries('-1'), []);
    assert.match(file(vcbConfig, 'config.js', proxySite({ use: 'retries 3' }), 'nightly'), /^MAX_RETRIES=3;/m);
  });

  it('writes the thumbprint as it is declared', () => {
    assert.ok(conf(consoleSite()).split('\n').includes(`HOST_THUMBPRINT="${thumbprint}"`));
  });

  it('calls the pre- and post-backup commands in the folder generic', () => {
    const lines = batch(proxySite()).split('\r\n');
    for (const command of ['pre-command.wsf', 'post-command.wsf']) {
      const calls = lines.flatMap((line, index) =>
        /\/\/nologo \S+-command\.wsf /.test(line) && line.includes(command) ? [index] : [],
      );
      assert.ok(calls.length > 0, command);
      for (const index of calls) {
        assert.match(lines[index - 1]!, /^pushd "%FRAMEWORK%\\generic"$/);
        assert.ok(lines[index]!.includes(` //nologo ${command} `), lines[index]);
      }
    }
  });

  it('calls vcbCleanup with -y', () => {
    const text = batch(proxySite());
    assert.match(text, /^set "MISSING=.*vcbCleanup/m);
    assert.match(text, /call "%MISSING%" -y >>/);
  });

  it('makes backuptools.conf for whatever runs in a console, and stops without it', () => {
    assert.match(conf(consoleSite()), /^USERNAME="svc"$/m);
    assert.match(conf(old, 'back'), /^USERNAME="svc"$/m);
    const text = script(consoleSite());
    assert.match(text, /conf=\$\{QUIESCE_CONF-\/etc\/vmware\/backuptools\.conf\}/);
    const check = /\[ -[fr] "\$conf" \] \|\| stop "\$exit_usage"/.exec(text);
    assert.ok(check, 'the script does not look for the file');
    assert.ok(check.index < text.indexOf('"$tool" -a'), 'it acts before it looks');
  });

  it('writes backuptools.conf in comments, assignments and nothing else', () => {
    for (const text of [conf(consoleSite()), conf(old, 'back')]) {
      assert.match(text, /^# /m);
      for (const line of text.split('\n')) assert.match(line, /^(|#.*|[A-Z_]+="([^"\\]|\\.)*")$/);
    }
  });

  it('escapes what the shell would read', () => {
    const text = conf(consoleSite().replace('user "svc"', 'user "a$b`c\\d"'));
    assert.ok(text.split('\n').includes('USERNAME="a\\$b\\`c\\\\d"'), text);
    assert.match(text, /^PASSWORD="\$CONSOLE_PASSWORD"$/m);
  });

  it('takes VCHOST from the manager of the host', () => {
    assert.match(conf(consoleSite()), /^VCHOST="vc\.example"$/m);
    assert.match(conf(consoleSite({ manager: '' })), /^VCHOST="localhost"$/m);
  });

  it('restores without a name cache', () => {
    const restore = restoreSteps('host esx1  existing keep').find((step) => step.action === 'restore-vm')!;
    assert.deepEqual(Object.keys(restore.options).sort(), ['catalog', 'directory', 'existing', 'tool']);
    assert.doesNotMatch(conf(old, 'back'), /^VMNAMECACHE/m);
  });

  it('keeps TEMPDIR in the file', () => {
    const remote = consoleSite({ destination: 'scp://me@host.example:/backups/web', use: 'ssh-key yes' });
    assert.match(conf(remote), /^TEMPDIR="\/var\/tmp\/vcb"$/m);
    assert.doesNotMatch(script(remote), /TEMPDIR|\/var\/tmp\/vcb/);
  });

  it('names machines as they are declared, behind the prefix of the look-up', () => {
    const call = (lookup: string, vm: string): string =>
      / {2}machine '[^']*' '([^']*)'/.exec(script(consoleSite({ use: `lookup ${lookup}`, vm })))?.[1] ?? '';
    assert.equal(call('name', 'name "Web 37"'), 'name:Web 37');
    assert.equal(call('ipaddr', 'fqdn Web37.example'), 'ipaddr:Web37.example');
    const uuid = '564d78a1-8c1c-59b4-fa02-be14138797be';
    assert.equal(call('uuid', `uuid "${uuid}"`), `uuid:${uuid}`);
    assert.match(script(consoleSite()), /"\$tool" -a "\$selector" /);
  });

  it('looks MoRefs up where it uses them', () => {
    const text = script(consoleSite({ use: 'lookup moref', vm: 'name "Web 37"' }));
    assert.match(text, / {2}machine 'Web 37' 'name:Web 37' moref/);
    assert.match(text, /reference=\$\(vcbVmName -s "\$identifier"/);
    assert.match(text, /selector=moref:\$reference/);
    assert.deepEqual(marked('vm v { moref "vm-00027" }'), ['language/unknown-word [moref]']);
  });

  it('makes no folder of the destination', () => {
    for (const [tool, destination] of [
      ['vcbMounter', '/home/VMs/web'],
      ['vcbSnapAll', '/home/VMs'],
    ] as const) {
      const text = script(consoleSite({ tool, destination }));
      for (const [line] of text.matchAll(/^.*\bmkdir\b.*$/gm)) {
        assert.doesNotMatch(line, /destination|place|parent|\/home/, line);
      }
      assert.match(text, /\$parent/);
    }
  });

  it('restores elsewhere with a copy of the catalog', () => {
    const steps = restoreSteps('place other  host esx1  destination ds2  existing keep');
    const actions = steps.map((step) => step.action);
    const restore = actions.indexOf('restore-vm');
    const copy = actions.indexOf('copy-catalog');
    assert.ok(copy >= 0 && copy < actions.indexOf('edit-catalog') && actions.lastIndexOf('edit-catalog') < restore);
    assert.equal(steps[restore]!.options['catalog'], 'copy');
    const inPlace = restoreSteps('host esx1  existing keep');
    assert.equal(inPlace.find((step) => step.action === 'restore-vm')!.options['catalog'], 'original');
  });

  it('sets the options before it restores', () => {
    for (const facts of [
      'host esx1  existing keep',
      'place other  host esx1  existing keep',
      'from-esx 2.5  host esx1',
    ]) {
      const actions = restoreSteps(facts).map((step) => step.action);
      assert.ok(actions.includes('edit-backuptools'), facts);
      assert.ok(actions.indexOf('edit-backuptools') < actions.indexOf('restore-vm'), facts);
    }
    assert.throws(() => conf(consoleSite().replace('user "svc"  ', '')), /needs USERNAME/);
  });

  it('writes DSPATH with the name of each machine left open', () => {
    assert.match(conf(old, 'back'), /^DSPATH="\[ds2\] %VMNAME%"$/m);
  });
});
