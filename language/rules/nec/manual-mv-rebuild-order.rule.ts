import { guide, sections } from './shared/guide.ts';
import { checkOrder, orderTexts } from './shared/order.ts';
import { definePlanRule, stepsOf } from './shared/plan-rule.ts';
import { ddrSteps } from './shared/steps.ts';

const order = ['unpair', 'access-forbid', 'ld-rebuild', 'access-permit', 'pair'];
const design = (steps: readonly string[]): string =>
  ddrSteps(['vm-unregister', ...steps].map((action) => `step ${action}`).join('\n'), { restore: 'case mv-failure' });

export const manualMvRebuildOrder = definePlanRule({
  id: 'manual/mv-rebuild-order',
  level: 'error',
  summary: {
    en: 'An MV is rebuilt in the order: release the pair, forbid access, rebuild, permit access, set the pair.',
    ja: 'MV 再構築は ペア解除、アクセス禁止、LD 再構築、アクセス許可、ペア再設定 の順で行う。',
  },
  ...orderTexts,
  advice: {
    en: 'Follow this order; the rebuilt disk keeps LDN and LUN.',
    ja: 'この順に行う。再構築した LD の LDN と LUN は障害 LD と同じにする。',
  },
  source: guide(sections.manualDdr),
  kinds: ['mv-failure'],
  when: (task) => stepsOf(task, ...order).length > 0,
  inPlan(task, report) {
    checkOrder(task, order, report);
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'rebuilt while the pair is set',
        design: design(['access-forbid', 'ld-rebuild', 'unpair', 'access-permit', 'pair']),
        marks: ['access-forbid'],
        fixed: design(['unpair', 'access-forbid', 'ld-rebuild', 'access-permit', 'pair']),
      },
      {
        title: 'the pair is never set again',
        design: design(['unpair', 'access-forbid', 'ld-rebuild', 'access-permit']),
        marks: ['access-permit'],
        fixed: design(order),
      },
      {
        title: 'access is not forbidden before',
        design: design(['unpair', 'ld-rebuild', 'access-permit', 'pair']),
        marks: ['ld-rebuild'],
        fixed: design(order),
      },
    ],
    compliant: [{ title: 'in order', design: design(order) }],
    boundary: [{ title: 'with the restore behind it', design: design([...order, 'restore { wait yes }', 'rescan']) }],
  },
});
