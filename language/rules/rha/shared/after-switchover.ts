/** Changes that must not be made between switchover and switchback. */
import type { Report } from '../../engine/rule.ts';
import { firstOf, inState, moveStep, type Moment } from './timeline.ts';

const switchedOver = ['switched-over', 'backward-synchronizing', 'backward-running'];

/** Reports steps of the actions in these states, and offers to take them behind the switchback. */
export function changedAfterSwitchover(actions: readonly string[]) {
  return (moments: readonly Moment[], report: Report): void => {
    for (const moment of moments) {
      if (!actions.includes(moment.step.action)) continue;
      const scenario = inState(moment, switchedOver);
      if (!scenario) continue;
      report(
        moment.place,
        { scenario: scenario.label, found: moment.scenario(scenario)! },
        {
          fixes: () => {
            const switchback = firstOf(moments, 'switchback', moment.index);
            return switchback
              ? moveStep(moment, switchback, {
                  en: 'Change it after the switchback',
                  ja: 'スイッチバックの後に変更する',
                })
              : [];
          },
        },
      );
    }
  };
}
