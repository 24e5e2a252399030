/** All plans of a topology: of its jobs, their restores and the customer's own procedures. */
import type { Topology } from '../model/topology.ts';
import { derivedOf } from '../model/topology.ts';
import type { Plan } from './plan.ts';
import { planIstorage } from './nec/index.ts';
import { rhaPlans } from './rha/index.ts';
import { vcbPlans } from './vcb/index.ts';

/** A maker of plans: returns those of the jobs that it knows. */
export type Planner = (topology: Topology) => readonly Plan[];

/** One for each system; a planner more is a line more. */
const planners: readonly Planner[] = [planIstorage, rhaPlans, vcbPlans];

export const plansOf = derivedOf((topology): readonly Plan[] => planners.flatMap((planner) => planner(topology)));
