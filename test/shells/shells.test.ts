// Proves the helpers with scripts of the kind that is generated: they find what is wrong, and run what is right.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArray } from '../array/array.ts';
import { need } from '../tools/parts.ts';
import { until } from '../tools/process.ts';
import { startVcsim, type Vcsim } from '../vcenter/vcsim.ts';
import { parsePowershell } from './powershell.ts';
import { checkScript } from './shellcheck.ts';
import { createStage, type Stage, type StageOptions } from './stage.ts';
import { writeWindowsStandIn } from './windows-program.ts';
import { runCmd, stopWine } from './windows.ts';
import { needSchema, xmlErrors } from './xml.ts';

const pair = '-mv mv_web -mvflg ld -rv rv_web -rvflg ld';
const layout = { pairs: [{ mv: 'mv_web', rv: 'rv_web' }] };

describe('helpers for shells and formats', function () {
  this.timeout(60_000);
  let folder = '';
  const cleanUp: (() => void)[] = [];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'quiesce-shells-'));
  });

  afterEach(() => {
    for (const work of cleanUp.splice(0).reverse()) work();
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  const stageWith = (options: StageOptions = {}): Stage => {
    const stage = createStage(options);
    cleanUp.push(() => {
      stage.remove();
    });
    return stage;
  };

  const arrayWith = (options: Partial<Parameters<typeof createArray>[0]> = {}): ReturnType<typeof createArray> => {
    const array = createArray({ layout, ...options });
    cleanUp.push(() => {
      array.remove();
    });
    return array;
  };

  describe('shellcheck', () => {
    let shellcheck: string;
    before(function () {
      ({ shellcheck } = need(this, 'shellcheck'));
    });

    it('finds an unquoted name, and nothing in a clean script', async () => {
      const [finding] = await checkScript(shellcheck, write('bad.sh', '#!/bin/sh\nname=$1\necho $name\n'));
      assert.deepEqual([finding?.line, finding?.code], [3, 2086]);
      assert.deepEqual(await checkScript(shellcheck, write('good.sh', '#!/bin/sh\nprintf "%s\\n" "$1"\n')), []);
    });

    it('finds what bash has and sh has not', async () => {
      const findings = await checkScript(shellcheck, write('local.sh', 'a=(1 2)\necho "${a[0]}"\n'), 'sh');
      assert.ok(findings.some((finding) => finding.code === 3030));
    });
  });

  describe('stage', () => {
    it('moves its clock by sleeping only, in bash and dash', async function () {
      need(this, 'dash');
      const script = write('clock.sh', 'date "+%F %T"\nsleep 90\nsleep 2m 0.5\ndate +%s\ndate -u -d @0 +%Y\n');
      for (const shell of ['bash', 'dash'] as const) {
        const result = await stageWith().run(script, { shell });
        assert.equal(result.stdout, '2026-01-01 01:00:00\n1767229411\n1970\n', result.stderr);
        assert.equal(result.waited, 211);
      }
    });

    it('gives the array commands, a clean environment, and what the script left behind', async () => {
      const array = arrayWith({ settle: 3 });
      const script = write(
        'backup.sh',
        `iSMrc_replicate ${pair} -nowait -cpmode bg || exit 1
until iSMrc_query -rv rv_web -rvflg ld | grep -q 'Sync State *rpl/sync'; do sleep 60; done
echo "done by $USER" > "$HOME/run.log"
exit 4
`,
      );
      const result = await stageWith({ array }).run(script);
      assert.equal(result.code, 4, result.stderr);
      assert.equal(result.waited, 180);
      assert.deepEqual(result.files, { 'run.log': 'done by operator\n' });
      assert.equal(array.pair('mv_web', 'rv_web').sync, 'rpl/sync');
      assert.deepEqual(array.transcript(), [
        `iSMrc_replicate ${pair} -nowait -cpmode bg -> 0`,
        ...Array.from({ length: 4 }, () => 'iSMrc_query -rv rv_web -rvflg ld -> 0'),
      ]);
    });

    it('ends a hanging command when its time is up by the stage clock', async () => {
      const array = arrayWith();
      array.inject({ command: 'iSMrc_replicate', kind: 'hang' });
      const script = write('hang.sh', `timeout -k 10 2h iSMrc_replicate ${pair} -nowait -cpmode bg\necho "rc=$?"\n`);
      const result = await stageWith({ array }).run(script);
      assert.equal(result.stdout, 'rc=124\n', result.stderr);
      assert.equal(result.waited, 7200);
      assert.equal(array.pair('mv_web', 'rv_web').sync, 'separated');
    });

    it('passes on what a command under timeout ends with', async () => {
      const script = write(
        'pass.sh',
        'timeout 5 sh -c "exit 9"; echo $?\ntimeout 5 no-such-thing; echo $?\ntimeout x; echo $?\n',
      );
      assert.equal((await stageWith().run(script)).stdout, '9\n127\n125\n');
    });

    it('lets a test send a signal in the middle', async () => {
      const array = arrayWith();
      array.inject({ command: 'iSMrc_replicate', kind: 'hang' });
      const script = write(
        'trap.sh',
        `trap 'echo cleaned; exit 130' INT TERM\niSMrc_replicate ${pair} -nowait -cpmode bg & wait "$!"\n`,
      );
      let pid = 0;
      const ended = stageWith({ array }).run(script, { started: (id) => (pid = id) });
      await until(() => array.journal().at(-1)?.outcome === 'hung', 'the command hangs');
      process.kill(-pid, 'SIGTERM');
      const result = await ended;
      assert.equal(result.code, 130);
      assert.equal(result.stdout, 'cleaned\n');
    });
  });

  describe('stage with vCenter', () => {
    let vcenter: Vcsim | undefined;
    let govc: string;
    before(async function () {
      const parts = need(this, 'vcsim', 'govc');
      govc = parts.govc;
      vcenter = await startVcsim({ ...parts, layout: { vms: [{ name: 'web 01' }] } });
    });
    after(async () => {
      await vcenter?.stop();
    });

    it('runs govc against the simulator, in one journal with the array, and can fail a call of it', async () => {
      assert.ok(vcenter);
      const array = arrayWith({ govc, settle: 0 });
      const script = write(
        'nonstop.sh',
        `set -e
iSMrc_replicate ${pair} -nowait -cpmode bg
govc snapshot.create -vm 'web 01' -q=true quiesce
iSMrc_separate ${pair} -rvacc ro -rvuse complete -nowait
govc snapshot.remove -vm 'web 01' quiesce
`,
      );
      const stage = stageWith({ array, vcenter });
      const good = await stage.run(script);
      assert.equal(good.code, 0, good.stderr);
      const steps = ['iSMrc_replicate', 'govc snapshot.create', 'iSMrc_separate', 'govc snapshot.remove'];
      assert.deepEqual(
        array.journal().map((call) => call.command),
        steps,
      );
      assert.deepEqual((await vcenter.vm('web 01'))?.snapshots, []);

      array.inject({ command: 'govc snapshot.remove', kind: 'fail' });
      const bad = await stage.run(script);
      assert.equal(bad.code, 1);
      assert.deepEqual((await vcenter.vm('web 01'))?.snapshots, [{ name: 'quiesce', quiesced: true, current: true }]);
    });
  });

  describe('XML', () => {
    it('tells a valid task from an invalid one and from what is not XML', async function () {
      const { xmllint } = need(this, 'xmllint');
      const schema = needSchema(this, 'task-scheduler');
      const task = (inner: string): string =>
        `<?xml version="1.0" encoding="UTF-8"?>\n<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">${inner}</Task>\n`;
      const action = '<Actions><Exec><Command>backup.cmd</Command></Exec></Actions>';
      assert.deepEqual(await xmlErrors(xmllint, write('task.xml', task(action)), schema), []);
      const wrong = await xmlErrors(xmllint, write('wrong.xml', task('<Actions><Run/></Actions>')), schema);
      assert.match(wrong.join('\n'), /Run.*not expected/u);
      assert.notDeepEqual(await xmlErrors(xmllint, write('broken.xml', '<Task>')), []);
    });
  });

  describe('PowerShell', () => {
    it('tells a script that follows the grammar from one that does not', async function () {
      const grammar = need(this, 'powershell-grammar')['powershell-grammar'];
      const text = `param([string]$Name)\nif ($Name -eq '仮想') { Write-Host "hi $Name" } else { Get-Item 'x' | Remove-Item }\n`;
      const sound = await parsePowershell(grammar, text);
      assert.deepEqual(
        { errors: sound.errors, commands: sound.commands },
        { errors: [], commands: ['Write-Host', 'Get-Item', 'Remove-Item'] },
      );
      const { errors } = await parsePowershell(grammar, 'Write-Host ok\nif ($x -eq { foo\n');
      assert.equal(errors[0]?.line, 2);
    });
  });

  describe('.cmd', () => {
    after(stopWine);

    it('runs a file with its arguments and ends with its exit code', async function () {
      const { wine } = need(this, 'wine');
      const file = write(
        'job.cmd',
        '@echo off\r\nsetlocal\r\nif "%~2"=="" exit /b 2\r\necho [%~1] %MARK%\r\nexit /b 7\r\n',
      );
      const good = await runCmd(wine, file, { args: ['a b', 'c'], env: { MARK: 'here' } });
      assert.deepEqual([good.code, good.stdout], [7, '[a b] here\n'], good.stderr);
      assert.equal((await runCmd(wine, file)).code, 2);
    });

    it('calls a stand-in for a Windows program, which keeps its command lines and ends as told', async function () {
      const { wine } = need(this, 'wine');
      const programs = join(folder, 'programs');
      mkdirSync(programs);
      const mounter = writeWindowsStandIn(programs, 'vcbMounter', 'Mounted\r\n', [0, 7]);
      const file = write(
        'mount.cmd',
        '@echo off\r\nvcbMounter -h "a & b" %1\r\nvcbMounter.exe second || exit /b 9\r\necho not reached\r\n',
      );
      const result = await runCmd(wine, file, { args: ['仮想'], path: [programs] });
      assert.deepEqual([result.code, result.stdout], [9, 'Mounted\nMounted\n'], result.stderr);
      const [first, second] = mounter.calls();
      assert.match(first ?? '', /^vcbMounter +-h "a & b" 仮想$/u);
      assert.equal(second?.trimEnd(), 'vcbMounter.exe second');
    });

    it('speaks the code page of a Japanese Windows, awkward second bytes included', async function () {
      const { wine } = need(this, 'wine');
      // 表 is 0x95 0x5C: its second byte is that of a backslash.
      const file = join(folder, 'japanese.cmd');
      const text = Buffer.concat([
        Buffer.from('@echo off\r\necho '),
        Buffer.from([0x95, 0x5c, 0x93, 0xfa, 0x96, 0x7b]),
        Buffer.from(' %~1\r\n'),
      ]);
      writeFileSync(file, text);
      const result = await runCmd(wine, file, { args: ['仮想 表'] });
      assert.equal(result.stdout, '表日本 仮想 表\n', result.stderr);
    });
  });
});
