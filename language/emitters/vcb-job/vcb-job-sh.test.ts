import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quoted } from '../../model/reader.ts';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { plansOf } from '../../plans/index.ts';
import { need } from '../../../test/tools/parts.ts';
import { Refusal, type EmitContext, type EmittedFile, type Job, type Language } from '../emitter.ts';
import { jobsOf } from '../generate.ts';
import { vcbJob } from './index.ts';
import { shMessages } from './sh-messages.ts';

interface Design {
  readonly tool?: 'vcbMounter' | 'vcbSnapAll';
  readonly protect?: string;
  readonly using?: string;
  readonly job?: string;
  readonly host?: string;
  readonly name?: string;
}

const confirmed = 'confirmed vcb-snapshot-tool by "storage team" on 2026-04-01';

function design(
  destination: string,
  { tool = 'vcbMounter', protect, using = '', job = '', host = '', name }: Design,
): string {
  const protects = job.includes('select')
    ? ''
    : `protect ${protect ?? (tool === 'vcbMounter' ? 'web01' : 'web01, db01')}`;
  return `
virtualcenter vc { version 2.5  fqdn vc.example }
esx esx1 { version 3.5  manager vc  ${host}  console { user "svc" } }
vm web01 { host esx1  fqdn web01.example  ${name === undefined ? '' : `name ${quoted(name)}`} }
vm db01 { host esx1  fqdn db01.example }
backup archive { ${protects}  level image  ${job}  using ${tool} on esx1 { destination ${quoted(destination)}  ${using} } }
`;
}

function emit(text: string, language: Language = 'en'): EmittedFile {
  const topology = new Topology([SourceFile.parse('design.quiesce', text)]);
  assert.deepEqual(topology.problems, []);
  const job = jobsOf({ topology })[0] as Job;
  const context: EmitContext = { topology, job, plans: plansOf(topology), language };
  assert.ok(vcbJob.applies(context), plansOf(topology)[0]?.gaps[0]?.text.en);
  const [file] = vcbJob.emit(context);
  assert.equal(file!.path, 'vcb-job.sh');
  return file!;
}

describe('emitters/vcb-job in a service console', () => {
  it('is found clean by shellcheck, in both languages and for every kind of job', function () {
    const { shellcheck } = need(this, 'shellcheck');
    const designs = [
      design('/home/VMs/web01', {}),
      design('scp://me@host.example:/backups/VMs', { tool: 'vcbSnapAll', using: 'lookup moref', host: confirmed }),
      design('/home/VMs', { tool: 'vcbSnapAll', job: 'select "powerstate:on"' }),
    ];
    for (const text of designs) {
      for (const language of ['en', 'ja'] as const) {
        const run = spawnSync(shellcheck, ['-s', 'sh', '-'], { input: emit(text, language).text, encoding: 'utf8' });
        assert.equal(run.stdout, '');
      }
    }
  });

  it('is executable and never shows a password', () => {
    const { text, executable } = emit(design('/home/VMs/web01', {}));
    assert.equal(executable, true);
    assert.doesNotMatch(text.replace(/printf|mkdir -p|-perm/g, ''), / -p /);
  });

  it('keeps texts whole between quotation marks', () => {
    for (const { en, ja } of Object.values(shMessages)) {
      for (const text of [en, ja]) assert.doesNotMatch(text, /["`\\]|\$[^a-z]/);
      const names = (text: string): string[] => [...text.matchAll(/\$[a-z_]+/g)].map((match) => match[0]).sort();
      assert.deepEqual([...new Set(names(en))], [...new Set(names(ja))]);
    }
  });

  it('refuses control characters in names and paths', () => {
    assert.throws(
      () => emit(design('/home/VMs/web\u000701', {})),
      (error) => error instanceof Refusal && /control character/.test(error.text.en),
    );
  });

  for (const shell of ['bash', 'dash'] as const) {
    describe(`under ${shell}`, () => {
      let folder = '';
      beforeEach(function () {
        if (shell === 'dash') need(this, 'dash');
        folder = mkdtempSync(join(tmpdir(), 'quiesce-'));
        mkdirSync(join(folder, 'bin'));
        mkdirSync(join(folder, 'VMs'));
        for (const [name, body] of Object.entries(standIns)) tool(name, body);
        writeFileSync(join(folder, 'conf'), 'VCHOST="vc"\nUSERNAME="svc"\nPASSWORD="$CONSOLE_PASSWORD"\n', {
          mode: 0o600,
        });
      });
      afterEach(() => rmSync(folder, { recursive: true, force: true }));

      const journalLine = `printf '%s' "\${0##*/}" >>"$FAKE_JOURNAL"; for word; do printf ' [%s]' "$word" >>"$FAKE_JOURNAL"; done; echo >>"$FAKE_JOURNAL"`;
      /** The utilities and ssh as far as the script needs them; FAKE_FAIL names machines that fail. */
      const saves = `
        ${journalLine}
        while [ $# -gt 0 ]; do case $1 in -a) who=$2 ;; -r) to=$2 ;; esac; shift 2; done
        [ -z "\${FAKE_PASSWORD_SEEN-}" ] || env >"$FAKE_PASSWORD_SEEN"
        case $to in scp://*) to=\${to#*@*:} ;; esac
        case \${0##*/} in vcbSnapAll) to=$to/\${who##*:} ;; esac
        mkdir "$to" || exit 3
        : >"$to/disk"
        [ -z "\${FAKE_WAIT-}" ] || { echo started >"$FAKE_WAIT"; exec sleep 60; }
        case " $FAKE_FAIL " in *" \${who##*:} "*) exit 7 ;; esac
        [ -n "\${FAKE_NO_CATALOG-}" ] || : >"$to/catalog"`;
      const standIns: Record<string, string> = {
        vcbMounter: saves,
        vcbSnapAll: saves,
        vcbVmName: `${journalLine}
          case " \${FAKE_UNKNOWN-} " in *" $2 "*) exit 1 ;; esac
          echo 'Found VM:'; case $2 in *db01*) echo 'moref:vm-43' ;; *) echo 'moref:vm-42' ;; esac; echo "name:\${2##*:}"; echo 'uuid:564d78a1'; echo 'ipaddr:10.0.0.1'`,
        vcbSnapshot: `${journalLine}
          case $1 in
            -f) if [ -e "$FAKE_SNAPSHOT" ] && [ "$3" = "$(cat "$FAKE_SNAPSHOT")" ]; then echo 'SsId:snapshot-7'; fi ;;
            -d) [ "$3" = ssid:snapshot-7 ] && rm "$FAKE_SNAPSHOT" ;;
          esac`,
        // What the remote shell would do with the command line.
        ssh: `${journalLine}
          [ -z "\${FAKE_NO_SSH-}" ] || exit 255
          exec sh -c "$4"`,
      };

      function tool(name: string, body: string): void {
        writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${body}\n`);
        chmodSync(join(folder, 'bin', name), 0o755);
      }

      const environment = (more: Record<string, string>): NodeJS.ProcessEnv => ({
        PATH: process.env['PATH'],
        QUIESCE_COMMAND_PATH: join(folder, 'bin'),
        QUIESCE_STATE: join(folder, 'state'),
        QUIESCE_LOG: join(folder, 'log'),
        QUIESCE_CONF: join(folder, 'conf'),
        CONSOLE_PASSWORD: 's3cret$',
        FAKE_JOURNAL: join(folder, 'journal'),
        FAKE_SNAPSHOT: join(folder, 'snapshot'),
        FAKE_FAIL: '',
        QUIESCE_POLL_SECONDS: '0.05',
        ...more,
      });

      interface Outcome {
        readonly code: number | null;
        readonly output: string;
        /** The calls since the last run, without look-ups and ssh. */
        readonly saved: readonly string[];
        readonly calls: readonly string[];
      }

      function run(text: string, more: Record<string, string> = {}, ...words: string[]): Outcome {
        const script = join(folder, 'vcb-job.sh');
        writeFileSync(script, text);
        rmSync(join(folder, 'journal'), { force: true });
        const { status, stdout, stderr } = spawnSync(shell, [script, ...(words.length > 0 ? words : ['run'])], {
          env: environment(more),
          encoding: 'utf8',
          timeout: 60_000,
        });
        const journal = join(folder, 'journal');
        const calls = existsSync(journal) ? readFileSync(journal, 'utf8').trim().split('\n') : [];
        return {
          code: status,
          output: stdout + stderr,
          calls,
          saved: calls.filter((call) => /^(vcbMounter|vcbSnapAll) /.test(call)),
        };
      }

      const at = (path: string): string => join(folder, 'VMs', path);
      const inVMs = (): string[] => readdirSync(join(folder, 'VMs')).sort();

      it('saves one machine with vcbMounter', () => {
        const { code, saved, output } = run(emit(design(at('web01'), {})).text);
        assert.equal(code, 0, output);
        assert.deepEqual(saved, [`vcbMounter [-a] [ipaddr:web01.example] [-r] [${at('web01')}] [-m] [cos]`]);
        assert.deepEqual(readdirSync(at('web01')).sort(), ['catalog', 'disk']);
        assert.match(readFileSync(join(folder, 'log/archive.log'), 'utf8'), /\[INFO\] Job archive has ended well\./);
      });

      it('archives several with vcbSnapAll, each by its MoRef where the design wants it', () => {
        const text = emit(
          design(join(folder, 'VMs'), { tool: 'vcbSnapAll', using: 'lookup moref  transport nbdssl' }),
        ).text;
        const { code, saved, output } = run(text);
        assert.equal(code, 0, output);
        const to = join(folder, 'VMs');
        assert.deepEqual(saved, [
          `vcbSnapAll [-a] [moref:vm-42] [-r] [${to}] [-m] [nbdssl]`,
          `vcbSnapAll [-a] [moref:vm-43] [-r] [${to}] [-m] [nbdssl]`,
        ]);
        assert.deepEqual(inVMs(), ['vm-42', 'vm-43']);
      });

      it('archives what a search finds', () => {
        const text = emit(design(join(folder, 'VMs'), { tool: 'vcbSnapAll', job: 'select "powerstate:on"' })).text;
        const { code, saved } = run(text);
        assert.equal(code, 0);
        assert.deepEqual(saved, [`vcbSnapAll [-a] [powerstate:on] [-r] [${join(folder, 'VMs')}] [-m] [cos]`]);
      });

      it('clears up after a failure and can be run again', () => {
        const text = emit(design(at('web01'), { host: confirmed })).text;
        const failed = run(text, { FAKE_FAIL: 'web01.example' });
        assert.equal(failed.code, 20, failed.output);
        assert.deepEqual(inVMs(), []);
        assert.match(failed.output, /vcbMounter has failed with code 7/);
        assert.equal(run(text).code, 0);
      });

      it('removes the snapshot that a failure left, by both of its names', () => {
        for (const name of ['_VCB_BACKUP_', '_VCB-BACKUP_']) {
          const text = emit(design(at('web01'), { host: confirmed })).text;
          tool(
            'vcbMounter',
            `${saves}\nexit 0`.replace(': >"$to/disk"', `: >"$to/disk"; echo ${name} >"$FAKE_SNAPSHOT"`),
          );
          const { code, calls, output } = run(text, { FAKE_FAIL: 'web01.example' });
          assert.equal(code, 20, output);
          assert.ok(calls.includes('vcbSnapshot [-d] [moref:vm-42] [ssid:snapshot-7]'));
          assert.ok(!existsSync(join(folder, 'snapshot')));
        }
      });

      it('says where it could not look for the snapshot', () => {
        const { code, output, calls } = run(emit(design(at('web01'), {})).text, { FAKE_FAIL: 'web01.example' });
        assert.equal(code, 31);
        assert.match(output, /confirmed vcb-snapshot-tool by NAME on DATE/);
        assert.ok(!calls.some((call) => call.startsWith('vcbSnapshot')));
      });

      it('does not begin where the machine has a snapshot of VCB', () => {
        writeFileSync(join(folder, 'snapshot'), '_VCB_BACKUP_');
        const { code, saved } = run(emit(design(at('web01'), { host: confirmed })).text);
        assert.equal(code, 12);
        assert.deepEqual(saved, []);
        assert.ok(existsSync(join(folder, 'snapshot')));
      });

      it('goes on with the other machines and keeps what they gave', () => {
        const text = emit(
          design(join(folder, 'VMs'), { tool: 'vcbSnapAll', using: 'lookup name', host: confirmed }),
        ).text;
        const { code } = run(text, { FAKE_FAIL: 'web01' });
        assert.equal(code, 20);
        assert.deepEqual(inVMs(), ['db01']);
        assert.equal(run(text).code, 12, 'the folder has to be emptied first');
        assert.equal(run(text, {}, 'run', 'web01').code, 0, 'a single machine may be made up for');
        assert.deepEqual(inVMs(), ['db01', 'web01']);
      });

      it('never removes data that it has not begun itself', () => {
        mkdirSync(at('web01'));
        writeFileSync(join(at('web01'), 'precious'), '');
        const { code, saved, output } = run(emit(design(at('web01'), {})).text);
        assert.equal(code, 12);
        assert.deepEqual(saved, []);
        assert.match(output, /Move it to secondary storage/);
        assert.ok(existsSync(join(at('web01'), 'precious')));
      });

      it('takes an end without a catalog for a failure', () => {
        const { code, output } = run(emit(design(at('web01'), { host: confirmed })).text, { FAKE_NO_CATALOG: 'yes' });
        assert.equal(code, 20);
        assert.match(output, /there is no catalog/);
        assert.deepEqual(inVMs(), []);
      });

      it('waits with a limit', () => {
        const { code, output } = run(emit(design(at('web01'), { host: confirmed })).text, {
          FAKE_WAIT: join(folder, 'waiting'),
          QUIESCE_LIMIT: '0',
        });
        assert.equal(code, 22, output);
        assert.deepEqual(inVMs(), []);
      });

      it('clears up when it is stopped', async () => {
        const script = join(folder, 'vcb-job.sh');
        writeFileSync(script, emit(design(at('web01'), { host: confirmed })).text);
        const pipe = join(folder, 'waiting');
        spawnSync('mkfifo', [pipe]);
        const child = spawn(shell, [script, 'run'], { env: environment({ FAKE_WAIT: pipe }), stdio: 'ignore' });
        const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
        // The stand-in writes into the pipe once its data lies in the folder.
        const { readFile } = await import('node:fs/promises');
        await readFile(pipe);
        child.kill('SIGTERM');
        assert.equal(await ended, 143);
        assert.deepEqual(inVMs(), []);
        assert.ok(!existsSync(join(folder, 'state/archive/lock')));
      });

      it('removes what a run that was cut off has left, and its lock', () => {
        const text = emit(design(at('web01'), {})).text;
        mkdirSync(at('web01'));
        mkdirSync(join(folder, 'state/archive/lock'), { recursive: true });
        writeFileSync(join(folder, 'state/archive/lock/process'), '999999999\n');
        writeFileSync(join(folder, 'state/archive/begun'), '');
        const { code, output } = run(text);
        assert.equal(code, 0, output);
        assert.match(output, /a run that was cut off/);
      });

      it('does not run beside itself', () => {
        mkdirSync(join(folder, 'state/archive/lock'), { recursive: true });
        writeFileSync(join(folder, 'state/archive/lock/process'), `${process.pid}\n`);
        const { code, saved } = run(emit(design(at('web01'), {})).text);
        assert.equal(code, 11);
        assert.deepEqual(saved, []);
        assert.ok(existsSync(join(folder, 'state/archive/lock')));
      });

      it('copies to another host, checking its folder there', () => {
        const destination = `scp://me@backups.example:${at("it's web01")}`;
        const text = emit(design(destination, { host: confirmed })).text;
        const { code, saved, calls, output } = run(text);
        assert.equal(code, 0, output);
        assert.deepEqual(saved, [`vcbMounter [-a] [ipaddr:web01.example] [-r] [${destination}] [-m] [cos]`]);
        assert.ok(
          calls.every(
            (call) => !call.startsWith('ssh') || call.startsWith('ssh [-o] [BatchMode=yes] [me@backups.example]'),
          ),
        );
        assert.deepEqual(inVMs(), ["it's web01"]);
        rmSync(at("it's web01"), { recursive: true });
        assert.equal(run(text, { FAKE_FAIL: 'web01.example' }).code, 20);
        assert.deepEqual(inVMs(), []);
        const unreachable = run(text, { FAKE_NO_SSH: 'yes' });
        assert.equal(unreachable.code, 2);
        assert.match(unreachable.output, /without a password/);
      });

      it('checks the set-up before it acts', () => {
        const text = emit(design(at('web01'), {})).text;
        assert.equal(run(text, {}, 'check').code, 0);
        assert.deepEqual(inVMs(), []);
        const wrong: [string, () => void, RegExp][] = [
          ['password', () => undefined, /gives no PASSWORD/],
          ['readable', () => chmodSync(join(folder, 'conf'), 0o644), /Others can read/],
          ['host', () => writeFileSync(join(folder, 'conf'), 'PASSWORD=x\n'), /no VCHOST/],
          ['absent', () => rmSync(join(folder, 'conf')), /cannot be read/],
          ['tool', () => rmSync(join(folder, 'bin/vcbMounter')), /vcbMounter is not found/],
        ];
        for (const [what, spoil, message] of wrong) {
          spoil();
          const { code, output, saved } = run(text, what === 'password' ? { CONSOLE_PASSWORD: '' } : {});
          assert.equal(code, 2, what);
          assert.match(output, message);
          assert.deepEqual(saved, []);
          chmodSync(
            existsSync(join(folder, 'conf')) ? join(folder, 'conf') : folder,
            existsSync(join(folder, 'conf')) ? 0o600 : 0o755,
          );
        }
      });

      it('knows its machines, and finds each exactly once', () => {
        const text = emit(design(at('web01'), {})).text;
        assert.equal(run(text, {}, 'run', 'other').code, 2);
        assert.equal(run(text, {}, 'fly').code, 2);
        const { code, saved, output } = run(text, { FAKE_UNKNOWN: 'ipaddr:web01.example' });
        assert.equal(code, 2);
        assert.deepEqual(saved, []);
        assert.match(output, /finds 0 machines/);
      });

      it('shows no password to other processes, nor in its log', () => {
        const seen = join(folder, 'environment');
        const { output } = run(emit(design(at('web01'), {})).text, { FAKE_PASSWORD_SEEN: seen });
        assert.doesNotMatch(output, /s3cret/);
        assert.doesNotMatch(readFileSync(seen, 'utf8'), /^PASSWORD=/m);
      });

      it('keeps hostile names as data', () => {
        const name = `it's $(touch evil) \`touch evil\` "q" ; & | * \\ -r`;
        const { code, saved, output } = run(emit(design(at('web01'), { using: 'lookup name', name })).text);
        assert.equal(code, 0, output);
        assert.deepEqual(saved, [`vcbMounter [-a] [name:${name}] [-r] [${at('web01')}] [-m] [cos]`]);
        assert.ok(!existsSync('evil') && !existsSync(join(folder, 'evil')));
        assert.ok(output.includes(name));
      });
    });
  }
});
