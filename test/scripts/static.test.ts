// What generated shell scripts are before they run: checked by shellcheck, understood by bash, complete in both languages.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shellModule } from '../../scripts/embed-shell.ts';
import { controlcommandSh, spoken } from '../../language/emitters/controlcommand-sh/index.ts';
import { japanese } from '../../language/emitters/controlcommand-sh/messages.ts';
import * as runtime from '../../language/emitters/controlcommand-sh/runtime.ts';
import { Refusal, type EmittedFile, type Job } from '../../language/emitters/emitter.ts';
import { SourceFile } from '../../language/model/source.ts';
import { Topology } from '../../language/model/topology.ts';
import { planIstorage } from '../../language/plans/nec/index.ts';
import { checkScript, describeFindings } from '../shells/shellcheck.ts';
import { need, projectRoot } from '../tools/parts.ts';
import { output } from '../tools/process.ts';
import { oddGuest, oddNames, oddSnapshots, siteOf } from './designs.ts';
import { scriptsOf } from './scene.ts';

const examples = readdirSync(join(projectRoot, 'examples')).filter((name) => !name.startsWith('broken-'));

/** Every script of every job of a design. */
function allScripts(design: string, language: 'en' | 'ja'): EmittedFile[] {
  const topology = new Topology([SourceFile.parse('site.quiesce', design)]);
  const jobs = [...topology.all('backup'), ...topology.all('restore')] as unknown as Job[];
  return jobs.flatMap((job) => {
    const plans = planIstorage(topology).filter((plan) => (plan.job as unknown) === job && plan.gaps.length === 0);
    const context = { topology, job, plans, language };
    return controlcommandSh.applies(context) ? controlcommandSh.emit(context) : [];
  });
}

function exampleDesign(name: string): string {
  const folder = join(projectRoot, 'examples', name);
  const file = readdirSync(folder).find((one) => one.endsWith('.quiesce'));
  return readFileSync(join(folder, file ?? ''), 'utf8');
}

describe('generated shell scripts', function () {
  // shellcheck takes a second or so a script.
  this.timeout(300_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'quiesce-static-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const language of ['en', 'ja'] as const) {
    it(`have nothing that shellcheck would say, in ${language}`, async function () {
      const { shellcheck } = need(this, 'shellcheck');
      const designs = [...examples.map(exampleDesign), siteOf('shortstop', oddNames), oddSnapshots, oddGuest];
      const scripts = designs.flatMap((design) => allScripts(design, language));
      assert.ok(scripts.length >= 14, `only ${String(scripts.length)} scripts`);
      for (const [index, script] of scripts.entries()) {
        const file = join(folder, `${language}-${String(index)}.sh`);
        writeFileSync(file, script.text);
        const findings = await checkScript(shellcheck, file);
        assert.deepEqual(findings, [], describeFindings(findings));
        await output('bash', ['-n', file]);
      }
    });
  }

  it('are the same every time', () => {
    assert.deepEqual(scriptsOf(siteOf('nonstop'), 'night'), scriptsOf(siteOf('nonstop'), 'night'));
  });

  it('hold no account and no path of this machine', () => {
    for (const { text } of allScripts(exampleDesign('vmfs-controlcommand'), 'en')) {
      assert.doesNotMatch(text, /GOVC_PASSWORD=|VC_OPERATOR/u);
      assert.ok(!text.includes(projectRoot));
    }
  });

  it('say everything in Japanese too, with the same blanks', () => {
    const lines = Object.values(runtime).flat();
    const said = new Set(lines.flatMap((line) => [...line.matchAll(spoken)].map((match) => match[2] ?? '')));
    assert.ok(said.size > 150);
    const missing = [...said].filter((text) => japanese[text] === undefined);
    assert.deepEqual(missing, []);
    const unused = Object.keys(japanese).filter((text) => !said.has(text) && text !== 'Step %s of %s: %s');
    assert.deepEqual(unused, []);
    const blanks = (text: string): number => text.split('%s').length;
    for (const [english, text] of Object.entries(japanese)) {
      assert.equal(blanks(text), blanks(english), english);
      assert.doesNotMatch(text, /%[^s]|'/u);
    }
  });

  it('are made of the shell parts as they stand in runtime/', async () => {
    const path = join(projectRoot, 'language', 'emitters', 'controlcommand-sh', 'runtime.ts');
    assert.equal(readFileSync(path, 'utf8'), await shellModule(), 'run: node --import tsx scripts/embed-shell.ts');
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['a disk whose name is an option', siteOf('nonstop').replaceAll('mv_web', '"-mv"'), /read it as an option/],
    [
      'two VMs of one name in the inventory',
      siteOf('nonstop').replace('vm web02 on ds_web {', 'vm web02 on ds_web { name "web01"'),
      /cannot tell them apart/,
    ],
  ];
  for (const [what, design, message] of refused) {
    it(`are refused for ${what}`, () => {
      assert.throws(
        () => scriptsOf(design, 'night'),
        (error) => error instanceof Refusal && message.test(error.text.en) && error.text.ja !== error.text.en,
      );
    });
  }
});
