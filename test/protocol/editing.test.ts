import assert from 'node:assert/strict';
import type {
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  MarkupContent,
  SemanticTokens,
  TextEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { Client, edited } from './client.ts';

const design = `/** Production array */
array tokyo {
  ld mv_web { size 2 TB }
  ld rv_web { size 2 TB }
  pair web of mv_web -> rv_web
}
vcenter vc { datastore ds on tokyo.mv_web }
template base for vm { tools running }
vm web[01..03] like base on ds { guest "Windows Server 2022" }
`;

describe('editing over the protocol', function () {
  this.timeout(30_000);
  let client: Client;
  beforeEach(async () => {
    client = await Client.start();
  });
  afterEach(async () => {
    const { errors } = client;
    assert.equal(await client.stop(), 0);
    assert.deepEqual(errors, []);
  });

  const hover = async (text: string): Promise<string> => {
    const answer = await client.at<Hover | null>('textDocument/hover', await client.open('a.quiesce', text));
    return answer ? (answer.contents as MarkupContent).value : '';
  };
  const complete = async (text: string): Promise<{ items: CompletionItem[]; apply: (label: string) => string }> => {
    const opened = await client.open('a.quiesce', text);
    const list = await client.at<CompletionList | null>('textDocument/completion', opened);
    const items = list?.items ?? [];
    const apply = (label: string): string => {
      const item = items.find((i) => i.label === label);
      assert.ok(item, `${label} is not among ${items.map((i) => i.label).join(', ')}`);
      return edited(opened.text, [item.textEdit as TextEdit]);
    };
    return { items, apply };
  };
  const labels = async (text: string): Promise<string[]> => (await complete(text)).items.map((i) => i.label);

  describe('hover', () => {
    it('says what a kind, a fact and a preposition are, and what silence means', async () => {
      assert.match(await hover('v<|>m a { tools running }\n'), /^\*\*vm\*\* — /);
      const fact = await hover('vm a { too<|>ls running }\n');
      assert.match(fact, /^\*\*tools\*\* — /);
      assert.match(fact, /Not said: undecided/);
      assert.match(fact, /`tools` of vm a: `running` — its own word/);
      assert.match(await hover('datastore ds o<|>n x\n'), /^\*\*on\*\* — /);
    });

    it('says what a quantity comes to in other units', async () => {
      assert.match(await hover('backup b { keep 24<|> h }\n'), /`24 h` = 1 d = 1,440 min/);
      assert.match(await hover('array t { ld a { size 2 T<|>B } }\n'), /`2 TB` = 2,048 GB/);
    });

    it('shows an element with its comment, what follows, and who says what', async () => {
      const array = await hover(design.replace('on tokyo', 'on tok<|>yo'));
      assert.match(array, /\*\*array tokyo\*\*/);
      assert.match(array, /Production array/);
      assert.match(await hover(design.replace('ld mv_web', 'ld mv<|>_web')), /Follows from the design: MV/);
      const vm = await hover(design.replace('vm web', 'vm w<|>eb'));
      assert.match(
        vm,
        /`tools` `running` — from a template \(a\\\.quiesce:8\)|`tools` `running` — from a template \(a\.quiesce:8\)/,
      );
      assert.match(vm, /3 elements: web01 … web03/);
    });

    it('never shows names as markup', async () => {
      const text = await hover(
        'vm "<img src=x> [a](command:b)" { tools running }\nbackup b { protect "<img src=x> [a](com<|>mand:b)" }\n',
      );
      assert.doesNotMatch(text.replace(/`[^`]*`/g, ''), /<img|\]\(command/);
    });

    it('explains products, systems, topics and rules', async () => {
      assert.match(await hover('server s { runs Rep<|>Navi 12.4 }\n'), /RepNavi Suite/);
      assert.match(await hover('array t { confirmed conn<|>ectivity }\n'), /^\*\*connectivity\*\* — /);
      assert.match(
        await hover('allow vcb/rdm-physical<|>-not-supported because "x"\n'),
        /^\*\*vcb\/rdm-physical-not-supported\*\* — error/,
      );
    });
  });

  describe('completion', () => {
    it('offers kinds on the file level, with snippets', async () => {
      const { items, apply } = await complete('ar<|>\n');
      assert.ok(items.length > 20);
      assert.match(apply('array'), /^array \$\{1:tokyo\} \{\n\t\$0\n\}\n$/);
    });

    it('offers facts and kinds of the block that are not said yet, in half-typed files too', async () => {
      for (const text of [
        'vm a {\n  tools running\n  <|>\n}\n',
        'vm a {\n  tools running\n  <|>',
        'vm a { tools running  g<|>\nserver b { }\n',
      ]) {
        const found = await labels(text);
        assert.ok(found.includes('guest') || found.includes('state'), text);
        assert.ok(found.includes('disk'), text);
        assert.ok(!found.includes('tools'), text);
        assert.ok(!found.includes('pair'), text);
      }
    });

    it('offers choices, units, prepositions and days', async () => {
      assert.deepEqual((await labels('backup b { mode <|> }\n')).slice(0, 3), ['nonstop', 'shortstop', 'stopped']);
      assert.ok((await labels('array t { ld a { size 2 <|> } }\n')).includes('TB'));
      assert.ok((await labels('array t { pair web <|> }\n')).includes('of'));
      assert.ok((await labels('backup b { schedule weekly on <|> }\n')).includes('sat'));
      assert.ok((await labels('backup b { schedule <|> }\n')).includes('daily at 01:00'));
    });

    it('offers references of the right kind, qualified where the short name is not enough', async () => {
      const found = await labels(`${design}datastore second on <|>\n`);
      assert.ok(found.includes('mv_web'));
      assert.ok(!found.includes('web01'));
      const two = `${design}array osaka { ld mv_web { size 1 TB } }\ndatastore second on <|>\n`;
      const ambiguous = await labels(two);
      assert.ok(ambiguous.includes('tokyo.mv_web') && ambiguous.includes('osaka.mv_web'), ambiguous.join(' '));
      assert.ok((await labels(two.replace('on <|>', 'on tokyo.<|>'))).includes('tokyo.rv_web'));
      assert.ok((await labels(`${design}backup b { protect <|> }\n`)).includes('web[01..03]'));
      assert.ok((await labels(`${design}vm x like <|>\n`)).includes('base'));
    });

    it('offers what goes on from the word where there is more than a list holds, near elements first', async () => {
      const many = 'vm web[0001..1500] { disk os { size 1 GB } }\n';
      const typed = await labels(`${many}backup b { protect web149<|> }\n`);
      assert.ok(typed.includes('web1490') && typed.includes('web1499'), typed.join(' '));
      assert.ok(!typed.includes('web0001'));
      // With `none` and `tbc`.
      assert.equal((await labels(`${many}backup b { protect <|> }\n`)).length, 1002);
      const lds = (array: string, n: number): string =>
        `array ${array} {\n${Array.from({ length: n }, (_, i) => `  ld ${array}_${String(i)} { size 1 GB }\n`).join('')}`;
      const own = await labels(`${lds('big', 1500)}}\n${lds('own', 3)}  pair p of <|>\n}\n`);
      assert.deepEqual(own.slice(0, 3), ['own_0', 'own_1', 'own_2']);
    });

    it('offers names of systems and products, within quotes too', async () => {
      const { apply } = await complete('vm a { guest "Win<|>" }\n');
      assert.equal(apply('"Windows Server 2022"'), 'vm a { guest "Windows Server 2022" }\n');
      assert.ok((await labels('server s { runs <|> }\n')).includes('iStorageManager'));
      assert.ok((await labels('array t { confirmed <|> }\n')).includes('connectivity'));
      assert.ok((await labels('allow <|>\n')).includes('vcb/rdm-physical-not-supported'));
    });

    it('offers nothing in comments and for new names', async () => {
      assert.deepEqual(await labels('// vm <|>\n'), []);
      assert.deepEqual(await labels('/* vm <|> */\n'), []);
    });
  });

  it('symbols nest as elements do, of the document and of the workspace', async () => {
    const { uri } = await client.open('a.quiesce', design);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    const outline = (list: DocumentSymbol[]): unknown[] =>
      list.map((s) => (s.children?.length ? [s.name, outline(s.children)] : s.name));
    assert.deepEqual(outline(symbols), [
      ['tokyo', ['mv_web', 'rv_web', 'web']],
      ['vc', ['ds']],
      'base',
      ['web[01..03]', ['Windows Server 2022']],
    ]);
    const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'mv' });
    assert.deepEqual(
      found.map((s) => s.name),
      ['mv_web'],
    );
  });

  it('semantic tokens tell kinds, facts, names, references and choices apart', async () => {
    const text = 'datastore ds on mv { type vmfs }\n';
    const { uri } = await client.open('a.quiesce', text);
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    const { tokenTypes } = (
      client.initialized.capabilities.semanticTokensProvider as { legend: { tokenTypes: string[] } }
    ).legend;
    const words: string[] = [];
    for (let i = 0, at = 0; i < data.length; i += 5) {
      at += data[i + 1]!;
      words.push(`${text.slice(at, at + data[i + 2]!)}:${tokenTypes[data[i + 3]!]!}`);
    }
    assert.deepEqual(words, ['datastore:keyword', 'ds:class', 'mv:variable', 'type:property', 'vmfs:enumMember']);
  });

  it('blocks and comments fold', async () => {
    const { uri } = await client.open(
      'a.quiesce',
      '/**\n * x\n */\narray t {\n  ld a {\n    size 1 TB\n  }\n}\n// a\n// b\n',
    );
    const ranges = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
    assert.deepEqual(
      ranges.map((r) => [r.startLine, r.endLine]),
      [
        [3, 6],
        [4, 5],
        [0, 2],
        [8, 9],
      ],
    );
  });

  it('formatting changes blanks alone, within a range where one is given, and refuses broken texts', async () => {
    const text = 'array t{\nld a{size 1   TB}\nld long_name{size 10 TB}\n}\n';
    const { uri } = await client.open('a.quiesce', text);
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options });
    assert.equal(edited(text, edits), 'array t {\n  ld a         { size 1 TB }\n  ld long_name { size 10 TB }\n}\n');
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 18 } };
    const some = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri },
      range,
      options,
    });
    assert.match(edited(text, some), /^array t\{\n.*ld a {9}\{ size 1 TB \}\nld long_name\{size/);
    await client.change(uri, 'array t {\n');
    await assert.rejects(
      client.request('textDocument/formatting', { textDocument: { uri }, options }),
      /line 1 has a syntax error/,
    );
  });
});
