import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { projectRoot } from '../../../test/tools/parts.ts';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { planIstorage } from '../../plans/nec/index.ts';
import type { EmitContext, EmittedFile, Job } from '../emitter.ts';
import { definitionJsonSchema, type Definition } from './definition.ts';
import { repnavi } from './index.ts';

const schemaFile = join(projectRoot, 'docs', 'schemas', 'repnavi-job.schema.json');

const site = `
array tokyo {
  manager mgmt01
  ld mv { format LX  ldn 0010h  lun 1 }
  ld rv { format LX  device detached }
  ld mv_db { format WG }
  ld rv_db { format WG }
  pair web of mv -> rv { mode async }
  pair db of mv_db -> rv_db
  ldset esx to esx-01 { lds mv, rv, mv_db }
}
server mgmt01 { runs iStorageManager 12.4  runs RepNavi 12.4 for VMware { vcenter vc01 } }
server bk01 { runs "Arcserve Backup" 19 }
secret vc-operator { env VC }
vcenter vc01 {
  fqdn vc01.corp.example  credentials vc-operator
  esxi esx-01 { version 8.0 }
  datastore ds on tokyo.mv
  vm web01 on ds { guest "Windows Server 2022" }
  vm web02 on ds { name "Web 2 (old)"  state off }
  vm db01 on ds { guest "Windows Server 2019"  runs RepNavi 12.4 for SQL  rdm data on tokyo.mv_db { compatibility physical } }
}
`;
const night = `backup night {
  protect web01, web02, db01  mode nonstop  using RepNavi on mgmt01  scheduler task-scheduler  schedule daily at 01:00
  secondary on bk01 { format raw-gpt  chain repnavi }
}`;

function contextOf(design: string): EmitContext {
  const topology = new Topology([SourceFile.parse('site.quiesce', site + design)]);
  const job = topology.all('backup')[0] as unknown as Job;
  const plans = planIstorage(topology).filter((plan) => (plan.job as unknown) === job);
  return { topology, job, plans, language: 'en' };
}

function emit(design: string): readonly EmittedFile[] {
  const context = contextOf(design);
  assert.ok(repnavi.applies(context));
  return repnavi.emit(context);
}

function definition(design: string): Definition {
  return JSON.parse(emit(design)[0]?.text ?? '') as Definition;
}

describe('emitters/repnavi', () => {
  it('makes a definition and a sheet for each language', () => {
    assert.deepEqual(
      emit(night).map((file) => file.path),
      [
        'repnavi-job.json',
        'repnavi-parameter-sheet.en.md',
        'repnavi-parameter-sheet.en.xlsx',
        'repnavi-parameter-sheet.ja.md',
        'repnavi-parameter-sheet.ja.xlsx',
      ],
    );
  });

  it('has its JSON Schema in docs/schemas as the program knows it', () => {
    assert.deepEqual(JSON.parse(readFileSync(schemaFile, 'utf8')), definitionJsonSchema());
  });

  it('writes JSON after its schema, and claims nothing that it is not', () => {
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(definitionJsonSchema());
    const json = JSON.parse(emit(night)[0]?.text ?? '') as Record<string, unknown>;
    assert.ok(validate(json), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...json, importable: true }));
  });

  it('says which VMs are quiesced and which are left alone', () => {
    const { virtualMachines } = definition(night);
    assert.deepEqual(
      virtualMachines.map((vm) => [vm.name, vm.inventoryName, vm.quiesced]),
      [
        ['web01', 'web01', true],
        ['web02', 'Web 2 (old)', false],
        ['db01', 'db01', true],
      ],
    );
  });

  it('holds no account, only where it is kept', () => {
    assert.deepEqual(definition(night).vcenters, [
      { name: 'vc01', address: 'vc01.corp.example', account: 'vc-operator' },
    ]);
  });

  it('tells what is said, what follows and what is to be decided', () => {
    const { parameters } = definition(night);
    const origin = (id: string): string | undefined => parameters.find((parameter) => parameter.id === id)?.origin;
    assert.equal(origin('schedule'), 'said');
    assert.equal(origin('pair.web (mv -> rv)'), 'follows');
    assert.equal(origin('pair.web (mv -> rv).rv-device'), 'guide');
    const open = definition('backup night { protect ds  mode nonstop  using RepNavi on mgmt01 }').parameters;
    assert.deepEqual(
      open.filter((parameter) => parameter.origin === 'to-be-decided').map((parameter) => parameter.id),
      ['scheduler', 'schedule'],
    );
  });

  it('describes RDM disks of the VM in which the job runs', () => {
    const job = definition(
      'backup sql { protect db01.data  mode nonstop  using RepNavi on db01  scheduler JobCenter R16.1  schedule daily at 02:00 }',
    );
    assert.equal(job.job.area, 'rdm');
    assert.deepEqual(job.rdmDisks, [{ vm: 'db01', name: 'data', ld: { array: 'tokyo', name: 'mv_db', format: 'WG' } }]);
    assert.deepEqual(job.repnavi, { on: { kind: 'vm', name: 'vc01.db01' }, version: '12.4', editions: ['SQL'] });
  });

  it('shows names as text in the sheet', () => {
    const [, sheet] = emit(night.replace('backup night', 'backup "a|b <img> `c`"'));
    assert.match(sheet?.text ?? '', /^# Parameter sheet: a\\\|b &lt;img> \\`c\\`$/m);
  });

  it('is for jobs of RepNavi Suite with a plan', () => {
    assert.ok(!repnavi.applies(contextOf('backup x { protect ds  mode nonstop  using ControlCommand on mgmt01 }')));
    assert.ok(!repnavi.applies(contextOf('backup x { protect ds  using RepNavi on mgmt01 }')));
  });
});
