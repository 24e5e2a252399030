/** What has to be taken back when a step of a plan fails. */
import type { Plan } from '../../plans/plan.ts';
import type { Text } from '../../vocabulary/define.ts';

/**
 * The undoings of the steps up to and with the failed one, last first. A step that a later one has taken back by itself, a snapshot
 * that was deleted for instance, is not among them, nor is one that must not be taken back any more; one undoing is named once.
 */
export function openUndos(plan: Plan, failed: number): readonly Text[] {
  const open: Text[] = [];
  const named = new Set<string>();
  for (let index = failed; index >= 0; index--) {
    const undo = plan.steps[index]!.undo;
    if (!undo || named.has(undo.title.en)) continue;
    const done = plan.steps.slice(index + 1, failed).some((step) => step.action === undo.action);
    if (done) continue;
    const late = plan.steps.slice(index + 1, failed + 1).some((step) => undo.until?.includes(step.action));
    if (late) continue;
    named.add(undo.title.en);
    open.push(undo.title);
  }
  return open;
}
