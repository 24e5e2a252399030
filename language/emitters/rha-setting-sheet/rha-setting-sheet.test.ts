import assert from 'node:assert/strict';
import { quoted } from '../../model/reader.ts';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { plansOf } from '../../plans/index.ts';
import { scenarioProperties } from '../../support/rha/scenario-properties/index.ts';
import type { EmitContext, EmittedFile, Job } from '../emitter.ts';
import { rhaSettingSheet } from './index.ts';

const hosts = `
hyperv hv-a { switch prod { kind external }  vm app01 {} }
hyperv hv-b { switch dr { kind external } }
`;

function sheets(scenario: string, others = hosts): readonly EmittedFile[] {
  const topology = new Topology([SourceFile.parse('design.quiesce', `${others}\n${scenario}`)]);
  assert.deepEqual(topology.problems, []);
  const job = topology.all('scenario')[0] as unknown as Job;
  const plans = plansOf(topology).filter((plan) => (plan.job as unknown) === job);
  const context: EmitContext = { topology, job, plans, language: 'ja' };
  assert.ok(rhaSettingSheet.applies(context));
  return rhaSettingSheet.emit(context);
}

const scenario = (facts: string): string =>
  `scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01  ${facts} }`;

describe('emitters/rha-setting-sheet', () => {
  it('is a text and a workbook in each language, whatever the language of scripts', () => {
    const files = sheets(scenario('switchover auto'));
    assert.deepEqual(
      files.map((file) => file.path),
      ['rha-setting-sheet.en.md', 'rha-setting-sheet.en.xlsx', 'rha-setting-sheet.ja.md', 'rha-setting-sheet.ja.xlsx'],
    );
    const [en, , ja] = files;
    assert.match(en!.text, /^# Setting sheet of the replication scenario: app01\n/);
    assert.match(ja!.text, /^# レプリケーション シナリオの設定シート: app01\n/);
    assert.match(en!.text, /cannot be imported/);
    assert.match(ja!.text, /インポートできない/);
  });

  it('follows the wizard from 1 to 17', () => {
    for (const { text } of sheets(scenario(''))) {
      const numbers = [...text.matchAll(/^### (\d+)\. /gm)].map((match) => Number(match[1]));
      assert.deepEqual(
        numbers,
        Array.from({ length: 17 }, (_, index) => index + 1),
      );
    }
  });

  it('has every property once, headings aside', () => {
    const properties = scenarioProperties.filter(
      (p) => !['scenario.properties', 'host.properties', 'ha.properties'].includes(p.id),
    );
    for (const { text } of sheets(scenario(''))) {
      const rows = text.split('\n').filter((line) => /^\| .* \| (☐|) ?\|$/.test(line));
      assert.equal(rows.length, properties.length);
    }
  });

  it('lists first what has to be decided', () => {
    const [en] = sheets(scenario(''));
    const list = /## To be decided[^\n]*\n\n((?:- .*\n)+)/.exec(en!.text)![1]!;
    assert.match(list, /^- Start of switchover /m);
    assert.match(list, /^- Credentials .*the design does not say where/m);
    const [decided] = sheets(
      `secret admin { env A }\n${scenario(`mode online  switchover auto  reverse auto  engine-verification yes  dns-redirect no`)}`,
      hosts.replaceAll('switch', 'credentials admin  switch'),
    );
    assert.match(decided!.text, /Nothing: the design says all that is needed\./);
  });

  it('keeps the table whole whatever names say', () => {
    const group = 'a | b `c` <script>alert(1)</script> "q" \\';
    const name = quoted(group);
    for (const { text } of sheets(`scenario-group ${name} {}\n${scenario(`group ${name}`)}`)) {
      assert.doesNotMatch(text, /<script/);
      for (const line of text.split('\n').filter((l) => l.startsWith('| ') && l.includes('alert'))) {
        const cells = line.replaceAll('\\\\', '').replaceAll('\\|', '').split('|').length - 2;
        assert.ok(cells === 2 || cells === 6, line);
      }
    }
  });
});
