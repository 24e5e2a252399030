/** What the client says must be said in both languages: the messages of its sources against the bundle of translations. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const client = dirname(fileURLToPath(import.meta.url));
const bundle = JSON.parse(readFileSync(join(client, '../l10n/bundle.l10n.ja.json'), 'utf8')) as Record<string, string>;

const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .sort();

/** First arguments of `l10n.t(…)`; what is no literal can't be translated. */
function messagesOf(path: string): { messages: string[]; others: string[] } {
  const messages: string[] = [];
  const others: string[] = [];
  const source = ts.createSourceFile(path, readFileSync(join(client, path), 'utf8'), ts.ScriptTarget.ES2023, true);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'l10n.t') {
      const [message] = node.arguments;
      if (message && ts.isStringLiteralLike(message)) messages.push(message.text);
      else others.push(`${path}: ${node.getText(source)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { messages, others };
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();

describe('messages of the client', () => {
  const found = sources.map(messagesOf);
  const messages = new Set(found.flatMap((file) => file.messages));

  it('are written where they are used', () => {
    assert.ok(messages.size > 30);
    assert.deepEqual(
      found.flatMap(({ others }) => others),
      [],
    );
  });

  it('are all translated, and nothing else is', () => {
    assert.deepEqual(Object.keys(bundle).sort(), [...messages].sort());
  });

  for (const [english, japanese] of Object.entries(bundle)) {
    it(`keep their placeholders: ${english}`, () => {
      assert.notEqual(japanese.trim(), '');
      assert.deepEqual(placeholders(japanese), placeholders(english));
    });
  }
});
