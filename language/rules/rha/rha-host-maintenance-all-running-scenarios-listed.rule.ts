import { hypervScenarios } from '../../model/derived/replication.ts';
import { addToList } from '../engine/edits.ts';
import { nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule } from './shared/plan-rule.ts';
import { sideOf } from './shared/timeline.ts';

const design = (scenarios: string, top = ''): string => `hyperv hv-a { vm app01 {}  vm app02 {} }
hyperv hv-b {}
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect hv-a.app01 }
scenario app02 { type hyperv  product HA  master hv-a  replica hv-b  protect hv-a.app02 }
${top}procedure patch for hv-a {
  scenario-state running
  step host-maintenance-start on hv-a { scenarios ${scenarios} }
}
`;

export const rhaHostMaintenanceAllRunningScenariosListed = definePlanRule({
  id: 'rha/host-maintenance-all-running-scenarios-listed',
  level: 'warning',
  summary: {
    en: 'The maintenance wizard lists all scenarios that run on the host before it is started.',
    ja: 'メンテナンスの開始前に、対象ホストで稼働中のシナリオがすべて一覧にあることを確認する。',
  },
  message: {
    en: 'The maintenance of {host} does not list {missing}, which run on it.',
    ja: '{host} のメンテナンスに、そこで稼働する {missing} が含まれていない。',
  },
  advice: {
    en: 'List them too, or see why they do not run.',
    ja: 'これらも含めるか、稼働していない理由を確認する。',
  },
  source: guide.hostRestart,
  actions: ['host-maintenance-start'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      const { plan, step, element } = moment;
      if (step.action !== 'host-maintenance-start' || !element?.states('scenarios')) continue;
      const listed = element.list('scenarios');
      for (const host of step.targets.filter((target) => target.is('hyperv', 'node'))) {
        const missing = hypervScenarios(plan.topology).filter((scenario) => {
          const state = moment.scenario(scenario);
          return sideOf(scenario, host) !== undefined && !listed.includes(scenario) && state === 'running';
        });
        if (missing.length === 0) continue;
        const names = missing.map((scenario) => scenario.name!);
        report(
          element.place('scenarios'),
          { host: host.label, missing: names.join(', ') },
          {
            fixes: () => [
              {
                title: { en: `List ${names.join(', ')} too`, ja: `${names.join('、')} も含める` },
                safe: false,
                edits: addToList(element, 'scenarios', names.map(nameText).join(', ')),
              },
            ],
          },
        );
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'one of two scenarios', design: design('app01'), marks: ['app01'], fixed: design('app01, app02') },
    ],
    compliant: [{ title: 'both', design: design('app01, app02') }],
    boundary: [
      {
        title: 'no word on scenarios',
        design: design('app01').replace(' { scenarios app01 }', ''),
      },
    ],
  },
});
