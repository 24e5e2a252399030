/** Changes of a customer's procedure, for fixes; and small designs with one. */
import type { Element } from '../../../model/element.ts';
import { insertEntry, removeEntry } from '../../engine/edits.ts';
import type { Edit, Fix } from '../../engine/finding.ts';
import type { Moment, PlanTask } from './plan-rule.ts';

/** Edits that put a step before or after another one, on a line of its own where the other has one. */
function insertAt(step: Element<'step'>, where: 'before' | 'after', texts: readonly string[]): readonly Edit[] {
  const { entry } = step;
  const { file } = step.place();
  const source = file.text;
  let lineStart = entry.start;
  while (lineStart > 0 && !/[\r\n]/.test(source[lineStart - 1]!)) lineStart--;
  const indent = source.slice(lineStart, entry.start);
  const ownLine = /^[ \t]*$/.test(indent);
  const lineBreak = source.includes('\r\n') ? '\r\n' : '\n';
  const separator = ownLine ? `${lineBreak}${indent}` : '  ';
  const text = texts.join(separator);
  if (where === 'before') return [{ file, start: entry.start, end: entry.start, text: `${text}${separator}` }];
  return [{ file, start: entry.end, end: entry.end, text: `${separator}${text}` }];
}

/** Adds steps before a moment; none where the step is not written in the design. */
export function stepBefore(moment: Moment, ...texts: string[]): readonly Fix[] {
  const { element } = moment;
  if (!element) return [];
  return [
    {
      title: { en: `Insert \`${texts.join('  ')}\` before`, ja: `前に \`${texts.join('  ')}\` を加える` },
      safe: false,
      edits: insertAt(element, 'before', texts),
    },
  ];
}

/** Adds steps after a moment. */
export function stepAfter(moment: Moment, ...texts: string[]): readonly Fix[] {
  const { element } = moment;
  if (!element) return [];
  return [
    {
      title: { en: `Insert \`${texts.join('  ')}\` after`, ja: `後に \`${texts.join('  ')}\` を加える` },
      safe: false,
      edits: insertAt(element, 'after', texts),
    },
  ];
}

/** Adds steps at the end of the procedure. */
export function stepsAtEnd(task: PlanTask, ...steps: string[]): readonly Fix[] {
  const procedure = task.plan.job;
  if (!procedure.is('procedure')) return [];
  const text = steps.join('\n');
  return [
    {
      title: { en: `Append \`${steps.join('  ')}\``, ja: `末尾に \`${steps.join('  ')}\` を加える` },
      safe: false,
      edits: insertEntry(procedure, text),
    },
  ];
}

/** A copy operation takes its time: what comes after it wants its end. */
const awaited: ReadonlySet<string> = new Set(['replicate', 'restore']);

/**
 * Adds the steps that an order lacks, each before the next one of the order that is there, or after the last. None where those that
 * are there are in another order, or written elsewhere.
 */
export function missingInserted(
  order: readonly string[],
  present: readonly Moment[],
  missing: readonly string[],
): readonly Fix[] {
  const inOrder = present.every((moment, i) => i === 0 || moment.index > present[i - 1]!.index);
  if (!inOrder || present.length === 0 || present.some((moment) => !moment.element)) return [];
  const rank = (action: string): number => order.indexOf(action);
  const before = new Map<Moment, string[]>();
  const after: string[] = [];
  for (const action of missing) {
    const text = awaited.has(action) ? `step ${action} { wait yes }` : `step ${action}`;
    const next = present.find((moment) => rank(moment.step.action) > rank(action));
    if (!next) after.push(text);
    else before.set(next, [...(before.get(next) ?? []), text]);
  }
  const last = present[present.length - 1]!;
  const edits = [
    ...[...before].flatMap(([moment, texts]) => insertAt(moment.element!, 'before', texts)),
    ...(after.length > 0 ? insertAt(last.element!, 'after', after) : []),
  ];
  const names = missing.join(', ');
  return [
    {
      title: { en: `Insert the missing steps: ${names}`, ja: `不足している手順を加える: ${names}` },
      safe: false,
      edits,
    },
  ];
}

/** Takes a step away. */
export function withoutStep(moment: Moment): readonly Fix[] {
  const { element } = moment;
  if (!element) return [];
  return [
    {
      title: { en: `Remove \`step ${moment.step.action}\``, ja: `\`step ${moment.step.action}\` を取り除く` },
      safe: false,
      edits: removeEntry(element.entry),
    },
  ];
}

/** Puts the steps of some actions into an order; each keeps what it says. Steps of other actions stay where they are. */
export function reordered(task: PlanTask, moments: readonly Moment[]): readonly Fix[] {
  const places = [...moments].sort((a, b) => a.index - b.index);
  if (places.some((moment) => !moment.element)) return [];
  const edits = places.flatMap((moment, i): readonly Edit[] => {
    const from = moments[i]!.element!;
    const to = moment.element!;
    if (from === to) return [];
    const { file } = to.place();
    return [
      {
        file,
        start: to.entry.start,
        end: to.entry.end,
        text: from.place().file.text.slice(from.entry.start, from.entry.end),
      },
    ];
  });
  if (edits.length === 0) return [];
  const order = moments.map((moment) => moment.step.action).join(', ');
  return [{ title: { en: `Put in the order ${order}`, ja: `${order} の順にする` }, safe: false, edits }];
}

interface Parts {
  /** What the job says after `protect ds`. */
  readonly job?: string;
  /** VMs of the datastore; default `vm web on ds`. */
  readonly vms?: readonly string[];
  /** More of the array. */
  readonly array?: readonly string[];
  /** What the RV or LV says. */
  readonly copy?: string;
  /** A restore of the job, which the procedure is then for. */
  readonly restore?: string;
}

const block = (lines: readonly string[]): string => lines.map((line) => `  ${line}\n`).join('');

function withProcedure(steps: string, restore: string | undefined): string {
  const target = restore === undefined ? 'j' : 'r';
  const lines = steps
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return `${restore === undefined ? '' : `restore r of j { ${restore} }\n`}procedure own for ${target} {\n${block(lines)}}\n`;
}

/** Datastore `ds` on `mv`, which pair `p` replicates to `rv`; job `j`, and a procedure of the site's own for it. */
export function ddrSteps(steps: string, parts: Parts = {}): string {
  const array = [
    'ld mv',
    `ld rv${parts.copy === undefined ? '' : ` { ${parts.copy} }`}`,
    'pair p of mv -> rv',
    ...(parts.array ?? []),
  ];
  return `array t {
${block(array)}}
server mgmt01
server bk01
vcenter vc {
${block(['esxi esx-01', 'datastore ds on mv', ...(parts.vms ?? ['vm web on ds'])])}}
backup j { protect ds  ${parts.job ?? 'mode shortstop  using RepNavi on mgmt01'} }
${withProcedure(steps, parts.restore)}`;
}

/** Datastore `ds` on `bv`, of which snapshot `s` keeps `sv`, read through `lv`; job `j`, and a procedure of the site's own for it. */
export function dsvSteps(steps: string, parts: Parts = {}): string {
  const array = [
    'ld bv',
    'ld sv',
    `ld lv${parts.copy === undefined ? '' : ` { ${parts.copy} }`}`,
    'snapshot s of bv { svs sv  lv lv }',
    ...(parts.array ?? []),
  ];
  return `array t {
${block(array)}}
server mgmt01
server bk01
vcenter vc {
${block(['esxi esx-01', 'datastore ds on bv', ...(parts.vms ?? ['vm web on ds'])])}}
backup j { protect ds  ${parts.job ?? 'mode shortstop  using manual on mgmt01'} }
${withProcedure(steps, parts.restore)}`;
}

/** Host `esx-01` boots from `mv`, which pair `p` replicates to `rv`; job `j`, and a procedure of the site's own for it. */
export function sanbootSteps(steps: string, job = 'using ControlCommand on mgmt01'): string {
  return `array t {
${block(['ld mv', 'ld rv', 'pair p of mv -> rv'])}}
server mgmt01
vcenter vc { esxi esx-01 { boot mv } }
backup j { protect esx-01  ${job} }
${steps === '' ? '' : withProcedure(steps, undefined)}`;
}
