import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { projectRoot } from '../../../test/tools/parts.ts';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { planIstorage } from '../../plans/nec/index.ts';
import type { EmitContext, EmittedFile, Job } from '../emitter.ts';
import { GivenFault } from '../given.ts';
import { definitionJsonSchema, type Definition } from './definition.ts';
import { jobNetwork } from './index.ts';

const site = `
array tokyo { ld mv  ld rv  pair web of mv -> rv }
server mgmt01 { runs iStorageManager 12.4  runs JobCenter R16.1 }
server bk01 { runs "Arcserve Backup" 19 }
vcenter vc01 { datastore ds on tokyo.mv  vm web01 on ds }
`;

function contextOf(job: string, files: Readonly<Record<string, string>> = {}): EmitContext {
  const topology = new Topology([SourceFile.parse('site.quiesce', site + job)]);
  const own = topology.all('backup')[0] as unknown as Job;
  const plans = planIstorage(topology).filter((plan) => (plan.job as unknown) === own);
  return {
    topology,
    job: own,
    plans,
    language: 'en',
    readGiven: (_, path) => {
      const text = files[path];
      return text === undefined ? { reason: { en: 'missing', ja: 'なし' } } : new TextEncoder().encode(text);
    },
  };
}

const job = (scheduler: string, secondary = '', name = 'night'): string =>
  `backup "${name}" { protect ds  mode nonstop  using RepNavi on mgmt01  scheduler ${scheduler}  schedule daily at 01:00  ${secondary} }`;

function emit(text: string, files?: Readonly<Record<string, string>>): readonly EmittedFile[] {
  const context = contextOf(text, files);
  assert.ok(jobNetwork.applies(context));
  return jobNetwork.emit(context);
}

const definition = (text: string): Definition => JSON.parse(emit(text)[0]!.text) as Definition;

describe('emitters/job-network', () => {
  it('is for job management software only', () => {
    for (const product of ['JobCenter', 'JobCenter-Lite', 'JMSS', 'JMSS-EE']) {
      assert.ok(jobNetwork.applies(contextOf(job(product))), product);
    }
    for (const product of ['task-scheduler', 'cron', 'manual', 'none']) {
      assert.ok(!jobNetwork.applies(contextOf(job(product))), product);
    }
  });

  it('makes a definition, sheets and a figure of the flow', () => {
    assert.deepEqual(
      emit(job('JobCenter')).map((file) => file.path),
      [
        'job-network.json',
        'job-network-sheet.en.md',
        'job-network-sheet.en.xlsx',
        'job-network.en.svg',
        'job-network-sheet.ja.md',
        'job-network-sheet.ja.xlsx',
        'job-network.ja.svg',
      ],
    );
  });

  it('has its JSON Schema in docs/schemas as the program knows it, and writes after it', () => {
    const file = join(projectRoot, 'docs', 'schemas', 'job-network.schema.json');
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), definitionJsonSchema());
    const validate = new Ajv2020({ strict: false }).compile(definitionJsonSchema());
    const json = definition(job('JobCenter'));
    assert.ok(validate(json), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...json, importable: true }));
  });

  it('joins the secondary backup where the network has to, and only there', () => {
    const units = (chain: string): string[][] =>
      definition(job('JobCenter', `secondary on bk01 { format raw-gpt ${chain} }`)).units.map((unit) => [
        unit.id,
        unit.on?.name ?? '?',
        ...unit.after,
      ]);
    assert.deepEqual(units('chain script'), [
      ['backup', 'mgmt01'],
      ['secondary', 'bk01', 'backup'],
    ]);
    assert.deepEqual(units('chain repnavi'), [['backup', 'mgmt01']]);
    assert.deepEqual(units('chain manual'), [['backup', 'mgmt01']]);
    const outside = definition(job('JobCenter', 'secondary on bk01 { format raw-gpt  chain manual }')).outside;
    assert.match(outside[0]?.en ?? '', /by hand$/);
  });

  it('fills an exported definition and says what', () => {
    const source =
      'NAME=${quiesce:job.name}\r\nHOST=${quiesce:unit.backup.machine}\r\nAT=${quiesce:schedule.hour}\r\nX=\\ kept\r\n';
    const files = emit(job('JobCenter on mgmt01 { export-file "x/a.jdf" }'), { 'x/a.jdf': source });
    const filled = files.at(-1)!;
    assert.equal(filled.path, 'job-network-import.jdf');
    assert.equal(Buffer.from(filled.bytes!).toString(), 'NAME=night\r\nHOST=mgmt01\r\nAT=01\r\nX=\\ kept\r\n');
    assert.match(files[1]!.text, /\| 2 \| .*quiesce:unit\.backup\.machine.* \| mgmt01 \|/);
  });

  it('writes nothing from an export that is wrong, and says where', () => {
    const attempt = (source: string) => () => emit(job('JobCenter { export-file "a.jdf" }'), { 'a.jdf': source });
    const says = (expected: RegExp) => (error: unknown) => error instanceof GivenFault && expected.test(error.text.en);
    assert.throws(attempt('a\n${quiesce:no}'), says(/^a\.jdf:2:1: The job has no value no/));
    assert.throws(attempt('a'), says(/^a\.jdf: The file holds no placeholder/));
    assert.throws(() => emit(job('JobCenter { export-file "b.jdf" }')), says(/^b\.jdf: missing/));
  });

  it('shows names as text in sheets and figures', () => {
    const files = emit(job('JobCenter', '', '<b>x</b> & |y| --> ]]>'));
    for (const file of files.filter(({ path }) => /\.(md|svg)$/.test(path))) {
      assert.doesNotMatch(file.text, /<b>/, file.path);
      if (file.path.endsWith('.svg')) assert.match(file.text, /&lt;b&gt;x&lt;\/b&gt; &amp; \|y\|/);
    }
  });
});
