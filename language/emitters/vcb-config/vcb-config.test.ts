import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import iconv from 'iconv-lite';
import { quoted } from '../../model/reader.ts';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { plansOf } from '../../plans/index.ts';
import { configOptions } from '../../support/vcb/config-js.ts';
import { need, winePrefix } from '../../../test/tools/parts.ts';
import { Refusal, type EmitContext, type EmittedFile, type Job, type Language } from '../emitter.ts';
import { jobsOf } from '../generate.ts';
import { passwordLine } from './config-js.ts';
import { vcbConfig } from './index.ts';

const site = (more = '', proxy = ''): string => `
secret vcb-password { env VCB_PASSWORD }
secret console-password { env CONSOLE_PASSWORD }
virtualcenter vc { version 2.5  fqdn vc.example }
esx esx1 { version 3.5  fqdn esx1.example  manager vc  thumbprint "AA:BB"
  console { user "svc$vcb"  password console-password  temp-folder "/var/tmp/vcb"  ${more} } }
datastore oldvms on esx1 { backing local }
vm web01 { host esx1  fqdn web01.example  guest "Windows Server 2003" 32-bit  disk c { letter C } }
proxy vcb01 { endpoint vc  user "svc-vcb"  password vcb-password  root "C:\\mnt"  ${proxy}
  runs VCB 1.1 { transport nbdssl  retries 3  backoff 90 s } }
`;
const job = 'backup job { protect web01  level image  using VCB on vcb01 }';

function contextOf(design: string, name = 'job', language: Language = 'en'): EmitContext {
  const topology = new Topology([SourceFile.parse('design.quiesce', design)]);
  assert.deepEqual(topology.problems, []);
  const found = jobsOf({ topology }).find((j) => j.name === name) as Job;
  return { topology, job: found, plans: plansOf(topology).filter((plan) => plan.job === found), language };
}

function files(design: string, name?: string, language?: Language): Map<string, EmittedFile> {
  const context = contextOf(design, name, language);
  assert.ok(vcbConfig.applies(context));
  return new Map(vcbConfig.emit(context).map((file) => [file.path, file]));
}

const configOf = (design: string, language?: Language): string =>
  files(design, undefined, language).get('config.js')!.text;

/** What the statements of a config.js assign. Whatever else it does fails: it sees no object at all. */
function assigned(text: string): Record<string, unknown> {
  const context = createContext(Object.create(null) as object);
  runInContext(text, context);
  return { ...(context as Record<string, unknown>) };
}

describe('emitters/vcb-config', () => {
  describe('config.js', () => {
    it('assigns every option of the guide but the password, and nothing else', () => {
      const values = assigned(configOf(site() + job));
      assert.deepEqual(values, {
        BACKUPROOT: 'C:\\mnt',
        HOST: 'vc.example',
        PORT: 443,
        USERNAME: 'svc-vcb',
        TRANSPORT_MODE: 'nbdssl',
        SNAPSHOT_POLICY: 'automatic',
        VM_LOOKUP_METHOD: 'ipaddr',
        PREEXISTING_MOUNTPOINT: 'fail',
        PREEXISTING_VCB_SNAPSHOT: 'fail',
        MAX_RETRIES: 3,
        BACKOFF_TIME: 90,
      });
      assert.deepEqual(
        configOptions.rows.map((o) => o.name).filter((name) => !(name in values)),
        ['PASSWORD'],
      );
    });

    it('consists of comments and statements, one a line, with the line breaks of Windows', () => {
      const text = configOf(site() + job);
      assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
      for (const line of text.split('\r\n')) assert.match(line, /^($|\/\/.*$|[A-Z_]+=("([^"\\]|\\["\\])*"|\d+);$)/);
    });

    it('says where the password comes from and never holds it', () => {
      const text = configOf(site() + job);
      assert.match(text, /environment variable VCB_PASSWORD/);
      assert.equal(text.split(passwordLine).length, 2);
      assert.doesNotMatch(text, /^PASSWORD/m);
    });

    it('lets a job override its proxy, and names the other jobs that need another file', () => {
      const plain = 'backup plain { protect web01  level image  using VCB on vcb01 { transport nbd } }';
      const text = configOf(`${site()}${job}\n${plain}`);
      assert.match(text, /Another TRANSPORT_MODE is needed by jobs of the same proxy \(plain\)/);
      const other = files(`${site()}${job}\n${plain}`, 'plain').get('config.js')!.text;
      assert.equal(assigned(other)['TRANSPORT_MODE'], 'nbd');
      const mark = (config: string): string => /quiesce-config: ([0-9a-f]{8})/.exec(config)![1]!;
      assert.notEqual(mark(text), mark(other));
    });

    it('has one mark for the same options, whatever the job is called', () => {
      const twin = job.replace('backup job', 'backup twin');
      const all = `${site()}${job}\n${twin}`;
      const mark = (name: string): string => /quiesce-config: .*/.exec(files(all, name).get('config.js')!.text)![0];
      assert.equal(mark('job'), mark('twin'));
    });

    it('uses the port of the VirtualCenter where the proxy says none', () => {
      assert.equal(assigned(configOf(site().replace('version 2.5', 'version 2.5  port 8443') + job))['PORT'], 8443);
      assert.equal(assigned(configOf(site('', 'port 444') + job))['PORT'], 444);
    });

    it('keeps hostile values as data', () => {
      const user = `a"; WScript.Quit(); // \\`;
      const text = configOf(site().replace('user "svc-vcb"', `user ${quoted(user)}`) + job);
      assert.equal(assigned(text)['USERNAME'], user);
    });

    it('refuses what has no default and nobody says, and what has no documented encoding', () => {
      const refused = (design: string): RegExp | string => {
        try {
          vcbConfig.emit(contextOf(design));
          return '';
        } catch (error) {
          assert.ok(error instanceof Refusal);
          assert.match(error.text.ja, /\p{Script=Han}/u);
          return error.text.en;
        }
      };
      assert.match(String(refused(site().replace('endpoint vc ', '') + job)), /needs HOST.*endpoint/);
      assert.match(String(refused(site().replace('user "svc-vcb"', '') + job)), /needs USERNAME.*user/);
      assert.match(String(refused(site().replace('C:\\mnt', 'C:\\バックアップ') + job)), /BACKUPROOT.*ASCII/);
      assert.equal(refused(site() + job), '');
    });

    it('is CP932 where its comments are Japanese, ASCII otherwise', () => {
      const [en, ja] = (['en', 'ja'] as const).map((language) =>
        files(site() + job, 'job', language).get('config.js')!,
      );
      assert.equal(en!.encoding, undefined);
      assert.equal(ja!.encoding, 'cp932');
      assert.equal(iconv.decode(iconv.encode(ja!.text, 'cp932'), 'cp932'), ja!.text);
      assert.deepEqual(assigned(ja!.text), assigned(en!.text));
    });
  });

  describe('install-config.js, on the proxy', () => {
    const password = `p"a\\s's & %PATH% $x\`; 日本 end`;
    let folder = '';
    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'quiesce-'))));
    afterEach(() => rmSync(folder, { recursive: true }));

    interface Outcome {
      readonly code: number | null;
      readonly output: string;
    }

    interface Host {
      readonly said: string[];
      written: string | undefined;
      code: number;
    }

    /** Runs the installer with Windows Script Host. */
    function install(context: Mocha.Context, design: string, given: { variable?: string }): Outcome {
      const { wine } = need(context, 'wine');
      for (const [name, file] of files(design)) writeFileSync(join(folder, name), file.text);
      const run = spawnSync(wine, ['cscript.exe', '//nologo', 'install-config.js', 'installed.js'], {
        cwd: folder,
        input: '',
        timeout: 50_000,
        encoding: 'utf8',
        env: {
          ...process.env,
          WINEPREFIX: winePrefix,
          WINEDEBUG: '-all',
          ...(given.variable !== undefined && { VCB_PASSWORD: given.variable }),
        },
      });
      return { code: run.status, output: run.stdout };
    }

    const installed = (): Record<string, unknown> => assigned(readFileSync(join(folder, 'installed.js'), 'latin1'));

    it('takes the password from the environment', function () {
      this.timeout(60_000);
      const ascii = password.replace(/[^ -~]/g, '');
      const { code, output } = install(this, site() + job, { variable: ascii });
      assert.equal(code, 0);
      assert.match(output, /Installed installed\.js/);
      assert.match(output, /only administrators/);
      assert.deepEqual(installed(), { ...assigned(configOf(site() + job)), PASSWORD: ascii });
    });

    it('changes nothing without one', function () {
      this.timeout(60_000);
      writeFileSync(join(folder, 'installed.js'), 'OLD=1;');
      const { code, output } = install(this, site() + job, {});
      assert.equal(code, 1);
      assert.match(output, /Password of svc-vcb/);
      assert.match(output, /Nothing was changed/);
      assert.deepEqual(installed(), { OLD: 1 });
    });

    /** The installer in a stand-in for Windows Script Host that has an input, which Wine's has not. */
    function simulate(source: string, given: { variable?: string; typed?: string; target?: string }): Host {
      const script = files(site() + job).get('install-config.js')!.text;
      const host: Host = { said: [], written: undefined, code: 0 };
      class Quit extends Error {}
      const stream = (text: string) => ({
        ReadAll: () => text,
        Write: (t: string) => (host.written = t),
        Close: () => undefined,
      });
      const objects: Record<string, () => object> = {
        'Scripting.FileSystemObject': () => ({
          BuildPath: (...parts: string[]) => parts.join('\\'),
          GetParentFolderName: () => 'C:\\here',
          FileExists: () => given.target !== undefined,
          OpenTextFile: () => stream(source),
        }),
        'WScript.Shell': () => ({ Environment: () => () => given.variable ?? '' }),
      };
      const context = createContext({
        ActiveXObject: function (name: string) {
          return objects[name]!();
        },
        WScript: {
          ScriptFullName: 'C:\\here\\install-config.js',
          Arguments: Object.defineProperty(() => given.target, 'length', { value: given.target === undefined ? 0 : 1 }),
          Echo: (text: string) => host.said.push(text),
          StdIn: { ReadLine: () => given.typed ?? '' },
          Quit: (code: number) => {
            host.code = code;
            throw new Quit();
          },
        },
      });
      try {
        runInContext(script, context);
      } catch (error) {
        if (!(error instanceof Quit)) throw error;
      }
      return host;
    }

    it('asks for it where the environment has none', () => {
      const host = simulate(configOf(site() + job), { typed: password });
      assert.equal(host.code, 0);
      assert.match(host.said[0]!, /Password of svc-vcb .*VCB_PASSWORD/);
      assert.equal(assigned(host.written!)['PASSWORD'], password);
      assert.match(host.written!, /^[\u0000-\u007f]*$/);
    });

    it('refuses a file without the place for it, and one with two', () => {
      for (const source of ['A=1;', `${passwordLine}\n${passwordLine}`]) {
        const host = simulate(source, { variable: 'x', target: 'C:\\x' });
        assert.equal(host.code, 1);
        assert.equal(host.written, undefined);
      }
    });
  });

  describe('backuptools.conf', () => {
    const archive = (destination: string): string =>
      `backup job { protect web01  using vcbMounter on esx1 { destination ${quoted(destination)} } }`;
    const conf = (design: string, name?: string, language?: Language): string =>
      files(design, name, language).get('backuptools.conf')!.text;

    /** What a Bourne shell reads from it; also under bash -n. */
    function sourced(text: string, variables: Record<string, string> = {}): Record<string, string> {
      execFileSync('bash', ['-n'], { input: text });
      const names = [
        'VCHOST',
        'USERNAME',
        'PASSWORD',
        'TEMPDIR',
        'HOST_THUMBPRINT',
        'DSPATH',
        'VMHOST',
        'RESOURCEPOOL',
        'FOLDERPATH',
      ];
      const script = `${text}\nfor name in ${names.join(' ')}; do eval "printf '%s=%s\\\\0' $name \\"\\$$name\\""; done\n`;
      const output = execFileSync('sh', ['-s'], {
        input: script,
        env: { PATH: process.env['PATH'], ...variables },
        encoding: 'utf8',
      });
      return Object.fromEntries(
        output
          .split('\0')
          .filter((part) => part !== '')
          .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)] as const)
          .filter(([, value]) => value !== ''),
      );
    }

    it('says what the job needs, the password by its environment variable', () => {
      const text = conf(site() + archive('/home/VMs/web01'));
      assert.deepEqual(sourced(text, { CONSOLE_PASSWORD: 'p$`"\\' }), {
        VCHOST: 'vc.example',
        USERNAME: 'svc$vcb',
        PASSWORD: 'p$`"\\',
        HOST_THUMBPRINT: 'AA:BB',
      });
      assert.doesNotMatch(text, /\r/);
    });

    it('names the temporary folder for secure copy only', () => {
      assert.equal(sourced(conf(site() + archive('scp://me@host.example:/backups/web01')))['TEMPDIR'], '/var/tmp/vcb');
      assert.equal(sourced(conf(site() + archive('/home/VMs/web01')))['TEMPDIR'], undefined);
    });

    it('never guesses how a store is asked for the password', () => {
      const text = conf(site().replace('env CONSOLE_PASSWORD', 'store "the vault"') + archive('/home/VMs/web01'));
      assert.equal(sourced(text)['PASSWORD'], undefined);
      assert.match(text, /kept in: the vault/);
    });

    it('is localhost for a host that stands alone', () => {
      assert.equal(
        sourced(conf(site().replace('manager vc ', '') + archive('/home/VMs/web01')))['VCHOST'],
        'localhost',
      );
    });

    it('says where machines of ESX Server 2.5 go', () => {
      const restore = `${archive('/home/VMs/web01')}
        restore back of job { method vcbrestore  from-esx 2.5  host esx1  destination oldvms  pool "Resources/%VMHOST%"  folder "/vm/Old $1" }`;
      const values = sourced(conf(site() + restore, 'back'));
      assert.equal(values['DSPATH'], '[oldvms] %VMNAME%');
      assert.equal(values['VMHOST'], 'esx1.example');
      assert.equal(values['RESOURCEPOOL'], 'Resources/%VMHOST%');
      assert.equal(values['FOLDERPATH'], '/vm/Old $1');
    });

    it('keeps hostile values as data', () => {
      const user = `u$(touch x)\`id\`"; rm -rf / # \\`;
      const text = conf(site().replace('user "svc$vcb"', `user ${quoted(user)}`) + archive('/home/VMs/web01'));
      assert.equal(sourced(text)['USERNAME'], user);
    });

    it('is found clean by shellcheck', function () {
      const { shellcheck } = need(this, 'shellcheck');
      for (const language of ['en', 'ja'] as const) {
        const text = conf(site() + archive('/home/VMs/web01'), 'job', language);
        // The utilities read the variables; the shell that checks does not see them do so.
        const run = spawnSync(shellcheck, ['-s', 'sh', '-e', 'SC2034', '-'], { input: text, encoding: 'utf8' });
        assert.equal(run.stdout, '');
      }
    });
  });

  it('has nothing for jobs of other tools and for restores by agents', () => {
    const others = `${site()}${job}
      backup other { protect web01  level file  method method-1 }
      restore files of job { method central }`;
    for (const name of ['other', 'files']) assert.ok(!vcbConfig.applies(contextOf(others, name)), name);
  });
});
