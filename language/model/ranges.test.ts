/** One entry for many elements: ranges pair element by element, anything else is an error with advice. */
import assert from 'node:assert/strict';
import { at, checked, design, marked } from '../../test/kit/design.ts';
import { longestRange, rangeAt, rangeLength } from './ranges.ts';

describe('ranges', () => {
  const name = (text: string): string[] => [...design(text).everything()].map((e) => e.name!);

  it('make an element of each name, with leading zeros where the first has them', () => {
    assert.deepEqual(name('vm web[08..11]'), ['web08', 'web09', 'web10', 'web11']);
    assert.deepEqual(name('vm esx-[8..10]'), ['esx-8', 'esx-9', 'esx-10']);
    assert.deepEqual(name('vm 業務[1..2]号機'), ['業務1号機', '業務2号機']);
    assert.deepEqual(name('vm sv[a..c]'), ['sva', 'svb', 'svc']);
    assert.deepEqual(name('vm SV[A..B]'), ['SVA', 'SVB']);
    assert.deepEqual(name('vm web[3..1]'), ['web3', 'web2', 'web1']);
    assert.deepEqual(name('vm "web server [1..2]"'), ['web server 1', 'web server 2']);
  });

  it('pair element by element in phrases and in the block', () => {
    const topology = design(
      'array a { ld mv[1..3] ld rv[1..3] pair p[1..3] of mv[1..3] -> rv[1..3] }\n' +
        'hyperv h { vm app[01..03] { adapter nic0 { address 10.1.1.[21..23]/24 } fqdn app[01..03].example.com } }',
    );
    const pairs = topology.all('pair').map((p) => {
      const of = p.get('of')! as unknown as { from: { name: string }; to: { name: string } };
      return `${p.name!} ${of.from.name} ${of.to.name}`;
    });
    assert.deepEqual(pairs, ['p1 mv1 rv1', 'p2 mv2 rv2', 'p3 mv3 rv3']);
    assert.deepEqual(
      topology.all('adapter').map((a) => a.list('address')),
      [['10.1.1.21/24'], ['10.1.1.22/24'], ['10.1.1.23/24']],
    );
    assert.deepEqual(
      topology.all('vm').map((vm) => vm.get('fqdn')),
      ['app01.example.com', 'app02.example.com', 'app03.example.com'],
    );
  });

  it('give each element its own of children of the same length', () => {
    const topology = design('vm web[1..2] { disk d[1..2] { size 1 GB } }');
    assert.deepEqual([...topology.everything()].map((e) => e.path), [
      'vm:web1', 'vm:web1/disk:d1', 'vm:web2', 'vm:web2/disk:d2',
    ]); // prettier-ignore
  });

  it('stand for their items in a list', () => {
    const topology = design('array a { ld mv_[a..c] ld x snapshot s of x { svs mv_[a..c] } }');
    assert.deepEqual(
      topology
        .all('snapshot')[0]!
        .list('svs')
        .map((ld) => (ld as { name: string }).name),
      ['mv_a', 'mv_b', 'mv_c'],
    );
    const ldset = design('array a { ld mv[1..3] ld x ldset s { lds mv[1..3], x } }').all('ldset')[0]!;
    assert.equal(ldset.list('lds').length, 4);
    assert.deepEqual(
      [0, 2, 3].map((item) => ldset.place('lds', item).text),
      ['mv[1..3]', 'mv[1..3]', 'x'],
    );
  });

  for (const [what, text, found] of [
    [
      'another length in a phrase',
      'array a { ld m[1..9] ld r[1..9] pair p[1..8] of m[1..9] -> r[1..9] }',
      'm[1..9] -> r[1..9]',
    ],
    [
      'two lengths in one arrow',
      'array a { ld m[1..3] ld r[1..3] pair p[1..3] of m[1..3] -> r[1..2] }',
      'm[1..3] -> r[1..2]',
    ],
    ['another length in the block', 'vm w[1..3] { fqdn w[1..4].example }', 'w[1..4].example'],
    [
      'another length in a list of the block',
      'vm w[1..3] { guest "Windows Server 2019" { patches KB[1..5] } }',
      'KB[1..5]',
    ],
    ['another length of a child', 'vm w[1..3] { disk d[1..2] }', 'd[1..2]'],
    [
      'a template’s of another length',
      'template t for vm { fqdn w[1..4].example }\nvm w[1..3] like t',
      'w[1..4].example',
    ],
    ['one where one value is wanted', 'datastore ds[1..3]\nvm w on ds[1..3]', 'ds[1..3]'],
    [
      'an arrow of ranges without a name',
      'array a { ld m[1..3] ld r[1..3] pair of m[1..3] -> r[1..3] }',
      'm[1..3] -> r[1..3]',
    ],
    ['what is no range', 'vm w[1-3]', undefined],
    ['letters and numbers mixed', 'vm w[1..c]', 'w[1..c]'],
    ['too long', `vm w[1..${String(longestRange + 1)}]`, `w[1..${String(longestRange + 1)}]`],
    ['far too long', 'vm w[1..99999999999999999999]', 'w[1..99999999999999999999]'],
  ] as const) {
    it(`are a finding: ${what}`, () => {
      const findings = checked(text).findings;
      if (found === undefined) assert.ok(findings.length > 0);
      else
        assert.deepEqual(
          findings.map((f) => `${f.rule} ${f.place.text}`),
          [`language/range ${found}`],
        );
    });
  }

  it('in a string are those that read as one; other brackets are text', () => {
    const topology = design(
      'vm a[1..2] { storage "[ds1] D:\\VMs\\a[1..2]" }\nvm "web [old]"\nbackup b { paths "[ds1] a" }',
    );
    assert.deepEqual(
      topology.all('vm').map((vm) => vm.get('storage')),
      ['[ds1] D:\\VMs\\a1', '[ds1] D:\\VMs\\a2', undefined],
    );
    assert.equal(topology.all('vm')[2]!.name, 'web [old]');
    assert.deepEqual(marked('vm "web [old]"\nbackup b { paths "[ds1] a", "[1..2] b" }'), []);
  });

  it('come to as many texts as they are long', () => {
    assert.equal(rangeLength('a[1..3]b[x..z]'), 3);
    assert.deepEqual(
      [0, 1, 2].map((i) => rangeAt('a[1..3]b[x..z]', i)),
      ['a1bx', 'a2by', 'a3bz'],
    );
    assert.equal(rangeLength('plain'), undefined);
  });
});

describe('`{name}` in a string', () => {
  it('is the element’s own name, or that of what it stands in', () => {
    const topology = design('vm web[1..2] { storage "D:\\VMs\\{name}" disk d { file "{vm}/{name}.vmdk {other}" } }');
    assert.deepEqual(
      topology.all('vm').map((vm) => vm.get('storage')),
      ['D:\\VMs\\web1', 'D:\\VMs\\web2'],
    );
    assert.deepEqual(
      topology.all('disk').map((disk) => disk.get('file')),
      ['web1/d.vmdk {other}', 'web2/d.vmdk {other}'],
    );
  });

  it('of a template is the name of the element that uses it', () => {
    const topology = design('template t for vm { storage "D:\\{name}" }\nvm 業務[1..2] like t');
    assert.deepEqual(
      topology.all('vm').map((vm) => vm.get('storage')),
      ['D:\\業務1', 'D:\\業務2'],
    );
    assert.equal(at(topology, 'vm:業務1').fact('storage' as never).state, 'known');
  });
});
