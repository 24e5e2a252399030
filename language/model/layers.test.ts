/** Saying a thing once: what the element, its templates and the design's assumptions say, and which of them is told to have said it. */
import assert from 'node:assert/strict';
import { at, checked, design, marked } from '../../test/kit/design.ts';
import type { Element } from './element.ts';

function shown(element: Element, fact: string): string {
  const read = element.fact(fact as never);
  if (read.state === 'known') return `${JSON.stringify(read.value)} ${read.origin}`;
  return read.state === 'tbc' ? `tbc ${read.note}` : read.state;
}

describe('templates', () => {
  it('give what the element does not say itself, and are told to have said it', () => {
    const vm = at(design('template w for vm { tools running state off }\nvm a like w { state running }'), 'vm:a');
    assert.equal(shown(vm, 'tools'), '"running" template');
    assert.equal(shown(vm, 'state'), '"running" own');
    assert.equal(vm.fact('tools' as never).state === 'known' && vm.place('tools' as never).text, 'running');
  });

  it('lose a list as a whole to an own one', () => {
    const topology = design(
      'template w for vm { guest "Windows Server 2019" { patches KB1, KB2 } }\nvm a like w { guest "Windows Server 2019" { patches KB3 } }\nvm b like w\nvm c like w { guest "Windows Server 2019" { patches none } }',
    );
    assert.deepEqual(
      topology.all('guest').map((g) => g.list('patches')),
      [['KB3'], ['KB1', 'KB2'], []],
    );
  });

  it('fill names and ranges in for each element that is like them', () => {
    const topology = design(
      'template w for vm { fqdn "{name}.corp.example" }\n' +
        'template n for vm { address 10.0.0.[1..2] tools running }\nvm a like w\nvm b like w\nvm x[1..2] like n',
    );
    const facts = topology.all('vm').map((vm) => [vm.name, vm.get('fqdn'), vm.get('address'), vm.get('tools')]);
    assert.deepEqual(facts, [
      ['a', 'a.corp.example', undefined, undefined],
      ['b', 'b.corp.example', undefined, undefined],
      ['x1', undefined, ['10.0.0.1'], 'running'],
      ['x2', undefined, ['10.0.0.2'], 'running'],
    ]);
  });

  it('merge their child blocks by kind and name', () => {
    const topology = design(
      'template w for vm { controller scsi0 { type pvscsi } disk os { size 80 GB letter C } disk data { size 1 TB } }\n' +
        'vm a like w { disk os { size 100 GB } disk log { size 10 GB } }',
    );
    const vm = at(topology, 'vm:a');
    assert.deepEqual(
      vm.allChildren.map((c) => `${c.kind} ${c.name!}`),
      ['disk os', 'disk log', 'controller scsi0', 'disk data'],
    );
    const os = at(topology, 'vm:a/disk:os');
    assert.equal(shown(os, 'size'), `${String(100 * 1024 ** 3)} own`);
    assert.match(shown(os, 'letter'), /C.* template/);
  });

  it('are chains: the nearer wins', () => {
    const topology = design(
      'template base for vm { tools running state off }\ntemplate web for vm like base { state running }\nvm a like web',
    );
    assert.equal(shown(at(topology, 'vm:a'), 'state'), '"running" template');
    assert.equal(shown(at(topology, 'vm:a'), 'tools'), '"running" template');
  });

  it('may be used by children of templates', () => {
    const topology = design(
      'template t for vm { disk os like d }\ntemplate d for disk { size 80 GB }\nvm a like t { disk os { letter C } }',
    );
    assert.equal(shown(at(topology, 'vm:a/disk:os'), 'size'), `${String(80 * 1024 ** 3)} template`);
    assert.deepEqual(
      marked('template t for vm { disk os like d }\ntemplate d for disk { size 80 GB }\nvm a like t'),
      [],
    );
  });

  it('are found in any file, under a Japanese name, in whatever form of it', () => {
    const topology = design({
      'a.quiesce': 'vm 業務 like "ガ標準"',
      'b.quiesce': 'template ガ標準 for vm { tools running }',
    });
    assert.equal(shown(at(topology, 'vm:業務'), 'tools'), '"running" template');
  });

  for (const [what, text, rule, mark] of [
    ['missing, with a guess', 'template abc for vm { }\nvm x like abd', 'language/template-missing', 'abd'],
    ['for another kind', 'template a for server { }\nvm x like a', 'language/template-kind', 'a'],
    ['its own', 'template a for vm like a { }\nvm x like a', 'language/template-cycle', 'a'],
    ['given twice', 'template a for vm { }\ntemplate a for vm { }', 'language/duplicate-name', 'a'],
    ['for no kind', 'template a { }', 'language/phrase-missing', 'template'],
    ['for a word that is no kind', 'template a for vmm { }', 'language/not-kind', 'vmm'],
    ['two at once', 'template a for vm { }\ntemplate b for vm { }\nvm x like a, b', 'language/one-value', 'b'],
  ] as const) {
    it(`are a finding where it is ${what}`, () => assert.deepEqual(marked(text), [`${rule} [${mark}]`]));
  }

  it('in a circle are found and end', () => {
    const text =
      'template a for vm like b { tools running }\ntemplate b for vm like c { }\ntemplate c for vm like a { }\nvm x like a';
    assert.ok(marked(text).every((m) => m.startsWith('language/template-cycle')) && marked(text).length === 3);
    assert.equal(shown(at(design(text), 'vm:x'), 'tools'), '"running" template');
  });
});

describe('assumptions', () => {
  const text =
    'assume vm { encrypted no tools none }\n' +
    'assume vm in prod because "build standard 4.2" { tools running }\n' +
    'template w for vm { tools installed }\n' +
    'vcenter vc01 { cluster prod { vm a  vm b { tools none }  vm c like w } vm d }';

  it('hold for every element of the kind within their scope, the nearer before the wider', () => {
    const topology = design(text);
    assert.equal(shown(at(topology, 'vcenter:vc01/vm:d'), 'tools'), '"none" assumed');
    for (const vm of topology.all('vm')) assert.equal(shown(vm as unknown as Element, 'encrypted'), 'false assumed');
  });

  it('lose to own facts and to templates', () => {
    const topology = design(
      'assume vm { tools none }\ntemplate w for vm { tools running }\nvm a { tools installed }\nvm b like w\nvm c',
    );
    assert.deepEqual(topology.all('vm').map((vm) => shown(vm as unknown as Element, 'tools')), [
      '"installed" own', '"running" template', '"none" assumed',
    ]); // prettier-ignore
  });

  it('name their scope from outside too, and guess at a misspelt one', () => {
    const of = (scope: string): string =>
      `assume esxi in ${scope} { version 8.0 }\nvcenter vc01 { cluster prod { esxi a } }\nvcenter vc02 { cluster prod { esxi b } }`;
    const versions = (scope: string): unknown[] =>
      design(of(scope))
        .all('esxi')
        .map((e) => e.get('version'));
    assert.deepEqual(versions('vc01'), ['8.0', undefined]);
    assert.deepEqual(versions('vc02.prod'), [undefined, '8.0']);
    assert.deepEqual(versions('prod'), ['8.0', '8.0']);
    const [finding] = checked(of('vc03')).findings;
    assert.equal(finding!.rule, 'language/reference-missing');
    assert.match(finding!.message.en, /Did you mean `vc01`/);
  });

  it('take facts; a block would be read by nobody', () => {
    assert.deepEqual(marked('assume vm { disk d { size 1 GB } tools running }\nvm a'), [
      'language/assume-block [disk]',
    ]);
  });

  it('whose date has passed are a finding and still hold', () => {
    const old = 'assume vm until 2026-05-31 { tools running }\nvm a';
    assert.deepEqual(marked(old), ['design/assumption-expired [2026-05-31]']);
    assert.deepEqual(marked(old.replace('2026-05-31', '2026-06-01')), []);
    assert.equal(shown(at(design(old), 'vm:a'), 'tools'), '"running" assumed');
  });

  it('`unstated` say no of what silence most often means no, and of nothing else', () => {
    const topology = design('assume unstated because "site standard"\nvm a { encrypted yes }\nvm b');
    assert.equal(shown(at(topology, 'vm:a'), 'encrypted'), 'true own');
    assert.equal(shown(at(topology, 'vm:b'), 'encrypted'), 'false assumed');
    assert.equal(shown(at(topology, 'vm:b'), 'tools'), 'undeclared');
    assert.equal(shown(at(design('vm b'), 'vm:b'), 'encrypted'), 'undeclared');
  });
});

describe('what is not said', () => {
  it('is undecided of open facts, and nothing of closed ones', () => {
    const topology = design('array a { ld x }\nvm b');
    assert.equal(shown(at(topology, 'vm:b'), 'tools'), 'undeclared');
    assert.deepEqual(at(topology, 'vm:b').fact('on' as never).state, 'none');
    assert.throws(() => at(topology, 'vm:b').need('tools' as never), /does not state tools/);
    assert.deepEqual(at(topology, 'vm:b').allChildren, []);
  });

  it('`none` is known to be empty', () => {
    const topology = design('vm b { guest "Windows Server 2019" { patches none } disk d { letter none } }');
    assert.equal(shown(at(topology, 'vm:b').child('guest')! as unknown as Element, 'patches'), '[] own');
    assert.match(shown(at(topology, 'vm:b/disk:d'), 'letter'), /^(null|\[\]) own$/);
  });

  it('`tbc` is undecided with a question, of any value', () => {
    const vm = at(design('vm b on tbc "which?" { tools tbc "チームに確認"  state tbc }'), 'vm:b');
    assert.equal(shown(vm, 'tools'), 'tbc チームに確認');
    assert.equal(shown(vm, 'state'), 'tbc ');
    assert.equal(shown(vm, 'on'), 'tbc which?');
    const value: unknown = (vm as { get(fact: string): unknown }).get('tools');
    assert.equal(value, undefined);
    assert.deepEqual(marked('vm b on tbc "which?" { tools tbc "チームに確認"  state tbc }'), []);
  });
});

describe('what a person vouches for', () => {
  it('holds for the element it stands in, also by a template', () => {
    const topology = design(
      'array a { confirmed connectivity by "NEC PP support" on 2026-04-01 }\narray b { refuted connectivity }\n' +
        'array c { pending connectivity until 2026-07-01 }\narray d\ntemplate t for array { confirmed connectivity }\narray e like t',
    );
    assert.deepEqual(topology.all('array').map((a) => a.says('connectivity')), [
      'confirmed', 'refuted', 'pending', undefined, 'confirmed',
    ]); // prettier-ignore
  });

  it('is a finding where the topic is none, is said twice, or the date is none', () => {
    assert.deepEqual(marked('array a { confirmed conectivity }'), ['language/not-topic [conectivity]']);
    assert.deepEqual(marked('array a { confirmed connectivity\n refuted connectivity }'), [
      'language/said-twice [connectivity]',
    ]);
    assert.deepEqual(marked('array a { confirmed connectivity on 2026-02-30 }'), ['language/value [2026-02-30]']);
  });
});

describe('doc comments', () => {
  it('describe the element below, without their signs', () => {
    const topology = design(
      '/** 本番アレイ */\narray a\n/**\n * two\n *  lines\n */\narray b\n/* no doc */\narray c\n/** too far */\n// x\narray d',
    );
    assert.deepEqual(
      topology.all('array').map((a) => a.doc),
      ['本番アレイ', 'two\n lines', '', ''],
    );
  });
});
