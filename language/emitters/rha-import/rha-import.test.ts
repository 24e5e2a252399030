import assert from 'node:assert/strict';
import { SourceFile } from '../../model/source.ts';
import { Topology } from '../../model/topology.ts';
import { plansOf } from '../../plans/index.ts';
import { quoted } from '../../model/reader.ts';
import type { EmitContext, EmittedFile, Job } from '../emitter.ts';
import { GivenFault, type ReadGiven } from '../given.ts';
import { rhaImport } from './index.ts';

const hosts = `
hyperv hv-a { switch prod { kind external }  vm app01 {}  vm app02 {} }
hyperv hv-b { switch dr { kind external } }
`;
const exported = `<?xml version="1.0"?>\r\n<odd alive='1'><group/><!-- kept --></odd>\r\n`;
const mapping = JSON.stringify({
  format: 'quiesce-rha-mapping',
  version: 1,
  properties: {
    'ha.is-alive-timeout': { xpath: '/odd/@alive', scale: 1000 },
    'scenario.group': { xpath: '/odd/group' },
    'ha.vm-fqdn': { xpath: '/odd/@alive/..' },
  },
});

const scenario = (facts: string, name = 'app01'): string =>
  `scenario ${name} { type hyperv  product HA  master hv-a  replica hv-b  protect ${name}  timeout 400 s  ${facts} }`;
const both = 'export-file "x/app.xml"  mapping-file "map.json"';

/** Reads from a record of files. */
function reader(files: Readonly<Record<string, string | Uint8Array>>): ReadGiven {
  return (from, path) => {
    assert.equal(from.uri, 'site/design.quiesce');
    const file = files[path];
    if (file === undefined) return { reason: { en: 'There is no such file.', ja: 'ファイルがない。' } };
    return typeof file === 'string' ? new TextEncoder().encode(file) : file;
  };
}

function contextOf(text: string, files: Readonly<Record<string, string | Uint8Array>>): EmitContext {
  const topology = new Topology([SourceFile.parse('site/design.quiesce', `${hosts}\n${text}`)]);
  assert.deepEqual(topology.problems, []);
  const job = topology.all('scenario')[0] as unknown as Job;
  const plans = plansOf(topology).filter((plan) => (plan.job as unknown) === job);
  return { topology, job, plans, language: 'en', readGiven: reader(files) };
}

function emit(text: string, files: Readonly<Record<string, string | Uint8Array>>): readonly EmittedFile[] {
  const context = contextOf(text, files);
  assert.ok(rhaImport.applies(context));
  return rhaImport.emit(context);
}

const oneMapping = mapping.replace(/,"ha\.vm-fqdn":\{[^}]*\}/, '');

describe('emitters/rha-import', () => {
  it('is for scenarios that name an export', () => {
    assert.ok(!rhaImport.applies(contextOf(scenario(''), {})));
  });

  it('gives the exported file with the values of the design, and what was filled in', () => {
    const [xml, en, ja] = emit(scenario(both), { 'x/app.xml': exported, 'map.json': oneMapping });
    assert.equal(xml!.path, 'rha-import.xml');
    const expected = exported.replace("'1'", "'400000'").replace('<group/>', '<group>シナリオ</group>');
    assert.equal(Buffer.from(xml!.bytes!).toString(), expected);
    assert.equal(xml!.text, expected);
    assert.match(en!.text, /\| 1 \| 400000 \|/);
    assert.match(ja!.text, /x\/app\.xml、マッピング: map\.json/);
  });

  it('says when scenarios share an export, and so an identity', () => {
    const [, en] = emit(`${scenario(both)} ${scenario(both, 'app02')}`, {
      'x/app.xml': exported,
      'map.json': oneMapping,
    });
    assert.match(en!.text, /one identity with this one: app02/);
  });

  it('writes a name with markup as data', () => {
    const group = `</group><x y="&amp;'">`;
    const [xml, en] = emit(`scenario-group ${quoted(group)} {}  ${scenario(`group ${quoted(group)}  ${both}`)}`, {
      'x/app.xml': exported,
      'map.json': oneMapping,
    });
    assert.ok(xml!.text.includes(`<group>&lt;/group&gt;&lt;x y="&amp;amp;'"&gt;</group>`), xml!.text);
    assert.doesNotMatch(en!.text, /<x|<\/group/);
  });

  const faults: readonly (readonly [title: string, facts: string, files: Record<string, string>, expected: RegExp])[] =
    [
      ['no export', 'mapping-file "map.json"', {}, /^map\.json: .*does not state `export-file`/],
      ['no mapping', 'export-file "x.xml"', {}, /^x\.xml: .*does not state `mapping-file`/],
      ['a missing file', both, { 'map.json': oneMapping }, /^x\/app\.xml: There is no such file/],
      [
        'a path out of the folder',
        'export-file "../x.xml"  mapping-file "map.json"',
        { 'map.json': oneMapping },
        /^\.\.\/x\.xml: The path/,
      ],
      ['an absolute path', 'export-file "x.xml"  mapping-file "C:\\map.json"', {}, /^C:\\map\.json: The path/],
      ['a wrong mapping', both, { 'map.json': '{\n}' }, /^map\.json:1:1: /],
      [
        'an export that does not fit',
        both,
        { 'map.json': oneMapping, 'x/app.xml': '<odd alive="x"><group/></odd>' },
        /^x\/app\.xml:1:13: /,
      ],
      [
        'a mapping that does not fit',
        both,
        { 'map.json': mapping, 'x/app.xml': '<odd alive="1"/>' },
        /^map\.json:1:\d+: scenario\.group: the XPath selects nothing/,
      ],
    ];
  for (const [title, facts, files, expected] of faults) {
    it(`writes nothing and says where: ${title}`, () => {
      assert.throws(
        () => emit(scenario(facts), files),
        (error: unknown) => {
          assert.ok(error instanceof GivenFault);
          assert.match(error.text.en, expected);
          return true;
        },
      );
    });
  }
});
