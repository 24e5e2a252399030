/**
 * Rules on the order and the states of steps. They are asked of customers' own procedures; the plans of this program have the same
 * shape, and a test asks the same checks of them.
 */
import { customerPlan, isRhaProcedure } from '../../../plans/rha/procedures.ts';
import { defineRule, type Report, type Rule } from '../../engine/rule.ts';
import { momentsOf, type Moment } from './timeline.ts';

type Texts = Pick<
  Rule<'procedure'>,
  'id' | 'level' | 'summary' | 'why' | 'message' | 'advice' | 'source' | 'fixable' | 'cases'
>;

interface PlanRule extends Texts {
  /** The actions that the rule is about; a procedure without any of them is none of its business. */
  readonly actions: readonly string[];
  readonly inPlan: (moments: readonly Moment[], report: Report) => void;
}

/** The checks by rule id, so that they can be asked of any plan. */
export const planChecks = new Map<string, PlanRule['inPlan']>();

export function definePlanRule({ actions, inPlan, ...texts }: PlanRule): Rule<'procedure'> {
  planChecks.set(texts.id, inPlan);
  return defineRule({
    ...texts,
    system: 'rha',
    subject: 'procedure',
    applies: (procedure) =>
      procedure.children('step').some((step) => actions.includes(step.name ?? '')) && isRhaProcedure(procedure),
    check: (procedure, report) => {
      inPlan(momentsOf(customerPlan(procedure)), report);
    },
  });
}

/** A design with one scenario and a procedure about it, for cases: `steps` as they stand in the block. */
export function procedureDesign(
  steps: string,
  more: { readonly scenario?: string; readonly vm?: string; readonly top?: string } = {},
): string {
  return `hyperv hv-a { vm app01 { ${more.vm ?? 'state running'} } }
hyperv hv-b {}
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect hv-a.app01${more.scenario ? `  ${more.scenario}` : ''} }
${more.top ? `${more.top}\n` : ''}procedure own for app01 {
${steps
  .trim()
  .split('\n')
  .map((line) => `  ${line.trim()}\n`)
  .join('')}}
`;
}
