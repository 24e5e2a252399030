/** Edits as people and pastes make them, drawn at random: for the test that the incremental answer is that of a fresh start. */
import fc from 'fast-check';
import { SourceFile } from '../../language/model/source.ts';

/** One edit of a text: makes another text of it. */
export interface RandomEdit {
  readonly says: string;
  readonly apply: (text: string) => string;
}

const words = [
  'vm',
  'tools',
  'running',
  'array',
  'pair',
  'size',
  'like',
  'none',
  'tbc',
  'web',
  'allow',
  'backup',
  'on',
  'of',
];
const blocks = [
  'vm extra on ds_web { tools none  state off }\n',
  'server extra { kind virtual  runs iStorageManager 12.3 }\n',
  'backup extra { protect ds_web  mode shortstop }\n',
  'array extra {\n  ld a { size 1 TB }\n  ld b { size 2 TB }\n  pair p of a -> b\n}\n',
  'allow istorage/ism-version-minimum because "test"\n',
  'assume vm { encrypted yes }\n',
  'template extra for vm { tools installed }\n',
  '/* half a comment\n',
  'esxi esx-01 { version 7.0 }\n',
  'vm extra { state running }\n',
  'datastore ds_web on nothing\n',
];

/** A place in a text, as a share of its length. */
const share = fc.double({ min: 0, max: 0.999999, noNaN: true });

function lineAt(text: string, at: number): { start: number; end: number } {
  const offset = Math.floor(text.length * at);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  return { start, end: next < 0 ? text.length : next + 1 };
}

function wordAt(text: string, at: number): { start: number; end: number } | undefined {
  const offset = Math.floor(text.length * at);
  const match = /[\p{L}_][\p{L}\p{N}_-]*/u.exec(text.slice(offset));
  return match ? { start: offset + match.index, end: offset + match.index + match[0].length } : undefined;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.oneof(
  share.map((at) => ({
    says: `delete a line at ${at.toFixed(3)}`,
    apply: (text: string) => {
      const { start, end } = lineAt(text, at);
      return text.slice(0, start) + text.slice(end);
    },
  })),
  share.map((at) => ({
    says: `repeat a line at ${at.toFixed(3)}`,
    apply: (text: string) => {
      const { start, end } = lineAt(text, at);
      return text.slice(0, end) + text.slice(start, end) + text.slice(end);
    },
  })),
  fc.tuple(share, fc.nat(40)).map(([at, length]) => ({
    says: `break off at ${at.toFixed(3)}, ${String(length)} characters`,
    apply: (text: string) => {
      const offset = Math.floor(text.length * at);
      return text.slice(0, offset) + text.slice(offset + length);
    },
  })),
  fc.tuple(share, fc.constantFrom(...words)).map(([at, word]) => ({
    says: `another word at ${at.toFixed(3)}: ${word}`,
    apply: (text: string) => {
      const found = wordAt(text, at);
      return found ? text.slice(0, found.start) + word + text.slice(found.end) : text;
    },
  })),
  fc.tuple(share, fc.constantFrom('x', '2', '-', '"', '{', '}', ',', ' ', '\n', '[1..2]')).map(([at, sign]) => ({
    says: `type ${JSON.stringify(sign)} at ${at.toFixed(3)}`,
    apply: (text: string) => {
      const offset = Math.floor(text.length * at);
      return text.slice(0, offset) + sign + text.slice(offset);
    },
  })),
  fc.tuple(share, fc.constantFrom(...blocks)).map(([at, block]) => ({
    says: `paste at ${at.toFixed(3)}: ${block.slice(0, 20)}`,
    apply: (text: string) => {
      const { start } = lineAt(text, at);
      return text.slice(0, start) + block + text.slice(start);
    },
  })),
  fc.tuple(share, share).map(([from, to]) => ({
    says: `move a line from ${from.toFixed(3)} to ${to.toFixed(3)}`,
    apply: (text: string) => {
      const { start, end } = lineAt(text, from);
      const line = text.slice(start, end);
      const rest = text.slice(0, start) + text.slice(end);
      const at = lineAt(rest, to).start;
      return rest.slice(0, at) + line + rest.slice(at);
    },
  })),
  fc.tuple(share, fc.nat(99)).map(([at, n]) => ({
    says: `another number at ${at.toFixed(3)}`,
    apply: (text: string) => {
      const offset = Math.floor(text.length * at);
      return text.slice(0, offset) + text.slice(offset).replace(/\d+/, String(n));
    },
  })),
);

/** Top-level entries of texts that are short enough to make small designs of. */
export function partsOf(texts: readonly string[]): string[] {
  const parts = texts.flatMap((text) =>
    SourceFile.parse('x', text).tree.units.map((unit) => `${unit.text.trimEnd()}\n`),
  );
  return [...new Set(parts.filter((part) => part.length < 1200 && part.trim() !== ''))];
}

/** Parts that speak about others, whatever design they stand in. */
const everywhere = [
  'assume vm because "standard" { encrypted no  tools running }\n',
  'assume disk because "standard" { independent no }\n',
  'assume unstated because "standard"\n',
  'allow istorage/ism-version-minimum because "test" until 2026-05-01\n',
  'include "file0.quiesce"\n',
  'include "../elsewhere/gone.quiesce"\n',
  'template extra for vm { tools installed  disk os { size 40 GB } }\n',
  'vm extra[1..3] like extra { address 10.9.9.[1..3] }\n',
  'vm extra2 { tools running }\n',
  'procedure drill { step stop }\n',
];

/** The texts of one to three files, each with some of the parts; a part may stand twice. */
export function smallDesign(parts: readonly string[]): fc.Arbitrary<string[]> {
  const part = fc.constantFrom(...parts, ...everywhere);
  const file = fc.array(part, { minLength: 1, maxLength: 5, size: 'max' }).map((list) => list.join(''));
  return fc.array(file, { minLength: 1, maxLength: 3, size: 'max' });
}

/** An edit of a design of several files: the files that it changes, with their new texts. */
export interface DesignEdit {
  readonly says: string;
  readonly apply: (texts: readonly string[]) => { readonly index: number; readonly text: string }[];
}

/** Edits of whole entries, such as people make when they rearrange a design, and edits within one file. */
export function designEdit(parts: readonly string[]): fc.Arbitrary<DesignEdit> {
  const part = fc.constantFrom(...parts, ...everywhere);
  const units = (text: string): string[] => SourceFile.parse('x', text).tree.units.map((unit) => unit.text);
  const pick = (list: readonly unknown[], at: number): number => Math.floor(list.length * at);
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(share, randomEdit).map(([file, edit]) => ({
        says: `${edit.says} of file ${file.toFixed(3)}`,
        apply: (texts: readonly string[]) => {
          const index = pick(texts, file);
          return [{ index, text: edit.apply(texts[index]!) }];
        },
      })),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(share, share, part).map(([file, at, text]) => ({
        says: `an entry more at ${at.toFixed(3)} of file ${file.toFixed(3)}: ${text.slice(0, 40)}`,
        apply: (texts: readonly string[]) => {
          const index = pick(texts, file);
          const list = units(texts[index]!);
          list.splice(pick(list, at), 0, text);
          return [{ index, text: list.join('') }];
        },
      })),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(share, share).map(([file, at]) => ({
        says: `an entry less at ${at.toFixed(3)} of file ${file.toFixed(3)}`,
        apply: (texts: readonly string[]) => {
          const index = pick(texts, file);
          const list = units(texts[index]!);
          list.splice(pick(list, at), 1);
          return [{ index, text: list.join('') }];
        },
      })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(share, share, share, share).map(([from, at, to, there]) => ({
        says: `an entry moved from ${at.toFixed(3)} of file ${from.toFixed(3)} to ${there.toFixed(3)} of ${to.toFixed(3)}`,
        apply: (texts: readonly string[]) => {
          const [source, target] = [pick(texts, from), pick(texts, to)];
          const list = units(texts[source]!);
          const [moved = ''] = list.splice(pick(list, at), 1);
          const others = source === target ? list : units(texts[target]!);
          others.splice(pick(others, there), 0, moved);
          return source === target
            ? [{ index: source, text: list.join('') }]
            : [
                { index: source, text: list.join('') },
                { index: target, text: others.join('') },
              ];
        },
      })),
    },
  );
}
