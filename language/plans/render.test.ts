import assert from 'node:assert/strict';
import type { Element } from '../model/element.ts';
import { SourceFile } from '../model/source.ts';
import { Topology } from '../model/topology.ts';
import type { Plan } from './plan.ts';
import { columns, stateRows } from './state-rows.ts';
import { planJson, planPage, plansPage, planTable } from './render.ts';

const topology = new Topology([
  SourceFile.parse(
    'a.quiesce',
    'array t { ld mv { size 1 TB }  ld rv { size 1 TB }  pair "w|b" of mv -> rv }\nserver mgmt\nbackup nightly { pairs "w|b" }\n',
  ),
]);
const job = topology.all('backup')[0]!;
const pair = topology.all('pair')[0] as unknown as Element;
const mgmt = topology.all('server')[0] as unknown as Element;

const plan: Plan = {
  id: 'nightly',
  topology,
  job,
  procedure: 'some/procedure',
  purpose: 'run',
  title: { en: 'Backup', ja: 'バックアップ' },
  initial: [{ subject: pair, aspect: 'pair', value: 'separated' }],
  steps: [
    {
      id: 'replicate',
      action: 'replicate',
      actor: 'management-server',
      on: mgmt,
      targets: [pair],
      title: { en: 'Replicate', ja: 'レプリケート' },
      requires: [{ subject: pair, aspect: 'pair', oneOf: ['separated', 'cancel'] }],
      effects: [{ subject: pair, aspect: 'pair', value: 'rpl/sync' }],
      waitsFor: { conditions: [{ subject: pair, aspect: 'pair', oneOf: ['rpl/sync'] }], limit: 5400 },
      undo: { action: 'separate', title: { en: 'Separate', ja: 'セパレート' } },
      notes: [{ text: { en: 'Mind it', ja: '注意する' }, rule: 'nec/some-rule' }],
      options: { wait: 'yes' },
    },
  ],
  gaps: [],
};

describe('plan as a table', () => {
  it('lists steps with who does them, what they need, make and wait for, and the states at the end', () => {
    assert.equal(
      planTable(plan, 'en'),
      [
        'nightly: Backup (procedure some/procedure)',
        '',
        'Before:',
        '    pair w|b of array t: separated',
        '',
        '1. Replicate — management server (server mgmt)',
        '   needs     pair w|b of array t: separated or separated by force (cancel)',
        '   then      pair w|b of array t: synchronised (rpl/sync)',
        '   waits     pair w|b of array t: synchronised (rpl/sync) (90 min at the most)',
        '   undo      Separate',
        '   note      Mind it [nec/some-rule]',
        '',
        'States step by step:',
        '    #  Step       Volume, VM  State before  State after',
        '    1  Replicate  pair w|b    separated     synchronised (rpl/sync)',
        '',
        'After:',
        '    pair w|b of array t: synchronised (rpl/sync)',
        '',
      ]
        .join('\n')
        .replaceAll(' of array t', labelTail()),
    );
    assert.match(planTable(plan, 'ja'), /1\. レプリケート — 管理サーバ \(server mgmt\)\n {3}前提 {2}/);
  });

  it('shows alike changes of several elements in one row, in columns that fit both scripts', () => {
    const many = new Topology([SourceFile.parse('b.quiesce', 'vcenter v { datastore d  vm web[01..07] on d { } }\n')])
      .all('vm')
      .map((subject) => ({ subject: subject, aspect: 'power' }));
    const stopped: Plan = {
      ...plan,
      initial: many.map((vm) => ({ ...vm, value: 'running' })),
      steps: [{ ...plan.steps[0]!, effects: many.map((vm) => ({ ...vm, value: 'off' })) }],
    };
    assert.deepEqual(stateRows(stopped, 'ja'), [
      {
        step: 1,
        title: 'レプリケート',
        what: 'vm web01、vm web02、vm web03、vm web04 ほか 3 件',
        before: '稼働中',
        after: 'パワーオフ',
      },
    ]);
    const lines = columns(
      [
        ['あいう', 'x'],
        ['abc def', 'y'],
      ],
      [6, 5],
    );
    assert.deepEqual(lines, ['あいう  x', 'abc     y', 'def']);
    assert.match(planPage(stopped, 'en'), /## States step by step\n\n\|/);
  });

  it('lets no name become a control character or markup', () => {
    const odd = { ...plan, id: 'a\u001b[31m|<b>' };
    assert.ok(!planTable(odd, 'en').includes('\u001b'));
    assert.match(planPage(odd, 'en'), /^# a \\\[31m\\\|&lt;b\\>: Backup\n/);
    assert.match(planPage(odd, 'en'), /pair w\\\|b/);
  });

  it('says as JSON what it is, with the states after each step', () => {
    const json = JSON.parse(JSON.stringify(planJson(plan, 'ja'))) as Record<string, unknown>;
    assert.equal(json['job'], 'nightly');
    assert.equal(json['title'], 'バックアップ');
    const [step] = json['steps'] as Record<string, unknown>[];
    assert.deepEqual(step!['states'], [{ subject: pair.label, aspect: 'pair', value: 'rpl/sync' }]);
    assert.equal(step!['number'], 1);
  });

  it('says so where no plan is known', () => {
    assert.match(plansPage(job, [], 'en'), /No plan is known for `nightly`/);
  });
});

/** Whether labels of pairs name their array is the model's business. */
function labelTail(): string {
  return pair.label.replace('pair w|b', '');
}
