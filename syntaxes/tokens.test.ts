import assert from 'node:assert/strict';
import type { IGrammar, StateStack } from 'vscode-textmate';
import fc from 'fast-check';
import { prepositions, scanUnit, Tok } from '../language/syntax/scanner.ts';
import { kinds, metaOf, unitKinds } from '../language/vocabulary/index.ts';
import { loadGrammar, tokenize } from './tokenize.ts';

let grammar: IGrammar;
before(async () => {
  grammar = await loadGrammar();
});

/** `text:scope` of each token, with the innermost scope that is not punctuation, without `.quiesce`. */
function scopes(text: string): string[] {
  return tokenize(grammar, text).map((token) => {
    const inner = token.scopes.findLast((scope) => !scope.startsWith('meta.')) ?? 'nothing';
    return `${token.text.trim()}:${inner.replace(/\.quiesce$/, '')}`;
  });
}

function assertScopes(text: string, expected: readonly string[]): void {
  assert.deepEqual(scopes(text), expected);
}

const open = '{:punctuation.section.block.begin';
const close = '}:punctuation.section.block.end';
const comma = ',:punctuation.separator.list';
const quotes = ['":punctuation.definition.string.begin', '":punctuation.definition.string.end'] as const;

describe('highlighting', () => {
  it('tells kinds, names, facts and quantities', () => {
    assertScopes('ld mv_web { size 2 TB  format LX }', [
      'ld:keyword.other.kind',
      'mv_web:entity.name.type',
      open,
      'size:variable.other.property',
      '2:constant.numeric',
      'TB:keyword.other.unit',
      'format:variable.other.property',
      'LX:constant.other.word',
      close,
    ]);
  });

  it('takes the word after a word for a value, whatever it says', () => {
    assertScopes('pool pool', ['pool:keyword.other.kind', 'pool:entity.name.type']);
    assertScopes('ld size', ['ld:keyword.other.kind', 'size:entity.name.type']);
    assertScopes('state running', ['state:variable.other.property', 'running:constant.other.word']);
  });

  it('tells a kind that is a fact elsewhere by what follows', () => {
    assert.ok(scopes('  cluster prod { ha yes }').includes('prod:entity.name.type'));
    assert.ok(scopes('  cluster none  tools running').includes('cluster:variable.other.property'));
    assert.ok(scopes('domain corp').includes('corp:entity.name.type'));
    assert.ok(scopes('  secondary on bk01 { }').includes('secondary:keyword.other.kind'));
    assert.ok(scopes('  firewall { icmp yes }').includes('firewall:keyword.other.kind'));
    assert.ok(scopes('  disk { size 80 GB }').includes('disk:keyword.other.kind'));
  });

  it('knows prepositions, arrows and elements without a name', () => {
    assertScopes('pair of mv[1..9] -> tokyo.rv', [
      'pair:keyword.other.kind',
      'of:keyword.control.preposition',
      'mv:constant.other.word',
      '[:punctuation.section.brackets.begin',
      '1:constant.numeric.range',
      '..:keyword.operator.range',
      '9:constant.numeric.range',
      ']:punctuation.section.brackets.end',
      '->:keyword.operator',
      'tokyo.rv:constant.other.word',
    ]);
  });

  it('does not take the beginning of a word for a preposition', () => {
    assertScopes('include "a"', ['include:keyword.other.kind', quotes[0], 'a:string.quoted.double', quotes[1]]);
    assertScopes('vm on-call on ds', [
      'vm:keyword.other.kind',
      'on-call:entity.name.type',
      'on:keyword.control.preposition',
      'ds:constant.other.word',
    ]);
  });

  it('goes on with a list after a comma, on the next line too', () => {
    assertScopes('lds a, // first\n  b\nmode secure', [
      'lds:variable.other.property',
      'a:constant.other.word',
      comma,
      '// first:comment.line.double-slash',
      'b:constant.other.word',
      'mode:variable.other.property',
      'secure:constant.other.word',
    ]);
  });

  it('ends a value with its line', () => {
    assertScopes('site\nmanager mgmt01', [
      'site:variable.other.property',
      'manager:variable.other.property',
      'mgmt01:constant.other.word',
    ]);
  });

  it('knows the literals', () => {
    const cases: [text: string, scope: string][] = [
      ['8.0', 'constant.numeric'],
      ['01:00', 'constant.numeric.time'],
      ['2027-03-31', 'constant.numeric.date'],
      ['192.168.1.10/24', 'constant.numeric.address'],
      ['0010h', 'constant.other.code'],
      ['32-bit', 'constant.other.code'],
      ['11gR2', 'constant.other.code'],
      ['R16.1', 'constant.other.code'],
      ['2TB', 'constant.other.code'],
      ['yes', 'constant.language'],
      ['none', 'constant.language'],
      ['tbc', 'constant.language'],
      ['nonesuch', 'constant.other.word'],
    ];
    for (const [text, scope] of cases) {
      assertScopes(`version ${text}`, ['version:variable.other.property', `${text}:${scope}`]);
    }
  });

  it('knows ranges in addresses and quantities with a full-width blank', () => {
    assert.ok(scopes('address 10.1.1.[21..40]/24').includes('21:constant.numeric.range'));
    assert.ok(scopes('size\u30002\u3000TB').includes('TB:keyword.other.unit'));
  });

  it('keeps a backslash in a string as it is, and "" as a quote', () => {
    assertScopes('storage "D:\\VMs\\" state running', [
      'storage:variable.other.property',
      quotes[0],
      'D:\\VMs\\:string.quoted.double',
      quotes[1],
      'state:variable.other.property',
      'running:constant.other.word',
    ]);
    assertScopes('site "a ""b"" {name}"', [
      'site:variable.other.property',
      quotes[0],
      'a:string.quoted.double',
      '"":constant.character.escape',
      'b:string.quoted.double',
      '"":constant.character.escape',
      '{name}:constant.other.placeholder',
      quotes[1],
    ]);
  });

  it('ends a string with its line', () => {
    assertScopes('site "open\nmode sync', [
      'site:variable.other.property',
      quotes[0],
      'open:string.quoted.double',
      'mode:variable.other.property',
      'sync:constant.other.word',
    ]);
  });

  it('tells doc comments from others', () => {
    assert.ok(scopes('/** 本番アレイ\n  二行目 */\narray tokyo').includes('二行目:comment.block.documentation'));
    assert.ok(scopes('/* plain */').includes('plain:comment.block'));
    assertScopes('/**/ array a', [
      '/*:punctuation.definition.comment.begin',
      '*/:punctuation.definition.comment.end',
      'array:keyword.other.kind',
      'a:entity.name.type',
    ]);
  });

  it('takes Japanese names', () => {
    assertScopes('server 業務サーバ1 { kind physical }', [
      'server:keyword.other.kind',
      '業務サーバ1:entity.name.type',
      open,
      'kind:variable.other.property',
      'physical:constant.other.word',
      close,
    ]);
  });

  it('marks signs that the language does not have', () => {
    assert.ok(scopes('size = 2 TB').includes('=:invalid.illegal'));
    assert.ok(scopes('lds a、b').includes('、:invalid.illegal'));
    assert.ok(scopes('server ｛').includes('｛:invalid.illegal'));
  });
});

describe('highlighting and scanner agree', () => {
  /** What each class of the scanner may look like. */
  const allowed: Partial<Record<Tok, RegExp>> = {
    [Tok.Key]: /^(keyword\.other\.kind|variable\.other\.property)\./,
    [Tok.Word]:
      /^(entity\.name\.type|constant\.(other\.word|language|numeric\.range)|meta\.range|keyword\.operator\.range|punctuation\.section\.brackets)/,
    [Tok.Preposition]: /^keyword\.control\.preposition\./,
    [Tok.Code]: /^(constant\.other\.code|entity\.name\.type)\./,
    [Tok.Literal]:
      /^(string|constant\.numeric|keyword\.other\.unit|entity\.name\.type|punctuation\.definition\.string|punctuation\.section\.brackets|keyword\.operator\.range|constant\.(character|other\.placeholder))/,
    [Tok.Operator]: /^keyword\.operator\./,
    [Tok.Comma]: /^punctuation\.separator\.list\./,
    [Tok.Open]: /^punctuation\.section\.block\.begin\./,
    [Tok.Close]: /^punctuation\.section\.block\.end\./,
  };

  /** Compares the two where a token of the scanner begins. */
  function assertAgreement(text: string): void {
    const scopeAt = new Map<number, string>();
    let lineStart = 0;
    let state: StateStack | null = null;
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      for (const { startIndex, scopes: found } of tokens) scopeAt.set(lineStart + startIndex, found.at(-1) ?? '');
      lineStart += line.length + 1;
    }
    for (let from = 0; from < text.length;) {
      const { tokens, end } = scanUnit(text, from, unitKinds);
      for (let i = 0; i < tokens.count; i++) {
        const start = from + tokens.starts[i]!;
        const expected = allowed[tokens.kinds[i] as Tok];
        const scope = scopeAt.get(start) ?? 'nothing';
        assert.ok(
          expected?.test(scope),
          `"${text.slice(start, from + tokens.ends[i]!)}" in "${text}" is ${scope}, for the scanner it is of class ${tokens.kinds[i]}`,
        );
      }
      from = end;
    }
  }

  it('on the example of every kind and fact', () => {
    let examples = 0;
    for (const kind of kinds.values()) {
      const texts = [kind.example];
      for (const schema of [
        ...Object.values(kind.args),
        ...Object.values(kind.phrases),
        ...Object.values(kind.facts),
      ]) {
        texts.push(metaOf(schema).example);
      }
      // The example of a phrase begins with its preposition; an entry never does.
      for (const text of texts) {
        const [first = ''] = text.split(' ', 1);
        assertAgreement(prepositions.has(first) ? `${kind.keyword} ${text}` : text);
      }
      examples += texts.length;
    }
    assert.ok(examples > kinds.size);
  });

  it('on anything that the scanner reads without an error', () => {
    const piece = fc.constantFrom(
      ...[
        'ld',
        'cluster',
        'runs',
        'size',
        'mv_01',
        'web[01..20]',
        'esx-[1..4]',
        'a.b/c+d',
        '業務1',
        'on',
        'to',
        'like',
        'on-call',
      ],
      ...[
        '8.0',
        '2 TB',
        '01:00',
        '2027-03-31',
        '10.0.0.1/24',
        '0010h',
        'R16.1',
        '"a ""b"" c"',
        '""',
        'none',
        '// c',
        '/* d */',
      ],
      ...[',', '->', '..', '{', '}', '\n', '\n', '\u3000'],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        // A comment ends its line here: one within a value, before a release such as R16.1, is more than a line's rule can see.
        const text = pieces.map((p) => (p.startsWith('/') ? `${p}\n` : p)).join(' ');
        fc.pre(scanUnit(text, 0, unitKinds).tokens.errors === undefined);
        assertAgreement(text);
      }),
      { seed: 7, numRuns: 1500 },
    );
  });

  it('on what is half typed or wrong', () => {
    for (const text of [
      'array tokyo {',
      'ld\nld a {\n size\n}',
      'lds a,\n b,\n c',
      'pair of -> b',
      'vm web[01..20] like on ds',
      'schedule monthly on 1, 15 at 03:00',
      'runs "SQL Server" 2005 { offline-for-backup yes }',
      'window 22:00 .. 05:00 on mon, tue',
      'site "open\nld b }\n} }',
      'a b c d',
    ]) {
      assertAgreement(text);
    }
  });
});

describe('highlighting in Markdown', () => {
  it('colours fenced code blocks', async () => {
    const markdown = JSON.stringify({
      scopeName: 'text.html.markdown',
      patterns: [{ match: '^# .*$', name: 'markup.heading' }],
    });
    const inMarkdown = await loadGrammar('text.html.markdown', [markdown]);
    const tokens = tokenize(inMarkdown, '# Title\n```quiesce\nld mv_web\n```\nld mv_web');
    const inBlock = tokens.find(({ text }) => text === 'ld');
    assert.deepEqual(inBlock?.scopes.slice(-2), ['meta.embedded.block.quiesce', 'keyword.other.kind.quiesce']);
    assert.deepEqual(tokens.at(-1), { text: 'ld mv_web', scopes: [] });
  });
});
