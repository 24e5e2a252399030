import assert from 'node:assert/strict';
import { Client, edited, offsetAt, type Opened } from './client.ts';
import type { Location, LocationLink, Range, WorkspaceEdit } from 'vscode-languageserver';

const design = `array tokyo { ld mv_web { size 2 TB }  ld rv_web { size 2 TB }  pair web of mv_web -> rv_web }
array osaka { pair far of tokyo.mv_web -> tokyo.rv_web }
datastore ds on tokyo.mv_web
template base for vm on ds { disk os { size 80 GB } }
vm web[01..03] like base { disk data { size 1 GB } }
vm db like base
backup nightly { protect web[01..02], web03.os, db  pairs web }
`;

describe('names over the protocol', function () {
  this.timeout(30_000);
  let client: Client;
  beforeEach(async () => {
    client = await Client.start();
  });
  afterEach(async () => {
    const { errors } = client;
    assert.equal(await client.stop(), 0);
    assert.deepEqual(errors, []);
  });

  /** The design with the cursor before the n-th occurrence of a text. */
  const marked = (text: string, occurrence = 1): string => {
    let at = -1;
    for (let i = 0; i < occurrence; i++) at = design.indexOf(text, at + 1);
    assert.ok(at >= 0, text);
    return `${design.slice(0, at)}<|>${design.slice(at)}`;
  };
  const textAt = (text: string, { start, end }: Range): string =>
    text.slice(offsetAt(text, start), offsetAt(text, end));
  const line = ({ start }: Range): number => start.line;

  const definition = async (opened: Opened): Promise<string[]> => {
    const links = await client.at<LocationLink[] | null>('textDocument/definition', opened);
    return (links ?? []).map(
      (l) => `${String(line(l.targetSelectionRange))} ${textAt(opened.text, l.targetSelectionRange)}`,
    );
  };
  const references = async (opened: Opened): Promise<string[]> => {
    const found = await client.at<Location[]>('textDocument/references', opened, {
      context: { includeDeclaration: true },
    });
    return found.map((l) => `${String(line(l.range))} ${textAt(opened.text, l.range)}`);
  };
  const renamed = async (opened: Opened, newName: string): Promise<string> => {
    const edit = await client.at<WorkspaceEdit>('textDocument/rename', opened, { newName });
    return edited(opened.text, edit.changes![opened.uri]!);
  };

  it('lead to their declaration, each part of a qualified name to its own', async () => {
    assert.deepEqual(await definition(await client.open('a.quiesce', marked('mv_web -> tokyo'))), ['0 mv_web']);
    assert.deepEqual(await definition(await client.open('b.quiesce', marked('tokyo.mv_web -> '))), ['0 tokyo']);
  });

  it('lead to a range, a template, and what a template declares', async () => {
    assert.deepEqual(await definition(await client.open('a.quiesce', marked('web[01..02]'))), ['4 web[01..03]']);
    assert.deepEqual(await definition(await client.open('a.quiesce', marked('base', 2))), ['3 base']);
    assert.deepEqual(await definition(await client.open('a.quiesce', marked('os,'))), ['3 os']);
  });

  it('lead from an include to the file', async () => {
    client.write('common/x.quiesce', 'vm there\n');
    const opened = await client.open('a.quiesce', 'include "common/x.<|>quiesce"\n');
    const [link] = await client.at<LocationLink[]>('textDocument/definition', opened);
    assert.equal(link!.targetUri, client.uri('common/x.quiesce'));
  });

  it('are found wherever they are mentioned, also from a mention', async () => {
    const opened = await client.open('a.quiesce', marked('mv_web {'));
    assert.deepEqual(await references(opened), ['0 mv_web', '0 mv_web', '1 mv_web', '2 mv_web']);
    const highlights = await client.at<{ range: Range }[]>('textDocument/documentHighlight', opened);
    assert.equal(highlights.length, 4);
    const ranges = await client.open('b.quiesce', '// nothing\n');
    assert.deepEqual(client.found(ranges.uri), []);
  });

  it('of a range are found as its elements are mentioned, of a template where it is used', async () => {
    const range = await client.open('a.quiesce', marked('web[01..03]'));
    assert.deepEqual(await references(range), ['4 web[01..03]', '6 web[01..02]', '6 web03']);
    const template = await client.open('b.quiesce', 'template other for vm { tools running }\nvm x like oth<|>er\n');
    assert.deepEqual(await references(template), ['0 other', '1 other']);
  });

  it('are renamed, each segment alone, in all files', async () => {
    const opened = await client.open('a.quiesce', marked('mv_web {'));
    const other = await client.open('b.quiesce', 'datastore second on tokyo.mv_web\n');
    const edit = await client.at<WorkspaceEdit>('textDocument/rename', opened, { newName: 'mv_main' });
    assert.equal(edited(opened.text, edit.changes![opened.uri]!), design.replaceAll('mv_web', 'mv_main'));
    assert.equal(edited(other.text, edit.changes![other.uri]!), 'datastore second on tokyo.mv_main\n');
    const array = { ...opened, position: { line: 0, character: 7 } };
    assert.equal(await renamed(array, 'nagoya'), design.replaceAll('tokyo', 'nagoya'));
  });

  it('of ranges are renamed by their stem; one element of a range is not', async () => {
    const opened = await client.open('a.quiesce', marked('web[01..03]'));
    const range = await client.at<Range>('textDocument/prepareRename', opened);
    assert.equal(textAt(opened.text, range), 'web');
    assert.equal(
      await renamed(opened, 'app'),
      design.replace('web[01..03]', 'app[01..03]').replace('web[01..02]', 'app[01..02]').replace('web03', 'app03'),
    );
    const one = { ...opened, position: { line: 6, character: design.split('\n')[6]!.indexOf('web03') + 1 } };
    await assert.rejects(client.at('textDocument/prepareRename', one), /"web03" is one of the range "web\[01\.\.03\]"/);
    await assert.rejects(client.at('textDocument/rename', one, { newName: 'x' }), /one of the range/);
  });

  it('of templates and of what they declare are renamed where they are used', async () => {
    const opened = await client.open('a.quiesce', marked('base', 2));
    assert.equal(await renamed(opened, 'standard'), design.replaceAll('base', 'standard'));
    const os = { ...opened, position: { line: 3, character: design.split('\n')[3]!.indexOf('os') } };
    assert.equal(
      await renamed(os, 'system'),
      design.replace('disk os', 'disk system').replace('web03.os', 'web03.system'),
    );
  });

  it('are quoted where they have to be', async () => {
    const opened = await client.open('a.quiesce', marked('nightly'));
    assert.equal(await renamed(opened, 'every night'), design.replace('nightly', '"every night"'));
  });

  it('are not renamed where that would break the design or change a meaning', async () => {
    const opened = await client.open('a.quiesce', marked('mv_web {'));
    await assert.rejects(client.at('textDocument/rename', opened, { newName: 'rv_web' }), /would break the design/);
    await assert.rejects(client.at('textDocument/rename', opened, { newName: '' }), /at least one sign/);
  });
});
