/** The manifest against what it speaks of: files, commands, settings and texts in both languages. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest = readJson('package.json');
const { contributes } = manifest;
const clientSource = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(root, 'client', path), 'utf8'))
  .join('\n');

/** Every string anywhere in a value, with the way to it. */
function* strings(value: unknown, way = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [way, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* strings(inner, `${way}/${key}`);
  }
}

describe('manifest', () => {
  it('names files that exist', () => {
    const paths = [...strings(manifest)].filter(
      ([way, text]) =>
        /^\.?\/?(media|syntaxes|snippets|schemas|l10n)\b/.test(text.replace(/^\.\//, '')) &&
        !way.startsWith('/scripts'),
    );
    assert.ok(paths.length >= 8);
    const missing = [manifest.icon, contributes.languages[0].configuration, ...paths.map(([, text]) => text)].filter(
      (path: string) => !existsSync(join(root, path)),
    );
    assert.deepEqual(missing, []);
  });

  it('has a walkthrough with a page of each step in both languages', () => {
    for (const { steps } of contributes.walkthroughs) {
      for (const { media } of steps) {
        assert.ok(existsSync(join(root, media.markdown)), media.markdown);
        assert.ok(
          existsSync(join(root, media.markdown.replace(/\.md$/, '.nls.ja.md'))),
          `${media.markdown} in Japanese`,
        );
      }
    }
  });

  const english = readJson('package.nls.json') as Record<string, string>;
  const japanese = readJson('package.nls.ja.json') as Record<string, string>;

  it('has each text in both languages, and no other', () => {
    const used = new Set([...strings(manifest)].flatMap(([, text]) => /^%(.+)%$/.exec(text)?.[1] ?? []));
    assert.deepEqual(Object.keys(english).sort(), [...used].sort());
    assert.deepEqual(Object.keys(japanese).sort(), [...used].sort());
  });

  it('has no text for users outside the files of texts', () => {
    const shown = [...strings(contributes)].filter(([way]) =>
      /\/(title|description|markdownDescription|enumDescriptions\/\d+)$/.test(way),
    );
    assert.ok(shown.length > 20);
    const plain = shown.filter(([way, text]) => !/^%.+%$/.test(text) && way !== '/configuration/title');
    assert.deepEqual(plain, []);
  });

  it('links in its texts only commands that exist', () => {
    const own = contributes.commands.map(({ command }: { command: string }) => command);
    for (const text of [...Object.values(english), ...Object.values(japanese)]) {
      for (const [, command] of text.matchAll(/\(command:([\w.]+)\)/g)) {
        assert.ok(own.includes(command) || command?.startsWith('workbench.'), command);
      }
    }
  });

  it('declares the commands that the client registers, and no others', () => {
    const declared = contributes.commands.map(({ command }: { command: string }) => command).sort();
    const registered = [...clientSource.matchAll(/registerCommand\(\s*'([^']+)'/g)]
      .map(([, command]) => command)
      .sort();
    assert.deepEqual(declared, registered);
  });

  it('uses in its menus commands that it declares', () => {
    const declared = contributes.commands.map(({ command }: { command: string }) => command);
    for (const [menu, items] of Object.entries<{ command: string }[]>(contributes.menus)) {
      for (const { command } of items) assert.ok(declared.includes(command), `${menu}: ${command}`);
    }
  });

  it('gives settings that are read a default, and reads what it declares', () => {
    const settings = Object.entries<{ default?: unknown }>(contributes.configuration.properties);
    for (const [id, { default: byDefault }] of settings) {
      assert.ok(id.startsWith('quiesce.'), id);
      assert.notEqual(byDefault, undefined, `${id} has no default`);
    }
    const readHere = [...clientSource.matchAll(/\.get<string>\('([\w.]+)'/g)].map(([, name]) => `quiesce.${name}`);
    const readElsewhere = ['quiesce.rules', 'quiesce.strict', 'quiesce.trace.server'];
    assert.deepEqual([...readHere, ...readElsewhere].sort(), settings.map(([id]) => id).sort());
  });

  it('restricts in untrusted workspaces only settings that exist', () => {
    for (const id of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations) {
      assert.ok(id in contributes.configuration.properties, id);
    }
  });

  it('brings no package along: everything is bundled', () => {
    assert.equal(manifest.dependencies, undefined);
  });
});

describe('language configuration', () => {
  const configuration = readJson('language-configuration.json');
  const pattern = (rule: string): RegExp => new RegExp(rule);

  it('takes a name with hyphens, or in Japanese, for one word', () => {
    const word = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);
    assert.deepEqual('esx-01 tokyo.mv_web 業務サーバ1 10.1.0.5 2027-03-31 01:00'.match(word), [
      'esx-01',
      'tokyo',
      'mv_web',
      '業務サーバ1',
      '10.1.0.5',
      '2027-03-31',
      '01:00',
    ]);
  });

  it('indents after an open block, and only then', () => {
    const increase = pattern(configuration.indentationRules.increaseIndentPattern);
    for (const line of [
      'array tokyo {',
      'array tokyo { // note',
      'vm a { disk os {',
      'ld a { size 2 TB } ld b {',
      'server s "a}b" {',
    ]) {
      assert.match(line, increase);
    }
    for (const line of ['ld a { size 2 TB }', '// array {', 'site "a {"', 'site "a"" {"', '}', '']) {
      assert.doesNotMatch(line, increase);
    }
    assert.match('  }', pattern(configuration.indentationRules.decreaseIndentPattern));
  });

  /** The action of the first rule that fits, as the editor chooses it. */
  const onEnter = (previousLine: string, before: string, after = ''): unknown =>
    configuration.onEnterRules.find(
      (rule: { beforeText: string; afterText?: string; previousLineText?: string }) =>
        pattern(rule.beforeText).test(before) &&
        (rule.afterText === undefined ? true : pattern(rule.afterText).test(after)) &&
        (rule.previousLineText === undefined || pattern(rule.previousLineText).test(previousLine)),
    )?.action;

  it('goes on with a doc comment', () => {
    assert.deepEqual(onEnter('', '/**', ' */'), { indent: 'indentOutdent', appendText: ' * ' });
    assert.deepEqual(onEnter('', '/** Tokyo'), { indent: 'none', appendText: ' * ' });
    assert.deepEqual(onEnter('/** Tokyo', ' * second'), { indent: 'none', appendText: '* ' });
    assert.deepEqual(onEnter(' * second', ' */'), { indent: 'none', removeText: 1 });
    assert.equal(onEnter('', '/** Tokyo */'), undefined);
  });

  it('indents the rest of a list, once, and comes back after it', () => {
    assert.deepEqual(onEnter('  mode secure', '  lds a,'), { indent: 'indent' });
    assert.equal(onEnter('  lds a,', '    b,'), undefined);
    assert.deepEqual(onEnter('    b,', '    c'), { indent: 'outdent' });
    assert.equal(onEnter('  mode secure', '  lds a, b'), undefined);
  });
});
