import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { changedAfterSwitchover } from './shared/after-switchover.ts';

const actions = ['edit-ha-properties', 'configure-dns-redirect'];

export const rhaNoHaPropertyChangeAfterSwitchover = definePlanRule({
  id: 'rha/no-ha-property-change-after-switchover',
  level: 'error',
  summary: {
    en: 'After a switchover the high availability properties are not changed either.',
    ja: 'スイッチオーバーした後は、ハイ アベイラビリティ プロパティも変更しない。',
  },
  message: {
    en: 'High availability properties of {scenario} are changed while it is `{found}`.',
    ja: '{scenario} が `{found}` の間に、ハイ アベイラビリティ プロパティを変更している。',
  },
  advice: {
    en: 'Change them after the switchback, with the scenario stopped.',
    ja: 'スイッチバック後、シナリオを停止して変更する。',
  },
  source: guide.important,
  actions,
  inPlan: changedAfterSwitchover(actions),
  fixable: true,
  cases: {
    violating: [
      {
        title: 'DNS redirect set up after the switchover',
        design: design(
          'scenario-state running\nstep switchover\nstep configure-dns-redirect\nstep start-reverse\nstep switchback',
        ),
        marks: ['configure-dns-redirect'],
        fixed: design(
          'scenario-state running\nstep switchover\nstep start-reverse\nstep switchback\nstep configure-dns-redirect',
        ),
      },
    ],
    compliant: [
      {
        title: 'before the switchover',
        design: design('scenario-state running\nstep stop\nstep edit-ha-properties\nstep run\nstep switchover'),
      },
    ],
    boundary: [{ title: 'before the first run', design: design('scenario-state never-run\nstep edit-ha-properties') }],
  },
});
