/** What a name means: inner first, then outward, then what is unique in the topology. */
import assert from 'node:assert/strict';
import { at, checked, design, marked, said } from '../../test/kit/design.ts';
import type { Element } from './element.ts';
import { SourceFile } from './source.ts';

function target(element: Element, fact: string): string {
  const value = (element as { get(fact: string): unknown }).get(fact) as Element | Element[] | undefined;
  return (Array.isArray(value) ? value : [value]).map((e) => e?.path ?? '-').join(' ');
}

describe('a reference', () => {
  it('finds the nearest: within, then around, then anywhere', () => {
    const topology = design(
      'array tokyo { ld mv pair p of mv -> rv  ld rv }\narray osaka { ld mv  pair p of mv -> rv_far  ld rv_far }\nvcenter v { datastore d on rv_far }',
    );
    const ends = topology.all('pair').map((p) => {
      const of = p.get('of') as unknown as { from: Element; to: Element };
      return `${of.from.path} ${of.to.path}`;
    });
    assert.deepEqual(ends, ['array:tokyo/ld:mv array:tokyo/ld:rv', 'array:osaka/ld:mv array:osaka/ld:rv_far']);
    assert.equal(target(at(topology, 'vcenter:v/datastore:d'), 'on'), 'array:osaka/ld:rv_far');
  });

  it('may be qualified from any outer element, also through files', () => {
    const topology = design({
      'a.quiesce': 'vcenter v { datastore d on tokyo.mv  datastore e on osaka.mv }',
      'b.quiesce': 'array tokyo { ld mv }\narray osaka { ld mv }',
    });
    assert.equal(target(at(topology, 'vcenter:v/datastore:d'), 'on'), 'array:tokyo/ld:mv');
    assert.equal(target(at(topology, 'vcenter:v/datastore:e'), 'on'), 'array:osaka/ld:mv');
  });

  it('that fits several is a finding that names them', () => {
    const [f] = checked('array tokyo { ld mv }\narray osaka { ld mv }\nvcenter v { datastore d on mv }').findings;
    assert.equal(f!.rule, 'language/reference-ambiguous');
    assert.match(f!.message.en, /tokyo\.mv, osaka\.mv/);
    assert.deepEqual(
      f!.related.map((r) => r.place.text),
      ['mv', 'mv'],
    );
  });

  it('picks the kind by the type of the fact: a pair and a vm of one name may both be', () => {
    const topology = design('array a { ld x ld y pair web of x -> y }\nvm web\nbackup b { protect web  pairs web }');
    assert.deepEqual(
      marked('array a { ld x ld y pair web of x -> y }\nvm web\nbackup b { protect web  pairs web }'),
      [],
    );
    assert.equal(target(at(topology, 'backup:b'), 'pairs'), 'array:a/pair:web');
    assert.equal(target(at(topology, 'backup:b'), 'protect'), 'vm:web');
  });

  it('to another kind says which it is and which is wanted', () => {
    const [f] = checked('vm x\nvm a on x').findings;
    assert.equal(f!.rule, 'language/reference-kind');
    assert.match(f!.message.en, /`x` is a vm; wanted here: datastore/);
  });

  it('to nothing has a guess among what fits', () => {
    const [f] = checked('datastore ds_web\nvm dx_web\nvm a on dx_wab').findings;
    assert.match(f!.message.en, /There is no `dx_wab` here.*Did you mean `ds_web`/);
  });

  it('goes through a fact that is itself a reference', () => {
    const text = 'array t { ld mv_os }\nvcenter v { esxi esx-02 { boot t.mv_os } }\nbackup b { protect esx-02.boot }';
    assert.deepEqual(marked(text), []);
    assert.equal(target(at(design(text), 'backup:b'), 'protect'), 'array:t/ld:mv_os');
  });

  it('may have dots of its own', () => {
    const topology = design(
      'vm web.example.com { disk os.c }\nbackup b { protect web.example.com }\nbackup c { protect web.example.com.os.c }',
    );
    assert.equal(target(at(topology, 'backup:b'), 'protect'), 'vm:web.example.com');
    assert.equal(target(at(topology, 'backup:c'), 'protect'), 'vm:web.example.com/disk:os.c');
  });

  it('may be a string, with blanks, in any form of Unicode', () => {
    const topology = design(
      'datastore "共有 ガ 領域"\nvm a on "共有 カ\u3099 領域"\nvm カ\u3099 \nbackup b { protect ガ }',
    );
    assert.equal(target(at(topology, 'vm:a'), 'on'), 'datastore:共有 ガ 領域');
    assert.equal(target(at(topology, 'backup:b'), 'protect'), 'vm:ガ');
  });

  it('on each side of a map is looked up at that side', () => {
    const text =
      'hyperv a { switch prod { kind external } vm app }\nhyperv b { switch prod { kind external } switch dr { kind external } }\n' +
      'scenario s { master a replica b protect app map prod -> dr }';
    assert.deepEqual(marked(text), []);
    const [map] = at(design(text), 'scenario:s').list('map' as never) as unknown as { from: Element; to: Element }[];
    assert.equal(`${map!.from.path} ${map!.to.path}`, 'hyperv:a/switch:prod hyperv:b/switch:dr');
    assert.deepEqual(
      marked(text.replace('prod -> dr', 'dr -> prod')).map((m) => m.split(' ')[0]),
      ['language/reference-missing'],
    );
  });

  it('`none` is no reference, whatever is called so', () => {
    const topology = design('array a { manager none }');
    assert.deepEqual(marked('array a { manager none }'), []);
    assert.deepEqual(topology.all('array')[0]!.list('manager'), []);
  });
});

describe('names', () => {
  it('given twice are a finding at the second, with the first beside it, across files', () => {
    const { findings } = checked({ 'a.quiesce': 'server s', 'b.quiesce': 'server s { kind physical }' });
    assert.deepEqual(findings.map((f) => `${f.rule} ${f.place.file.uri} ${f.related[0]!.place.file.uri}`), [
      'language/duplicate-name b.quiesce a.quiesce',
    ]); // prettier-ignore
    assert.deepEqual(marked('vm ガ\nvm カ\u3099'), ['language/duplicate-name [カ\u3099]']);
    assert.deepEqual(marked('array a { ld x ld x }'), ['language/duplicate-name [x]']);
    assert.deepEqual(marked('vm a[1..3]\nvm a2'), ['language/duplicate-name [a2]']);
  });

  it('of two kinds, or in two places, may be the same', () => {
    assert.deepEqual(marked('vm a\nserver a\narray x { ld m }\narray y { ld m }'), []);
  });

  it('may be left out where the element is reached through what it holds', () => {
    assert.deepEqual(
      marked('array a { ld x ld y pair of x -> y }\nvm v { disk { size 1 GB } disk { size 2 GB } }'),
      [],
    );
    assert.equal(design('vm v { disk { size 1 GB } disk { size 2 GB } }').all('disk').length, 2);
  });
});

describe('includes', () => {
  it('bring each file once, in turn, and say which cannot be read', () => {
    const files: Record<string, string> = {
      'b.quiesce': 'include "c.quiesce"\nserver s',
      'c.quiesce': 'include "b.quiesce"\nserver t { runs RepNavi 12.4 }',
    };
    const read = (_: SourceFile, path: string): SourceFile | { reason: string } =>
      files[path] === undefined ? { reason: 'no such file' } : SourceFile.parse(path, files[path]);
    const topology = design('include "b.quiesce"\ninclude "c.quiesce"\ninclude "none.quiesce"\ninclude "x.txt"', read);
    assert.deepEqual(
      topology.all('server').map((s) => s.name),
      ['s', 't'],
    );
    assert.deepEqual(said(checked(topology).findings), [
      'language/include-missing ["none.quiesce"] The file `none.quiesce` cannot be read: no such file.',
      'language/include-missing ["x.txt"] The file `x.txt` cannot be read: not a .quiesce file.',
    ]);
  });
});
