import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { quoted } from '../../model/reader.ts';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { plansOf } from '../../plans/index.ts';
import { scenarioProperties } from '../../support/rha/scenario-properties/index.ts';
import { need, projectRoot } from '../../../test/tools/parts.ts';
import { Refusal, type EmitContext, type Job } from '../emitter.ts';
import { definitionJsonSchema, type DefinedProperty, type Definition, type Value } from './definition.ts';
import { definitionOf } from './definition-of.ts';
import { rhaScenario } from './index.ts';
import { valueLines } from './value-text.ts';

const schemas = join(projectRoot, 'docs', 'schemas');

const hosts = `
secret admin { store "vault: admin" }
hyperv hv-a { fqdn hv-a.example  credentials admin  switch prod { kind external }
  vm app01 { disk os { size 80 GB }  adapter nic0 on prod { address 10.1.0.50/24 } } }
hyperv hv-b { address 10.2.0.12/24  credentials admin  switch dr { kind external } }
`;

function context(scenario: string, others = hosts): EmitContext {
  const topology = new Topology([SourceFile.parse('design.quiesce', `${others}\n${scenario}`)]);
  assert.deepEqual(topology.problems, []);
  const job = topology.all('scenario')[0] as unknown as Job;
  const plans = plansOf(topology).filter((plan) => (plan.job as unknown) === job);
  return { topology, job, plans, language: 'en' };
}

const scenario = (facts: string): string =>
  `scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01  ${facts} }`;

function define(facts: string, others?: string): Definition {
  return definitionOf(context(scenario(facts), others));
}

function property(definition: Definition, id: string): DefinedProperty {
  const found = definition.properties.find((p) => p.id === id);
  assert.ok(found, id);
  return found;
}

/** `origin: value` of a property. */
function shown(facts: string, id: string, others?: string): string {
  const { origin, value } = property(define(facts, others), id);
  return value ? `${origin}: ${valueLines(value, 'en').join('; ')}` : origin;
}

const everything = `
  mode online  switchover manual  reverse auto  timeout 10 min  heartbeat 45 s  notify mail, windows-event-log  fqdn app01.example
  map prod -> dr  run later  engine-verification no  compress yes  encrypt no  bandwidth 50 Mbps  avhdx-discovered yes
  sync offline { ignore-same yes }
  after-switchover app01.nic0 { address 10.2.0.50/24  gateway 10.2.0.1  dns 10.2.0.2  wins 10.2.0.3 }
  dns-redirect yes { servers 10.1.0.2, 10.2.0.2  master-address 10.1.0.50  replica-address 10.2.0.50 }
  rewind yes { keep 24 h  max 80 GB  bookmark every 1 h }
  assured-recovery yes { test weekly on sun at 04:00  start manual }
  spool "E:\\spool" { size 100 GB }
`;

describe('emitters/rha-scenario', () => {
  it('has every property of the table, in its order', () => {
    assert.deepEqual(
      define('').properties.map((p) => p.id),
      scenarioProperties.map((p) => p.id),
    );
  });

  it('leaves nothing to be decided that the design says', () => {
    const open = define(everything).properties.filter((p) => p.origin === 'to-be-decided');
    assert.deepEqual(
      open.map((p) => p.id),
      [],
    );
  });

  const values: readonly (readonly [string, string])[] = [
    ['host.master', 'said: hv-a.example'],
    ['host.replica', 'said: 10.2.0.12'],
    ['host.credentials', 'said: hv-a.example: admin (vault: admin); 10.2.0.12: admin (vault: admin)'],
    ['scenario.vms', 'said: app01'],
    ['ha.network-mapping', 'said: prod → dr'],
    ['ha.adapter-address', 'said: nic0: 10.2.0.50/24, gateway 10.2.0.1'],
    ['ha.adapter-wins', 'said: nic0: 10.2.0.3'],
    ['ha.switchover-start', 'said: manual'],
    ['ha.is-alive-timeout', 'said: 600 s'],
    ['ha.heartbeat-frequency', 'said: 45 s'],
    ['ha.dns-redirect', 'said: on'],
    ['ha.dns-ips', 'said: 10.1.0.2; 10.2.0.2'],
    ['ha.notification', 'said: mail; Windows event log'],
    ['replica.rewind-retention', 'said: 1440 min'],
    ['replica.rewind-max-disk', 'said: 81920 MB'],
    ['replica.bandwidth-limit', 'said: 50000 kbps'],
    ['replica.compress', 'said: on'],
    ['replica.encrypt', 'said: off'],
    ['replica.spool-max-size', 'said: 102400 MB'],
    ['run.sync-method', 'said: Offline synchronisation'],
    ['run.ignore-same', 'said: on'],
    ['switchover.run-reverse', 'follows: on'],
    ['switchover.no-wait-journals', 'recommended: off'],
    ['test.manual', 'said: on'],
    ['guest.register-in-dns', 'recommended: off'],
  ];
  for (const [id, expected] of values) it(`fills ${id}`, () => assert.equal(shown(everything, id), expected));

  it('tells defaults of the product from what the design says', () => {
    assert.equal(shown('', 'ha.is-alive-timeout'), 'product-default: 300 s');
    assert.equal(shown('timeout 300 s', 'ha.is-alive-timeout'), 'said: 300 s');
    assert.equal(shown('', 'scenario.group'), 'product-default: シナリオ');
    assert.equal(shown('', 'run.sync-method'), 'product-default: Block level synchronisation');
    assert.equal(shown('', 'replica.rewind'), 'product-default: off');
  });

  it('asks the engineer where neither says it', () => {
    for (const id of ['ha.switchover-start', 'ha.reverse-start', 'replication.mode', 'ha.dns-redirect']) {
      assert.equal(shown('', id), 'to-be-decided', id);
    }
  });

  it('does not ask for what depends on something that is not used', () => {
    assert.equal(shown('rewind no', 'replica.rewind-retention'), 'not-used');
    assert.equal(shown('rewind yes', 'replica.rewind-retention'), 'to-be-decided');
    assert.equal(shown('dns-redirect no', 'ha.dns-ips'), 'not-used');
    assert.equal(shown('rewind yes { bookmark none }', 'master.bookmark-schedule'), 'not-used');
  });

  it('maps networks by itself only where there is one on each side', () => {
    assert.equal(shown('', 'ha.network-mapping'), 'product-default: prod → dr');
    const two = hosts.replace(
      'switch dr { kind external }',
      'switch dr { kind external }  switch lab { kind private }',
    );
    assert.equal(shown('', 'ha.network-mapping', two), 'to-be-decided');
  });

  it('asks for credentials that are kept nowhere', () => {
    assert.equal(
      shown('', 'host.credentials', hosts.replace('credentials admin  switch prod', 'switch prod')),
      'to-be-decided',
    );
  });

  it('never claims to be importable', () => {
    const files = rhaScenario.emit(context(scenario('')));
    assert.deepEqual(
      files.map((file) => file.path),
      ['rha-scenario.json', 'rha-scenario.xml'],
    );
    for (const { text } of files) assert.match(text, /cannot be imported/);
  });

  it('writes JSON after its schema', () => {
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(
      JSON.parse(readFileSync(join(schemas, 'rha-scenario.schema.json'), 'utf8')) as object,
    );
    for (const facts of ['', everything]) {
      const [json] = rhaScenario.emit(context(scenario(facts)));
      assert.ok(validate(JSON.parse(json!.text)), JSON.stringify(validate.errors));
    }
    assert.ok(!validate({ format: 'quiesce-rha-scenario', version: 1, importable: true }));
  });

  it('has its JSON Schema in docs/schemas as the program knows it', () => {
    assert.deepEqual(
      JSON.parse(readFileSync(join(schemas, 'rha-scenario.schema.json'), 'utf8')),
      definitionJsonSchema(),
    );
  });

  describe('as XML', () => {
    const hostile = `a & b < c > "d" 'e' ]]> -- é 日本語 \${x} %PATH% <!-- -->`;

    function validate(xmllint: string, xml: string): string {
      const args = ['--noout', '--schema', join(schemas, 'rha-scenario.xsd'), '-'];
      try {
        execFileSync(xmllint, args, { input: xml, stdio: ['pipe', 'pipe', 'pipe'], encoding: 'utf8' });
        return '';
      } catch (error) {
        return String((error as { stderr: unknown }).stderr);
      }
    }

    it('validates against its schema', function () {
      const { xmllint } = need(this, 'xmllint');
      for (const facts of ['', everything]) {
        const [, xml] = rhaScenario.emit(context(scenario(facts)));
        assert.equal(validate(xmllint, xml!.text), '');
        assert.notEqual(validate(xmllint, xml!.text.replace('importable="false"', 'importable="true"')), '');
      }
    });

    it('carries any name as data', function () {
      const { xmllint } = need(this, 'xmllint');
      const group = quoted(hostile);
      const [json, xml] = rhaScenario.emit(context(`scenario-group ${group} {}\n${scenario(`group ${group}`)}`));
      assert.equal(validate(xmllint, xml!.text), '');
      const read = (xpath: string): string =>
        execFileSync(xmllint, ['--xpath', xpath, '-'], { input: xml!.text, encoding: 'utf8' }).replace(/\n$/, '');
      assert.equal(read("string(/*/*[local-name()='scenario']/@group)"), hostile);
      assert.equal(read("string(//*[@id='scenario.group']/*[local-name()='value'])"), hostile);
      assert.equal((JSON.parse(json!.text) as Definition).scenario.group, hostile);
    });

    it('refuses a control character instead of dropping it', () => {
      const made = context(`scenario-group "a\u0007b" {}\n${scenario('group "a\u0007b"')}`);
      assert.throws(
        () => rhaScenario.emit(made),
        (error) => error instanceof Refusal && /control character/.test(error.text.en),
      );
    });
  });

  it('has a form of every kind of value in XML and on paper', () => {
    const kinds: readonly Value['kind'][] = [
      'text',
      'yesno',
      'number',
      'choice',
      'choices',
      'list',
      'mapping',
      'schedule',
      'references',
    ];
    const used = new Set(define(everything).properties.flatMap((p) => (p.value ? [p.value.kind] : [])));
    assert.deepEqual([...used].sort(), [...kinds].sort());
  });
});
