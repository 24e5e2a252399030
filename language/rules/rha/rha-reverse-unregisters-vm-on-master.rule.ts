import type { Element } from '../../model/element.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { inState, removeSteps, sideOf } from './shared/timeline.ts';

export const rhaReverseUnregistersVmOnMaster = definePlanRule({
  id: 'rha/reverse-unregisters-vm-on-master',
  level: 'error',
  summary: {
    en: 'When the backward scenario starts, the machine disappears from the master’s Hyper-V Manager.',
    ja: '逆方向のシナリオが開始された時点で、マスタの Hyper-V マネージャから仮想マシンの登録が消える。',
  },
  message: {
    en: 'The machine is to be started on {host} while {scenario} runs backwards; it is not registered there.',
    ja: '{scenario} が逆方向に稼働中で登録がないのに、{host} で仮想マシンを起動しようとしている。',
  },
  advice: {
    en: 'Leave the step out: the switchback registers and starts the machine.',
    ja: 'この手順を省く。スイッチバックで登録と起動が行われる。',
  },
  source: guide.switchback,
  actions: ['vm-power-on'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'vm-power-on') continue;
      const scenario = inState(moment, ['backward-synchronizing', 'backward-running']);
      const hosts = (moment.element?.get('to') ?? []) as unknown as readonly Element[];
      const host = scenario && hosts.find((candidate) => sideOf(scenario, candidate) === 'master');
      if (!scenario || !host) continue;
      report(
        moment.place,
        { host: host.label, scenario: scenario.label },
        {
          fixes: () => removeSteps([moment], { en: 'Leave the step out', ja: 'この手順を省く' }),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the old machine started on the master',
        design: design('scenario-state switched-over\nstep start-reverse\nstep vm-power-on to hv-a\nstep switchback'),
        marks: ['vm-power-on'],
        fixed: design('scenario-state switched-over\nstep start-reverse\nstep switchback'),
      },
    ],
    compliant: [
      {
        title: 'the switchback does it',
        design: design('scenario-state switched-over\nstep start-reverse\nstep switchback'),
      },
    ],
    boundary: [
      {
        title: 'started on the replica',
        design: design('scenario-state switched-over\nstep vm-power-on to hv-b\nstep start-reverse'),
      },
    ],
  },
});
