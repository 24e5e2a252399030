/** Steps that need something stopped before them. */
import type { Report } from '../../engine/rule.ts';
import { inState, insertStep, scenariosAtStep, vmState, type Moment } from './timeline.ts';

/** Reports steps of an action on machines that are not off. */
export function machinesNotOff(action: string) {
  return (moments: readonly Moment[], report: Report): void => {
    for (const moment of moments) {
      if (moment.step.action !== action) continue;
      const named = moment.step.targets.filter((target) => target.is('vm'));
      const machines = scenariosAtStep(moment)
        .flatMap((scenario) => scenario.list('protect'))
        .filter((vm) => named.length === 0 || named.some((target) => (target as unknown) === vm));
      for (const vm of machines) {
        const found = vmState(moment, vm, 'master');
        if (found === undefined || found === 'off') continue;
        report(
          moment.place,
          { vm: vm.label, found },
          {
            fixes: () =>
              insertStep(moment, 'before', 'vm-shutdown', {
                en: 'Shut the machine down first',
                ja: '先に仮想マシンをシャットダウンする',
              }),
          },
        );
      }
    }
  };
}

/** Reports settings that are made while their scenario runs. */
export function configuredWhileRunning(actions: readonly string[]) {
  return (moments: readonly Moment[], report: Report): void => {
    for (const moment of moments) {
      if (!actions.includes(moment.step.action)) continue;
      const scenario = inState(moment, ['running', 'synchronizing']);
      if (!scenario) continue;
      report(
        moment.place,
        { scenario: scenario.label },
        {
          fixes: () =>
            insertStep(moment, 'before', 'stop', { en: 'Stop the scenario first', ja: '先にシナリオを停止する' }),
        },
      );
    }
  };
}
