import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { changedAfterSwitchover } from './shared/after-switchover.ts';

export const rhaNoRootDirectoryChangeAfterSwitchover = definePlanRule({
  id: 'rha/no-root-directory-change-after-switchover',
  level: 'error',
  summary: {
    en: 'After a switchover the root directories are not changed.',
    ja: 'スイッチオーバーした後は、ルート ディレクトリを変更しない。',
  },
  why: {
    en: 'The scenario may break, and switchback become impossible.',
    ja: 'シナリオが破損し、スイッチバックできなくなる可能性がある。',
  },
  message: {
    en: 'The root directories of {scenario} are changed while it is `{found}`.',
    ja: '{scenario} が `{found}` の間に、ルート ディレクトリを変更している。',
  },
  advice: {
    en: 'Change them after the switchback, with the scenario stopped.',
    ja: 'スイッチバック後、シナリオを停止して変更する。',
  },
  source: guide.cautions,
  actions: ['edit-root-directories'],
  inPlan: changedAfterSwitchover(['edit-root-directories']),
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a change before the switchback',
        design: design(
          'scenario-state running\nstep switchover\nstep edit-root-directories\nstep start-reverse\nstep switchback',
        ),
        marks: ['edit-root-directories'],
        fixed: design(
          'scenario-state running\nstep switchover\nstep start-reverse\nstep switchback\nstep edit-root-directories',
        ),
      },
    ],
    compliant: [
      {
        title: 'a change after the switchback',
        design: design(
          'scenario-state running\nstep switchover\nstep start-reverse\nstep switchback\nstep edit-root-directories',
        ),
      },
    ],
    boundary: [
      {
        title: 'a change with the scenario stopped',
        design: design('scenario-state running\nstep stop\nstep edit-root-directories'),
      },
    ],
  },
});
