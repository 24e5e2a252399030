import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { removeSteps } from './shared/timeline.ts';

export const rhaExtraAdapterNeedsNoPhysicalNic = definePlanRule({
  id: 'rha/extra-adapter-needs-no-physical-nic',
  level: 'info',
  summary: {
    en: 'A guest adapter with the later address needs no further NIC in the physical host.',
    ja: '切り替え後の IP アドレスを持つアダプタを仮想マシンに追加しても、物理マシンへの NIC の追加は要らない。',
  },
  message: {
    en: 'A physical NIC is to be added, which a further guest adapter does not need.',
    ja: '物理 NIC を追加する手順があるが、仮想マシンのアダプタ追加には不要である。',
  },
  advice: {
    en: 'Leave the step out, unless the host needs the NIC for something else.',
    ja: '他の理由で必要なのでなければ、この手順を省く。',
  },
  source: guide.addresses,
  actions: ['add-physical-nic'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'add-physical-nic') continue;
      report(
        moment.place,
        {},
        { fixes: () => removeSteps([moment], { en: 'Leave the step out', ja: 'この手順を省く' }) },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a NIC for the second address',
        design: design('step add-physical-nic on hv-b\nstep create-scenario'),
        marks: ['add-physical-nic'],
        fixed: design('step create-scenario'),
      },
    ],
    compliant: [{ title: 'no physical NIC', design: design('step create-scenario') }],
    boundary: [
      {
        title: 'the address is changed in the guest',
        design: design('scenario-state running\nstep switchover\nstep change-guest-ip'),
      },
    ],
  },
});
