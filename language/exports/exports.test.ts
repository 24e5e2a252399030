import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { projectRoot } from '../../test/tools/parts.ts';
import type { DefinedProperty, Value } from '../emitters/rha-scenario/definition.ts';
import { ExportedText, type ExportEncoding } from './exported-text.ts';
import { fillXml } from './fill-xml.ts';
import { mappingJsonSchema, readMapping, type Mapping, type MappedProperty, type ReadMapping } from './mapping.ts';
import { readXml, select, valueOf } from './xml-export.ts';

const same = (text: string) => ({ en: text, ja: text });

/** A property of a definition with a value. */
function property(id: string, value?: Value): DefinedProperty {
  const labelStatus = { en: 'guide', ja: 'guide' } as const;
  return {
    id,
    owner: 'ha',
    label: same(id),
    labelStatus,
    place: same(id),
    origin: value ? 'said' : 'to-be-decided',
    knownFrom: 'guide',
    sources: [],
    ...(value && { value }),
  };
}

function mappingOf(properties: Record<string, MappedProperty>, namespaces?: Mapping['namespaces']): ReadMapping {
  const read = readMapping(
    JSON.stringify(
      { format: 'quiesce-rha-mapping', version: 1, ...(namespaces && { namespaces }), properties },
      null,
      2,
    ),
  );
  if (!('mapping' in read)) throw new Error(JSON.stringify(read));
  return read;
}

const timeout = 'ha.is-alive-timeout';
const fqdn = 'ha.vm-fqdn';
const text = (value: string): Value => ({ kind: 'text', text: value });
const number = (value: number): Value => ({ kind: 'number', number: value, unit: 's' });

function bytesOf(source: string, encoding: ExportEncoding | 'utf-8-bom'): Uint8Array {
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\uFEFF${source}`);
  if (encoding === 'utf-8') return new TextEncoder().encode(source);
  return encoding === 'cp932'
    ? iconv.encode(source, 'cp932')
    : iconv.encode(`\uFEFF${source}`, encoding, { addBOM: false });
}

/** The result, or the error as `in:line:column: text`. */
function filled(
  bytes: Uint8Array,
  properties: Record<string, MappedProperty>,
  values: Record<string, Value | undefined>,
  namespaces?: Mapping['namespaces'],
): Uint8Array | string {
  const defined = Object.entries(values).map(([id, value]) => property(id, value));
  const result = fillXml(bytes, mappingOf(properties, namespaces), defined);
  if ('bytes' in result) return result.bytes;
  const { line, column, text: said } = result.problem;
  assert.match(said.ja, /[ぁ-んァ-ン一-龠]/, 'said in Japanese too');
  return [result.in, line, column, ` ${said.en}`].filter((part) => part !== undefined).join(':');
}

function textOf(result: Uint8Array | string): string {
  if (typeof result === 'string') assert.fail(result);
  return new TextDecoder('utf-8', { fatal: true }).decode(result);
}

/** Exports of many shapes, with `@@` where the value stands and the XPath that leads there. */
const shapes: readonly (readonly [title: string, source: string, xpath: string, namespaces?: Mapping['namespaces']])[] =
  [
    ['an attribute', '<s a="1" b="@@" c=\'2\'/>', '/s/@b'],
    ['an attribute in single quotes', "<s\n\tb = '@@'\n/>", '/s/@b'],
    ['an element', '<s><t>@@</t><u>@@@</u></s>', '/s/t'],
    ['an element with blanks around its text', '<s>\r\n  <t>\r\n    @@\r\n  </t>\r\n</s>\r\n', '/s/t'],
    ['a CDATA section', '<s><t><![CDATA[@@]]></t><!-- <t>x</t> --></s>', '/s/t'],
    ['a default namespace', '<s xmlns="urn:a"><t>@@</t></s>', '/a:s/a:t', { a: 'urn:a' }],
    [
      'prefixes and attributes with namespaces',
      '<p:s xmlns:p="urn:p" xmlns:q="urn:q"><p:t q:v="@@" v="1"/></p:s>',
      '/x:s/x:t/@y:v',
      { x: 'urn:p', y: 'urn:q' },
    ],
    ['unknown elements and entities', '<s><odd x="&lt;&#x30A2;">&amp;</odd><t>@@</t><odd/></s>', '/s/t'],
    ['comments and instructions', '<?pi a?><!-- - --><s><!-- a --><t><?x?>@@<!-- b --></t></s><!-- end -->', '/s/t'],
    ['a document type', '<!DOCTYPE s>\n<s><t>@@</t></s>', '/s/t'],
    ['a predicate', '<s><t n="a">1</t><t n="b">@@</t></s>', '/s/t[@n="b"]'],
    ['Japanese', '<シナリオ 名前="表示ソ能"><監視>@@</監視>予約</シナリオ>', '/シナリオ/監視'],
  ];

const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'cp932'] as const;

describe('exports: XML filled by a mapping', () => {
  for (const [title, source, xpath, namespaces] of shapes) {
    for (const encoding of encodings) {
      it(`changes the value alone: ${title}, ${encoding}`, () => {
        const declaration =
          encoding === 'cp932' ? '<?xml version="1.0" encoding="Shift_JIS"?>\r\n' : '<?xml version="1.0"?>\n';
        const whole = (value: string): Uint8Array => bytesOf(declaration + source.replace(/@@(?!@)/, value), encoding);
        const result = filled(whole('300'), { [timeout]: { xpath } }, { [timeout]: number(600) }, namespaces);
        if (typeof result === 'string') assert.fail(result);
        assert.deepEqual(Buffer.from(result), Buffer.from(whole('600')));
      });
    }
  }

  it('leaves a value that is right already as it is spelt', () => {
    const bytes = bytesOf('<s a="a&#98;c"/>', 'utf-8');
    assert.deepEqual(filled(bytes, { [fqdn]: { xpath: '/s/@a' } }, { [fqdn]: text('abc') }), bytes);
  });

  it('keeps what the design has no value for', () => {
    const bytes = bytesOf('<s a="x"/>', 'utf-8');
    assert.deepEqual(filled(bytes, { [fqdn]: { xpath: '/s/@a' } }, { [fqdn]: undefined }), bytes);
  });

  it('keeps bytes that CP932 has two codes for', () => {
    // 0x8790 and 0x81e0 are one character; decoded and encoded again, the first would become the second.
    const head = [...bytesOf('<?xml version="1.0" encoding="Windows-31J"?><s><n>', 'utf-8'), 0x87, 0x90, 0x81, 0xe0];
    const bytes = Uint8Array.from([...head, ...bytesOf('</n><t>1</t></s>', 'utf-8')]);
    const result = filled(bytes, { [timeout]: { xpath: '/s/t' } }, { [timeout]: number(2) });
    assert.deepEqual(Buffer.from(result as Uint8Array).subarray(0, head.length), Buffer.from(head));
    assert.match(Buffer.from(result as Uint8Array).toString('latin1'), /<t>2<\/t><\/s>$/);
  });

  it('writes names as data, whatever they hold', () => {
    const hostile = `</t><x a="1">&amp;]]><!-- '" -->`;
    const source = `<s a="1" b='2'><t>3</t><c><![CDATA[4]]></c><e/></s>`;
    for (const xpath of ['/s/@a', '/s/@b', '/s/t', '/s/c', '/s/e']) {
      const result = textOf(filled(bytesOf(source, 'utf-8'), { [fqdn]: { xpath } }, { [fqdn]: text(hostile) }));
      const xml = readXml(ExportedText.read(new TextEncoder().encode(result), 'xml') as ExportedText);
      assert.ok('document' in xml, result);
      const found = select(xml.document, xpath, {});
      assert.deepEqual('nodes' in found && found.nodes.map(valueOf), [hostile]);
      const shape = select(xml.document, '//*', {});
      assert.equal('nodes' in shape && shape.nodes.length, 4, 'no element was added');
    }
  });

  it('spells values as the mapping says', () => {
    const bytes = bytesOf('<s on="True" ms="1" l="a;b" n="x=y" i=""><r>1</r><r>2</r></s>', 'utf-8');
    const result = filled(
      bytes,
      {
        'ha.dns-redirect': { xpath: '/s/@on', values: { yes: 'True', no: 'False' } },
        [timeout]: { xpath: '/s/@ms', scale: 1000 },
        'ha.dns-ips': { xpath: '/s/@l', join: ';' },
        'ha.network-mapping': { xpath: '/s/@n', pair: '=', join: ';' },
        'scenario.vms': { xpath: '/s/r', each: true },
        'ha.switchover-start': { xpath: '/s/@i', values: { auto: 'A', manual: 'M' } },
      },
      {
        'ha.dns-redirect': { kind: 'yesno', yes: false },
        [timeout]: number(300),
        'ha.dns-ips': { kind: 'list', items: ['10.0.0.1', '10.0.0.2', '10.0.0.3'] },
        'ha.network-mapping': { kind: 'mapping', pairs: [{ master: 'prod', replica: 'dr' }] },
        'scenario.vms': { kind: 'list', items: ['VM1', 'VM2'] },
        'ha.switchover-start': { kind: 'choice', id: 'manual', label: same('manual') },
      },
    );
    assert.equal(
      textOf(result),
      '<s on="False" ms="300000" l="10.0.0.1;10.0.0.2;10.0.0.3" n="prod=dr" i="M"><r>VM1</r><r>VM2</r></s>',
    );
  });

  const wrong: readonly (readonly [
    title: string,
    source: string,
    mapped: MappedProperty,
    value: Value,
    expected: RegExp,
  ])[] = [
    ['nothing selected', '<s a="1"/>', { xpath: '/s/@b' }, number(1), /^mapping:6:7: ha\.is.*selects nothing/],
    ['several nodes', '<s>\n<t>1</t>\n<t>2</t></s>', { xpath: '//t' }, number(1), /selects 2 nodes \(lines 2, 3\)/],
    ['no XPath', '<s/>', { xpath: '/s[' }, number(1), /^mapping:6:7: .*cannot be evaluated/],
    ['an unknown prefix', '<s/>', { xpath: '/x:s' }, number(1), /cannot be evaluated: .*x\. Prefixes/],
    ['an XPath that gives no nodes', '<s/>', { xpath: 'count(/s)' }, number(1), /cannot be evaluated/],
    ['a comment', '<s><!-- 1 --></s>', { xpath: '/s/comment()' }, number(1), /selects nothing|neither an element/],
    ['another type', '<s>\n <t>abc</t></s>', { xpath: '/s/t' }, number(1), /^export:2:2: .*"abc" where a number/],
    ['child elements', '<s><t>1</t></s>', { xpath: '/s' }, text('x'), /^export:1:1: .*more than one text/],
    ['texts between comments', '<s>a<!-- -->b</s>', { xpath: '/s' }, text('x'), /more than one text/],
    [
      'an unknown spelling',
      '<s a="1"/>',
      { xpath: '/s/@a' },
      { kind: 'yesno', yes: true },
      /how the file spells "yes"/,
    ],
    [
      'a value that is none of the spellings',
      '<s a="maybe"/>',
      { xpath: '/s/@a', values: { yes: '1', no: '0' } },
      { kind: 'yesno', yes: true },
      /^export:1:7: .*"maybe", which is none/,
    ],
    ['a list without separator', '<s a=""/>', { xpath: '/s/@a' }, { kind: 'list', items: ['a', 'b'] }, /needs `join`/],
    [
      'an item with the separator',
      '<s a=""/>',
      { xpath: '/s/@a', join: ';' },
      { kind: 'list', items: ['a;b', 'c'] },
      /"a;b" holds ";"/,
    ],
    [
      'fewer nodes',
      '<s><t/></s>',
      { xpath: '/s/t', each: true },
      { kind: 'list', items: ['a', 'b'] },
      /2 items and 1 nodes/,
    ],
    ['a control character', '<s a=""/>', { xpath: '/s/@a' }, text('a\u0001'), /control character/],
    [
      'credentials',
      '<s a=""/>',
      { xpath: '/s/@a' },
      { kind: 'references', references: [] },
      /Credentials are never written/,
    ],
    ['no XML', 'not xml', { xpath: '/s' }, text('x'), /^export:1:\d+: .*no well-formed XML/],
    ['an unclosed element', '<s>\n<t></s>', { xpath: '/s' }, text('x'), /^export:2:\d+: /],
    [
      'an entity of its own',
      '<!DOCTYPE s [<!ENTITY e SYSTEM "file:///etc/passwd">]><s>&e;</s>',
      { xpath: '/s' },
      text('x'),
      /entity/,
    ],
  ];
  for (const [title, source, mapped, value, expected] of wrong) {
    it(`tells what is wrong: ${title}`, () => {
      const id = value.kind === 'number' ? timeout : fqdn;
      const result = filled(bytesOf(source, 'utf-8'), { [id]: mapped }, { [id]: value });
      assert.ok(typeof result === 'string', 'nothing is written');
      assert.match(result, expected);
    });
  }

  it('tells two properties that share a node', () => {
    const result = filled(
      bytesOf('<s a="1"/>', 'utf-8'),
      { [timeout]: { xpath: '/s/@a' }, 'ha.heartbeat-frequency': { xpath: '//@a' } },
      { [timeout]: number(1), 'ha.heartbeat-frequency': number(2) },
    );
    assert.match(result as string, /a node that ha\.is-alive-timeout has already/);
  });

  it('tells encodings and characters that it cannot write', () => {
    const latin = bytesOf('<?xml version="1.0" encoding="ISO-8859-1"?><s a=""/>', 'utf-8');
    assert.match(
      filled(latin, { [fqdn]: { xpath: '/s/@a' } }, { [fqdn]: text('x') }) as string,
      /ISO-8859-1 is not supported/,
    );
    const sjis = bytesOf('<?xml version="1.0" encoding="Shift_JIS"?>\n<s a=""/>', 'utf-8');
    const result = filled(sjis, { [fqdn]: { xpath: '/s/@a' } }, { [fqdn]: text('한글') });
    assert.match(result as string, /^export:2:7: "한글" holds characters that Shift_JIS/);
    const broken = Uint8Array.from([...bytesOf('<s a="', 'utf-8'), 0xff, ...bytesOf('"/>', 'utf-8')]);
    assert.equal(typeof filled(broken, { [fqdn]: { xpath: '/s/@a' } }, { [fqdn]: text('x') }), 'string');
  });

  it('changes nothing else in any document', () => {
    const name = fc.constantFrom('a', 'b', '要素', 'c.d', 'e-f');
    const plain = fc
      .stringMatching(/^[ -~ぁ-ん\r\n\t]{0,12}$/)
      .map((s) => s.replace(/[<>&]|]]>/g, '.').replaceAll('-', '_'));
    const piece = fc.oneof(
      plain,
      plain.map((s) => `<!--${s.replace(/[-]/g, '')}-->`),
      plain.map((s) => `<![CDATA[${s}]]>`),
      plain.map((s) => `<?pi ${s.replaceAll('?', '')}?>`),
      fc.constantFrom('&amp;', '&#x3042;', '&lt;'),
      fc.tuple(name, plain, plain).map(([n, a, s]) => `<${n} x="${a.replaceAll('"', '')}" y = '1'>${s}</${n}>`),
      name.map((n) => `<${n}\n/>`),
    );
    const target = fc.constantFrom(
      (v: string) => `<target>${v}</target>`,
      (v: string) => `<target>\r\n ${v}\t</target>`,
      (v: string) => `<target><![CDATA[${v}]]></target>`,
      (v: string) => `<target><!-- x -->${v}<?y?></target>`,
    );
    fc.assert(
      fc.property(
        fc.array(piece),
        fc.array(piece),
        target,
        fc.constantFrom(...encodings),
        fc.nat(1e6),
        (before, after, make, encoding, value) => {
          const declaration =
            encoding === 'cp932' ? '<?xml version="1.0" encoding="Shift_JIS"?>' : '<?xml version="1.0"?>';
          const whole = (v: string): Uint8Array =>
            bytesOf(`${declaration}<root>${before.join('')}${make(v)}${after.join('')}</root>\n`, encoding);
          const result = filled(whole('77'), { [timeout]: { xpath: '/root/target' } }, { [timeout]: number(value) });
          if (typeof result === 'string') assert.fail(result);
          assert.deepEqual(Buffer.from(result), Buffer.from(whole(String(value))));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('carries any value into any place', () => {
    const places = ['<t>1</t>', '<t><![CDATA[1]]></t>', '<t/>', '<t></t>', '<t v="1"/>', "<t v='1'/>"];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.string({ unit: 'binary' }), (place, raw) => {
        const value = raw.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').trim();
        const xpath = place.includes('v=') ? '/s/t/@v' : '/s/t';
        const result = textOf(
          filled(bytesOf(`<s>${place}</s>`, 'utf-8'), { [fqdn]: { xpath } }, { [fqdn]: text(value) }),
        );
        const xml = readXml(ExportedText.read(new TextEncoder().encode(result), 'xml') as ExportedText);
        const found = 'document' in xml ? select(xml.document, xpath, {}) : undefined;
        assert.deepEqual(found && 'nodes' in found && found.nodes.map(valueOf), [value]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('exports: mapping', () => {
  it('has its JSON Schema in docs/schemas as the program knows it', () => {
    const schema = JSON.parse(
      readFileSync(join(projectRoot, 'docs', 'schemas', 'rha-mapping.schema.json'), 'utf8'),
    ) as object;
    assert.deepEqual(schema, mappingJsonSchema());
    const validate = new Ajv2020({ strict: false }).compile(schema);
    assert.ok(validate(mappingOf({ [timeout]: { xpath: '/s/@a', scale: 1000 } }, { x: 'urn:x' }).mapping));
    assert.ok(!validate({ format: 'quiesce-rha-mapping', version: 2, properties: {} }));
  });

  const problems: readonly (readonly [text: string, expected: RegExp])[] = [
    ['', /^1:1 .*not valid JSON/],
    ['{\n  "format": ', /^2:\d+ .*not valid JSON/],
    ['{\n  "format": "other"\n}', /^2:3 .*format/],
    ['{"format":"quiesce-rha-mapping","version":1,\n"properties":{},\n"more":1}', /^3:1 .*more/],
    ['{"format":"quiesce-rha-mapping","version":1,"properties":{\n"ha.x":{"xpath":"/a"}}}', /^2:1 .*no property ha\.x/],
    [
      '{"format":"quiesce-rha-mapping","version":1,"properties":{\n"replica.is-alive-timeout":{"xpath":"/a"}}}',
      /perhaps ha\.is-alive-timeout/,
    ],
    ['{"format":"quiesce-rha-mapping","version":1,"properties":{"ha.vm-fqdn":{\n"xpath":""}}}', /^2:1 .*xpath/],
    [
      '{"format":"quiesce-rha-mapping","version":1,"properties":{"ha.vm-fqdn":{"xpath":"/a",\n"scale":0}}}',
      /^2:1 .*scale/,
    ],
  ];
  for (const [source, expected] of problems) {
    it(`tells what is wrong and where: ${expected.source}`, () => {
      const read = readMapping(source);
      assert.ok(!('mapping' in read));
      assert.match(`${String(read.line)}:${String(read.column)} ${read.text.en}`, expected);
    });
  }
});
