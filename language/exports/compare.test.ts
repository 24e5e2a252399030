import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareXml, propose, type Comparison } from './compare.ts';
import { ExportedText } from './exported-text.ts';
import { readXml, select, valueOf, type XmlExport } from './xml-export.ts';

function xml(source: string): XmlExport {
  const file = ExportedText.read(new TextEncoder().encode(source), 'xml');
  if (!(file instanceof ExportedText)) throw new Error(file.text.en);
  const read = readXml(file);
  if (!('document' in read)) throw new Error(read.text.en);
  return read;
}

function compared(before: string, after: string, known?: Record<string, string>): Comparison {
  const result = compareXml(xml(before), xml(after), known);
  if (!('differences' in result)) assert.fail(result.text.en);
  return result;
}

const paths = (before: string, after: string): string[] => compared(before, after).differences.map((one) => one.xpath);

describe('exports: comparison', () => {
  it('finds what differs, wherever it stands', () => {
    assert.deepEqual(paths('<s a="1"/>', '<s a="2"/>'), ['/s/@a']);
    assert.deepEqual(paths('<s><t>1</t></s>', '<s><t> 2 </t></s>'), ['/s/t']);
    assert.deepEqual(paths('<s><t/></s>', '<s><t><![CDATA[x]]></t></s>'), ['/s/t']);
    assert.deepEqual(paths('<s><t k="a">1</t><t k="b">1</t></s>', '<s><t k="a">1</t><t k="b">2</t></s>'), [
      "/s/t[@k='b']",
    ]);
    assert.deepEqual(paths('<s><t>1</t><t>1</t></s>', '<s><t>1</t><t>2</t></s>'), ['/s/t[2]']);
    assert.deepEqual(paths(`<s><t k="it's"/><t k="b"/></s>`, `<s><t k="it's">1</t><t k="b"/></s>`), [
      `/s/t[@k="it's"]`,
    ]);
  });

  it('sees no difference in layout, spelling and order of attributes', () => {
    assert.deepEqual(paths('<s a="1" b="x"><t>y</t></s>', "<s\n b='&#120;' a='1'> <t><![CDATA[y]]></t>\n</s>"), []);
  });

  it('names namespaces by the prefixes of the mapping, of the file, or new ones', () => {
    const before = '<s xmlns="urn:d" xmlns:p="urn:p"><p:t p:a="1"/></s>';
    const after = before.replace('"1"', '"2"');
    assert.deepEqual(compared(before, after).namespaces, { ns1: 'urn:d', p: 'urn:p' });
    assert.deepEqual(compared(before, after).differences[0]?.xpath, '/ns1:s/p:t/@p:a');
    assert.deepEqual(compared(before, after, { q: 'urn:p' }).differences[0]?.xpath, '/ns1:s/q:t/@q:a');
  });

  it('tells files that differ in more than values', () => {
    const result = compareXml(xml('<s>\n<t/></s>'), xml('<s>\n<t a=""/></s>'));
    assert.ok('text' in result);
    assert.equal(result.line, 2);
    assert.match(result.text.en, /differ in their elements or attributes at <t>/);
  });

  it('proposes paths that select that node alone', () => {
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc
        .tuple(
          fc.constantFrom('a', 'b', 'p:c'),
          fc.constantFrom('', ' k="1"', ' k="2"', ' p:k="3"', ` k="it's"`, ` k='say "x"'`),
          fc.oneof({ depthSize: 'small' }, fc.constantFrom('', 'text', '@@'), fc.array(tie('node'), { maxLength: 4 })),
        )
        .map(([name, attributes, content]) => {
          const inner = typeof content === 'string' ? content : content.join('');
          return `<${name}${attributes}>${inner}</${name}>`;
        }),
    })).node;
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), fc.nat(), (nodes, seed) => {
        const source = `<r xmlns="urn:d" xmlns:p="urn:p">${nodes.join('')}<z>@@</z></r>`;
        const places = [...source.matchAll(/@@/g)].map((match) => match.index);
        const at = places[seed % places.length]!;
        const after = `${source.slice(0, at)}other${source.slice(at + 2)}`;
        const { differences, namespaces } = compared(source, after);
        assert.equal(differences.length, 1);
        const found = select(xml(after).document, differences[0]!.xpath, namespaces);
        assert.deepEqual('nodes' in found && found.nodes.map(valueOf), ['other'], differences[0]!.xpath);
      }),
      { numRuns: 200 },
    );
  });

  it('learns units and spellings from what the manager showed', () => {
    const difference = { xpath: '/s', before: '300000', after: '600000', line: 1 };
    const timeout = 'ha.is-alive-timeout';
    assert.deepEqual(propose(timeout, difference, { was: '300', is: '600' }), { xpath: '/s', scale: 1000 });
    assert.deepEqual(propose(timeout, difference, { was: '300000', is: '600000' }), { xpath: '/s' });
    assert.ok('en' in propose(timeout, difference, { was: '300', is: '500' }));
    assert.ok('en' in propose(timeout, difference, {}));
    const switched = { xpath: '/s', before: '0', after: '-1', line: 1 };
    assert.deepEqual(propose('ha.dns-redirect', switched, { was: 'off', is: 'on' }), {
      xpath: '/s',
      values: { no: '0', yes: '-1' },
    });
    assert.deepEqual(propose('ha.switchover-start', switched, { was: 'manual', is: 'auto' }), {
      xpath: '/s',
      values: { manual: '0', auto: '-1' },
    });
    assert.deepEqual(propose('ha.vm-fqdn', switched, {}), { xpath: '/s' });
    assert.ok('en' in propose('ha.vm-fqdn', switched, { was: 'a', is: 'b' }));
    assert.ok('en' in propose('host.credentials', switched, { was: 'a', is: 'b' }));
  });
});
