import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { machinesNotOff } from './shared/stopped.ts';

export const rhaCheckpointCase3VmStoppedForExport = definePlanRule({
  id: 'rha/checkpoint-case3-vm-stopped-for-export',
  level: 'error',
  summary: {
    en: 'Case 3: the machine is stopped before it is exported.',
    ja: 'ケース 3 のエクスポートは、仮想マシンを停止してから行う。',
  },
  message: {
    en: '{vm} is exported while it is `{found}`.',
    ja: '{vm} が `{found}` の状態でエクスポートしている。',
  },
  advice: {
    en: 'Shut the machine down first.',
    ja: '先に仮想マシンをシャットダウンする。',
  },
  source: guide.case3,
  actions: ['export-vm'],
  inPlan: machinesNotOff('export-vm'),
  fixable: true,
  cases: {
    violating: [
      {
        title: 'exported while it runs',
        design: design('step export-vm\nstep import-vm\nstep create-scenario'),
        marks: ['export-vm'],
        fixed: design('step vm-shutdown\nstep export-vm\nstep import-vm\nstep create-scenario'),
      },
    ],
    compliant: [
      {
        title: 'shut down first',
        design: design('step vm-shutdown\nstep export-vm\nstep import-vm\nstep vm-power-on\nstep create-scenario'),
      },
    ],
    boundary: [
      {
        title: 'the step names the machine',
        design: design(
          'step vm-shutdown on hv-a.app01\nstep export-vm on hv-a.app01\nstep import-vm on hv-a.app01\nstep create-scenario',
        ),
      },
    ],
  },
});
