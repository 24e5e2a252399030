// PowerShell for Hyper-V hosts before it runs: read by its grammar, made of documented cmdlets, complete in both languages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedModule } from '../../scripts/embed-shell.ts';
import { encode } from '../../language/emitters/encoding.ts';
import type { EmittedFile, Job, Language } from '../../language/emitters/emitter.ts';
import { hypervPs, spoken } from '../../language/emitters/hyperv-ps/index.ts';
import { japanese } from '../../language/emitters/hyperv-ps/messages.ts';
import * as runtime from '../../language/emitters/hyperv-ps/runtime.ts';
import { SourceFile } from '../../language/model/source.ts';
import { Topology } from '../../language/model/topology.ts';
import { plansOf } from '../../language/plans/index.ts';
import { powershellCommands } from '../../language/support/rha/powershell.ts';
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
import { need, projectRoot } from '../tools/parts.ts';

interface Names {
  readonly scenario: string;
  readonly vm: string;
  readonly network: string;
  readonly folder: string;
}

const plain: Names = { scenario: 'app01', vm: 'app01', network: 'lan', folder: 'E:\\Checkpoints\\app01' };
const hostile: Names = {
  scenario: "sc '; touch pwned; ' ‘x’ 業務",
  vm: '’; touch pwned; ’ $(touch pwned) `a` {0} #> %PATH%',
  network: "業務 LAN ‛'‚ \u201cy\u201d; touch pwned",
  folder: "E:\\Check ’points’ $env:x; touch pwned\\'a",
};

const q = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** One machine whose checkpoints are as `checkpoints` says, and a second scenario at the same master. */
function site(names: Names, checkpoints: string): string {
  return `
hyperv hv-a { fqdn hv-a.corp.example  switch ${q(names.network)} { kind external }  switch inner { kind private }
  vm ${q(names.vm)} { disk os { file "D:\\VM\\app01\\os.vhdx" } adapter nic on ${q(names.network)} checkpoints { ${checkpoints} } }
  vm other { disk os { file "D:\\VM\\other\\os.vhdx" } }
}
hyperv hv-b { address 10.0.0.2/24  switch ${q(names.network)} { } }
server ctl { runs "RHA Control Service" 18.0 }
scenario ${q(names.scenario)} { type hyperv  product HA  master hv-a  replica hv-b  protect ${q(names.vm)}  using RHA on ctl }
scenario second { type hyperv  product HA  master hv-a  replica hv-b  protect other  using RHA on ctl }
`;
}

const cases: Readonly<Record<number, (folder: string) => string>> = {
  0: () => '',
  1: (folder) => `folder ${q(folder)}  existing 0  ever-taken no  planned yes`,
  2: (folder) => `folder ${q(folder)}  existing 0  ever-taken yes  planned yes`,
  3: () => 'folder "D:\\VM\\app01\\Snapshots"  existing 2',
  4: (folder) => `folder ${q(folder)}  existing 2`,
};

function files(design: string, language: Language = 'en', which = 0): readonly EmittedFile[] {
  const topology = new Topology([SourceFile.parse('site.quiesce', design)]);
  const job = topology.all('scenario')[which] as unknown as Job;
  const plans = plansOf(topology).filter((plan) => (plan.job as unknown) === job);
  const context = { topology, job, plans, language };
  assert.ok(hypervPs.applies(context), 'nothing to emit');
  return hypervPs.emit(context);
}

const prepared = (design: string): string => files(design).find((one) => one.path === 'hyperv-prepare.ps1')?.text ?? '';

describe('generated PowerShell for Hyper-V', () => {
  const parsed: { readonly file: EmittedFile; readonly names: Names; readonly script: PowershellScript }[] = [];
  before(async function () {
    const grammar = need(this, 'powershell-grammar')['powershell-grammar'];
    for (const names of [plain, hostile]) {
      for (const language of ['en', 'ja'] as const) {
        for (const file of files(site(names, cases[1]!(names.folder)), language)) {
          parsed.push({ file, names, script: await parsePowershell(grammar, file.text) });
        }
      }
    }
    assert.equal(parsed.length, 8);
  });

  const each = (check: (one: (typeof parsed)[number]) => void): void => parsed.forEach(check);

  it('follows the grammar', () => each(({ script }) => assert.deepEqual(script.errors, [])));

  it('calls documented cmdlets with their parameters, and its own functions, and runs no text', () =>
    each(({ script }) => assert.deepEqual(unknownCalls(script.root), [])));

  it('calls nothing of RHA PowerShell but what a vendor page shows', () => {
    const verified = powershellCommands.filter((command) => command.status === 'verified').map(({ name }) => name);
    assert.ok(verified.includes('Prepare-Reboot'));
    const others =
      /^(?:Connect-XO|New-Scenario|Run-Scenario|Stop-Scenario|Resume-Scenario|Get-Scenario|Switchover-Scenario)$/u;
    each(({ file, script }) => {
      assert.ok(!script.commands.some((name) => others.test(name)));
      // Its snap-in has no public name: the script stops unless the site gives it.
      if (!script.commands.includes('Prepare-Reboot')) return;
      assert.equal(file.path, 'hyperv-maintain.ps1');
      assert.match(file.text, /if \(\$script:SnapIn -eq ''\) \{[^}]*Stop-Run \$script:exitGuard/u);
      assert.doesNotMatch(file.text, /Add-PSSnapin -Name (?!\$script:SnapIn)/u);
    });
  });

  it('gives its functions as many values as they take, and reads no variable that is nowhere set', () =>
    each(({ script }) => {
      assert.deepEqual(wrongCounts(script.root), []);
      assert.deepEqual(unsetVariables(script.root), []);
    }));

  it('asks before each change, and changes nothing under -WhatIf', () =>
    each(({ file, script }) => {
      assert.match(file.text, /\[CmdletBinding\(SupportsShouldProcess = \$true, ConfirmImpact = 'High'\)\]/u);
      const changing =
        /^(?:New-VMSwitch|Enable-VMIntegrationService|Set-VM|Stop-VM|Start-VM|Export-VM|Rename-VM|Import-VM|Prepare-Reboot|Restart-Computer)$/u;
      for (const command of script.root.descendantsOfType('command_name')) {
        if (!command || !changing.test(command.text)) continue;
        let around = command.parent;
        while (around && around.type !== 'function_statement') around = around.parent;
        const before = file.text.slice(around?.startIndex ?? 0, command.startIndex);
        assert.match(before, /Test-Agreed /u, `${command.text} is not asked for`);
      }
    }));

  it('ends with documented codes only', () =>
    each(({ file, script }) => {
      const shown = new Set([...file.text.matchAll(/Write-Line ' {2}(\d+) /gu)].map((match) => match[1]));
      for (const [, code] of file.text.matchAll(/\$script:exit\w+ = (\d+)/gu)) assert.ok(shown.has(code), code);
      for (const code of exitsOf(script.root)) assert.match(code, /^(0|\$script:code|\$script:exitUsage)$/u);
      assert.deepEqual([...new Set(throwsOf(script.root))], ["'quiesce: stop'"]);
      for (const [, code] of file.text.matchAll(/Stop-Run (\S+) /gu)) {
        if (code !== 'CODE') assert.ok(file.text.includes(`${code} = `), code);
      }
    }));

  it('keeps names as data: in single quotes and comments only, and whole', () =>
    each(({ file, names, script }) => {
      assert.deepEqual(outsideStrings(script.root, file.text, 'touch pwned'), []);
      const values = verbatimStrings(script.root, file.text);
      const wanted = file.path === 'hyperv-prepare.ps1' ? Object.values(names) : [names.scenario, names.vm];
      for (const name of wanted) assert.ok(values.includes(name), name);
    }));

  it('is UTF-8 with a mark and has the line ends of Windows', () =>
    each(({ file }) => {
      assert.deepEqual([...encode(file).slice(0, 3)], [0xef, 0xbb, 0xbf]);
      assert.doesNotMatch(file.text, /[^\r]\n|\r[^\n]/u);
    }));

  it('tells the cases of checkpoints apart', () => {
    const { folder } = plain;
    for (const [number, facts] of Object.entries(cases)) {
      const text = prepared(site(plain, facts(folder)));
      assert.match(text, new RegExp(`\\$script:vmCases = @\\(${number}\\)`, 'u'));
      // Only before there are checkpoints, and where they are going to be used, the folder is set.
      const set = number === '1' || number === '2';
      assert.ok(text.includes(`$script:vmFolders = @('${set ? folder : ''}')`), number);
    }
  });

  it('names switches with their kind, and leaves open what the design leaves open', () => {
    const text = prepared(site(plain, ''));
    assert.match(text, /\$script:masterSwitches = @\('lan', 'inner'\)/u);
    assert.match(text, /\$script:masterSwitchKinds = @\('External', 'Private'\)/u);
    assert.match(text, /\$script:replicaSwitchKinds = @\(''\)/u);
    assert.match(text, /\$script:masterNames = @\('hv-a'\)/u);
  });

  it('maintains a host once, with all of its scenarios', () => {
    const design = site(plain, '');
    assert.deepEqual(
      files(design).map((file) => file.path),
      ['hyperv-prepare.ps1', 'hyperv-maintain.ps1'],
    );
    assert.deepEqual(
      files(design, 'en', 1).map((file) => file.path),
      ['hyperv-prepare.ps1'],
    );
    const maintain = files(design)[1]?.text ?? '';
    assert.match(maintain, /\$script:masterScenarios = @\('app01', 'second'\)/u);
    assert.match(maintain, /\$script:maintainedNames = @\('app01', 'other'\)/u);
    assert.match(maintain, /\$script:masterEntry = 'hv-a.corp.example'/u);
    assert.match(maintain, /\$script:replicaEntry = '10.0.0.2'/u);
  });

  it('says everything in Japanese too, with the same blanks', () => {
    const lines = Object.values(runtime).flat();
    const said = new Set(lines.flatMap((line) => [...line.matchAll(spoken)].map((match) => match[2] ?? '')));
    assert.deepEqual(
      [...said].filter((text) => japanese[text] === undefined),
      [],
    );
    const inMain = ['An error that the script did not expect, in line {0}: {1}'];
    assert.deepEqual(
      Object.keys(japanese).filter((text) => !said.has(text) && !inMain.includes(text)),
      [],
    );
    const blanks = (text: string): string[] => (text.match(/\{\d+\}/gu) ?? []).sort();
    for (const [english, text] of Object.entries(japanese)) assert.deepEqual(blanks(text), blanks(english), english);
  });

  it('is made of the parts as they stand in runtime/', async () => {
    const path = join(projectRoot, 'language', 'emitters', 'hyperv-ps', 'runtime.ts');
    assert.equal(readFileSync(path, 'utf8'), await embeddedModule('hyperv-ps'));
  });
});
