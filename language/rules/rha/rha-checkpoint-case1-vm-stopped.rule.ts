import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { machinesNotOff } from './shared/stopped.ts';

export const rhaCheckpointCase1VmStopped = definePlanRule({
  id: 'rha/checkpoint-case1-vm-stopped',
  level: 'error',
  summary: {
    en: 'The checkpoint file location is changed while the machine is stopped.',
    ja: 'チェックポイント ファイルの場所は、仮想マシンを停止した状態で変更する。',
  },
  message: {
    en: 'The checkpoint folder of {vm} is changed while the machine is `{found}`.',
    ja: '{vm} が `{found}` の状態でチェックポイント フォルダーを変更している。',
  },
  advice: {
    en: 'Shut the machine down first, and start it before the scenario is run.',
    ja: '先にシャットダウンし、シナリオの実行前に起動する。',
  },
  source: guide.case1,
  actions: ['relocate-checkpoint-folder'],
  inPlan: machinesNotOff('relocate-checkpoint-folder'),
  fixable: true,
  cases: {
    violating: [
      {
        title: 'changed while the machine runs',
        design: design('step relocate-checkpoint-folder\nstep create-scenario'),
        marks: ['relocate-checkpoint-folder'],
        fixed: design('step vm-shutdown\nstep relocate-checkpoint-folder\nstep create-scenario'),
      },
    ],
    compliant: [
      {
        title: 'shut down first',
        design: design('step vm-shutdown\nstep relocate-checkpoint-folder\nstep vm-power-on\nstep create-scenario'),
      },
    ],
    boundary: [
      {
        title: 'a machine that is off anyway',
        design: design('step relocate-checkpoint-folder\nstep create-scenario', { vm: 'state off' }),
      },
    ],
  },
});
