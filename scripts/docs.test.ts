/** The documentation against the product: what is generated is current, what is shown can be read, what is named is there. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { checkUnit } from '../language/model/check-entries.ts';
import { SourceFile } from '../language/model/source.ts';
import { Topology } from '../language/model/topology.ts';
import { generatedDocs, root } from './docs.ts';
import { markers } from './docs/markdown.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every page that people read. */
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'test/README.md',
];
/** A page with a twin in the other language. */
const bilingual = pages.filter((page) => existsSync(join(root, page.replace(/\.md$/, '.ja.md'))));

/** What somebody wrote: the page without its generated part. */
function written(page: string): string {
  const { begin, end } = markers('reference');
  const text = read(page);
  const from = text.indexOf(begin);
  return from < 0 ? text : text.slice(0, from) + text.slice(text.indexOf(end));
}

describe('documentation', () => {
  for (const [path, make] of generatedDocs) {
    it(`${path} is what the generator makes`, function () {
      // Sessions run the command line, each in a process of its own.
      this.timeout(120_000);
      // No comparison of texts in the message: it would be longer than everything else.
      assert.ok(existsSync(join(root, path)) && read(path) === make(), 'run "npm run docs"');
    });
  }

  describe('examples', () => {
    for (const page of pages) {
      for (const [index, { mode, text, line }] of examplesOf(written(page)).entries()) {
        it(`${page} ${String(index + 1)}: ${mode === '' ? 'complete' : mode} (line ${String(line)})`, () => {
          const problems = problemsOf(mode, text);
          if (mode === 'wrong') assert.notDeepEqual(problems, []);
          else assert.deepEqual(problems, []);
        });
      }
    }

    it('are there', () => {
      assert.ok(examplesOf(written('docs/language.md')).length >= 10);
    });
  });

  for (const page of pages) {
    it(`${page} links to what is there`, () => {
      const text = withoutCode(read(page));
      const broken = [...text.matchAll(/\]\(([^)\s]+)\)|<img[^>]* src="([^"]+)"/g)]
        .map((match) => match[1] ?? match[2]!)
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => !isThere(page, target));
      assert.deepEqual(broken, []);
    });

    it(`${page} names scripts, commands and files that exist`, () => {
      const text = read(page);
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      const unknown = [...text.matchAll(/\bnpm run ([a-z][\w:-]*)/g)]
        .map((m) => m[1]!)
        .filter((name) => !(name in scripts));
      assert.deepEqual(unknown, [], 'npm scripts');
      const commands = new Set(
        readdirSync(join(root, 'cli/commands')).flatMap((file) =>
          [...read(`cli/commands/${file}`).matchAll(/\.command\('([a-z]+)'\)/g)].map((m) => m[1]!),
        ),
      );
      assert.ok(commands.has('check'));
      const strange = [...text.matchAll(/(?:^\$ |(?<!`)`|npx )quiesce ([a-z]+)/gm)]
        .map((m) => m[1]!)
        .filter((name) => !commands.has(name));
      assert.deepEqual(strange, [], 'commands');
      // What has no extension may be the id of a finding; what has a blank to fill is a pattern.
      const missing = [
        ...text.matchAll(
          /`((?:language|server|client|cli|scripts|syntaxes|media|test|docs|examples)\/[\w./-]*(?:\.\w+|\/))`/g,
        ),
      ]
        .map((m) => m[1]!)
        .filter((path) => !existsSync(join(root, path)));
      assert.deepEqual(missing, [], 'files');
    });
  }

  for (const page of bilingual) {
    it(`${page} has the same sections in Japanese`, () => {
      const levels = (path: string): string[] => headingsOf(written(path)).map((heading) => /^#+/.exec(heading)![0]);
      assert.deepEqual(levels(page.replace(/\.md$/, '.ja.md')), levels(page));
    });
  }

  it('is there in both languages for users', () => {
    assert.deepEqual(bilingual.sort(), ['README.md', 'docs/language.md', 'docs/rules.md']);
  });
});

interface Example {
  /** `''` complete; `fragment`: names lead elsewhere; `in KIND`: stands in the block of such an element; `wrong`: has problems */
  readonly mode: string;
  readonly text: string;
  readonly line: number;
}

function examplesOf(markdown: string): Example[] {
  return [...markdown.matchAll(/^```quiesce ?([^`\n]*)\n([^]*?)^```/gm)].map((match) => ({
    mode: match[1]!.trim(),
    text: match[2]!,
    line: markdown.slice(0, match.index).split('\n').length,
  }));
}

/** What the language says of an example. Names that lead nowhere are no mistake of a piece that stands alone. */
function problemsOf(mode: string, text: string): string[] {
  const kind = /^in ([a-z-]+)$/.exec(mode)?.[1];
  assert.ok(kind !== undefined || ['', 'fragment', 'wrong'].includes(mode), `no such kind of example: ${mode}`);
  const file = SourceFile.parse('example.quiesce', kind === undefined ? text : `${kind} x {\n${text}}\n`);
  const topology = new Topology([file]);
  const found = [...topology.ownProblems, ...file.tree.units.flatMap((unit) => checkUnit(unit, topology))];
  const ofNames = new Set(['reference-missing', 'reference-kind', 'template-missing', 'include-missing']);
  return found
    .filter((problem) => mode === '' || mode === 'wrong' || !ofNames.has(problem.code))
    .map((problem) => `${problem.code} at \`${problem.place.text}\``);
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, (code) => (code.includes('](') ? '' : code));
}

function headingsOf(markdown: string): string[] {
  return [...withoutCode(markdown).matchAll(/^#{1,6} .+$/gm)].map((match) => match[0]);
}

function isThere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : posix.join(dirname(page), decodeURI(path));
  if (!existsSync(join(root, file))) return false;
  return anchor === undefined || anchorsOf(read(file)).has(decodeURI(anchor));
}

/** The anchors of a page, as hosts of Markdown make them of headings, and those that it sets itself. */
function anchorsOf(markdown: string): Set<string> {
  const anchors = new Set([...markdown.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]!));
  for (const heading of headingsOf(markdown)) {
    const slug = heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\-_ ]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let n = 1; anchors.has(anchor); n++) anchor = `${slug}-${String(n)}`;
    anchors.add(anchor);
  }
  return anchors;
}
