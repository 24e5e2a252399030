import { guide, sections } from './shared/guide.ts';
import { checkOrder, orderTexts } from './shared/order.ts';
import { definePlanRule, stepsOf } from './shared/plan-rule.ts';
import { dsvSteps } from './shared/steps.ts';

const order = ['generation-release', 'access-forbid', 'ld-rebuild', 'generation-set', 'access-permit'];
const design = (steps: readonly string[]): string =>
  dsvSteps(['vm-unregister', ...steps].map((action) => `step ${action}`).join('\n'), { restore: 'case bv-failure' });

export const manualBvRebuildOrder = definePlanRule({
  id: 'manual/bv-rebuild-order',
  level: 'error',
  summary: {
    en: 'A BV is rebuilt in the order: release the generations, forbid access, rebuild, set generations and LV again, permit access.',
    ja: 'BV 再構築は 世代の解除、BV/LV のアクセス禁止、LD 再構築、世代と LV の再設定、BV/LV のアクセス許可 の順で行う。',
  },
  ...orderTexts,
  advice: {
    en: 'Follow this order; access is forbidden and permitted for the BV and the LV.',
    ja: 'この順に行う。アクセスの禁止・許可は BV と LV の両方に対して行う。',
  },
  source: guide(sections.manualDsv),
  kinds: ['bv-failure'],
  when: (task) => stepsOf(task, ...order).length > 0,
  inPlan(task, report) {
    checkOrder(task, order, report);
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'rebuilt while generations exist',
        design: design(['access-forbid', 'ld-rebuild', 'generation-release', 'generation-set', 'access-permit']),
        marks: ['access-forbid'],
        fixed: design(['generation-release', 'access-forbid', 'ld-rebuild', 'generation-set', 'access-permit']),
      },
    ],
    compliant: [{ title: 'in order', design: design(order) }],
    boundary: [
      { title: 'with the restore behind it', design: design([...order, 'link on s to bv', 'secondary-restore on lv']) },
    ],
  },
});
