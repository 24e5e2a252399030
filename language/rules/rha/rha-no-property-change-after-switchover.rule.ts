import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { changedAfterSwitchover } from './shared/after-switchover.ts';

const actions = ['edit-scenario-properties', 'edit-master-properties', 'edit-replica-properties'];

export const rhaNoPropertyChangeAfterSwitchover = definePlanRule({
  id: 'rha/no-property-change-after-switchover',
  level: 'error',
  summary: {
    en: 'After a switchover the properties of scenario, master and replica are not changed.',
    ja: 'スイッチオーバーした後は、シナリオ・マスタ・レプリカのプロパティを変更しない。',
  },
  why: {
    en: 'The scenario may break, and switchback become impossible.',
    ja: 'シナリオが破損し、スイッチバックできなくなる可能性がある。',
  },
  message: {
    en: 'Properties of {scenario} are changed while it is `{found}`.',
    ja: '{scenario} が `{found}` の間に、プロパティを変更している。',
  },
  advice: {
    en: 'Change them after the switchback, with the scenario stopped.',
    ja: 'スイッチバック後、シナリオを停止して変更する。',
  },
  source: guide.cautions,
  actions,
  inPlan: changedAfterSwitchover(actions),
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the master’s properties after the switchover',
        design: design(
          'scenario-state running\nstep switchover\nstep edit-master-properties\nstep start-reverse\nstep switchback',
        ),
        marks: ['edit-master-properties'],
        fixed: design(
          'scenario-state running\nstep switchover\nstep start-reverse\nstep switchback\nstep edit-master-properties',
        ),
      },
      {
        title: 'no switchback at all',
        design: design('scenario-state switched-over\nstep edit-scenario-properties'),
        marks: ['edit-scenario-properties'],
      },
    ],
    compliant: [
      {
        title: 'after the switchback',
        design: design('scenario-state backward-running\nstep switchback\nstep stop\nstep edit-master-properties'),
      },
    ],
    boundary: [
      { title: 'before the first run', design: design('scenario-state never-run\nstep edit-replica-properties') },
    ],
  },
});
