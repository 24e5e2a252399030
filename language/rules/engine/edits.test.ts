/** Edits for fixes: in the style of the text around, never breaking what stands there. */
import assert from 'node:assert/strict';
import { at, checked, design } from '../../../test/kit/design.ts';
import type { Element } from '../../model/element.ts';
import { SourceFile } from '../../model/source.ts';
import {
  addToList, appendToFile, applyEdits, insertEntry, removeEntry, removeFact, removeFromList, replacePlace, setFact,
} from './edits.ts'; // prettier-ignore
import type { Edit } from './finding.ts';

/** The text after an edit of the element at a path; the result is a design of the language again. */
function after(text: string, path: string, edit: (element: Element) => Edit[]): string {
  const edited = applyEdits(text, edit(at(design(text), path)));
  assert.deepEqual(
    checked(edited)
      .findings.filter((f) => f.rule.startsWith('syntax/') || f.rule === 'language/said-twice')
      .map((f) => f.message.en),
    [],
    edited,
  );
  return edited;
}

const set = (text: string, path: string, fact: string, value: string): string =>
  after(text, path, (e) => setFact(e, fact, value));

describe('setFact', () => {
  for (const [what, before, path, fact, value, expected] of [
    ['without a block', 'vm a', 'vm:a', 'tools', 'running', 'vm a { tools running }'],
    ['in an empty block', 'vm a {}', 'vm:a', 'tools', 'running', 'vm a { tools running }'],
    ['in an empty block with a blank', 'vm a { }', 'vm:a', 'tools', 'running', 'vm a { tools running }'],
    ['in a block of one line', 'vm a { state off }', 'vm:a', 'tools', 'running', 'vm a { state off  tools running }'],
    [
      'in a block of lines',
      'vm a {\n  state off\n}\n',
      'vm:a',
      'tools',
      'running',
      'vm a {\n  state off\n  tools running\n}\n',
    ],
    [
      'with the indentation that is there',
      '\tvm a {\n\t\tstate off\n\t}',
      'vm:a',
      'tools',
      'running',
      '\tvm a {\n\t\tstate off\n\t\ttools running\n\t}',
    ],
    [
      'behind a comment of the last line',
      'vm a {\n  state off // so\n}',
      'vm:a',
      'tools',
      'running',
      'vm a {\n  state off // so\n  tools running\n}',
    ],
    [
      'behind a comment over lines',
      'vm a {\n  state off /* so\n and */\n}',
      'vm:a',
      'tools',
      'running',
      'vm a {\n  state off /* so\n and */\n  tools running\n}',
    ],
    [
      'where the brace follows on the last line',
      'vm a {\n  state off }',
      'vm:a',
      'tools',
      'running',
      'vm a {\n  state off\n  tools running }',
    ],
    [
      'where the block begins on the first line',
      'vm a { state off\n}',
      'vm:a',
      'tools',
      'running',
      'vm a { state off\n  tools running\n}',
    ],
    [
      'with CR LF',
      'vm a {\r\n  state off\r\n}',
      'vm:a',
      'tools',
      'running',
      'vm a {\r\n  state off\r\n  tools running\r\n}',
    ],
    [
      'with a CR alone',
      'vm a {\r  state off\r}',
      'vm:a',
      'tools',
      'running',
      'vm a {\r  state off\r  tools running\r}',
    ],
    [
      'in place of the own value',
      'vm a { tools none // x\n}',
      'vm:a',
      'tools',
      'running',
      'vm a { tools running // x\n}',
    ],
    ['in place of a question', 'vm a { tools tbc "x" }', 'vm:a', 'tools', 'running', 'vm a { tools running }'],
    ['in place of what cannot be read', 'vm a { tools x }', 'vm:a', 'tools', 'running', 'vm a { tools running }'],
    ['in place of a missing value', 'vm a { tools }', 'vm:a', 'tools', 'running', 'vm a { tools running }'],
    [
      'in place of a whole list',
      'array a { ldset s { lds x, y, z } }',
      'array:a/ldset:s',
      'lds',
      'q',
      'array a { ldset s { lds q } }',
    ],
    [
      'with its prepositions',
      'backup b { schedule daily at 01:00  keep 2 d }',
      'backup:b',
      'schedule',
      'every 4 h',
      'backup b { schedule every 4 h  keep 2 d }',
    ],
    ['that is a phrase', 'vm a { }', 'vm:a', 'on', 'ds', 'vm a on ds { }'],
    ['that is a phrase already said', 'vm a on ds { }', 'vm:a', 'on', 'other', 'vm a on other { }'],
    [
      'that stands behind the name',
      'server s { runs RepNavi for SQL }',
      'server:s/runs:RepNavi Suite',
      'version',
      '12.4',
      'server s { runs RepNavi 12.4 for SQL }',
    ],
    [
      'that stands behind the name already',
      'server s { runs RepNavi 12.3 for SQL }',
      'server:s/runs:RepNavi Suite',
      'version',
      '12.4',
      'server s { runs RepNavi 12.4 for SQL }',
    ],
    [
      'of all elements of a range',
      'vm a[1..2] { tools none }',
      'vm:a2',
      'tools',
      'running',
      'vm a[1..2] { tools running }',
    ],
    [
      'of a Japanese vm',
      'vm 業務 {\n  // 停止\n  state off\n}',
      'vm:業務',
      'tools',
      'running',
      'vm 業務 {\n  // 停止\n  state off\n  tools running\n}',
    ],
  ] as const) {
    it(`writes a fact ${what}`, () => assert.equal(set(before, path, fact, value), expected));
  }

  it('leaves what a template or an assumption says alone: the own word wins', () => {
    assert.equal(
      set('template t for vm { tools none }\nvm a like t', 'vm:a', 'tools', 'running'),
      'template t for vm { tools none }\nvm a like t { tools running }',
    );
    assert.equal(
      set('assume vm { tools none }\nvm a', 'vm:a', 'tools', 'running'),
      'assume vm { tools none }\nvm a { tools running }',
    );
  });

  it('of a child of a template gives the element a child of its own', () => {
    const text = 'template t for vm { controller scsi0 { type lsilogic } }\nvm a like t\nvm b like t';
    const edited = set(text, 'vm:a/controller:scsi0', 'type', 'pvscsi');
    assert.equal(edited, text.replace('vm a like t', 'vm a like t { controller scsi0 { type pvscsi } }'));
    const types = design(edited)
      .all('controller')
      .map((c) => `${c.parent!.name!} ${String(c.get('type'))}`);
    assert.deepEqual(types, ['a pvscsi', 'b lsilogic']);
  });

  it('never puts a word of the file level in column 1', () => {
    const text = 'server s { kind virtual\n}\n';
    const edited = after(text, 'server:s', (e) => insertEntry(e, 'runs RepNavi 12.4\nvm x'));
    assert.doesNotMatch(edited, /^vm/m);
  });
});

describe('lists', () => {
  it('take a value more, in an entry and in a phrase', () => {
    assert.equal(
      after('backup b { protect x, y  keep 2 d }', 'backup:b', (e) => addToList(e, 'protect', 'z')),
      'backup b { protect x, y, z  keep 2 d }',
    );
    assert.equal(
      after('array a { ldset s to h1 { lds none } }', 'array:a/ldset:s', (e) => addToList(e, 'to', 'h2')),
      'array a { ldset s to h1, h2 { lds none } }',
    );
    assert.equal(
      after('array a { ldset s { lds none } }', 'array:a/ldset:s', (e) => addToList(e, 'lds', 'x')),
      'array a { ldset s { lds x } }',
    );
    assert.equal(
      after('array a { ldset s }', 'array:a/ldset:s', (e) => addToList(e, 'lds', 'x')),
      'array a { ldset s { lds x } }',
    );
  });

  it('of a template are said again with the value more', () => {
    const list = 'template t for backup { protect x, y }\nbackup b like t';
    assert.equal(
      after(list, 'backup:b', (e) => addToList(e, 'protect', 'z')),
      `${list} { protect x, y, z }`,
    );
    assert.equal(
      after(list, 'backup:b', (e) => removeFromList(e, 'protect', 0)),
      `${list} { protect y }`,
    );
  });

  it('lose a value: the first, the last, the only one', () => {
    const drop = (text: string, item: number): string =>
      after(text, 'backup:b', (e) => removeFromList(e, 'protect', item));
    assert.equal(drop('backup b { protect x, y, z  keep 2 d }', 0), 'backup b { protect y, z  keep 2 d }');
    assert.equal(drop('backup b { protect x, y, z  keep 2 d }', 2), 'backup b { protect x, y  keep 2 d }');
    assert.equal(drop('backup b { protect x  keep 2 d }', 0), 'backup b {  keep 2 d }');
    assert.equal(drop('backup b { protect x,\n  // why\n  y }', 1), 'backup b { protect x }');
    assert.equal(drop('backup b { protect x }', 5), 'backup b { protect x }');
  });

  it('with a range are written out', () => {
    assert.equal(
      after('array a { ldset s { lds mv[1..3], x } }', 'array:a/ldset:s', (e) => removeFromList(e, 'lds', 1)),
      'array a { ldset s { lds mv1, mv3, x } }',
    );
  });
});

describe('taking away', () => {
  const drop = (text: string, fact: string): string => after(text, 'vm:a', (e) => removeFact(e, fact));
  it('takes the line where the entry stands alone on it', () => {
    assert.equal(drop('vm a {\n  tools none\n  state off\n}', 'tools'), 'vm a {\n  state off\n}');
    assert.equal(drop('vm a {\r\n  tools none\r\n  state off\r\n}', 'tools'), 'vm a {\r\n  state off\r\n}');
    assert.equal(drop('vm a {\r  tools none\r  state off\r}', 'tools'), 'vm a {\r  state off\r}');
  });
  it('leaves comments and neighbours', () => {
    assert.equal(drop('vm a {\n  tools none // why\n}', 'tools'), 'vm a {\n  // why\n}');
    assert.equal(drop('vm a { tools none  state off }', 'tools'), 'vm a {  state off }');
    assert.equal(drop('vm a { state off  tools none }', 'tools'), 'vm a { state off }');
    assert.equal(drop('vm a on ds { state off }', 'on'), 'vm a { state off }');
    assert.equal(drop('vm a { state off }', 'tools'), 'vm a { state off }');
  });
  it('of a whole entry of the file level leaves the others', () => {
    const text = 'vm a\nvm b {\n  tools none\n}\nvm c\n';
    assert.equal(applyEdits(text, removeEntry(at(design(text), 'vm:b').entry)), 'vm a\nvm c\n');
  });
});

describe('edits of texts', () => {
  it('append to a file, with a line end before where it has none', () => {
    const append = (text: string): string => applyEdits(text, appendToFile(SourceFile.parse('x', text), 'vm b'));
    assert.deepEqual(['', 'vm a', 'vm a\n'].map(append), ['vm b\n', 'vm a\nvm b\n', 'vm a\nvm b\n']);
  });
  it('replace a place', () => {
    const topology = design('vm alt');
    assert.equal(applyEdits('vm alt', replacePlace(at(topology, 'vm:alt').place(), 'neu')), 'vm neu');
  });
  it('that overlap leave the later one out', () => {
    assert.equal(
      applyEdits('abcdef', [
        { start: 2, end: 4, text: 'X' },
        { start: 0, end: 3, text: 'Y' },
      ]),
      'Ydef',
    );
    assert.equal(
      applyEdits('ab', [
        { start: 1, end: 1, text: '1' },
        { start: 1, end: 1, text: '2' },
      ]),
      'a12b',
    );
  });
});
