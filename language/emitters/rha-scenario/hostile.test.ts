/** Names are the user's: in no file that a scenario, its group or its hosts come to do they become markup, a path or a cell of a table. */
import assert from 'node:assert/strict';
import { checked } from '../../../test/kit/design.ts';
import { quoted } from '../../model/reader.ts';
import { generate, type GeneratedFile } from '../generate.ts';
import { emitters } from '../index.ts';
import type { Definition } from './definition.ts';

const names = [
  '../../escape',
  'C:\\Windows\\win.ini',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![](https://evil.example/x.png)',
  'a | b | c',
  '# heading',
  '`code` ${IFS} $(reboot) %PATH%',
  ']]> --> <!-- \' " & ;',
  '&lt;b&gt; {folder} {master}',
  'con',
  '=1+1',
  '@SUM(1)',
  '日本語　名前',
];

/** One hostile name for everything that has one. */
function files(name: string): readonly GeneratedFile[] {
  const n = quoted(name);
  const design = `
secret ${n} { store "vault: x" }
hyperv ${quoted(`${name} a`)} {
  credentials ${n}  switch ${n} { kind external }
  vm ${n} { adapter nic on ${n} { address 10.1.0.50/24 }  checkpoints { existing 0  ever-taken no  planned yes } }
}
hyperv ${quoted(`${name} b`)} { credentials ${n}  switch dr { kind external }  switch lab { kind private } }
link ${n} between ${quoted(`${name} a`)}, ${quoted(`${name} b`)} { kind WAN }
scenario-group ${quoted(`${name} g`)} {}
/** ${name.replaceAll('*/', '')} */
scenario ${n} {
  type hyperv  product HA  group ${quoted(`${name} g`)}  master ${quoted(`${name} a`)}  replica ${quoted(`${name} b`)}  protect ${n}
  map ${n} -> dr  switchover auto  rewind yes { keep 24 h  max 80 GB  bookmark every 1 h }  assured-recovery yes
  dns-redirect yes { servers 10.1.0.2  master-address 10.1.0.50  replica-address 10.2.0.50 }
}
`;
  const result = checked(design);
  assert.deepEqual(
    result.findings.filter((f) => f.level === 'error').map((f) => f.message.en),
    [],
  );
  const made = generate(result, { emitters, language: 'en' });
  assert.deepEqual(made.blocked, []);
  return made.files;
}

/** Bars that are not escaped. */
function bars(line: string): number {
  return (line.match(/(?<!\\)\|/g) ?? []).length;
}

describe('emitters of RHA and hostile names', () => {
  for (const name of names) {
    it(JSON.stringify(name), () => {
      const made = files(name);
      for (const { path } of made) {
        assert.match(path, /^[\p{L}\p{M}\p{N}_-]+(\/[\p{L}\p{M}\p{N}_-]+)*\/[a-z0-9.-]+$/u);
        assert.doesNotMatch(path, /(^|\/)con(\/|$)/);
      }
      const markdown = made.filter((file) => file.path.endsWith('.md'));
      assert.ok(markdown.length >= 8, String(markdown.length));
      for (const { path, text } of markdown) {
        assert.doesNotMatch(text, /(?<!\\)<(?!br>)[a-z!]/i, path);
        assert.doesNotMatch(text, /(?<!\\)\]\((javascript|https?):/, path);
        let cells: number | undefined;
        for (const line of text.split('\n')) {
          if (!line.startsWith('|')) {
            cells = undefined;
            continue;
          }
          assert.equal(bars(line), (cells ??= bars(line)), `${path}: ${line}`);
        }
        // Headings are ours: one for the document, one for each plan.
        const first = text.split('\n').filter((line) => /^# /.test(line));
        assert.equal(first.length, 1, path);
      }
      const json = made.find((file) => file.path.endsWith('/rha-scenario.json'))!;
      const definition = JSON.parse(json.text) as Definition;
      assert.equal(definition.scenario.name, name);
      assert.deepEqual(definition.scenario.machines, [name]);
    });
  }
});
