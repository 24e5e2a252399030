import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, folderWith, quiesce, root } from '../kit/cli.ts';

function inFolder(files: Record<string, string>, test: (folder: string) => void): void {
  const folder = folderWith(files);
  try {
    test(folder.path);
  } finally {
    folder.remove();
  }
}

describe('quiesce init, rules, explain, plan', () => {
  it('writes a first topology for each system that checks without errors and generates something', () => {
    for (const system of ['nec', 'rha', 'vcb']) {
      for (const lang of ['en', 'ja']) {
        inFolder({}, (cwd) => {
          assert.equal(quiesce(['init', '--system', system, '--lang', lang], { cwd }).code, 0);
          const check = quiesce(['check', '--format', 'json'], { cwd });
          const errors = (
            JSON.parse(check.stdout) as { findings: { level: string; message: string }[] }
          ).findings.filter((f) => f.level === 'error');
          assert.deepEqual(
            errors.map((f) => f.message),
            [],
          );
          const generate = quiesce(['generate', '--out', 'out'], { cwd });
          assert.equal(generate.code, 0, generate.stderr);
          assert.ok(filesBelow(path.join(cwd, 'out')).length > 1);
        });
      }
    }
  });

  it('never overwrites a topology', () => {
    inFolder({ 'topology.quiesce': 'mine' }, (cwd) => {
      const run = quiesce(['init'], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stderr, /exists already/);
      assert.equal(readFileSync(path.join(cwd, 'topology.quiesce'), 'utf8'), 'mine');
    });
  });

  it('lists the rules as the contract says, in both languages', () => {
    const { rules } = JSON.parse(quiesce(['rules', '--format', 'json']).stdout) as {
      rules: {
        id: string;
        level: string;
        system: string;
        summary: string;
        source: { document: string; section: string };
        fixable: boolean;
      }[];
    };
    for (const system of ['nec', 'rha', 'vcb'])
      assert.ok(rules.filter((r) => r.system === system).length >= 15, system);
    assert.equal(new Set(rules.map((r) => r.id)).size, rules.length);
    const ja = JSON.parse(quiesce(['rules', '--format', 'json', '--lang', 'ja']).stdout) as typeof rules extends unknown
      ? { rules: typeof rules }
      : never;
    assert.equal(ja.rules.length, rules.length);
    assert.match(quiesce(['rules', '--format', 'md']).stdout, /^\| rule \|/);
  });

  it('lists every entry of the catalogue with how it is realised', () => {
    const entriesOf = (lang: string) =>
      (
        JSON.parse(quiesce(['rules', '--format', 'json', '--all', '--lang', lang]).stdout) as {
          rules: {
            id: string;
            summary: string;
            realised: string;
            how?: string;
            shownBy: { file: string; title: string }[];
          }[];
        }
      ).rules;
    const all = entriesOf('en');
    for (const system of ['nec', 'rha', 'vcb']) {
      const list = readFileSync(path.join(root, `language/rules/${system}/catalogue-ids.txt`), 'utf8')
        .trim()
        .split('\n');
      const ids = new Set(all.map((entry) => entry.id));
      assert.deepEqual(
        list.map((line) => line.split(' ')[0]!).filter((id) => !ids.has(id)),
        [],
      );
    }
    for (const { id, realised, how, shownBy } of all) {
      assert.ok(['check', 'construction', 'runbook', 'permission'].includes(realised), id);
      assert.ok(shownBy.length > 0 && shownBy.every(({ file }) => existsSync(path.join(root, file))), id);
      if (realised !== 'check') assert.ok(how, id);
    }
    for (const { id, how } of entriesOf('ja')) assert.ok(how === undefined || /\p{Script=Hiragana}/u.test(how), id);
    assert.match(quiesce(['rules', '--all', '--format', 'md']).stdout, /^\| rule .* \| realised \| how \|/);
    assert.match(quiesce(['rules', '--all']).stdout, /said in the runbook: /);
    assert.match(quiesce(['explain', 'repnavi/windows-snapshot-vss']).stdout, /Realised: said in the runbook/);
  });

  it('explains each rule in both languages, and guesses at a misspelt id', () => {
    const { rules } = JSON.parse(quiesce(['rules', '--format', 'json']).stdout) as {
      rules: { id: string; summary: string }[];
    };
    const rule = rules[0]!;
    assert.ok(quiesce(['explain', rule.id, '--lang', 'en']).stdout.includes(rule.id));
    assert.match(quiesce(['explain', rule.id, '--lang', 'ja']).stdout, /\p{Script=Hiragana}/u);
    const wrong = quiesce(['explain', `${rule.id}x`]);
    assert.equal(wrong.code, 2);
    assert.ok(wrong.stderr.includes(`Did you mean ${rule.id}?`), wrong.stderr);
  });

  it('shows the plan of a job, and which jobs there are', () => {
    inFolder({}, (cwd) => {
      quiesce(['init', '--system', 'nec'], { cwd });
      const run = quiesce(['plan', '--job', 'nightly_web', '--format', 'json'], { cwd });
      assert.equal(run.code, 0, run.stderr);
      const { plans } = JSON.parse(run.stdout) as { plans: { steps: { action: string }[] }[] };
      const actions = plans[0]!.steps.map((s) => s.action);
      assert.ok(
        actions.indexOf('replicate') >= 0 && actions.indexOf('replicate') < actions.indexOf('separate'),
        actions.join(' '),
      );
      const wrong = quiesce(['plan', '--job', 'weekly'], { cwd });
      assert.equal(wrong.code, 2);
      assert.match(wrong.stderr, /Jobs: nightly_web/);
    });
  });

  it('shows what the product does when something fails', () => {
    const design = `hyperv hv-a { switch s { kind external }  vm app01 { boot-time 90 s } }
hyperv hv-b { switch s { kind external } }
link lan between hv-a, hv-b { kind LAN }
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01  switchover auto }
scenario copy { type hyperv  product replication  master hv-a  replica hv-b  protect app01 }
procedure patch for hv-a { step reboot-host on hv-a }
`;
    inFolder({ 'a.quiesce': design }, (cwd) => {
      const plan = (...more: string[]): ReturnType<typeof quiesce> => quiesce(['plan', '--job', ...more], { cwd });
      const json = plan('app01', '--event', 'link-down', '--format', 'json');
      assert.equal(json.code, 0, json.stderr);
      interface Step {
        id: string;
        atSeconds: { from: number; to?: number };
        notes: { rule?: string; warning?: boolean }[];
      }
      const { plans } = JSON.parse(json.stdout) as { plans: { purpose: string; steps: Step[] }[] };
      assert.deepEqual(
        plans.map((p) => p.purpose),
        ['link-down'],
      );
      const switchover = plans[0]!.steps.find((step) => step.id === 'switchover')!;
      assert.deepEqual(switchover.atSeconds, { from: 300, to: 300 });
      assert.ok(switchover.notes.some((note) => note.warning && note.rule === 'rha/split-brain-on-link-failure'));
      const table = plan('app01', '--event', 'link-down', '--lang', 'ja');
      assert.match(table.stdout, /^警告: スプリット ブレイン: app01 は hv-a で動き続けたまま、hv-b でも起動する。/m);
      assert.doesNotMatch(plan('app01', '--event', 'host-down').stdout, /WARNING/);

      const wrong: readonly (readonly [string[], RegExp])[] = [
        [['copy', '--event', 'host-down', '--lang', 'en'], /copy is of product type replication, which never switches/],
        [['copy', '--event', 'host-down', '--lang', 'ja'], /copy の製品タイプはレプリケーションで/],
        [['hv-a', '--event', 'guest-down', '--lang', 'en'], /hv-a is no high availability scenario/],
        [['app01', '--event', 'fire', '--lang', 'en'], /Accepted: guest-down, host-down, link-down/],
        [['app01', '--event', 'host-down', '--restore', 'x', '--lang', 'en'], /not together with --restore/],
      ];
      for (const [args, message] of wrong) {
        const run = plan(...args);
        assert.equal(run.code, 2, args.join(' '));
        assert.match(run.stderr, message);
        assert.equal(run.stdout, '');
      }
      assert.match(plan('hv-a').stdout, /hv-a\/maintenance: /);
      assert.match(plan('patch').stdout, /Own procedure: patch/);
    });
  });
});

describe('quiesce fmt', () => {
  it('lays out, is idempotent, and says which files are not', () => {
    inFolder({ 'a.quiesce': 'array   t   {ld mv{size   2 TB}}\n' }, (cwd) => {
      assert.equal(quiesce(['fmt', '--check'], { cwd }).code, 1);
      assert.equal(quiesce(['fmt'], { cwd }).code, 0);
      assert.equal(readFileSync(path.join(cwd, 'a.quiesce'), 'utf8'), 'array t { ld mv { size 2 TB } }\n');
      assert.equal(quiesce(['fmt', '--check'], { cwd }).code, 0);
    });
  });

  it('leaves a file with a syntax error alone', () => {
    inFolder({ 'a.quiesce': 'array t {  ld mv\n' }, (cwd) => {
      const run = quiesce(['fmt'], { cwd });
      assert.equal(run.code, 1);
      assert.match(run.stderr, /a\.quiesce:1: has a syntax error/);
      assert.equal(readFileSync(path.join(cwd, 'a.quiesce'), 'utf8'), 'array t {  ld mv\n');
    });
  });
});

describe('quiesce generate', () => {
  const setUp = (test: (folder: string) => void): void => {
    inFolder({}, (cwd) => {
      quiesce(['init', '--system', 'nec'], { cwd });
      test(cwd);
    });
  };

  it('writes the files of the manifest and nothing else', () => {
    setUp((cwd) => {
      assert.equal(quiesce(['generate', '--out', 'out'], { cwd }).code, 0);
      const manifest = JSON.parse(readFileSync(path.join(cwd, 'out/manifest.json'), 'utf8')) as {
        files: { path: string; sha256: string; job: string; target: string }[];
      };
      assert.deepEqual(
        filesBelow(path.join(cwd, 'out')),
        [...manifest.files.map((f) => f.path), 'manifest.json'].sort(),
      );
      for (const file of manifest.files) assert.match(file.sha256, /^[0-9a-f]{64}$/);
    });
  });

  it('generates nothing for a job with an error, says why, and leaves what was there', () => {
    setUp((cwd) => {
      quiesce(['generate', '--out', 'out'], { cwd });
      const before = filesBelow(path.join(cwd, 'out'));
      const file = path.join(cwd, 'topology.quiesce');
      writeFileSync(file, readFileSync(file, 'utf8').replace('protect ds_web', 'protect ds_gone'));
      const run = quiesce(['generate', '--out', 'out2'], { cwd });
      assert.equal(run.code, 1);
      assert.match(run.stderr, /nothing is generated for job nightly_web: .*language\/reference-missing/);
      assert.deepEqual(filesBelow(path.join(cwd, 'out2')), ['manifest.json']);
      assert.deepEqual(filesBelow(path.join(cwd, 'out')), before);
    });
  });

  it('takes away what is no longer generated, but not what somebody changed', () => {
    setUp((cwd) => {
      quiesce(['generate', '--out', 'out'], { cwd });
      const generated = filesBelow(path.join(cwd, 'out')).filter((f) => f !== 'manifest.json');
      writeFileSync(path.join(cwd, 'out', generated[0]!), 'mine now');
      writeFileSync(path.join(cwd, 'out', 'notes.txt'), 'never generated');
      const file = path.join(cwd, 'topology.quiesce');
      writeFileSync(file, readFileSync(file, 'utf8').replace('nightly_web', 'renamed'));
      const run = quiesce(['generate', '--out', 'out'], { cwd });
      assert.equal(run.code, 0, run.stderr);
      assert.match(run.stderr, /changed by hand: left as it is/);
      const now = filesBelow(path.join(cwd, 'out'));
      assert.ok(now.includes(generated[0]!) && now.includes('notes.txt'));
      assert.ok(!now.includes(generated[1]!));
    });
  });

  it('writes through no symbolic link', () => {
    setUp((cwd) => {
      mkdirSync(path.join(cwd, 'elsewhere'));
      mkdirSync(path.join(cwd, 'out'));
      symlinkSync(path.join(cwd, 'elsewhere'), path.join(cwd, 'out', 'nightly_web'));
      const run = quiesce(['generate', '--out', 'out'], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stderr, /symbolic link/);
      assert.deepEqual(filesBelow(path.join(cwd, 'elsewhere')), []);
    });
  });

  it('keeps names of jobs inside the output folder', () => {
    setUp((cwd) => {
      const file = path.join(cwd, 'topology.quiesce');
      writeFileSync(file, readFileSync(file, 'utf8').replace('backup nightly_web', 'backup "../../../escape"'));
      const run = quiesce(['generate', '--out', 'out/deep'], { cwd });
      assert.equal(run.code, 0, run.stderr);
      for (const f of filesBelow(cwd)) assert.ok(f === 'topology.quiesce' || f.startsWith('out/deep/'), f);
    });
  });

  it('knows its jobs and targets', () => {
    setUp((cwd) => {
      assert.match(
        quiesce(['generate', '--out', 'out', '--job', 'x'], { cwd }).stderr,
        /no such job\. Jobs: nightly_web/,
      );
      assert.match(
        quiesce(['generate', '--out', 'out', '--target', 'x'], { cwd }).stderr,
        /no such target\. Targets: /,
      );
      assert.ok(!existsSync(path.join(cwd, 'out')));
    });
  });

  it('says what is wrong with an output folder that is a file', () => {
    setUp((cwd) => {
      writeFileSync(path.join(cwd, 'out'), 'a file');
      const run = quiesce(['generate', '--out', 'out'], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stderr, /cannot be written/);
      assert.equal(readFileSync(path.join(cwd, 'out'), 'utf8'), 'a file');
      chmodSync(path.join(cwd, 'out'), 0o644);
    });
  });
});
