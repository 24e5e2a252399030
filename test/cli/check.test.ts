import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { SyntaxValidator } from 'fast-xml-validator';
import { folderWith, quiesce, shared } from '../kit/cli.ts';

const broken = `array t {
  ld mv { size 2 TB }
  ldset esx to esx-01 { mode normal  lds mv, gone }
}
esxi esx-01 { version 8.0  boot local }
`;

interface JsonReport {
  readonly findings: {
    rule: string;
    level: string;
    file: string;
    range: { start: { line: number; column: number }; end: { line: number; column: number } };
    message: string;
    source?: { document: string; section: string };
    fixes: { title: string; safe: boolean }[];
  }[];
  readonly summary: Record<string, unknown>;
}

function inFolder(files: Record<string, string | Uint8Array>, test: (folder: string) => void): void {
  const folder = folderWith(files);
  try {
    test(folder.path);
  } finally {
    folder.remove();
  }
}

describe('quiesce check', () => {
  it('prints the JSON of the contract, with lines and columns from 1', () => {
    inFolder({ 'a.quiesce': broken }, (cwd) => {
      const run = quiesce(['check', '--format', 'json'], { cwd });
      assert.equal(run.code, 1);
      assert.equal(run.stderr, '');
      const report = JSON.parse(run.stdout) as JsonReport;
      const missing = report.findings.find((f) => f.rule === 'language/reference-missing');
      assert.ok(missing);
      assert.equal(missing.level, 'error');
      assert.equal(missing.file, 'a.quiesce');
      assert.deepEqual(missing.range, { start: { line: 3, column: 46 }, end: { line: 3, column: 50 } });
      assert.match(missing.message, /`gone`/);
      assert.equal(typeof report.summary['errors'], 'number');
    });
  });

  it('speaks Japanese where it is asked to, and the words of the contract stay', () => {
    inFolder({ 'a.quiesce': broken }, (cwd) => {
      const report = JSON.parse(quiesce(['check', '--format', 'json', '--lang', 'ja'], { cwd }).stdout) as JsonReport;
      assert.match(report.findings[0]!.message, /\p{Script=Hiragana}/u);
      assert.ok(report.findings.some((f) => f.rule === 'language/reference-missing' && f.level === 'error'));
    });
  });

  it('shows the source line and marks the range, wide characters counted as two', () => {
    inFolder({ 'a.quiesce': 'array 東京 { ld mv { size 2 TB  poool p1 } }\n' }, (cwd) => {
      const run = quiesce(['check'], { cwd });
      const lines = run.stdout.split('\n');
      const at = lines.findIndex((line) => line.includes('poool p1'));
      assert.ok(at > 0);
      const mark = lines[at + 1]!;
      // `東京` takes four columns, so the mark stands two to the right of the word's index.
      assert.equal(mark.indexOf('^') - lines[at]!.indexOf('poool'), 2);
      assert.match(mark, /\^{5}$/);
    });
  });

  it('obeys NO_COLOR and FORCE_COLOR', () => {
    inFolder({ 'a.quiesce': broken }, (cwd) => {
      assert.doesNotMatch(quiesce(['check'], { cwd }).stdout, /\u001b\[/);
      assert.match(quiesce(['check'], { cwd, env: { FORCE_COLOR: '1' } }).stdout, /\u001b\[/);
      assert.doesNotMatch(quiesce(['check'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout, /\u001b\[/);
    });
  });

  it('prints no control characters of a topology to the terminal', () => {
    inFolder({ 'a.quiesce': 'array t { model "x\u001b[2Jy" modl 1 }\n' }, (cwd) => {
      const run = quiesce(['check'], { cwd });
      assert.equal(run.code, 1);
      assert.ok(!run.stdout.includes('\u001b'));
    });
  });

  it('emits valid SARIF 2.1.0', () => {
    inFolder({ 'a.quiesce': broken }, (cwd) => {
      const log: unknown = JSON.parse(quiesce(['check', '--format', 'sarif'], { cwd }).stdout);
      const schema = JSON.parse(readFileSync(path.join(shared, 'schemas/sarif-schema-2.1.0.json'), 'utf8')) as {
        $schema: string;
      };
      const ajv = schema.$schema.includes('draft-04') ? new Ajv04({ strict: false }) : new Ajv({ strict: false });
      addFormats.default(ajv);
      assert.ok(ajv.validate(schema, log), JSON.stringify(ajv.errors));
    });
  });

  it('emits valid rdjson', () => {
    inFolder({ 'a.quiesce': broken }, (cwd) => {
      const log: unknown = JSON.parse(quiesce(['check', '--format', 'rdjson'], { cwd }).stdout);
      const schema = JSON.parse(readFileSync(path.join(shared, 'schemas/rdjson-DiagnosticResult.json'), 'utf8')) as {
        $schema: string;
      };
      const ajv = schema.$schema.includes('draft-04') ? new Ajv04({ strict: false }) : new Ajv({ strict: false });
      assert.ok(ajv.validate(schema, log), JSON.stringify(ajv.errors));
    });
  });

  it('emits workflow commands with escaped text', () => {
    inFolder({ 'a,b.quiesce': broken }, (cwd) => {
      const lines = quiesce(['check', '--format', 'github'], { cwd }).stdout.trimEnd().split('\n');
      assert.ok(
        lines.every((line) => /^::(error|warning|notice) file=a%2Cb\.quiesce,line=\d+,/.test(line)),
        lines.join('\n'),
      );
    });
  });

  it('emits GitLab code quality and JUnit', () => {
    inFolder({ 'a.quiesce': broken }, (cwd) => {
      const issues = JSON.parse(quiesce(['check', '--format', 'gitlab'], { cwd }).stdout) as {
        fingerprint: string;
        severity: string;
      }[];
      assert.equal(new Set(issues.map((i) => i.fingerprint)).size, issues.length);
      assert.ok(issues.some((i) => i.severity === 'critical'));
      const xml = quiesce(['check', '--format', 'junit'], { cwd }).stdout;
      assert.equal(SyntaxValidator.validate(xml), true);
      assert.match(xml, /<failure /);
    });
  });

  it('applies safe fixes, keeps line endings and the byte order mark', () => {
    inFolder({ 'a.quiesce': '\uFEFFarray t {\r\n  ld mv { size 2TB }\r\n}\r\n' }, (cwd) => {
      const run = quiesce(['check', '--fix'], { cwd });
      assert.equal(run.code, 0, run.stdout);
      assert.equal(
        readFileSync(path.join(cwd, 'a.quiesce'), 'utf8'),
        '\uFEFFarray t {\r\n  ld mv { size 2 TB }\r\n}\r\n',
      );
    });
  });

  it('applies safe fixes of rules, and leaves suggestions to people', () => {
    const topology = (ldn: string, kind: string): string => `array t { ld mv { ldn 0010h }  ld rv  pair p of mv -> rv }
server bk01 { kind ${kind} }
server bk02 { kind physical }
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  mode nonstop  secondary on bk01 { format raw-gpt } }
restore r of j { case mv-failure }
procedure recovery for r { step ld-rebuild on mv { ldn ${ldn} } }
`;
    inFolder({ 'a.quiesce': topology('0020h', 'virtual') }, (cwd) => {
      const report = JSON.parse(quiesce(['check', '--format', 'json'], { cwd }).stdout) as JsonReport;
      const fixOf = (rule: string) => report.findings.find((f) => f.rule === rule)?.fixes[0];
      assert.equal(fixOf('manual/rebuild-same-ldn')?.safe, true);
      assert.equal(fixOf('vmfs/backup-server-physical')?.safe, false);
      quiesce(['check', '--fix'], { cwd });
      assert.equal(readFileSync(path.join(cwd, 'a.quiesce'), 'utf8'), topology('0010h', 'virtual'));
    });
  });

  it('fails on more warnings than allowed', () => {
    const text = 'allow vmfs/nothing-like-this because "x"\n';
    inFolder({ 'a.quiesce': text }, (cwd) => {
      assert.equal(quiesce(['check'], { cwd }).code, 1);
    });
    inFolder({ 'a.quiesce': 'array t { allow design/undeclared-facts because "x" }\n' }, (cwd) => {
      assert.equal(quiesce(['check'], { cwd }).code, 0);
      assert.equal(quiesce(['check', '--max-warnings', '0'], { cwd }).code, 1);
      assert.equal(quiesce(['check', '--max-warnings', '1'], { cwd }).code, 0);
    });
  });

  it('reads a folder as one topology, a subfolder as its own, and what is included', () => {
    inFolder(
      {
        'a.quiesce': 'array t { ld mv { size 2 TB } }\n',
        'b.quiesce': 'esxi esx-01 { version 8.0  boot t.mv }\n',
        'sub/c.quiesce': 'esxi esx-02 { version 8.0  boot t.mv }\n',
        'other/d.quiesce': 'include "../a.quiesce"\nesxi esx-03 { version 8.0  boot t.mv }\n',
      },
      (cwd) => {
        const report = JSON.parse(quiesce(['check', '--format', 'json'], { cwd }).stdout) as JsonReport;
        const errors = report.findings.filter((f) => f.level === 'error');
        assert.deepEqual(
          errors.map((f) => [f.file, f.rule]),
          [['sub/c.quiesce', 'language/reference-missing']],
        );
        // A file named alone sees its folder where it refers to it.
        assert.equal(quiesce(['check', 'b.quiesce'], { cwd }).code, 0);
      },
    );
  });

  it('reads levels from the project file, found upward', () => {
    const design = 'array t { allow design/undeclared-facts because "x" }\n';
    inFolder({ 'quiesce.json': '{ "rules": { "nonsense": "loud" } }', 'x/a.quiesce': design }, (cwd) => {
      const run = quiesce(['check', 'x'], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stderr, /quiesce\.json: rules\.nonsense/);
    });
    inFolder({ 'quiesce.json': '{ "language": "ja" }', 'x/a.quiesce': design }, (cwd) => {
      assert.match(quiesce(['check', 'x'], { cwd }).stdout, /警告/);
    });
  });

  it('says what is wrong with a project file, in either language', () => {
    const cases: readonly (readonly [string, RegExp, RegExp])[] = [
      ['{ "rules": ', /is not valid JSON/, /JSON として正しくない/],
      ['{ "colour": true }', /no setting "colour"\. Known are .*strict/, /"colour" という設定はない/],
      ['{ "strict": "yes" }', /strict: boolean is wanted here/, /strict: boolean を書く/],
      ['{ "rules": { "vmfs/*": "loud" } }', /rules\.vmfs\/\*: accepted are off, /, /使えるのは off, /],
      [
        '{ "rules": { "vmfs/iopath-manger": "off" } }',
        /no rule or family "vmfs\/iopath-manger"\. Did you mean "vmfs\/iopath-manager"\?/,
        /"vmfs\/iopath-manger" はない。"vmfs\/iopath-manager" のことですか/,
      ],
    ];
    for (const [project, en, ja] of cases) {
      inFolder({ 'quiesce.json': project, 'a.quiesce': 'array t { }\n' }, (cwd) => {
        for (const [args, says] of [
          [['check'], en],
          [['check', '--lang', 'ja'], ja],
        ] as const) {
          const run = quiesce(args, { cwd });
          assert.equal(run.code, 2, project);
          assert.match(run.stderr, says);
        }
      });
    }
    inFolder({ 'quiesce.json': '{ "rules": { "vmfs/*": "off" } }', 'a.quiesce': 'array t { }\n' }, (cwd) => {
      assert.equal(quiesce(['check'], { cwd }).code, 0);
    });
  });
});

describe('quiesce check on bad input', () => {
  const refused = (name: string, content: string | Uint8Array | undefined, says: RegExp): void => {
    inFolder(content === undefined ? {} : { [name]: content }, (cwd) => {
      const run = quiesce(['check', name], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stderr, says);
      assert.doesNotMatch(run.stderr, /\n\s+at /, 'a stack trace');
      assert.equal(run.stdout, '');
    });
  };

  it('a missing file', () => {
    refused('gone.quiesce', undefined, /gone\.quiesce: no such file or folder\. Name a \.quiesce file/);
  });
  it('a binary file', () => {
    refused('a.quiesce', new Uint8Array([1, 2, 0, 3]), /a\.quiesce: the file is binary/);
  });
  it('UTF-16', () => {
    refused('a.quiesce', Buffer.from('\uFEFFarray t { }', 'utf16le'), /UTF-16\. Save it as UTF-8/);
  });
  it('CP932, with the line', () => {
    const bytes = Buffer.concat([
      Buffer.from('array t {\n  model "'),
      Buffer.from([0x93, 0x8c, 0x8b, 0x9e]),
      Buffer.from('"\n}\n'),
    ]);
    refused('a.quiesce', bytes, /a\.quiesce:2:10: not UTF-8\. It looks like CP932/);
  });
  it('a file of 50 MB', () => {
    refused('a.quiesce', new Uint8Array(50 * 1024 * 1024).fill(32), /50 MB large; up to 40 MB/);
  });
  it('a folder without topologies', () => {
    inFolder({}, (cwd) => {
      const run = quiesce(['check'], { cwd });
      assert.equal(run.code, 2);
      assert.match(run.stderr, /no \.quiesce file/);
    });
  });
  it('an unknown option or format', () => {
    for (const args of [['check', '--colour'], ['check', '--format', 'xml'], ['frobnicate']]) {
      const run = quiesce(args);
      assert.equal(run.code, 2);
      assert.match(run.stderr, /quiesce/);
    }
  });

  const finds = (design: string, rule: string, line: number): void => {
    inFolder({ 'a.quiesce': design }, (cwd) => {
      const run = quiesce(['check', '--format', 'json'], { cwd });
      assert.equal(run.code, 1);
      const report = JSON.parse(run.stdout) as JsonReport;
      const found = report.findings.find((f) => f.rule === rule);
      assert.ok(found, run.stdout);
      assert.equal(found.range.start.line, line);
    });
  };

  it('a template that is like itself', () => {
    finds(
      'template a for vm like b { tools none }\ntemplate b for vm like a { }\nvm x like a { }\n',
      'language/template-cycle',
      1,
    );
  });
  it('a name given twice', () => {
    finds('array t { }\n\narray t { }\n', 'language/duplicate-name', 3);
  });
  it('a reference to nothing', () => {
    finds('esxi e { version 8.0\n  boot t.mv }\n', 'language/reference-missing', 2);
  });
  it('a missing brace spoils its own entry only', () => {
    inFolder({ 'a.quiesce': 'array t {\n  ld mv { size 2 TB }\n\nserver s { kid physical }\n' }, (cwd) => {
      const report = JSON.parse(quiesce(['check', '--format', 'json'], { cwd }).stdout) as JsonReport;
      const errors = report.findings.filter((f) => f.level === 'error').map((f) => [f.rule, f.range.start.line]);
      assert.deepEqual(errors, [
        ['syntax/unclosed-block', 1],
        ['language/unknown-word', 4],
      ]);
    });
  });
  it('CRLF line ends count as one', () => {
    finds('array t {\r\n  ld mv {\r\n    size 2\r\n  }\r\n}\r\n', 'language/value', 3);
  });
});
