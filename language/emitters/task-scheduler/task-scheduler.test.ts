import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { planIstorage } from '../../plans/nec/index.ts';
import { need } from '../../../test/tools/parts.ts';
import { needSchema, xmlErrors } from '../../../test/shells/xml.ts';
import { Refusal, type EmittedFile, type Job } from '../emitter.ts';
import { taskScheduler } from './index.ts';

const site = `
array tokyo { ld mv  ld rv  pair web of mv -> rv }
server mgmt01 { runs iStorageManager 12.4 }
vcenter vc01 { datastore ds on tokyo.mv  vm web01 on ds }
`;

function filesOf(schedule: string, name = 'night', language: 'en' | 'ja' = 'en'): readonly EmittedFile[] {
  const design = `${site} backup "${name}" { protect ds  mode nonstop  using RepNavi on mgmt01  scheduler task-scheduler  schedule ${schedule} }`;
  const topology = new Topology([SourceFile.parse('site.quiesce', design)]);
  const job = topology.all('backup')[0] as unknown as Job;
  const plans = planIstorage(topology).filter((plan) => (plan.job as unknown) === job);
  const context = { topology, job, plans, language };
  assert.ok(taskScheduler.applies(context));
  return taskScheduler.emit(context);
}

function xmlOf(schedule: string, name?: string): string {
  const file = filesOf(schedule, name).find((one) => one.path === 'task.xml');
  assert.ok(file);
  return file.text;
}

/** The text between the tags of the trigger, without blanks. */
function trigger(schedule: string): string {
  return (/<Triggers>(.*)<\/Triggers>/su.exec(xmlOf(schedule))?.[1] ?? '').replace(/\s+/gu, '');
}

const schedules: readonly (readonly [string, RegExp])[] = [
  ['daily at 01:00', /2020-01-01T01:00:00.*<ScheduleByDay><DaysInterval>1</],
  ['weekly on sat, sun at 22:30', /T22:30:00.*<DaysOfWeek><Saturday\/><Sunday\/><\/DaysOfWeek>/],
  [
    'monthly on 1, 15 at 03:00',
    /<DaysOfMonth><Day>1<\/Day><Day>15<\/Day><\/DaysOfMonth><Months><January\/>.*<December\/>/,
  ],
  ['monthly on first-sun at 01:00', /<Weeks><Week>1<\/Week><\/Weeks><DaysOfWeek><Sunday\/>/],
  ['monthly on last-fri at 01:00', /<Weeks><Week>Last<\/Week><\/Weeks><DaysOfWeek><Friday\/>/],
  ['quarterly on 1 at 03:00', /<Months><January\/><April\/><July\/><October\/><\/Months>/],
  ['half-yearly on first-sun at 03:00', /<Months><January\/><July\/><\/Months>/],
  ['yearly on 4 at 03:00', /<Day>4<\/Day><\/DaysOfMonth><Months><January\/><\/Months>/],
  ['every 4 h', /<TimeTrigger><Repetition><Interval>PT4H<\/Interval>/],
  ['every 36 h at 02:00', /<Interval>P1DT12H<\/Interval><\/Repetition><StartBoundary>2020-01-01T02:00:00/],
  ['once on 2026-05-01 at 22:00', /<TimeTrigger><StartBoundary>2026-05-01T22:00:00/],
];

describe('emitters/task-scheduler', () => {
  for (const [schedule, expected] of schedules) {
    it(`starts a job that runs ${schedule}`, () => assert.match(trigger(schedule), expected));
  }

  it('has no trigger for a job that is started by hand', () => assert.equal(trigger('none'), ''));

  it('is valid by the published schema, with every schedule and any name', async function () {
    const { xmllint } = need(this, 'xmllint');
    const schema = needSchema(this, 'task-scheduler');
    const folder = mkdtempSync(join(tmpdir(), 'quiesce-task-'));
    try {
      const texts = [
        ...schedules.map(([schedule]) => xmlOf(schedule)),
        xmlOf('none'),
        xmlOf('daily at 01:00', `it's <b> & "100%" --> 日本語 $(id) \`x\``),
      ];
      for (const [index, text] of texts.entries()) {
        const file = join(folder, `${String(index)}.xml`);
        writeFileSync(file, text);
        assert.deepEqual(await xmlErrors(xmllint, file, schema), []);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('holds no account, no password and no path of a name', () => {
    const xml = xmlOf('daily at 01:00', '..\\..\\%TEMP%\\x');
    assert.doesNotMatch(xml, /<UserId>|<Password>/);
    const started = /<Command>(.*)<\/Command>/u.exec(xml)?.[1] ?? '';
    assert.match(started, /^%ProgramData%\\Quiesce\\TEMP-x-[0-9a-f]{8}\\run\.cmd$/u);
  });

  it('gives two jobs whose names meet as names of files a task and a folder each', () => {
    const facts = `{ protect ds  mode nonstop  using RepNavi on mgmt01  scheduler task-scheduler  schedule daily at 01:00 }`;
    const topology = new Topology([
      SourceFile.parse('site.quiesce', `${site} backup Night ${facts} backup night ${facts}`),
    ]);
    const commands = topology.all('backup').map((backup) => {
      const job = backup as unknown as Job;
      const [task] = taskScheduler.emit({ topology, job, plans: planIstorage(topology), language: 'en' });
      return /<Command>(.*)<\/Command>/u.exec(task?.text ?? '')?.[1]?.toLowerCase();
    });
    assert.equal(new Set(commands).size, 2);
    assert.ok(commands.every((command) => command !== undefined));
  });

  it('refuses a repetition that the scheduler does not have', () => {
    assert.throws(() => filesOf('every 30 s'), Refusal);
  });

  it('says in both languages how it is registered, and what a month without that day does', () => {
    const files = filesOf('monthly on 31 at 01:00');
    assert.deepEqual(
      files.map((file) => file.path),
      ['task.xml', 'task.en.md', 'task.ja.md'],
    );
    assert.match(files[1]?.text ?? '', /schtasks \/Create \/TN "\\Quiesce\\night" \/XML task\.xml/);
    assert.match(files[1]?.text ?? '', /no day 31/);
    assert.match(files[2]?.text ?? '', /31 日のない月/);
  });
});
