/** Three answers, levels, allowances and coverage, with rules made for the test. */
import assert from 'node:assert/strict';
import type { design } from '../../../test/kit/design.ts';
import { at, checked, said } from '../../../test/kit/design.ts';
import type { Element } from '../../model/element.ts';
import { SourceFile } from '../../model/source.ts';
import { levelOf, type CheckOptions } from './check.ts';
import { applyEdits } from './edits.ts';
import { Engine } from './engine.ts';
import type { Rule } from './rule.ts';

const text = { en: 'x', ja: 'あ' };
const source = { document: 'test', section: '1' };

/** Wants VMware Tools running. */
const tools: Rule = {
  id: 'test/tools-running',
  system: 'design',
  level: 'error',
  subject: 'vm',
  summary: text,
  message: { en: '{vm} has tools {state}', ja: '{vm} の tools は {state}' },
  advice: text,
  source,
  reads: ['tools', 'encrypted'],
  applies: (vm) => (vm as never as { get(f: string): unknown }).get('state') !== 'off',
  check: (subject, report) => {
    const vm = subject as unknown as Element<'vm'>;
    const state = vm.need('tools');
    if (state !== 'running') report(vm.place('tools'), { vm: vm.label, state: state });
    vm.need('encrypted');
  },
  cases: { violating: [], compliant: [], boundary: [] },
};

/** Reports each server; says nothing of an element, so it has no subject. */
const servers: Rule = {
  ...tools,
  id: 'other/servers',
  level: 'info',
  subject: 'topology',
  reads: [],
  applies: () => true,
  check: (subject, report) => {
    for (const server of (subject as unknown as ReturnType<typeof design>).all('server')) report(server.place());
  },
};

const rules = [tools, servers];
const options = (more: Partial<CheckOptions> = {}): Partial<CheckOptions> => ({ rules, ...more });
const ids = (design: string, more: Partial<CheckOptions> = {}): string[] =>
  checked(design, options(more)).findings.map((f) => `${f.rule} ${f.level} ${f.place.text}`);

describe('the answers of a rule', () => {
  it('are satisfied, violated, cannot be told, and not applicable, and the coverage counts them', () => {
    const result = checked(
      'vm a { tools running  encrypted no }\nvm b { tools none  encrypted no }\nvm c { encrypted no }\nvm d { state off }',
      { rules: [tools] },
    );
    assert.deepEqual(result.coverage, { applicable: 3, decided: 2, violated: 1 });
    assert.deepEqual(said(result.findings).slice(0, 1), ['test/tools-running [none] vm b has tools none']);
    assert.equal(result.findings.length, 2);
  });

  it('that cannot be told are one finding per element with all facts, and its fix asks for them', () => {
    const design = 'vm 業務1 {\n}\n';
    const [finding, ...others] = checked(design, options()).findings;
    assert.equal(others.length, 0);
    assert.equal(`${finding!.rule} ${finding!.level} ${finding!.place.text}`, 'design/undeclared-facts info 業務1');
    assert.match(finding!.message.en, /`encrypted`, `tools`.*test\/tools-running/);
    const fixed = applyEdits(design, finding!.fixes()[0]!.edits);
    assert.match(fixed, /^vm 業務1 \{\n {2}encrypted tbc ".+"\n {2}tools tbc ".+"\n\}\n$/);
    assert.deepEqual(
      ids(fixed).map((id) => id.split(' ')[0]),
      ['design/open-question', 'design/open-question'],
    );
  });

  it('are errors under strict, open questions too', () => {
    assert.deepEqual(ids('vm a { tools tbc "x" }', { strict: true }).map((id) => id.split(' ').slice(0, 2).join(' ')), [
      'design/undeclared-facts error', 'design/open-question error',
    ]); // prettier-ignore
  });

  it('do not repeat what the language says of a value', () => {
    assert.deepEqual(ids('vm a { tools rnning  encrypted no }'), ['language/value error rnning']);
  });

  it('count what is assumed as decided', () => {
    const { coverage } = checked('assume vm { tools running  encrypted no }\nvm a[1..20]', options({ rules: [tools] }));
    assert.deepEqual(coverage, { applicable: 20, decided: 20, violated: 0 });
  });

  it('that are the same for all of a range are said once', () => {
    const same: Rule = { ...tools, message: text };
    assert.equal(checked('vm a[1..20] { tools none  encrypted no }', { rules: [same] }).findings.length, 1);
  });
});

describe('levels', () => {
  it('are the rule’s own setting before its family’s before its default', () => {
    assert.equal(levelOf(tools, undefined), 'error');
    assert.equal(levelOf(tools, { 'test/*': 'warning' }), 'warning');
    assert.equal(levelOf(tools, { 'test/*': 'warning', 'test/tools-running': 'info' }), 'info');
    assert.equal(levelOf(tools, { 'other/*': 'off' }), 'error');
  });

  it('`off` asks nothing', () => {
    const result = checked('vm a { tools none }\nserver s', options({ levels: { 'test/*': 'off' } }));
    assert.deepEqual(
      result.findings.map((f) => f.rule),
      ['other/servers'],
    );
    assert.equal(result.coverage.applicable, 1);
  });
});

describe('allow', () => {
  const bad = 'tools none  encrypted no';
  it('holds for the element it stands in, and what is inside it', () => {
    assert.deepEqual(ids(`vm a { ${bad} allow test/tools-running because "x" }\nvm b { ${bad} }`), [
      'test/tools-running error none',
    ]);
    assert.deepEqual(ids(`vcenter v { allow test/tools-running because "x"  vm a { ${bad} }  vm b { ${bad} } }`), []);
    assert.deepEqual(
      ids(`template t for vm { ${bad} allow test/tools-running because "x" }\nvm a like t\nvm b like t`),
      [],
    );
  });

  it('holds for its file where it stands on the file level, and for no other', () => {
    const { findings, allowed } = checked(
      { 'a.quiesce': `allow test/tools-running because "x"\nvm a { ${bad} }`, 'b.quiesce': `vm b { ${bad} }` },
      options(),
    );
    assert.deepEqual(
      findings.map((f) => f.place.file.uri),
      ['b.quiesce'],
    );
    assert.deepEqual(
      allowed.map((f) => f.place.file.uri),
      ['a.quiesce'],
    );
  });

  it('needs a reason', () => {
    assert.deepEqual(ids(`vm a { ${bad} allow test/tools-running }`), [
      'test/tools-running error none', 'language/allow-without-reason error allow',
    ]); // prettier-ignore
  });

  it('ends with its day', () => {
    const until = (day: string): string[] => ids(`vm a { ${bad} allow test/tools-running because "x" until ${day} }`);
    assert.deepEqual(until('2026-06-01'), []);
    assert.deepEqual(until('2026-05-31'), ['test/tools-running error none', 'design/allow-expired warning 2026-05-31']);
  });

  it('that nothing needs is a finding with a fix', () => {
    const design = 'vm a {\n  tools running\n  encrypted no\n  allow test/tools-running because "x"\n}\n';
    const [finding] = checked(design, options()).findings;
    assert.equal(finding!.rule, 'design/allow-unused');
    assert.equal(applyEdits(design, finding!.fixes()[0]!.edits), 'vm a {\n  tools running\n  encrypted no\n}\n');
  });

  it('of a rule that is not there gets a guess; findings of the language cannot be allowed', () => {
    const [finding] = checked('allow test/tool-running because "x"', options()).findings;
    assert.equal(finding!.rule, 'language/allow-unknown-rule');
    assert.match(finding!.message.en, /Did you mean `test\/tools-running`/);
    assert.deepEqual(ids('vm a { state off tols x allow language/unknown-word because "x" }'), [
      'language/unknown-word error tols', 'language/allow-unknown-rule error language/unknown-word',
    ].sort().reverse()); // prettier-ignore
  });

  it('may accept that facts are not stated', () => {
    assert.deepEqual(ids('vm a { allow design/undeclared-facts because "later" }'), []);
  });
});

describe('the engine of a session', () => {
  const start = (design: string): { engine: Engine; file: SourceFile; edit: (to: string) => string[] } => {
    const file = SourceFile.parse('a.quiesce', design);
    const engine = new Engine([file], { rules, today: '2026-06-01' });
    engine.result();
    const edit = (to: string): string[] => {
      engine.edit(file, to);
      return engine.result().findings.map((f) => `${f.rule} ${f.place.text}`);
    };
    return { engine, file, edit };
  };

  it('keeps elements that an edit does not touch, and moves their places', () => {
    const { engine, edit } = start('vm a { tools running  encrypted no }\nvm b { tools none  encrypted no }\n');
    const b = at(engine.topology, 'vm:b');
    assert.deepEqual(edit('vm a { tools running  encrypted no }\n\n\nvm b { tools none  encrypted no }\n'), [
      'test/tools-running none',
    ]);
    assert.equal(at(engine.topology, 'vm:b'), b);
    assert.deepEqual(b.place().file.position(b.place().start), { line: 3, column: 3 });
  });

  it('finds references that an edit elsewhere opens and closes', () => {
    const vm = 'vm a on ds { state off }\n';
    const { edit } = start(vm);
    assert.deepEqual(edit(`${vm}datastore ds\n`), []);
    assert.deepEqual(edit(`${vm}datastore dx\n`), ['language/reference-missing ds']);
    assert.deepEqual(edit(`datastore ds\n${vm}`), []);
  });

  it('follows who refers to whom', () => {
    const { engine, edit } = start('datastore ds\nvm a on ds { state off }\nvm b { state off }\n');
    const users = (): string[] =>
      at(engine.topology, 'datastore:ds')
        .referrers('vm', 'on')
        .map((vm) => vm.name!);
    assert.deepEqual(users(), ['a']);
    edit('datastore ds\nvm a on ds { state off }\nvm b on ds { state off }\n');
    assert.deepEqual(users(), ['a', 'b']);
    edit('datastore ds\nvm b on ds { state off }\nvm a on ds { state off }\n');
    assert.deepEqual(users(), ['b', 'a']);
    edit('datastore ds\nvm b { state off }\n');
    assert.deepEqual(users(), []);
  });

  it('keeps the order of the design when entries move', () => {
    const { engine, edit } = start(
      'vm a { state off }\nvm b { state off }\nvcenter v {\n  vm c { state off }\n  vm d { state off }\n}\n',
    );
    const order = (): string =>
      engine.topology
        .all('vm')
        .map((vm) => vm.name!)
        .join(' ');
    assert.equal(order(), 'a b c d');
    edit('vm b { state off }\nvm a { state off }\nvcenter v {\n  vm d { state off }\n  vm c { state off }\n}\n');
    assert.equal(order(), 'b a d c');
    edit(
      'vm a { state off  tools none }\nvm b { state off  tools none }\nvcenter v {\n  vm d { state off }\n  vm c { state off }\n}\n',
    );
    assert.equal(order(), 'a b d c');
    edit('vcenter v {\n  vm d { state off }\n  vm c { state off }\n}\nvm b { state off  tools none }\n');
    assert.equal(order(), 'd c b');
  });

  it('takes over templates and assumptions that change', () => {
    const { edit } = start('template t for vm { tools none  encrypted no }\nvm a like t\n');
    assert.deepEqual(edit('template t for vm { tools running  encrypted no }\nvm a like t\n'), []);
    assert.deepEqual(edit('assume vm { tools none  encrypted no }\nvm a\n'), ['test/tools-running none']);
  });

  it('keeps positions right with any line end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const file = SourceFile.parse('x', ['vm a', 'vm b {', '  tools none', '}', ''].join(end));
      const place = at(new Engine([file], { rules, today: '2026-06-01' }).topology, 'vm:b').place('tools' as never);
      assert.deepEqual(file.position(place.start), { line: 2, column: 8 }, JSON.stringify(end));
      assert.equal(file.lineText(2), '  tools none');
      file.update(`// new${end}${file.text}`);
      assert.deepEqual(file.position(place.start), { line: 3, column: 8 }, JSON.stringify(end));
      assert.equal(file.lineText(5), '');
      assert.equal(file.lineText(9), '');
    }
  });
});
