/** What is said of a design that is not written as the language wants it: one finding, at the place, with what was meant. */
import assert from 'node:assert/strict';
import { checked, design, marked } from '../../test/kit/design.ts';
import { applyEdits } from '../rules/engine/edits.ts';
import { problemTexts } from './problem-texts.ts';

function only(text: string): { rule: string; mark: string; en: string; ja: string; fixed: string | undefined } {
  const { findings } = checked(text);
  assert.equal(findings.length, 1, findings.map((f) => `${f.rule} ${f.message.en}`).join('\n'));
  const [f] = findings;
  const [fix] = f!.fixes();
  return {
    rule: f!.rule,
    mark: f!.place.text,
    en: f!.message.en,
    ja: f!.message.ja,
    fixed: fix && applyEdits(text, fix.edits),
  };
}

describe('words', () => {
  it('that are misspelt get a guess, and the rest is still checked', () => {
    const found = only('vm a { tols running }');
    assert.equal(found.rule, 'language/unknown-word');
    assert.match(found.en, /vm has no fact or block `tols`. Did you mean `tools`\?/);
    assert.match(found.ja, /`tools` のことですか/);
    assert.equal(found.fixed, 'vm a { tools running }');
    assert.deepEqual(marked('vm a { tols running\n state flying }'), [
      'language/unknown-word [tols]',
      'language/value [flying]',
    ]);
    assert.equal(only('severs a').en, 'No entry of a file begins with `severs`. Did you mean `server`?');
  });

  it('of a kind in a wrong parent: a brace is probably missing above', () => {
    assert.match(
      only('array a {\n  ld x { size 1 GB\n  pair p of x -> x\n  }\n}').en,
      /`pair` cannot stand in ld.*A `}` is probably missing above/,
    );
    assert.match(only('pair p of x -> y').en, /cannot stand on the file level/);
  });

  it('need their names and values, and say so by example', () => {
    assert.match(only('array a { ld { size 2 TB } }').en, /`ld` needs a name, as in `ld mv_web/);
    assert.equal(only('vm ""').rule, 'language/name-missing');
    assert.match(only('vm a { tools }').en, /`tools` needs a value, as in .*tbc/);
    assert.equal(only('design x { }').rule, 'language/name-not-here');
    assert.equal(only('vm a, b').mark, 'b');
    assert.equal(only('vm a -> b').rule, 'language/operator-not-here');
  });

  it('are said once of an element', () => {
    assert.deepEqual(marked('vm a { tools none  state off  tools running }'), ['language/said-twice [tools]']);
    assert.deepEqual(marked('vm a on x on y\ndatastore x\ndatastore y'), ['language/said-twice [on]']);
  });

  it('take the prepositions that are theirs', () => {
    assert.match(only('vm a { tools running at 01:00 }').en, /takes no `at`/);
    assert.match(only('vm a between x').en, /`vm` takes no `between`. It takes: .*on/);
    assert.equal(only('vm a { tools running { } }').rule, 'language/fact-with-block');
  });

  it('of one file may stand in a Japanese design', () => {
    assert.deepEqual(marked('array 東京 { ld 主 { size 1 TB } ld 副 pair 組 of 主 -> 副 }\nvm 業務 { tools 動作中 }'), [
      'language/value [動作中]',
    ]);
  });
});

describe('values', () => {
  for (const [what, text, mark, fixed] of [
    ['a glued unit', 'array a { ld x { size 2TB } }', '2TB', 'array a { ld x { size 2 TB } }'],
    ['a glued unit in small letters', 'array a { ld x { size 2tb } }', '2tb', 'array a { ld x { size 2 TB } }'],
    ['a choice misspelt', 'vm a { tools runing }', 'runing', 'vm a { tools running }'],
    ['true for yes', 'vm a { encrypted true }', 'true', 'vm a { encrypted yes }'],
    ['a Japanese no', 'vm a { encrypted いいえ }', 'いいえ', 'vm a { encrypted no }'],
    ['a time that is none', 'backup b { schedule daily at 24:30 }', '24:30', undefined],
    ['an address that is none', 'hyperv h { address 10.1.1.300 }', '10.1.1.300', undefined],
    ['an address with too long a mask', 'hyperv h { address 10.1.1.3/33 }', '10.1.1.3/33', undefined],
    ['two values where one is wanted', 'vm a { tools none, running }', 'running', undefined],
    ['no arrow', 'array a { ld x pair p of x }', 'x', undefined],
    ['literals behind an arrow', 'array a { ld x ld y pair p of x -> y 5 }', '5', undefined],
  ] as const) {
    it(`that cannot be read: ${what}`, () => {
      const found = only(text);
      assert.equal(found.mark, mark);
      assert.equal(found.fixed, fixed);
    });
  }

  it('with another spelling of a unit say the unit', () => {
    const { findings } = checked('array a { ld x { size 2 tb } }');
    const fix = findings.flatMap((f) => f.fixes()).find((f) => f.title.en === 'Write `TB`');
    assert.equal(applyEdits('array a { ld x { size 2 tb } }', fix!.edits), 'array a { ld x { size 2 TB } }');
    assert.deepEqual(marked('array a { ld x { size 2 TB } }'), []);
    assert.match(
      checked('backup b { keep 3 days }')
        .findings.map((f) => f.message.en)
        .join(),
      /write `d`/,
    );
  });

  it('come in units: bytes, milliseconds, bits per second', () => {
    const topology = design(
      'array a { ld x { size 1.5 TB } }\nhyperv h\nhyperv i\nlink w between h, i { rate 100 Mbps }\nscenario s { timeout 2 min }',
    );
    assert.equal(topology.all('ld')[0]!.get('size'), 1.5 * 1024 ** 4);
    assert.equal(topology.all('link')[0]!.get('rate'), 100e6);
    assert.equal(topology.all('scenario')[0]!.get('timeout'), 120_000);
  });

  it('keep the text of versions and the path of Windows', () => {
    const topology = design(
      'vm a { storage "D:\\VMs\\""a""" }\nesxi x { version 6.10 }\nserver s { runs JobCenter R16.1  runs "Oracle" 12c R2 }',
    );
    assert.equal(topology.all('vm')[0]!.get('storage'), 'D:\\VMs\\"a"');
    assert.equal(design('vcenter v { esxi x { version 6.10 } }').all('esxi')[0]!.get('version'), '6.10');
    assert.deepEqual(
      topology.all('runs').map((r) => r.get('version')),
      ['R16.1', '12c R2'],
    );
  });
});

describe('schedules', () => {
  const read = (text: string): unknown => {
    const [job] = design(`backup b { schedule ${text} }`).all('backup');
    const { text: _, ...rest } = (job!.get('schedule') ?? { text: '' }) as { text: string };
    return rest;
  };
  for (const [text, expected] of [
    ['daily at 1:00', { every: 'daily', at: '01:00' }],
    ['03:05', { every: 'daily', at: '03:05' }],
    ['weekly on sat at 22:00', { every: 'weekly', weekdays: ['sat'], at: '22:00' }],
    ['weekly at 22:00 on mon..wed, sat', { every: 'weekly', weekdays: ['mon', 'tue', 'wed', 'sat'], at: '22:00' }],
    ['weekly on fri..mon at 22:00', { every: 'weekly', weekdays: ['fri', 'sat', 'sun', 'mon'], at: '22:00' }],
    ['monthly on 1, 15 at 03:00', { every: 'monthly', monthDays: [1, 15], at: '03:00' }],
    ['monthly on first-sun at 01:00', { every: 'monthly', nth: 1, weekdays: ['sun'], at: '01:00' }],
    ['quarterly on last-fri at 01:00', { every: 'monthly', nth: -1, weekdays: ['fri'], months: 3, at: '01:00' }],
    ['every 4 h', { every: 'interval', interval: 14_400_000 }],
    ['every 30 min at 00:10', { every: 'interval', interval: 1_800_000, at: '00:10' }],
    ['once on 2026-05-01 at 22:00', { every: 'once', date: '2026-05-01', at: '22:00' }],
    ['none', { every: 'none' }],
  ] as const) {
    it(`read: ${text}`, () => {
      assert.deepEqual(marked(`backup b { schedule ${text} }`), []);
      assert.deepEqual(read(text), expected);
    });
  }
  for (const [text, mark] of [
    ['daily', 'daily'],
    ['daily at 01:00, 13:00', '13:00'],
    ['daily on mon at 01:00', 'on mon'],
    ['every 4 h on mon', 'on mon'],
    ['daily 5 at 01:00', '5'],
    ['weekly at 01:00', 'weekly'],
    ['weekly on monday at 01:00', 'monday'],
    ['monthly on 32 at 01:00', '32'],
    ['monthly on fifth-sun at 01:00', 'fifth-sun'],
    ['every day', 'every'],
    ['once on 2026-02-30 at 01:00', '2026-02-30'],
    ['once on 2026-05-01, 2026-05-02 at 01:00', '2026-05-02'],
    ['sometimes', 'sometimes'],
  ] as const) {
    it(`are not guessed at: ${text}`, () => {
      const found = checked(`backup b { schedule ${text} }`).findings;
      assert.ok(
        found.some((f) => f.place.text === mark),
        found.map((f) => f.place.text).join(),
      );
    });
  }

  it('of windows hold for the weekdays behind them, of each of several', () => {
    const window = (text: string): unknown => design(`backup b { window ${text} }`).all('backup')[0]!.get('window');
    assert.deepEqual(window('22:00 .. 06:00 on mon..fri'), {
      from: '22:00', to: '06:00', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], text: '22:00 .. 06:00 on mon..fri',
    }); // prettier-ignore
    const offPeak = design('design { off-peak 22:00 .. 06:00, 12:00 .. 13:00 on sat, sun }')
      .all('design')[0]!
      .list('off-peak');
    assert.deepEqual(
      offPeak.map((w) => w.weekdays),
      [
        ['sat', 'sun'],
        ['sat', 'sun'],
      ],
    );
    assert.deepEqual(
      offPeak.map((w) => w.text),
      ['22:00 .. 06:00 on sat, sun', '12:00 .. 13:00 on sat, sun'],
    );
    for (const wrong of [
      '22:00',
      '22:00 -> 06:00',
      '22:00 .. 06:00 on weekdays',
      '22:00 .. 25:00',
      '22:00 .. 06:00 5',
    ]) {
      assert.equal(marked(`backup b { window ${wrong} }`).length, 1, wrong);
    }
  });
});

describe('products', () => {
  it('have one spelling: aliases are the product', () => {
    const topology = design('server s { runs NetVault 9 runs RepNavi 12.4 for SQL }\nvm a { runs NetVault }');
    assert.deepEqual(
      topology.all('runs').map((r) => r.name),
      ['NetVault Backup', 'RepNavi Suite', 'NetVault Backup'],
    );
    assert.deepEqual(marked('server s { runs NetVault 9  runs "NetVault Backup" 9 }'), [
      'language/duplicate-name ["NetVault Backup"]',
    ]);
    const merged = design(
      'template t for server { runs NetVault { folder "C:\\x" } }\nserver s like t { runs "NetVault Backup" 9 }',
    );
    assert.deepEqual(
      merged.all('runs').map((r) => `${r.get('version')!} ${r.get('folder')!}`),
      ['9 C:\\x'],
    );
  });

  it('that nobody knows are a warning with a guess, and may be allowed', () => {
    const text = 'server s { runs RepNvi 12.4 }';
    const { findings } = checked(text);
    assert.deepEqual(
      findings.map((f) => `${f.rule} ${f.level} ${f.place.text}`),
      ['language/unknown-product warning RepNvi'],
    );
    assert.equal(applyEdits(text, findings[0]!.fixes()[0]!.edits), 'server s { runs RepNavi 12.4 }');
    assert.equal(findings[0]!.fixes()[0]!.safe, false);
    assert.deepEqual(marked('server s { runs "自社業務システム" }'), ['language/unknown-product ["自社業務システム"]']);
    assert.deepEqual(
      marked('server s { runs "自社業務システム" { allow language/unknown-product because "own" } }'),
      [],
    );
    assert.deepEqual(marked('backup b { scheduler none }\nserver s { runs tbc "which?" }'), []);
    assert.deepEqual(marked('server s[1..3] { runs Foo }'), ['language/unknown-product [Foo]']);
  });
});

describe('entries that are no elements', () => {
  it('have dates and reasons that are read', () => {
    assert.deepEqual(marked('assume vm until someday { tools running }'), ['language/value [someday]']);
    assert.deepEqual(marked('include'), ['language/name-missing [include]']);
  });
});

describe('texts of problems', () => {
  it('are in both languages with the same placeholders', () => {
    const holes = (text: string): string[] =>
      [...new Set([...text.matchAll(/\{([a-z]\w*)\}/gi)].map((m) => m[1]!))].sort();
    for (const [code, { message, guess }] of Object.entries(problemTexts)) {
      for (const text of guess ? [message, guess] : [message]) {
        assert.match(text.ja, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u, code);
        assert.deepEqual(holes(text.en), holes(text.ja), code);
      }
    }
  });
});

describe('a missing brace', () => {
  it('is said once, and what it swallows stays what it was', () => {
    const text =
      'array tokyo {\n  ld mv { size 2 TB\n  ld rv { size 2 TB }\n  pair p of mv -> rv\n  ldset s { mode secure }\n}\n' +
      'datastore ds on tokyo.rv';
    const { findings, topology } = checked(text);
    assert.deepEqual(
      findings.filter(({ level }) => level === 'error').map(({ rule, place }) => `${rule} ${place.text}`),
      ['syntax/unclosed-block {', 'language/misplaced ld'],
    );
    assert.deepEqual(
      topology.all('ld').map((ld) => [ld.name, ld.parent?.name]),
      [
        ['mv', 'tokyo'],
        ['rv', 'tokyo'],
      ],
    );
    assert.equal(topology.all('pair')[0]!.get('of')?.to?.name, 'rv');
    assert.equal(topology.all('ldset')[0]!.parent?.name, 'tokyo');
  });

  it('in an unknown entry, and one too many, leave the rest where it is', () => {
    for (const broken of ['xyzzy {', '{']) {
      const { topology } = checked(`array tokyo {\n  ld mv { size 2 TB }  ${broken}\n  ld rv { size 2 TB }\n}\nvm a`);
      assert.deepEqual(
        topology.all('ld').map((ld) => [ld.name, ld.parent?.name]),
        [
          ['mv', 'tokyo'],
          ['rv', 'tokyo'],
        ],
      );
      assert.equal(topology.all('vm').length, 1);
    }
  });
});
