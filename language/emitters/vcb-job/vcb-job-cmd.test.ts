import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { quoted } from '../../model/reader.ts';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { plansOf } from '../../plans/index.ts';
import { need, winePrefix } from '../../../test/tools/parts.ts';
import { Refusal, type EmitContext, type EmittedFile, type Job, type Language } from '../emitter.ts';
import { jobsOf } from '../generate.ts';
import { vcbConfig } from '../vcb-config/index.ts';
import { cmdMessages } from './cmd-messages.ts';
import { vcbJob } from './index.ts';

interface Design {
  readonly root?: string;
  readonly framework?: string;
  readonly confirmed?: boolean;
  readonly level?: 'file' | 'image';
  readonly more?: string;
  readonly machines?: string;
}

const confirmed = 'confirmed vcb-pre-command by "storage team" on 2026-04-01';

function design({
  root = 'C:\\mnt',
  framework,
  confirmed: said = true,
  level = 'file',
  more = '',
  machines,
}: Design): string {
  const folder = framework === undefined ? '' : `folder ${quoted(framework)}`;
  const protect = machines ?? (level === 'file' ? 'web01.c, web01.d, db01.c' : 'web01, db01');
  return `
virtualcenter vc { version 2.5  fqdn vc.example }
esx esx1 { version 3.5  manager vc }
vm web01 { host esx1  fqdn web01.example  guest "Windows Server 2003" 32-bit  disk c { letter C }  disk d { letter D } }
vm db01 { host esx1  fqdn db01.example  guest "Windows Server 2003" 32-bit  disk c { letter C } }
proxy vcb01 { endpoint vc  user "svc-vcb"  root ${quoted(root)}  ${said ? confirmed : ''}
  runs VCB 1.1 { ${folder}  transport nbdssl  ${more} } }
backup nightly { protect ${protect}  level ${level}  kind full  using VCB on vcb01 }
`;
}

function contextOf(text: string, language: Language = 'en'): EmitContext {
  const topology = new Topology([SourceFile.parse('design.quiesce', text)]);
  assert.deepEqual(topology.problems, []);
  const job = jobsOf({ topology })[0] as Job;
  return { topology, job, plans: plansOf(topology), language };
}

function emit(text: string, language?: Language): EmittedFile {
  const context = contextOf(text, language);
  assert.ok(vcbJob.applies(context));
  const [file] = vcbJob.emit(context);
  assert.equal(file!.path, 'vcb-job.cmd');
  return file!;
}

describe('emitters/vcb-job on a proxy', () => {
  it('has the line breaks of Windows and every label that it goes to', () => {
    const { text } = emit(design({}));
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
    const labels = new Set([...text.matchAll(/^:(\w+)/gm)].map((match) => match[1]));
    for (const [, label] of text.matchAll(/(?:goto |call :)(\w+)(?![\w%])/g)) assert.ok(labels.has(label), label);
    for (const mode of ['run', 'pre', 'post', 'check']) assert.ok(labels.has(`do_${mode}`));
    assert.ok(labels.has('machine_2') && labels.has('folders_2') && !labels.has('machine_3'));
  });

  it('uses no password and no option that shows one', () => {
    assert.doesNotMatch(emit(design({})).text, / -p |password/i);
  });

  it('keeps texts whole: no quotation marks, no percent signs but of variables', () => {
    for (const message of Object.values(cmdMessages)) {
      for (const text of [message.en, message.ja]) {
        assert.doesNotMatch(text, /"/);
        assert.equal(text.replace(/%[A-Z_]+%/g, '').includes('%'), false, text);
      }
      const names = (text: string): string[] => [...text.matchAll(/%[A-Z_]+%/g)].map((match) => match[0]).sort();
      assert.deepEqual(names(message.en), names(message.ja));
    }
  });

  it('is CP932 in Japanese, and whole in it', () => {
    const { text, encoding } = emit(design({}), 'ja');
    assert.equal(encoding, 'cp932');
    assert.equal(iconv.decode(iconv.encode(text, 'cp932'), 'cp932'), text);
    assert.equal(emit(design({})).encoding, undefined);
  });

  it('asks for code page 932 only where a name needs it', () => {
    assert.match(emit(design({}), 'ja').text, /set "NEEDS_932=no"/);
    const named = design({ more: 'lookup name' }).replace('vm web01 {', 'vm web01 { name "経理サーバ" ');
    assert.match(emit(named).text, /set "NEEDS_932=yes"/);
    assert.equal(emit(named).encoding, 'cp932');
  });

  it('carries names as values only', () => {
    const name = 'a & del %TEMP% ^ (x) !y! ; z';
    const { text } = emit(design({ more: 'lookup name' }).replace('vm web01 {', `vm web01 { name ${quoted(name)} `));
    const lines = text.split('\r\n').filter((line) => line.includes('& del'));
    assert.ok(lines.length > 0);
    for (const line of lines) assert.match(line, /^set "(VM|FOLDER|OTHER|ITEM)=[^"]*"$/);
    assert.ok(lines.includes('set "VM=a & del %%TEMP%% ^ (x) !y! ; z"'));
  });

  it('refuses names that no folder of Windows can have', () => {
    for (const name of ['a|b', 'a"b', 'a:b', 'a.', 'nul', '日本\u{1f600}']) {
      const text = design({ more: 'lookup name' }).replace('vm web01 {', `vm web01 { name ${quoted(name)} `);
      assert.throws(
        () => vcbJob.emit(contextOf(text)),
        (error) => error instanceof Refusal && /folder of Windows|CP932/.test(error.text.en),
        name,
      );
    }
  });

  it('says who confirmed the call of pre-command.wsf', () => {
    assert.match(emit(design({})).text, /rem pre-command\.wsf: confirmed by storage team 2026-04-01/);
    assert.match(emit(design({})).text, /set "CONFIRMED=yes"/);
    assert.match(emit(design({ confirmed: false })).text, /set "CONFIRMED=no"/);
  });

  describe('under cmd.exe', () => {
    let wine = '';
    let server: ChildProcess | undefined;
    let folder = '';
    const windows = (path: string): string => `Z:${path.replaceAll('/', '\\')}`;
    const env = (more: Record<string, string>): NodeJS.ProcessEnv => ({
      ...process.env,
      WINEPREFIX: winePrefix,
      WINEDEBUG: '-all',
      ...more,
    });

    before(function () {
      this.timeout(120_000);
      ({ wine } = need(this, 'wine'));
      // Wine reads .wsf files as scripts of no language; as plain JScript they do for a stand-in.
      spawnSync(wine, ['reg', 'add', 'HKCR\\.wsf', '/ve', '/d', 'JSFile', '/f'], { env: env({}), timeout: 50_000 });
      // One process that stays keeps Wine's server up: starting it takes longer than a test.
      server = spawn(wine, ['cmd', '/q'], { env: env({}), stdio: ['pipe', 'ignore', 'ignore'] });
    });
    after(function (done) {
      this.timeout(60_000);
      if (!server) {
        done();
        return;
      }
      server.once('exit', () => done());
      // Wine's cmd.exe does not end with its input.
      server.stdin!.end('exit\r\n');
    });
    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'quiesce-'))));
    afterEach(() => rmSync(folder, { recursive: true }));

    /** What a stand-in of VCB does, told by environment variables; each call is a line of the journal. */
    const standIn = (what: string, act: string): string => `
      var files = new ActiveXObject("Scripting.FileSystemObject");
      var environment = new ActiveXObject("WScript.Shell").Environment("Process");
      var name = WScript.Arguments(1);
      var level = WScript.Arguments.length > 2 ? WScript.Arguments(2) : "";
      var journal = files.OpenTextFile(environment("FAKE_JOURNAL"), 8, true);
      journal.WriteLine("${what} " + name + (level ? " " + level : ""));
      journal.Close();
      var fails = ("," + environment("FAKE_FAIL") + ",").indexOf(",${what}:" + name + ",") >= 0;
      var root = environment("FAKE_ROOT") + "\\\\";
      function make(path) { if (!files.FolderExists(path)) files.CreateFolder(path); }
      ${act}
      WScript.Quit(fails ? 9 : 0);`;

    interface Given {
      readonly arguments: readonly string[];
      readonly design?: Design;
      readonly fail?: string;
      readonly transfer?: string | null;
      readonly config?: boolean;
      readonly language?: Language;
      readonly more?: Record<string, string>;
    }

    interface Outcome {
      readonly code: number | null;
      readonly calls: readonly string[];
      readonly log: string;
      readonly left: (name: string) => boolean;
    }

    const listing = (): string =>
      `@echo off\r\ntype "%QUIESCE_FOLDERS%">>"${windows(folder)}\\saved.txt"\r\necho transfer %QUIESCE_MACHINE% %QUIESCE_LEVEL% %QUIESCE_KIND%>>"%FAKE_JOURNAL%"\r\n`;

    function prepare(given: Given): void {
      for (const part of ['fw/generic', 'fw/config', 'mnt', 'job', 'state'])
        mkdirSync(join(folder, part), { recursive: true });
      writeFileSync(
        join(folder, 'fw/generic/pre-command.wsf'),
        standIn(
          'pre',
          `if (!fails || environment("FAKE_HALF")) {
             if (level === "fullvm") make(root + name + "-fullvm");
             else { make(root + name); make(root + name + "\\\\letters"); make(root + name + "\\\\letters\\\\C"); make(root + name + "\\\\letters\\\\D"); }
           }`,
        ),
      );
      writeFileSync(
        join(folder, 'fw/generic/post-command.wsf'),
        standIn(
          'post',
          `if (!fails) {
             if (files.FolderExists(root + name)) files.DeleteFolder(root + name);
             if (files.FolderExists(root + name + "-fullvm")) files.DeleteFolder(root + name + "-fullvm");
           }`,
        ),
      );
      writeFileSync(join(folder, 'fw/vcbCleanup.bat'), '@echo cleanup %1>>"%FAKE_JOURNAL%"\r\n');
      const text = design({
        root: windows(join(folder, 'mnt')),
        framework: windows(join(folder, 'fw')),
        ...given.design,
      });
      const context = contextOf(text, given.language);
      const script = vcbJob.emit(context)[0]!;
      writeFileSync(
        join(folder, 'job/vcb-job.cmd'),
        iconv.encode(script.text, script.encoding === 'cp932' ? 'cp932' : 'ascii'),
      );
      if (given.config !== false) writeFileSync(join(folder, 'fw/config/config.js'), vcbConfig.emit(context)[0]!.text);
      writeFileSync(join(folder, 'transfer.cmd'), given.transfer ?? listing());
    }

    function run(given: Given): Outcome {
      const journal = join(folder, 'journal.txt');
      const { status } = spawnSync(wine, ['cmd', '/d', '/c', 'vcb-job.cmd', ...given.arguments], {
        cwd: join(folder, 'job'),
        encoding: 'latin1',
        timeout: 50_000,
        env: env({
          QUIESCE_STATE: windows(join(folder, 'state')),
          FAKE_JOURNAL: windows(journal),
          FAKE_ROOT: windows(join(folder, 'mnt')),
          FAKE_FAIL: given.fail ?? '',
          ...(given.transfer !== null && { QUIESCE_TRANSFER: windows(join(folder, 'transfer.cmd')) }),
          ...given.more,
        }),
      });
      const read = (path: string): string => (existsSync(path) ? iconv.decode(readFileSync(path), 'cp932') : '');
      return {
        code: status,
        calls: read(journal)
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter((line) => line !== ''),
        log: read(join(folder, 'state/log/nightly.log')),
        left: (name) => existsSync(join(folder, 'mnt', name)),
      };
    }

    const script = (given: Given): Outcome => {
      prepare(given);
      return run(given);
    };

    it('saves machine by machine and leaves nothing behind', function () {
      this.timeout(60_000);
      const { code, calls, log, left } = script({ arguments: ['run'] });
      assert.equal(code, 0, log);
      assert.deepEqual(calls, [
        'pre web01.example file',
        'transfer web01.example file full',
        'post web01.example',
        'pre db01.example file',
        'transfer db01.example file full',
        'post db01.example',
      ]);
      assert.ok(!left('web01.example') && !left('db01.example'));
      const root = windows(join(folder, 'mnt'));
      assert.deepEqual(readFileSync(join(folder, 'saved.txt'), 'latin1').split(/\r?\n/).filter(Boolean), [
        `${root}\\web01.example\\letters\\C`,
        `${root}\\web01.example\\letters\\D`,
        `${root}\\db01.example\\letters\\C`,
      ]);
      assert.match(log, /\[INFO\] run of job nightly has ended well\./);
    });

    it('exports images, in Japanese too', function () {
      this.timeout(60_000);
      const { code, calls, log } = script({
        arguments: ['run', 'db01.example'],
        design: { level: 'image' },
        language: 'ja',
      });
      assert.equal(code, 0, log);
      assert.deepEqual(calls, ['pre db01.example fullvm', 'transfer db01.example image full', 'post db01.example']);
      // Wine has no code page 932: the texts cannot be compared, but nothing in them was taken for a command.
      assert.equal(log.split('[INFO]').length - 1, 8);
    });

    it('is the pre- and post-backup command of backup software', function () {
      this.timeout(60_000);
      prepare({ arguments: [] });
      assert.equal(run({ arguments: ['pre', 'WEB01.example'] }).code, 0);
      assert.ok(existsSync(join(folder, 'mnt/web01.example/letters/D')));
      const { code, calls, left } = run({ arguments: ['post', 'web01.example'] });
      assert.equal(code, 0);
      assert.deepEqual(calls, ['pre web01.example file', 'post web01.example']);
      assert.ok(!left('web01.example'));
    });

    it('clears up when saving fails, goes on with the next machine, and can be run again', function () {
      this.timeout(60_000);
      const failing = '@echo off\r\nif "%QUIESCE_MACHINE%"=="web01.example" exit 5\r\nexit 0\r\n';
      const { code, calls, left, log } = script({ arguments: ['run'], transfer: failing });
      assert.equal(code, 23, log);
      assert.deepEqual(calls, [
        'pre web01.example file',
        'post web01.example',
        'pre db01.example file',
        'post db01.example',
      ]);
      assert.ok(!left('web01.example'));
      assert.match(log, /web01\.example: saving has failed with code 5/);
      writeFileSync(join(folder, 'transfer.cmd'), listing());
      assert.equal(run({ arguments: ['run'] }).code, 0);
    });

    it('clears up when the snapshot or mount fails, even half-way', function () {
      this.timeout(60_000);
      const { code, calls, left, log } = script({
        arguments: ['run', 'web01.example'],
        fail: 'pre:web01.example',
        more: { FAKE_HALF: 'yes' },
      });
      assert.equal(code, 20, log);
      assert.deepEqual(calls, ['pre web01.example file', 'post web01.example']);
      assert.ok(!left('web01.example'));
    });

    it('takes back every mount when pre fails for one machine of the group', function () {
      this.timeout(60_000);
      const { code, calls, left } = script({ arguments: ['pre'], fail: 'pre:db01.example' });
      assert.equal(code, 20);
      assert.deepEqual(calls, [
        'pre web01.example file',
        'pre db01.example file',
        'post db01.example',
        'post web01.example',
      ]);
      assert.ok(!left('web01.example'));
    });

    it('says what stays mounted', function () {
      this.timeout(60_000);
      const saved = script({ arguments: ['run', 'web01.example'], fail: 'post:web01.example' });
      assert.equal(saved.code, 30);
      assert.ok(saved.left('web01.example'));
      assert.match(saved.log, /_VCB_BACKUP_ or _VCB-BACKUP_/);
      const again = run({ arguments: ['run', 'web01.example'] });
      assert.equal(again.code, 12);
      assert.match(again.log, /exists already/);
      assert.equal(run({ arguments: ['post', 'web01.example'] }).code, 0);
      assert.equal(run({ arguments: ['run', 'web01.example'] }).code, 0);
      const unsaved = run({
        arguments: ['run', 'web01.example'],
        fail: 'post:web01.example',
        more: { QUIESCE_TRANSFER: windows(join(folder, 'fail.cmd')) },
      });
      assert.equal(unsaved.code, 2, 'a transfer command that does not exist');
      writeFileSync(join(folder, 'fail.cmd'), '@exit /b 1\r\n');
      const both = run({
        arguments: ['run', 'web01.example'],
        fail: 'post:web01.example',
        more: { QUIESCE_TRANSFER: windows(join(folder, 'fail.cmd')) },
      });
      assert.equal(both.code, 31);
    });

    it('leaves a left-over mount to VCB where config.js says delete', function () {
      this.timeout(60_000);
      prepare({ arguments: [], design: { more: 'preexisting-mountpoint delete' } });
      mkdirSync(join(folder, 'mnt/web01.example'));
      assert.equal(run({ arguments: ['run', 'web01.example'] }).code, 0);
    });

    it('does not run beside the other level', function () {
      this.timeout(60_000);
      prepare({ arguments: [] });
      mkdirSync(join(folder, 'mnt/web01.example-fullvm'));
      const { code, calls, log } = run({ arguments: ['run', 'web01.example'] });
      assert.equal(code, 12);
      assert.deepEqual(calls, []);
      assert.match(log, /at the other level/);
    });

    it('does not run beside itself', function () {
      this.timeout(60_000);
      const nested = `@echo off\r\ncmd /d /c "${windows(join(folder, 'job'))}\\vcb-job.cmd" post\r\nset CODE=%ERRORLEVEL%\r\n>>"%FAKE_JOURNAL%" echo second %CODE%\r\nexit 0\r\n`;
      const { code, calls } = script({ arguments: ['run', 'web01.example'], transfer: nested });
      assert.equal(code, 0);
      assert.deepEqual(calls, ['pre web01.example file', 'second 11', 'post web01.example']);
    });

    it('stops at the guard until the call of pre-command.wsf is confirmed, before anything is changed', function () {
      this.timeout(60_000);
      const { code, calls, log } = script({ arguments: ['run'], design: { confirmed: false } });
      assert.equal(code, 10);
      assert.deepEqual(calls, []);
      assert.match(log, /confirmed vcb-pre-command by NAME on DATE/);
      assert.equal(run({ arguments: ['post', 'web01.example'] }).code, 0, 'clearing up needs no confirmation');
    });

    it('checks the set-up before it acts', function () {
      this.timeout(60_000);
      assert.equal(script({ arguments: ['check'] }).code, 0);
      assert.equal(script({ arguments: ['check'], config: true }).code, 0);
      rmSync(join(folder, 'fw/config/config.js'));
      const outcome = run({ arguments: ['run'] });
      assert.equal(outcome.code, 2);
      assert.match(outcome.log, /is not the one of this job/);
      writeFileSync(join(folder, 'fw/config/config.js'), '// quiesce-config: 00000000\r\n');
      assert.equal(run({ arguments: ['run'] }).code, 2);
      assert.deepEqual(outcome.calls, []);
      assert.equal(run({ arguments: ['what'] }).code, 2);
      assert.equal(run({ arguments: [] }).code, 2);
    });

    it('knows its machines, and what saves their folders', function () {
      this.timeout(60_000);
      const unknown = script({ arguments: ['post', 'other.example'] });
      assert.equal(unknown.code, 2);
      assert.match(unknown.log, /other\.example is no machine/);
      const untold = run({ arguments: ['run'], transfer: null });
      assert.equal(untold.code, 2);
      assert.match(untold.log, /Set QUIESCE_TRANSFER/);
    });

    it('cleans up at the end of the cycle, unless a job runs', function () {
      this.timeout(60_000);
      const { code, calls } = script({ arguments: ['clean'] });
      assert.equal(code, 0);
      assert.deepEqual(calls, ['cleanup -y']);
      const other = readFileSync(join(folder, 'job/vcb-job.cmd'), 'latin1').replace('JOB_KEY=nightly', 'JOB_KEY=other');
      writeFileSync(join(folder, 'job/other.cmd'), other);
      const nested = `@echo off\r\ncmd /d /c "${windows(join(folder, 'job'))}\\other.cmd" clean\r\n>>"%FAKE_JOURNAL%" echo clean %ERRORLEVEL%\r\nexit 0\r\n`;
      writeFileSync(join(folder, 'transfer.cmd'), nested);
      const busy = run({ arguments: ['run', 'web01.example'] });
      assert.deepEqual(busy.calls, ['cleanup -y', 'pre web01.example file', 'clean 11', 'post web01.example']);
    });

    it('keeps hostile names as data', function () {
      this.timeout(60_000);
      const name = `a & echo x>evil ^ (b) 'c' ; d`.replace('>', '');
      prepare({ arguments: [], design: { more: 'lookup name', machines: 'web01' } });
      const text = design({
        root: windows(join(folder, 'mnt')),
        framework: windows(join(folder, 'fw')),
        more: 'lookup name',
        machines: 'web01',
      });
      const context = contextOf(text.replace('vm web01 {', `vm web01 { name ${quoted(name)} `));
      writeFileSync(join(folder, 'job/vcb-job.cmd'), vcbJob.emit(context)[0]!.text);
      writeFileSync(join(folder, 'fw/config/config.js'), vcbConfig.emit(context)[0]!.text);
      writeFileSync(join(folder, 'transfer.cmd'), '@exit /b 0\r\n');
      const { code, calls, log, left } = run({ arguments: ['run'] });
      assert.equal(code, 0, log);
      assert.deepEqual(calls, [`pre ${name} file`, `post ${name}`]);
      assert.ok(!left(name));
      assert.ok(log.includes(`${name}: unmounted.`));
    });
  });
});
