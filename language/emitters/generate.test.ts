/** What is generated for which job, and where it goes: nothing half-checked, nothing outside its folder, no two files in one place. */
import assert from 'node:assert/strict';
import { at, checked, design } from '../../test/kit/design.ts';
import type { Element } from '../model/element.ts';
import type { Rule } from '../rules/engine/rule.ts';
import { fileName, oneLine, Refusal, shortHash, type Emitter } from './emitter.ts';
import { generate, jobName, jobsOf } from './generate.ts';

const emitter: Emitter = {
  target: 'test',
  title: { en: 'x', ja: 'x' },
  system: 'all',
  applies: ({ job }) => job.is('backup', 'restore', 'scenario'),
  emit: ({ job }) => [{ path: 'job.txt', text: job.label, languageId: 'plaintext' }],
};

/** Reports each vm whose tools are none. */
const rule: Rule = {
  id: 'test/tools',
  system: 'design',
  level: 'error',
  subject: 'vm',
  summary: { en: 'x', ja: 'あ' },
  message: { en: 'x', ja: 'あ' },
  advice: { en: 'x', ja: 'あ' },
  source: { document: 'test', section: '1' },
  check: (vm, report) => {
    const element = vm as never as Element<'vm'>;
    if (element.get('tools') === 'none') report(element.place('tools'));
  },
  cases: { violating: [], compliant: [], boundary: [] },
};

const made = (
  text: string,
  options: { job?: string; emitters?: Emitter[]; rules?: Rule[] } = {},
): ReturnType<typeof generate> =>
  generate(checked(text, { rules: options.rules ?? [] }), {
    emitters: options.emitters ?? [emitter],
    language: 'en',
    ...(options.job === undefined ? {} : { job: options.job }),
  });
const paths = (text: string): string[] => made(text).files.map((f) => f.path);

const scenario = (name: string, vm: string): string => `scenario ${name} { master a  replica b  protect ${vm} }\n`;
const hosts = 'hyperv a { vm v { tools running }  vm w { tools none } }\nhyperv b\n';

describe('generate', () => {
  it('makes a folder for each job, of any script', () => {
    assert.deepEqual(paths(hosts + scenario('夜間', 'v')), ['夜間/job.txt']);
  });

  it('blocks the jobs that an error touches, and says why; others are made', () => {
    const { files, blocked } = made(hosts + scenario('good', 'v') + scenario('bad', 'w'), { rules: [rule] });
    assert.deepEqual(
      files.map((f) => f.job),
      ['good'],
    );
    assert.deepEqual(
      blocked.map((b) => [b.job, b.reason.en]),
      // The hosts of the scenario are jobs, too: their maintenance concerns every scenario on them.
      ['bad', 'a', 'b'].map((job) => [job, '1 finding at error level: test/tools']),
    );
  });

  it('makes what concerns a group or a host as a whole, unless one of its scenarios is in error', () => {
    const everything: Emitter = { ...emitter, applies: () => true };
    const grouped = (vm: string): string =>
      `${hosts}scenario-group g\nscenario s { type hyperv  product HA  group g  master a  replica b  protect ${vm} }\n`;
    const jobs = (vm: string): string[] =>
      made(grouped(vm), { emitters: [everything], rules: [rule] }).files.map((f) => f.job);
    assert.deepEqual(jobs('v'), ['a', 'b', 'g', 's']);
    assert.deepEqual(jobs('w'), []);
  });

  it('blocks nothing for a warning, and everything for an error of the language', () => {
    const text = hosts + scenario('good', 'v');
    const warning = { ...rule, level: 'warning' as const };
    assert.equal(made(text + scenario('bad', 'w'), { rules: [warning] }).files.length, 2);
    assert.equal(made(`${text}vm x { tols none }`).files.length, 0);
    assert.equal(made(`${text}server s { runs Foo }`).files.length, 1);
  });

  it('of one job makes that job', () => {
    const { files } = made(hosts + scenario('one', 'v') + scenario('two', 'v'), { job: 'two' });
    assert.deepEqual(
      files.map((f) => f.path),
      ['two/job.txt'],
    );
  });

  it('leaves a job out as a whole that an emitter refuses', () => {
    const refusing: Emitter = {
      ...emitter,
      target: 'z',
      emit: ({ job }) => {
        throw new Refusal({ en: 'cannot', ja: '不可' }, job);
      },
    };
    const { files, blocked } = made(hosts + scenario('one', 'v'), { emitters: [emitter, refusing] });
    assert.deepEqual(files, []);
    assert.deepEqual(
      blocked.map((b) => b.reason.ja),
      ['不可'],
    );
  });

  it('gives jobs of one name, of names that differ by case, and unnamed restores folders of their own', () => {
    const text = `${hosts}${scenario('web', 'v')}${scenario('WEB', 'v')}backup web { protect v }\nrestore of web { scope vm }\nrestore of web { scope datastore }\n`;
    const found = paths(text);
    assert.equal(new Set(found.map((p) => p.toLowerCase())).size, found.length);
    const names = found.map((p) => p.split('/')[0]!);
    assert.ok(names.includes('web-backup'), names.join(' '));
    // Whatever their order.
    const turned = [
      hosts,
      'restore of web { scope vm }\n',
      'backup web { protect v }\n',
      scenario('WEB', 'v'),
      scenario('web', 'v'),
    ].join('');
    assert.deepEqual(
      paths(turned).filter((p) => !p.includes('restore')),
      found.filter((p) => !p.includes('restore')),
    );
  });

  it('gives the same bytes again', () => {
    const text = hosts + scenario('y', 'v') + scenario('x', 'v');
    assert.deepEqual(made(text).files, made(text).files);
    assert.deepEqual(paths(text), ['x/job.txt', 'y/job.txt']);
  });
});

describe('names of jobs', () => {
  it('of an unnamed restore come from its backup', () => {
    const topology = design(
      'vm v\nbackup 夜間 { protect v }\nrestore of 夜間 { scope vm }\nrestore x of 夜間 { scope vm }\nrestore { scope vm }',
    );
    assert.deepEqual(jobsOf({ topology }).map(jobName).slice(0, 3), ['夜間', '夜間-restore', 'x']);
    assert.ok(at(topology, 'restore:x'));
  });
});

describe('names of files', () => {
  const harmless = /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u;
  it('keep letters and digits of any script', () => {
    for (const name of ['web01', '夜間_バックアップ', 'a-b', 'ガ']) assert.equal(fileName(name), name);
  });

  for (const name of [
    '',
    '.',
    '..',
    '../../etc/passwd',
    '/abs',
    'a/b',
    'a\\b',
    'C:',
    'con',
    'NUL',
    'com1',
    'COM¹',
    'LPT9',
    '-rf',
    '--',
    '$(reboot)',
    '`x`',
    'a\nb',
    'a\0b',
    'a b',
    ' ',
    'x.',
    '%PATH%',
    '"',
    "'",
    '*',
    '\u202eexe',
    '😀',
    'カ\u3099',
    '\ud83d',
    'あ'.repeat(300),
    '𠮷'.repeat(100),
    `a${'𠮷'.repeat(100)}`,
  ]) {
    it(`make something harmless of ${JSON.stringify(name.slice(0, 24))}`, () => {
      const file = fileName(name);
      assert.match(file, harmless);
      assert.doesNotMatch(file, /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/i);
      assert.ok(Buffer.byteLength(file) <= 255);
      assert.equal(Buffer.from(file).toString(), file, 'half a character');
    });
  }

  it('never meet for two names', () => {
    const names = ['a b', 'a-b', 'a/b', 'a  b', 'a:b', 'あ'.repeat(90), 'あ'.repeat(91)];
    assert.equal(new Set(names.map(fileName)).size, names.length);
    assert.match(shortHash('x'), /^[0-9a-f]{8}$/);
  });
});

describe('one line', () => {
  it('cannot be left', () => {
    assert.equal(oneLine('a\r\nrm -rf /\u2028b\u2029c\0d\u0085e\tf'), 'a rm -rf / b c d e f');
    assert.equal(oneLine('静止点 OK'), '静止点 OK');
  });
});
