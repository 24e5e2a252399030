/** `quiesce import map`, and filling what it maps, as users do it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, quiesce } from '../kit/cli.ts';

const exported = (alive: string, start: string): string =>
  `<?xml version="1.0"?>\r\n<o:odd xmlns:o="urn:odd">\r\n  <o:ha alive="${alive}" start='${start}'/>\r\n</o:odd>\r\n`;

const design = `
hyperv hv-a { switch prod { kind external }  vm app01 {} }
hyperv hv-b { switch dr { kind external } }
scenario app01 {
  type hyperv  product HA  master hv-a  replica hv-b  protect app01  timeout 400 s  switchover auto
  export-file "exports/a.xml"  mapping-file "map.json"
}
`;

describe('quiesce import map', () => {
  let folder: ReturnType<typeof folderWith>;
  const map = (...args: string[]) => quiesce(['import', 'map', ...args, '--lang', 'en'], { cwd: folder.path });
  const file = (name: string): string => readFileSync(path.join(folder.path, name), 'utf8');

  beforeEach(() => {
    folder = folderWith({
      'exports/a.xml': exported('60000', 'M'),
      'exports/b.xml': exported('120000', 'M'),
      'exports/c.xml': exported('60000', 'A'),
      'exports/both.xml': exported('120000', 'A'),
      'site.quiesce': design,
      // The design is as small as can be: its rules are not what is tested.
      'quiesce.json': '{"rules":{"rha/*":"off"}}',
    });
  });
  afterEach(() => {
    folder.remove();
  });

  const timeout = ['exports/a.xml', 'exports/b.xml', '--property', 'ha.is-alive-timeout', '--was', '60', '--is', '120'];
  const start = [
    'exports/a.xml',
    'exports/c.xml',
    '--property',
    'ha.switchover-start',
    '--was',
    'manual',
    '--is',
    'auto',
  ];

  it('proposes a mapping', () => {
    const run = map(...timeout);
    assert.equal(run.code, 0, run.stderr);
    assert.deepEqual(JSON.parse(run.stdout), {
      format: 'quiesce-rha-mapping',
      version: 1,
      namespaces: { o: 'urn:odd' },
      properties: { 'ha.is-alive-timeout': { xpath: '/o:odd/o:ha/@alive', scale: 1000 } },
    });
  });

  it('makes a mapping file that fills the export, and leaves the rest of both alone', () => {
    assert.equal(map(...timeout, '--mapping', 'map.json').code, 0);
    const before = file('map.json').replace('{\n', '{\n    "$schema": "x",\n');
    writeFileSync(path.join(folder.path, 'map.json'), before);
    assert.equal(map(...start, '--mapping', 'map.json').code, 0);
    assert.ok(file('map.json').includes('    "$schema": "x",\n'), 'laid out as it was');
    const run = quiesce(['generate', '.', '--out', 'out', '--job', 'app01', '--target', 'rha-import', '--lang', 'en'], {
      cwd: folder.path,
    });
    assert.equal(run.stderr, '');
    assert.equal(file('out/app01/rha-import.xml'), exported('400000', 'A'));
    writeFileSync(path.join(folder.path, 'exports/a.xml'), exported('6', 'M'));
    const drift = quiesce(['generate', '.', '--out', 'out', '--job', 'app01', '--target', 'rha-import', '--check'], {
      cwd: folder.path,
    });
    assert.equal(drift.code, 1, 'another export is drift');
  });

  it('does not choose between several differences', () => {
    const run = map(
      'exports/a.xml',
      'exports/both.xml',
      '--property',
      'ha.switchover-start',
      '--was',
      'manual',
      '--is',
      'auto',
    );
    assert.equal(run.code, 1);
    assert.equal(run.stdout, '');
    assert.match(run.stderr, /differ in 2 values/);
    assert.match(run.stderr, /both\.xml:3: \/o:odd\/o:ha\/@alive: "60000" -> "120000"/);
    const number = map(
      'exports/a.xml',
      'exports/both.xml',
      '--property',
      'ha.is-alive-timeout',
      '--was',
      '60',
      '--is',
      '120',
    );
    assert.equal(number.code, 0, 'a number shows which it is');
  });

  it('says what is wrong with what it is given', () => {
    const cases: [string[], RegExp][] = [
      [['exports/none.xml', 'exports/b.xml', '--property', 'ha.vm-fqdn'], /exports\/none\.xml: no such file/],
      [
        ['exports/a.xml', 'site.quiesce', '--property', 'ha.vm-fqdn'],
        /site\.quiesce:\d+:\d+: The file is no well-formed XML/,
      ],
      [['exports/a.xml', 'exports/b.xml', '--property', 'ha.nothing'], /--property ha\.nothing: no such property/],
      [['exports/a.xml', 'exports/b.xml'], /required option '--property <id>'/],
    ];
    for (const [args, expected] of cases) {
      const run = map(...args);
      assert.equal(run.code, 2, args.join(' '));
      assert.match(run.stderr, expected);
      assert.doesNotMatch(run.stderr, / at .*:\d+:\d+\)/, 'no stack trace');
    }
    writeFileSync(path.join(folder.path, 'map.json'), '{\n"x": 1}');
    const run = map(...timeout, '--mapping', 'map.json');
    assert.match(run.stderr, /map\.json:1:1: |map\.json:2:1: /);
    assert.equal(file('map.json'), '{\n"x": 1}');
  });

  it('writes no scenario without a right export, and ends with 1', () => {
    writeFileSync(
      path.join(folder.path, 'map.json'),
      '{"format":"quiesce-rha-mapping","version":1,"properties":{"ha.vm-fqdn":{"xpath":"/none"}}}',
    );
    const run = quiesce(['generate', '.', '--out', 'out', '--job', 'app01', '--lang', 'en'], { cwd: folder.path });
    assert.equal(run.code, 1);
    assert.match(run.stderr, /blocked .*map\.json:1:\d+: ha\.vm-fqdn: the XPath selects nothing/);
    assert.ok(!existsSync(path.join(folder.path, 'out', 'app01')));
  });

  it('reads no file that a link leads to outside the folder', () => {
    const elsewhere = folderWith({ 'secret.json': '{}' });
    try {
      symlinkSync(path.join(elsewhere.path, 'secret.json'), path.join(folder.path, 'map.json'));
      const run = quiesce(['generate', '.', '--out', 'out', '--job', 'app01', '--lang', 'en'], { cwd: folder.path });
      assert.equal(run.code, 1);
      assert.match(run.stderr, /map\.json: The file cannot be read: a link leads out of the folder/);
    } finally {
      elsewhere.remove();
    }
  });
});
