import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { removeSteps } from './shared/timeline.ts';

const scenario = 'assured-recovery yes';

export const rhaAssuredRecoveryMasterKeepsRunning = definePlanRule({
  id: 'rha/assured-recovery-master-keeps-running',
  level: 'info',
  summary: {
    en: 'The machine keeps running on the master during a test; no guest has to be shut down for it.',
    ja: 'テスト中もマスタの仮想マシンは稼働し続けるため、ゲストを停止する必要はない。',
  },
  message: {
    en: 'The guest is shut down for the test, which does not need it.',
    ja: 'テストのためにゲストを停止しているが、必要ない。',
  },
  advice: {
    en: 'Leave the shutdown out.',
    ja: '停止の手順を省く。',
  },
  source: guide.assuredRecovery,
  actions: ['vm-shutdown', 'vm-power-off'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'vm-shutdown' && moment.step.action !== 'vm-power-off') continue;
      const test = moments.find((m) => m.index > moment.index && m.step.action.startsWith('assured-recovery-start'));
      const started =
        test && moments.some((m) => m.step.action === 'vm-power-on' && m.index > moment.index && m.index < test.index);
      if (moment.step.options['purpose'] !== 'assured-recovery' && (!test || started)) continue;
      report(
        moment.place,
        {},
        { fixes: () => removeSteps([moment], { en: 'Leave the shutdown out', ja: '停止の手順を省く' }) },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a shutdown before the test',
        design: design('scenario-state running\nstep stop\nstep vm-shutdown\nstep assured-recovery-start-auto', {
          scenario,
        }),
        marks: ['vm-shutdown'],
        fixed: design('scenario-state running\nstep stop\nstep assured-recovery-start-auto', { scenario }),
      },
    ],
    compliant: [
      {
        title: 'the test while the guest runs',
        design: design('scenario-state running\nstep assured-recovery-start-auto', { scenario }),
      },
    ],
    boundary: [
      {
        title: 'a restart of the guest for another reason',
        design: design(
          'scenario-state running\nstep stop\nstep vm-shutdown\nstep vm-power-on\nstep run\nstep assured-recovery-start-auto',
          { scenario },
        ),
      },
    ],
  },
});
