/** The events that a failure switchover is planned for, and how the plan of one is found. */
import type { Text } from '../../vocabulary/define.ts';
import type { Plan } from '../plan.ts';

/** What fails: the guest alone, the management OS of the master, or the line between master and replica. */
export const failureEvents = ['guest-down', 'host-down', 'link-down'] as const;
export type FailureEvent = (typeof failureEvents)[number];

/** Whether a plan shows what happens on an event, with either setting of how switchover starts. */
export function ofEvent(plan: Plan, event: FailureEvent): boolean {
  return plan.procedure === 'failure-switchover' && (plan.purpose === event || plan.purpose.startsWith(`${event}/`));
}

/** Why a job has no plan of a failure, and what to do, given the plans that it has. */
export function noFailurePlan(plans: readonly Plan[], name: string): Text {
  const gap = plans.flatMap((plan) => plan.gaps)[0];
  if (gap) return gap.text;
  const job = plans[0]?.job;
  if (job?.is('scenario')) {
    return job.get('product') === 'replication'
      ? {
          en: `scenario ${name} is of product type replication, which never switches over. \`product HA\` does.`,
          ja: `シナリオ ${name} の製品タイプはレプリケーションで、スイッチオーバーしない。スイッチオーバーさせるには \`product HA\` とする。`,
        }
      : {
          en: `scenario ${name} does not say its product type: add \`product HA\` if it is to switch over.`,
          ja: `シナリオ ${name} の製品タイプが書かれていない。スイッチオーバーさせるには \`product HA\` を追加する。`,
        };
  }
  return {
    en: `${name} is no high availability scenario for Hyper-V. Only those react to ${failureEvents.join(', ')}.`,
    ja: `${name} は Hyper-V のハイ アベイラビリティ シナリオではない。${failureEvents.join('、')} に反応するのはそのシナリオだけである。`,
  };
}
