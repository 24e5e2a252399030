import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Client, edited, root } from './client.ts';

describe('findings over the protocol', function () {
  this.timeout(30_000);
  let client: Client;
  afterEach(async () => {
    const { errors } = client;
    assert.equal(await client.stop(), 0);
    assert.deepEqual(errors, []);
  });

  it('come for every file of the workspace, open or not, with code, link, source and advice', async () => {
    client = await Client.start({ files: { 'a.quiesce': 'vm web01 { tols running }\n' } });
    const [d, ...others] = await client.until(client.uri('a.quiesce'), (found) => found.length > 0);
    assert.deepEqual(others, []);
    assert.equal(d!.code, 'language/unknown-word');
    assert.equal(d!.codeDescription?.href, 'quiesce-rule:/language/unknown-word.md');
    assert.equal(d!.source, 'quiesce');
    assert.match(d!.message as string, /vm has no fact or block `tols`\. Did you mean `tools`\?/);
    assert.deepEqual(d!.range, { start: { line: 0, character: 11 }, end: { line: 0, character: 15 } });
  });

  it('follow typing, and are published only where they differ', async () => {
    client = await Client.start({ files: { 'b.quiesce': 'vm other on ds\n' } });
    const { uri } = await client.open('a.quiesce', 'datastore ds\nvm a on ds { tools running }\n');
    const other = client.uri('b.quiesce');
    assert.deepEqual(client.found(uri), []);
    await client.change(uri, 'datastore ds\nvm a on ds { tools running\n');
    await client.until(uri, (found) => found.map((d) => d.code).join() === 'syntax/unclosed-block');
    const publications = (): number => client.published.filter((p) => p.uri === uri).length;
    const before = publications();
    await client.change(uri, 'datastore ds\nvm a on ds { tools running \n');
    await client.settled(uri);
    assert.equal(publications(), before, 'nothing is published that was known');
    await client.change(uri, 'vm a { tools running }\n');
    await client.until(uri, (found) => found.length === 0);
    // The other file lost its datastore.
    await client.until(other, (found) => found.some((d) => d.code === 'language/reference-missing'));
  });

  it('of other files are published again only where they differ', async () => {
    client = await Client.start({
      files: { 'b.quiesce': 'vm b on gone\n', 'c.quiesce': 'datastore shared\n', 'd.quiesce': 'vm d on shared\n' },
    });
    const { uri } = await client.open('a.quiesce', 'vm a { tools running }\n');
    await client.until(client.uri('b.quiesce'), (found) => found.length === 1);
    const publications = (file: string): number => client.published.filter((p) => p.uri === client.uri(file)).length;
    const before = publications('b.quiesce');
    // What it finds comes before what is found in the others; the name given twice is told in both files.
    await client.change(uri, 'vm a { tols running }\ndatastore shared\n');
    await client.until(client.uri('c.quiesce'), (found) => found.some((d) => d.code === 'language/duplicate-name'));
    await client.change(uri, 'vm a { tools running }\n');
    await client.until(client.uri('c.quiesce'), (found) => found.length === 0);
    assert.equal(publications('b.quiesce'), before);
    assert.deepEqual(client.found(uri), []);
  });

  it('and answers are of the text as it is, however fast somebody types', async () => {
    client = await Client.start({ files: { 'b.quiesce': 'vm other { tools running }\n'.repeat(200) } });
    const { uri } = await client.open('a.quiesce', 'vm a\n');
    for (let n = 0; n < 40; n++) {
      await client.change(uri, `vm a${String(n)} { tols running }\n`);
      // Nobody waits for most of the answers.
      const asked = client.request<{ name: string }[]>('textDocument/documentSymbol', { textDocument: { uri } });
      if (n % 8 !== 7) continue;
      assert.deepEqual(
        (await asked).map(({ name }) => name),
        [`a${String(n)}`],
      );
      await client.settled(uri);
      assert.equal(client.found(uri).length, 1);
    }
  });

  it('move with the text above them, and come back as they were after a long way of edits', async () => {
    client = await Client.start();
    const text = 'datastore ds\nvm a on ds { tools running }\nvm b on dss { tools running }\n';
    const { uri } = await client.open('a.quiesce', text);
    const shown = async (lines: readonly number[]): Promise<void> => {
      await client.until(uri, (found) => found.map((d) => d.range.start.line).join() === lines.join());
    };
    await shown([2]);
    await client.change(uri, `\n\n${text}`);
    await shown([4]);
    await client.change(uri, `// above\n${text}vm c on dss\n`);
    await shown([3, 4]);
    await client.change(uri, 'template t for vm { tools running }\n' + text.replace('vm b', 'vm b like t'));
    await shown([3]);
    await client.change(uri, text);
    await shown([2]);
  });

  it("come from the command line's server too", async () => {
    client = await Client.start({ command: [join(root, 'dist/quiesce.cjs'), 'lsp', '--stdio'] });
    const { uri } = await client.open('a.quiesce', 'vm a { tols running }\n');
    assert.deepEqual(
      client.found(uri).map((d) => d.code),
      ['language/unknown-word'],
    );
  });

  it('are in Japanese for a Japanese editor, or as the setting says', async () => {
    client = await Client.start({ locale: 'ja' });
    const { uri } = await client.open('a.quiesce', 'vm a { tols running }\n');
    assert.match(client.found(uri)[0]!.message as string, /という記述はない/);
    client.settings = { language: 'en' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(uri, (found) => /has no fact/.test(found[0]?.message as string));
  });

  it('obey levels and strictness of settings and of the project file', async () => {
    const text =
      'array t { ld a { size 1 TB }  ld b { size 2 TB }  pair p of a -> b }\nallow nec/none-such because "x"\n';
    client = await Client.start({ files: { 'quiesce.json': '{ "rules": { "nope": "loud" } }' } });
    const { uri } = await client.open('a.quiesce', text);
    assert.ok(client.found(uri).some((d) => d.code === 'language/allow-unknown-rule'));
    const project = client.uri('quiesce.json');
    const [invalid] = await client.until(project, (found) => found.length > 0);
    assert.equal(invalid!.code, 'project/invalid');
    client.write('quiesce.json', '{ "language": "ja", "rules": { "vmfs/no-such": "off" } }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: project, type: 2 }],
    });
    await client.until(project, (found) => found.some((d) => (d.message as string).includes('"vmfs/no-such" はない')));
    client.write('quiesce.json', '{ "language": "ja" }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: project, type: 2 }],
    });
    await client.until(project, (found) => found.length === 0);
    await client.until(uri, (found) => /規則/.test(found[0]?.message as string));
  });

  it('name the other end, and reach across included files', async () => {
    client = await Client.start({
      files: {
        'main/a.quiesce': 'include "../common/ds.quiesce"\nvm a on ds\nvm a on ds\n',
        'common/ds.quiesce': 'datastore ds\n',
      },
    });
    const uri = client.uri('main/a.quiesce');
    const [twin] = await client.until(uri, (found) => found.length > 0);
    assert.equal(twin!.code, 'language/duplicate-name');
    assert.deepEqual(twin!.relatedInformation?.[0]?.location, {
      uri,
      range: { start: { line: 1, character: 3 }, end: { line: 1, character: 4 } },
    });
    await client.open('common/ds.quiesce', 'datastore other\n');
    await client.until(uri, (found) => found.some((d) => d.code === 'language/reference-missing'));
  });

  it('say what is wrong with a file that cannot be read', async () => {
    client = await Client.start();
    client.write('a.quiesce', '\u0000\u0001binary');
    const uri = client.uri('a.quiesce');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
    const [d] = await client.until(uri, (found) => found.length > 0);
    assert.equal(d!.code, 'language/unreadable-file');
  });

  it('go with a file that is deleted, and come back with what is on disk when an edited one is closed', async () => {
    client = await Client.start({ files: { 'a.quiesce': 'vm a { tools running }\n' } });
    const { uri } = await client.open('a.quiesce', 'vm a { tols running }\n');
    assert.equal(client.found(uri).length, 1);
    await client.close(uri);
    await client.until(uri, (found) => found.length === 0);
    const untitled = await client.open('untitled:Untitled-1', 'vm a { tols running }\n');
    assert.equal(client.found(untitled.uri).length, 1);
    await client.close(untitled.uri);
    await client.until(untitled.uri, (found) => found.length === 0);
  });

  it('tell the coverage of a topology', async () => {
    client = await Client.start();
    const { uri } = await client.open('a.quiesce', 'vm a { tools running }\n');
    const last = client.coverage.findLast((c) => c.uri === uri);
    assert.ok(last && last.decided <= last.applicable);
  });
});

describe('fixes over the protocol', function () {
  this.timeout(30_000);
  let client: Client;
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  interface Action {
    title: string;
    kind: string;
    isPreferred?: boolean;
    edit: { changes: Record<string, Parameters<typeof edited>[1]> };
  }

  it('replace what was misspelt, and fix everything safe at once', async () => {
    client = await Client.start();
    const { uri, text } = await client.open(
      'a.quiesce',
      'array t { ld a { size 2TB }  ld b { size 3GB } }\nvm c { tols running }\n',
    );
    const diagnostics = client.found(uri);
    const actions = async (context: object): Promise<Action[]> =>
      client.request('textDocument/codeAction', { textDocument: { uri }, range: diagnostics[0]!.range, context });
    const tols = diagnostics.find((d) => d.code === 'language/unknown-word')!;
    const [fix] = await actions({ diagnostics: [tols] });
    assert.equal(fix!.title, 'Write `tools`');
    assert.equal(edited(text, fix!.edit.changes[uri]!), text.replace('tols', 'tools'));
    const [all, ...rest] = await actions({ diagnostics: [], only: ['source.fixAll'] });
    assert.deepEqual(rest, []);
    assert.equal(all!.kind, 'source.fixAll.quiesce');
    assert.equal(edited(text, all!.edit.changes[uri]!), text.replace('2TB', '2 TB').replace('3GB', '3 GB'));
  });

  it('accept a finding of a rule with a reason, and none of the language', async () => {
    client = await Client.start({ settings: { strict: true } });
    const { uri, text } = await client.open(
      'a.quiesce',
      'array t {\n  ld a { size 1 TB }\n  ld b { size 2 TB }\n  pair p of a -> b\n}\nvcenter vc { datastore ds on t.a  vm v on ds { tols running } }\nbackup j { protect ds  mode nonstop }\n',
    );
    const accept = async (code: RegExp): Promise<Action[]> => {
      const diagnostic = client.found(uri).find((d) => code.test(String(d.code)))!;
      assert.ok(
        diagnostic,
        `no finding ${String(code)} among ${client
          .found(uri)
          .map((d) => d.code)
          .join(', ')}`,
      );
      const actions = await client.request<Action[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
      });
      return actions.filter((a) => a.title.startsWith('Accept'));
    };
    assert.deepEqual(await accept(/^language\//), []);
    const [action] = await accept(/^(?!language|syntax)/);
    const after = edited(text, action!.edit.changes[uri]!);
    assert.match(after, /allow [a-z-]+\/[a-z-]+ because ""/);
  });
});
