/** How long from a key press to the published findings, for the edits that people make. */
import path from 'node:path';
import { countedOf, OpenDocument, residentOf, Server, type Change, type Position } from './server.ts';

/** The edits, each taken back after it: a name, and what is looked for in the text to make it. */
export const editKinds = [
  'number',
  'number, nothing to find',
  'used name',
  'new block',
  'deleted block',
  'half a line',
  '1,000 lines pasted',
] as const;
export type EditKind = (typeof editKinds)[number];

export interface Edit {
  readonly kind: EditKind;
  readonly back: boolean;
  /** Milliseconds from sending the edit to the published findings of the file. */
  readonly wall: number;
  /** The same without the time in which server and editor were ready to run and had no processor. */
  readonly undisturbed: number;
  /** Milliseconds of processor time of the server until everything was judged. */
  readonly cpu: number;
}

export interface Editing {
  readonly edits: readonly Edit[];
  /** MiB resident after opening and the first check, after all edits, and at most. */
  readonly memory: { readonly opened: number; readonly after: number; readonly peak: number };
  /** Milliseconds from opening to the first judgement. */
  readonly opening: number;
}

/** Numbers of fixed sequence: same edits in every run. */
function numbers(): (below: number) => number {
  let seed = 12345;
  return (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
}

/** Makes edits of each kind for the lines of a text. */
function editsFor(lines: readonly string[]): (kind: EditKind, n: number) => Change {
  const random = numbers();
  const at = (line: number, from: number, to: number, text: string): Change => ({
    range: { start: { line, character: from }, end: { line, character: to } },
    text,
  });
  const insert = ({ line, character }: Position, text: string): Change => at(line, character, character, text);
  const matching = (pattern: RegExp): number[] => lines.flatMap((line, i) => (pattern.test(line) ? [i] : []));
  const oneOf = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('the text has no place for an edit of this kind');
    return list[random(list.length)]!;
  };
  const replace = (line: number, pattern: RegExp, text: string): Change => {
    const match = pattern.exec(lines[line]!)!;
    return at(line, match.index, match.index + match[0].length, text);
  };
  // Numbers that are wrong when they are replaced by these; kinds in turn, so that rare lines are taken too.
  const wrong = (
    [
      [/^ {2}address 10\./, /\b10(?=\.)/, '300'],
      [/^ {2}schedule daily at 0/, /0\d(?=:)/, '31'],
      [/^ {4}esxi .*version 8\.0/, /8\.0/, '5.0'],
      [/^ {2}confirmed .* on 2026-04-01/, /\b01$/, '31'],
    ] as const
  )
    .map(([find, pattern, text]) => ({ places: matching(find), pattern, text }))
    .filter(({ places }) => places.length > 0);
  const sizes = matching(/\bsize \d+ (GB|TB)/);
  const names = matching(/^ {2}ld rv_|^datastore /);
  const blocks = matching(/^(vm|server|datastore|backup) |^ {2}ld rv_/);
  const starts = matching(/^(vm|server|vcenter|array|datastore|backup) /);
  const ends = matching(/^ {2}(address|fqdn|ld rv_|pair |pool |os|kind)/);
  const block = (name: string, on: string): string => `vm ${name} like windows on ${on} {
  address 10.200.0.1
  disk os {
    size 80 GB
    controller scsi0
    filesystem NTFS
    partition GPT
  }
}
`;
  const pasted = Array.from({ length: 100 }, (_, i) => block(`pasted${String(i).padStart(3, '0')}`, 'nowhere')).join(
    '',
  );
  return (kind, n) => {
    switch (kind) {
      case 'number': {
        const { places, pattern, text } = wrong[n % wrong.length]!;
        return replace(oneOf(places), pattern, text);
      }
      case 'number, nothing to find':
        return replace(oneOf(sizes), /\d+(?= [GT]B)/, '3');
      case 'used name': {
        // The name is given another sign: those who use it find it no more.
        const line = oneOf(names);
        const end = /^\s*\S+ \S+/.exec(lines[line]!)![0].length;
        return insert({ line, character: end }, 'x');
      }
      case 'new block':
        return insert({ line: oneOf(starts), character: 0 }, block(`fresh${String(n)}`, 'nowhere'));
      case 'deleted block': {
        const line = oneOf(blocks);
        const open = lines[line]!;
        let end = line;
        if (open.endsWith('{')) while (!/^}/.test(lines[end]!)) end++;
        return {
          range: { start: { line, character: 0 }, end: { line: end, character: lines[end]!.length } },
          text: '',
        };
      }
      case 'half a line': {
        const line = oneOf(ends);
        return insert({ line, character: lines[line]!.length }, '\n  disk half { size 80');
      }
      case '1,000 lines pasted':
        return insert({ line: oneOf(starts), character: 0 }, pasted);
    }
  };
}

/**
 * Opens a file of a folder and edits it, each edit taken back before the next. Edits make a finding come or go, so that the server
 * publishes; the one kind that does not is measured by the answer to a request that waits for judgement.
 */
export async function editing(
  folder: string,
  target: string,
  count: number,
  options: { readonly profile?: string | undefined } = {},
): Promise<Editing> {
  const server = await Server.start(folder, options);
  const start = performance.now();
  const document = await OpenDocument.open(server, path.join(folder, target));
  const opening = performance.now() - start;
  const opened = residentOf(server.pid).now;
  const make = editsFor(document.lines);
  const edits: Edit[] = [];
  const measure = async (kind: EditKind, back: boolean, change: Change): Promise<void> => {
    const quiet = kind === 'number, nothing to find';
    const [before, own] = [countedOf(server.pid), countedOf(process.pid)];
    let stop: (() => void) | undefined;
    const published = new Promise<void>((resolve) => {
      if (!quiet) stop = server.onPublished((uri) => uri === document.uri && resolve());
    });
    const begin = performance.now();
    await document.change(change);
    const judged = document.judged();
    await (quiet ? judged : Promise.race([published, judged.then(() => new Promise(setImmediate))]));
    const wall = performance.now() - begin;
    const waited = countedOf(server.pid).waited - before.waited + (countedOf(process.pid).waited - own.waited);
    await judged;
    stop?.();
    edits.push({
      kind,
      back,
      wall,
      undisturbed: Math.max(0, wall - waited),
      cpu: countedOf(server.pid).cpu - before.cpu,
    });
  };
  for (let n = 0; n < count; n++) {
    const kind = editKinds[n % editKinds.length]!;
    const change = make(kind, Math.floor(n / editKinds.length));
    await measure(kind, false, change);
    await measure(kind, true, document.inverse(change));
  }
  const { now, peak } = residentOf(server.pid);
  await server.stop();
  return { edits, memory: { opened, after: now, peak }, opening };
}

/** Milliseconds that each request takes at places all over a file, by request, without those of waiting for a processor. */
export async function requests(folder: string, target: string, count: number): Promise<Map<string, number[]>> {
  const server = await Server.start(folder);
  const document = await OpenDocument.open(server, path.join(folder, target));
  const random = numbers();
  const names = document.lines.flatMap((line, i) => (/ on \S|protect |^ {2}pair | using /.test(line) ? [i] : []));
  const times = new Map<string, number[]>();
  for (const [name, method] of [
    ['completion', 'textDocument/completion'],
    ['hover', 'textDocument/hover'],
    ['definition', 'textDocument/definition'],
  ] as const) {
    const list: number[] = [];
    for (let i = 0; i < count; i++) {
      const line = names[random(names.length)]!;
      const match = / (?:on|protect|of) \S{3}/.exec(document.lines[line]!) ?? / \S{3}/.exec(document.lines[line]!)!;
      const waited = countedOf(server.pid).waited + countedOf(process.pid).waited;
      const start = performance.now();
      await document.request(method, { line, character: match.index + match[0].length });
      const wall = performance.now() - start;
      list.push(Math.max(0, wall - (countedOf(server.pid).waited + countedOf(process.pid).waited - waited)));
    }
    times.set(name, list);
  }
  await server.stop();
  return times;
}

/** What an open, quiet server does in a stretch of time: processor time in ms and wake-ups of its threads, a second. */
export async function idling(
  folder: string,
  target: string,
  seconds: number,
): Promise<{ cpu: number; wakes: number; heap: number; resident: number }> {
  const server = await Server.start(folder, { heap: true });
  await OpenDocument.open(server, path.join(folder, target));
  const resident = residentOf(server.pid).now;
  const heap = await server.heap();
  const pause = (time: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, time);
    });
  // What the engine of JavaScript does after much work (giving memory back) comes to its end first.
  await pause(5000);
  const before = countedOf(server.pid);
  await pause(seconds * 1000);
  const after = countedOf(server.pid);
  await server.stop();
  return { cpu: (after.cpu - before.cpu) / seconds, wakes: (after.wakes - before.wakes) / seconds, heap, resident };
}

/** MiB of the heap in use before, and after each thousand of as many edits as asked for. */
export async function growth(folder: string, target: string, count: number): Promise<number[]> {
  const server = await Server.start(folder, { heap: true });
  const document = await OpenDocument.open(server, path.join(folder, target));
  const make = editsFor(document.lines);
  const used: number[] = [];
  for (let n = 0; n < count; n += 2) {
    // The first hundred edits fill what is filled once.
    if (n === 100 || (n > 100 && n % 1000 === 0)) used.push(await server.heap());
    const change = make(editKinds[(n / 2) % editKinds.length]!, n);
    await document.change(change);
    await document.judged();
    await document.change(document.inverse(change));
    await document.judged();
  }
  used.push(await server.heap());
  await server.stop();
  return used;
}

/** Milliseconds from the start of the process to the answer of `initialize`. */
export async function serverStart(folder: string): Promise<number> {
  const start = performance.now();
  const server = await Server.start(folder);
  const time = performance.now() - start;
  await server.stop();
  return time;
}
