// What generated PowerShell is before it runs: read by its grammar, made of documented cmdlets, complete in both languages; and its
// starters, run under cmd.exe.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedModule } from '../../scripts/embed-shell.ts';
import { controlcommandPs, spoken } from '../../language/emitters/controlcommand-ps/index.ts';
import { japanese } from '../../language/emitters/controlcommand-ps/messages.ts';
import * as runtime from '../../language/emitters/controlcommand-ps/runtime.ts';
import { controlcommandSh } from '../../language/emitters/controlcommand-sh/index.ts';
import { encode } from '../../language/emitters/encoding.ts';
import { Refusal, type EmittedFile, type Job, type Language } from '../../language/emitters/emitter.ts';
import { SourceFile } from '../../language/model/source.ts';
import { Topology } from '../../language/model/topology.ts';
import { planIstorage } from '../../language/plans/nec/index.ts';
import { parsePowershell, type PowershellScript } from '../shells/powershell.ts';
import {
  exitsOf,
  outsideStrings,
  throwsOf,
  unknownCalls,
  unsetVariables,
  verbatimStrings,
  wrongCounts,
} from '../shells/powershell-checks.ts';
import { runCmd, stopWine, windowsPath } from '../shells/windows.ts';
import { writeWindowsStandIn } from '../shells/windows-program.ts';
import { need, projectRoot } from '../tools/parts.ts';
import { siteOf, type Names } from './designs.ts';

/** As `siteOf`, with a management server under Windows. */
export function windowsSiteOf(...options: Parameters<typeof siteOf>): string {
  return siteOf(...options).replace('server mgmt01 {', 'server mgmt01 { os "Windows Server 2022" ');
}

/** Names with everything that PowerShell reads: its five single quotes, double ones, variables, escapes, ends of comments. */
const hostile: Names = {
  job: "it's ‘night’ ‚x‛ “y” $(touch pwned) `touch pwned` 夜間 #> %PATH%",
  on: "a'; touch pwned; '",
  on2: '’; touch pwned; ’ $env:PATH ${x}',
  off: "業務 サーバ ‛\u2019' & | < > @( {0} %TEMP% -Confirm",
  mv: "mv $(touch pwned) ‘a’ 'b'",
  rv: 'rv 複製; touch pwned "c\\"',
};

function files(design: string, language: Language = 'en'): EmittedFile[] {
  const topology = new Topology([SourceFile.parse('site.quiesce', design)]);
  const jobs = [...topology.all('backup'), ...topology.all('restore')] as unknown as Job[];
  return jobs.flatMap((job) => {
    const plans = planIstorage(topology).filter((plan) => (plan.job as unknown) === job && plan.gaps.length === 0);
    const context = { topology, job, plans, language };
    return controlcommandPs.applies(context) ? controlcommandPs.emit(context) : [];
  });
}

const scriptsOf = (design: string, language: Language = 'en'): EmittedFile[] =>
  files(design, language).filter((file) => file.path.endsWith('.ps1'));

function example(name: string): string {
  const folder = join(projectRoot, 'examples', name);
  const file = readdirSync(folder).find((one) => one.endsWith('.quiesce'));
  return readFileSync(join(folder, file ?? ''), 'utf8');
}

const designs: Readonly<Record<string, string>> = {
  'vmfs-management-server': example('vmfs-management-server'),
  'vmfs-rdm-jobcenter': example('vmfs-rdm-jobcenter'),
  'vmfs-controlcommand': example('vmfs-controlcommand'),
  'plain names': windowsSiteOf(
    'nonstop',
    undefined,
    'secondary on bk01 { format raw-gpt  after separate  chain script }',
  ),
  'hostile names': windowsSiteOf(
    'shortstop',
    hostile,
    'secondary on bk01 { format raw-gpt  after separate  chain script }',
  ),
};

describe('generated PowerShell', () => {
  const parsed: { readonly file: EmittedFile; readonly design: string; readonly script: PowershellScript }[] = [];
  before(async function () {
    const grammar = need(this, 'powershell-grammar')['powershell-grammar'];
    for (const [design, text] of Object.entries(designs)) {
      for (const language of ['en', 'ja'] as const) {
        for (const file of scriptsOf(text, language)) {
          parsed.push({ file, design, script: await parsePowershell(grammar, file.text) });
        }
      }
    }
  });

  /** All scripts, each with the name of its design. */
  const each = (check: (one: (typeof parsed)[number]) => void): void => {
    assert.ok(parsed.length >= 24, `only ${parsed.length} scripts`);
    for (const one of parsed) check(one);
  };

  /** Those of the small designs, which hold every part: what takes long is asked of these. */
  const eachSmall = (check: (one: (typeof parsed)[number]) => void): void => {
    const small = parsed.filter(({ design }) => design.endsWith(' names'));
    assert.equal(small.length, 8);
    for (const one of small) check(one);
  };

  it('follows the grammar', () =>
    each(({ file, design, script }) => assert.deepEqual(script.errors, [], `${design}/${file.path}`)));

  it('calls documented cmdlets with their parameters, and its own functions, and runs no text', () =>
    eachSmall(({ script }) => assert.deepEqual(unknownCalls(script.root), [])));

  it('gives its functions as many values as they take', () =>
    eachSmall(({ script }) => assert.deepEqual(wrongCounts(script.root), [])));

  it('reads no variable that is nowhere set', () =>
    eachSmall(({ script }) => assert.deepEqual(unsetVariables(script.root), [])));

  it('ends with documented codes only', () =>
    eachSmall(({ file, script }) => {
      const codes = new Set([...file.text.matchAll(/\$script:exit\w+ = (\d+)/gu)].map((match) => match[1] ?? ''));
      const shown = new Set([...file.text.matchAll(/Write-Line ' {2}(\d+) /gu)].map((match) => match[1] ?? ''));
      // 30 of a restore: what is left to do by hand stands in its log.
      for (const code of codes) assert.ok(shown.has(code) || (code === '30' && file.path === 'restore.ps1'), code);
      for (const code of exitsOf(script.root)) assert.match(code, /^(0|\$script:code|\$script:exitUsage)$/u);
      assert.deepEqual([...new Set(throwsOf(script.root))], ["'quiesce: stop'"]);
      for (const [, code] of file.text.matchAll(/Stop-Run (\S+) '/gu)) {
        assert.match(code ?? '', /^\$script:exit\w+$/u);
        assert.ok(file.text.includes(`${code} = `), code);
      }
    }));

  it('keeps names as data: in single quotes and comments only, and whole', () => {
    const ours = parsed.filter(({ design }) => design === 'hostile names');
    assert.equal(ours.length, 4);
    for (const { file, script } of ours) {
      assert.deepEqual(outsideStrings(script.root, file.text, 'touch pwned'), []);
      const values = verbatimStrings(script.root, file.text);
      for (const name of Object.values(hostile)) assert.ok(values.includes(name), name);
      // In double quotes PowerShell would read names: there are only signs of the parts themselves.
      const expandable = script.root.descendantsOfType('expandable_string_literal').map((node) => node?.text ?? '');
      for (const text of expandable) assert.match(text, /^"(`r|`n|`r`n)"$/u);
    }
  });

  it('reads its strings like PowerShell, typographic quotes too', () =>
    each(({ file, script }) => assert.doesNotThrow(() => verbatimStrings(script.root, file.text))));

  it('is UTF-8 with a mark and has the line ends of Windows', () =>
    each(({ file }) => {
      const bytes = encode(file);
      assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
      assert.doesNotMatch(file.text, /[^\r]\n|\r[^\n]/u);
    }));

  it('holds no account and no path of this machine', () =>
    each(({ file }) => {
      assert.doesNotMatch(file.text, /VC_OPERATOR|vc-operator|ConvertTo-SecureString/u);
      assert.ok(!file.text.includes(projectRoot));
    }));

  it('is the same every time', () => {
    for (const text of Object.values(designs)) assert.deepEqual(files(text), files(text));
  });

  it('says everything in Japanese too, with the same blanks', () => {
    const lines = Object.values(runtime).flat();
    const said = new Set(lines.flatMap((line) => [...line.matchAll(spoken)].map((match) => match[2] ?? '')));
    assert.ok(said.size > 150);
    assert.deepEqual(
      [...said].filter((text) => japanese[text] === undefined),
      [],
    );
    const inMain = [
      'Step {0} of {1}: {2}',
      'Unknown option: {0}',
      'Nothing was done. Give -Yes to restore, or -DryRun to see what would be run.',
      'An error that the script did not expect, in line {0}: {1}',
    ];
    assert.deepEqual(
      Object.keys(japanese).filter((text) => !said.has(text) && !inMain.includes(text)),
      [],
    );
    const blanks = (text: string): string[] => (text.match(/\{\{|\}\}|\{\d+\}/gu) ?? []).sort();
    for (const [english, text] of Object.entries(japanese)) {
      assert.deepEqual(blanks(text), blanks(english), english);
      assert.doesNotMatch(text, /'/u);
    }
  });

  it('is made of the parts as they stand in runtime/', async () => {
    const path = join(projectRoot, 'language', 'emitters', 'controlcommand-ps', 'runtime.ts');
    assert.equal(
      readFileSync(path, 'utf8'),
      await embeddedModule('controlcommand-ps'),
      'run: node --import tsx scripts/embed-shell.ts',
    );
  });

  it('is written for Windows, shell scripts for what is not', () => {
    for (const [design, windows] of [
      [windowsSiteOf('nonstop'), true],
      [siteOf('nonstop'), false],
      [siteOf('nonstop').replace('server mgmt01 {', 'server mgmt01 { os "Red Hat Enterprise Linux 8"'), false],
    ] as const) {
      const topology = new Topology([SourceFile.parse('site.quiesce', design)]);
      const job = topology.all('backup')[0] as unknown as Job;
      const plans = planIstorage(topology).filter((plan) => (plan.job as unknown) === job);
      const context = { topology, job, plans, language: 'en' } as const;
      assert.equal(controlcommandPs.applies(context), windows);
      assert.equal(controlcommandSh.applies(context), !windows);
    }
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['a disk whose name is an option', windowsSiteOf('nonstop').replaceAll('mv_web', '"-mv"'), /read it as an option/],
    [
      'two VMs of one name in the inventory',
      windowsSiteOf('nonstop').replace('vm web02 on ds_web {', 'vm web02 on ds_web { name "web01"'),
      /cannot tell them apart/,
    ],
  ];
  for (const [what, design, message] of refused) {
    it(`is refused for ${what}`, () => {
      assert.throws(
        () => files(design),
        (error) => error instanceof Refusal && message.test(error.text.en) && error.text.ja !== error.text.en,
      );
    });
  }

  describe('starter', () => {
    let folder: string;
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'quiesce-starter-'));
    });
    after(async function () {
      this.timeout(60_000);
      rmSync(folder, { recursive: true });
      await stopWine();
    });

    it('is CP932, whatever the job is called', () => {
      for (const language of ['en', 'ja'] as const) {
        for (const file of files(windowsSiteOf('nonstop', { ...hostile, job: '夜間 한국어 😀 \u2028 表' }), language)) {
          if (!file.path.endsWith('.cmd')) continue;
          const text = new TextDecoder('shift_jis').decode(encode(file));
          assert.equal(text, file.text);
          assert.match(text, /夜間/u);
          assert.doesNotMatch(text, /[^\r]\n/u);
        }
      }
    });

    it('starts the script beside it with its options and ends with its code', async function () {
      this.timeout(180_000);
      const { wine } = need(this, 'wine');
      const starters = files(windowsSiteOf('nonstop', hostile), 'ja').filter((file) => file.path.endsWith('.cmd'));
      assert.deepEqual(
        starters.map((file) => file.path),
        ['backup.cmd', 'restore.cmd'],
      );
      // A folder as sites name them.
      const site = join(folder, '夜間 (web) 1');
      mkdirSync(site);
      for (const file of starters) writeFileSync(join(site, file.path), encode(file));
      const system = join(folder, 'windows');
      const home = join(system, 'System32', 'WindowsPowerShell', 'v1.0');
      mkdirSync(home, { recursive: true });
      const powershell = writeWindowsStandIn(home, 'powershell', '', [0, 12, 130]);
      // Wine sets SystemRoot for whatever it starts first.
      const caller = join(folder, 'caller.cmd');
      const lines = [
        '@echo off',
        `set "SystemRoot=${windowsPath(system)}"`,
        // Without `call`: wine's hands on 1 for any code.
        '"%~dp0夜間 (web) 1\\%~1.cmd" %2 %3',
      ];
      const text = lines.map((line) => `${line}\r\n`).join('');
      writeFileSync(caller, encode({ path: 'caller.cmd', text, encoding: 'cp932' }));
      const start = (...args: string[]): Promise<{ code: number | null }> => runCmd(wine, caller, { args });
      assert.equal((await start('backup', '-DryRun', '-FullCopy')).code, 0);
      assert.equal((await start('backup')).code, 12);
      assert.equal((await start('restore', '-Yes')).code, 130);
      const calls = powershell.calls().map((call) => call.replace(/^"?[^"]*powershell\.exe"?\s+/u, '').trim());
      const script = (name: string): string => `-File "${windowsPath(join(site, name))}"`;
      const always = '-NoProfile -NonInteractive -ExecutionPolicy RemoteSigned';
      assert.deepEqual(calls, [
        `${always} ${script('backup.ps1')} -DryRun -FullCopy`,
        `${always} ${script('backup.ps1')}`,
        `${always} ${script('restore.ps1')} -Yes`,
      ]);
    });
  });
});
