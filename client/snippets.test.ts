/** Snippets are topologies in small: what they insert must be of the language. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SourceFile } from '../language/model/source.ts';
import { Topology } from '../language/model/topology.ts';
import { languageFindings } from '../language/rules/engine/language-findings.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const path = join(dirname(fileURLToPath(import.meta.url)), '../snippets/quiesce.json');
const snippets = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Snippet>;

/** What is inserted when every proposal is taken: `${1:name}`, `${2|one,other|}`, `$0`. */
function expand({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)(?:,[^|]*)?\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\d/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

/** As the editor indents what it inserts in a block. */
const indented = (text: string): string => text.replace(/^/gm, '  ');

/** Blocks in which a snippet makes sense, where the file itself is none. */
const around: Record<string, (text: string) => string> = {
  Pair: (text) => `array tokyo {\n${indented(text)}\n}`,
  Snapshot: (text) => `array tokyo {\n${indented(text)}\n}`,
  'LD Set': (text) => `array tokyo {\n${indented(text)}\n}`,
  RDM: (text) => `vm db01 {\n${indented(text)}\n}`,
  'Virtual Machine on Hyper-V': (text) => `hyperv hv-a {\n${indented(text)}\n}`,
  'Secondary Backup': (text) => `backup nightly {\n${indented(text)}\n}`,
  Confirmed: (text) => `array tokyo {\n${indented(text)}\n}`,
  'To Be Confirmed': (text) => `server s { os ${text} }`,
};

describe('snippets', () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    it(`${name} is of the language`, () => {
      const text = (around[name] ?? ((own) => own))(expand(snippet));
      const problems = languageFindings(new Topology([SourceFile.parse('snippet.quiesce', text)]))
        // What a snippet refers to is for the author to write.
        .filter(({ rule }) => rule !== 'language/reference-missing');
      assert.deepEqual(
        problems.map(({ rule, message }) => `${rule}: ${message.en}`),
        [],
        text,
      );
    });

    it(`${name} is found and described in both languages`, () => {
      assert.ok(snippet.prefix.some((prefix) => /^[\x21-\x7e]+$/.test(prefix)));
      assert.ok(snippet.prefix.some((prefix) => /\P{ASCII}/u.test(prefix)));
      assert.match(snippet.description, /^[\x20-\x7e]+ \/ .*\P{ASCII}/u);
    });
  }

  it('each have words of their own', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
  });
});
