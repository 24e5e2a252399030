import { isHypervScenario, type Scenario } from '../../model/derived/replication.ts';
import { customerPlan } from '../../plans/rha/procedures.ts';
import { defineRule } from '../engine/rule.ts';
import { procedureFix } from './shared/checkpoints.ts';
import { nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';
import { insertStep, momentsOf, vmState } from './shared/timeline.ts';

const design = (state: string, procedure = ''): string => `hyperv hv-a { vm app01 { state ${state} } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
${procedure}`;

/** Procedures about a scenario that run it. */
function running(scenario: Scenario) {
  return scenario
    .referrers('procedure', 'for')
    .filter((procedure) => procedure.children('step').some((step) => step.name === 'run'));
}

export const rhaVmRunningBeforeStart = defineRule({
  id: 'rha/vm-running-before-start',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'The machine runs on the master when its scenario is started; otherwise the scenario cannot start.',
    ja: 'シナリオの開始時には、保護対象の仮想マシンがマスタ上で実行中でなければならない。',
  },
  message: {
    en: '{vm} is `{found}` when {scenario} is run; it has to be `running`.',
    ja: '{scenario} の実行時に {vm} が `{found}` になっている。`running` でなければ開始できない。',
  },
  advice: {
    en: 'Start the machine before the scenario; after the preparations for checkpoints too.',
    ja: 'シナリオの前に仮想マシンを起動する。チェックポイントの準備で停止した場合も同じ。',
  },
  source: guide.creation,
  applies: isHypervScenario,
  check: (scenario, report) => {
    const procedures = running(scenario);
    for (const procedure of procedures) {
      for (const moment of momentsOf(customerPlan(procedure))) {
        if (moment.step.action !== 'run') continue;
        const vm = scenario.list('protect').find((machine) => {
          const state = vmState(moment, machine, 'master');
          const before = moment.scenario(scenario);
          return (
            state !== undefined &&
            state !== 'running' &&
            (before === undefined || ['draft', 'never-run', 'stopped-by-user'].includes(before))
          );
        });
        if (!vm) continue;
        const found = vmState(moment, vm, 'master')!;
        report(
          moment.place,
          { vm: vm.label, found, scenario: scenario.label },
          {
            fixes: () =>
              insertStep(moment, 'before', 'vm-power-on', {
                en: 'Start the machine first',
                ja: '先に仮想マシンを起動する',
              }),
          },
        );
      }
    }
    if (procedures.length > 0) return;
    for (const vm of scenario.list('protect')) {
      const found = scenario.get('vm-state') ?? vm.get('state');
      if (found == null || found === 'running') continue;
      const stated = scenario.states('vm-state');
      report(
        stated ? scenario.place('vm-state') : vm.place('state'),
        { vm: vm.label, found, scenario: scenario.label },
        {
          related: [{ place: scenario.place(), message: { en: 'the scenario', ja: 'シナリオ' } }],
          fixes: () => {
            const host = vm.parent?.name;
            if (!vm.name || !host || vm.rangeIndex >= 0 || scenario.rangeIndex >= 0) return [];
            const steps = [`step vm-power-on on ${nameText(host)}.${vm.name}`, 'step run'];
            return [
              procedureFix(scenario, `start-${vm.name}`, steps, {
                en: 'Start it first, by a procedure',
                ja: '先に起動する手順書を追加する',
              }),
            ];
          },
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a machine that is off',
        design: design('off'),
        marks: ['off'],
        fixed: design('off', 'procedure start-app01 for app01 {\n  step vm-power-on on hv-a.app01\n  step run\n}\n'),
      },
      {
        title: 'the procedure runs the scenario of a machine that it has shut down',
        design: design(
          'running',
          'procedure prepare for app01 { step vm-shutdown  step relocate-checkpoint-folder  step create-scenario  step run }\n',
        ),
        marks: ['run'],
        fixed: design(
          'running',
          'procedure prepare for app01 { step vm-shutdown  step relocate-checkpoint-folder  step create-scenario  step vm-power-on  step run }\n',
        ),
      },
    ],
    compliant: [{ title: 'a machine that runs', design: design('running') }],
    boundary: [
      {
        title: 'off now, and started by the procedure first',
        design: design('off', 'procedure introduce for app01 { step create-scenario  step vm-power-on  step run }\n'),
      },
      {
        title: 'off now, said to run when the scenario is run',
        design: design('off').replace('protect app01', 'protect app01  vm-state running'),
      },
    ],
  },
});
