/** The steps of a site's own procedures for a VCB proxy, as the rules on set-up and upgrade read them. */
import type { Element } from '../../../model/element.ts';
import type { Edit, Fix } from '../../engine/finding.ts';

type Procedure = Element<'procedure'>;
type Step = Element<'step'>;

/** The steps with one of the actions, in the order of the procedure. */
export function stepsOf(procedure: Procedure, actions: readonly string[]): readonly Step[] {
  return procedure.children('step').filter((step) => actions.includes(step.name ?? ''));
}

/** Steps that come after one which they should precede, each with the first such step. */
export function outOfOrder(
  procedure: Procedure,
  order: readonly string[],
): readonly { readonly step: Step; readonly earlier: Step }[] {
  const steps = stepsOf(procedure, order);
  const rank = (step: Step): number => order.indexOf(step.name ?? '');
  return steps.flatMap((step, index) => {
    const earlier = steps.slice(0, index).find((each) => rank(each) > rank(step));
    return earlier ? [{ step, earlier }] : [];
  });
}

/** Whether a procedure upgrades Consolidated Backup: it runs the installer, or does what only an upgrade asks for. */
export function isUpgrade(procedure: Procedure): boolean {
  return stepsOf(procedure, ['run-installer', 'stop-vmount', 'clean-temp']).length > 0;
}

/** Whether the words for who does a step speak of an administrator. */
export function isAdministrator(who: string): boolean {
  return /admin|管理者/i.test(who);
}

/** Edits that put an entry before a step, on a line of its own where the step has one. */
export function insertBefore(step: Step, text: string): readonly Edit[] {
  const { entry } = step;
  return [{ file: step.place().file, start: entry.start, end: entry.start, text: `${text}${separatorOf(step)}` }];
}

/** Edits that put an entry after a step. */
export function insertAfter(step: Step, text: string): readonly Edit[] {
  const { entry } = step;
  return [{ file: step.place().file, start: entry.end, end: entry.end, text: `${separatorOf(step)}${text}` }];
}

function separatorOf(step: Step): string {
  const { file } = step.place();
  const { start } = step.entry;
  let line = start;
  while (line > 0 && file.text[line - 1] !== '\n' && file.text[line - 1] !== '\r') line--;
  const before = file.text.slice(line, start);
  if (!/^[ \t]*$/.test(before)) return '  ';
  return `${file.text.includes('\r\n') ? '\r\n' : '\n'}${before}`;
}

/** Brings steps of some actions into their order: their texts change places, what stands between stays. None across templates. */
export function reordered(procedure: Procedure, order: readonly string[]): readonly Fix[] {
  const steps = stepsOf(procedure, order);
  const wanted = [...steps].sort((a, b) => order.indexOf(a.name ?? '') - order.indexOf(b.name ?? ''));
  if (steps.some((step) => step.place().file !== procedure.place().file)) return [];
  const edits = steps.flatMap((step, index): readonly Edit[] => {
    const other = wanted[index]!;
    if (other === step) return [];
    const { file } = step.place();
    const text = file.text.slice(other.entry.start, other.entry.end);
    return [{ file, start: step.entry.start, end: step.entry.end, text }];
  });
  return [{ title: { en: 'Bring the steps into this order', ja: '手順をこの順序に並べ替える' }, safe: false, edits }];
}
