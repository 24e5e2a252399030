/** The steps of a site's own procedures for a VCB proxy, as the rules on set-up and upgrade read them. */
import type { Element } from '../../../model/element.ts';

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
