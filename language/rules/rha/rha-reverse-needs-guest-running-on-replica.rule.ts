import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { insertStep, scenariosAtStep, vmState } from './shared/timeline.ts';

export const rhaReverseNeedsGuestRunningOnReplica = definePlanRule({
  id: 'rha/reverse-needs-guest-running-on-replica',
  level: 'error',
  summary: {
    en: 'The backward scenario starts only if the guest runs on the replica.',
    ja: 'レプリカ サーバ上でゲスト OS が稼働していないと、逆方向のシナリオは開始できない。',
  },
  message: {
    en: '{vm} is `{found}` on the replica when the reverse replication is started.',
    ja: 'リバース レプリケーションの開始時に、レプリカ上の {vm} が `{found}` になっている。',
  },
  advice: {
    en: 'Start the guest on the replica first.',
    ja: '先にレプリカ上でゲストを起動する。',
  },
  source: guide.switchback,
  actions: ['start-reverse'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'start-reverse') continue;
      for (const vm of scenariosAtStep(moment).flatMap((scenario) => scenario.list('protect'))) {
        const found = vmState(moment, vm, 'replica');
        if (found === undefined || found === 'running') continue;
        report(
          moment.place,
          { vm: vm.label, found },
          {
            fixes: () =>
              insertStep(moment, 'before', 'vm-power-on', { en: 'Start the guest first', ja: '先にゲストを起動する' }),
          },
        );
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the guest is off on the replica',
        design: design('scenario-state switched-over\nvm-state off\nstep start-reverse'),
        marks: ['start-reverse'],
        fixed: design('scenario-state switched-over\nvm-state off\nstep vm-power-on\nstep start-reverse'),
      },
      {
        title: 'shut down between switchover and reverse replication',
        design: design('scenario-state running\nstep switchover\nstep vm-shutdown\nstep start-reverse'),
        marks: ['start-reverse'],
        fixed: design(
          'scenario-state running\nstep switchover\nstep vm-shutdown\nstep vm-power-on\nstep start-reverse',
        ),
      },
    ],
    compliant: [
      {
        title: 'the guest runs there',
        design: design('scenario-state switched-over\nvm-state running\nstep start-reverse'),
      },
    ],
    boundary: [
      {
        title: 'right after the switchover',
        design: design('scenario-state running\nstep switchover\nstep start-reverse'),
      },
    ],
  },
});
