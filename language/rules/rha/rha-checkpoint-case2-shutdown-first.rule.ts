import { scenariosFor } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { isCase2, machineOf, preparationFixes, preparedBy } from './shared/checkpoints.ts';
import { guide } from './shared/guide.ts';

const design = (shutdown: string, more = ''): string => `hyperv hv-a {
  vm app01 { checkpoints { existing 0  ever-taken yes  shutdown-since-deletion ${shutdown} } }
}
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
${more}`;

export const rhaCheckpointCase2ShutdownFirst = defineRule({
  id: 'rha/checkpoint-case2-shutdown-first',
  system: 'rha',
  level: 'error',
  subject: 'checkpoints',
  summary: {
    en: 'Case 2 (taken before, all deleted): the machine is shut down once before the scenario is created.',
    ja: 'ケース 2（取得歴あり・全削除済み）では、シナリオ作成前に仮想マシンを一度シャットダウンする。',
  },
  why: {
    en: 'AVHDX files stay until the machine is shut down; replicated with it, they can make switchover fail.',
    ja: 'AVHDX は仮想マシンがシャットダウンされるまで残り、複製されるとスイッチオーバー失敗の原因になり得る。',
  },
  message: {
    en: 'All checkpoints of {vm} are deleted, but it has not been shut down since.',
    ja: '{vm} のチェックポイントは全削除済みだが、その後シャットダウンされていない。',
  },
  advice: {
    en: 'Shut the machine down once, look that no AVHDX is left, then create the scenario.',
    ja: '一度シャットダウンし、AVHDX が残っていないことを確認してからシナリオを作成する。',
  },
  source: guide.case2,
  reads: ['ever-taken', 'existing', 'shutdown-since-deletion'],
  applies: (checkpoints) => scenariosFor(machineOf(checkpoints)).length > 0,
  check: (checkpoints, report) => {
    if (!isCase2(checkpoints)) return;
    const vm = machineOf(checkpoints);
    if (checkpoints.need('shutdown-since-deletion') !== false || preparedBy(vm, 'vm-shutdown')) return;
    report(
      checkpoints.place('shutdown-since-deletion'),
      { vm: vm.label },
      {
        fixes: () => preparationFixes(vm, ['vm-shutdown', 'vm-power-on']),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'never shut down since',
        design: design('no'),
        marks: ['no'],
        fixed: design(
          'no',
          'procedure prepare-app01 for app01 {\n  step vm-shutdown on hv-a.app01\n  step vm-power-on on hv-a.app01\n  step create-scenario\n}\n',
        ),
      },
    ],
    compliant: [{ title: 'shut down once', design: design('yes') }],
    boundary: [
      {
        title: 'a procedure shuts it down before the scenario is created',
        design: design(
          'no',
          'procedure prepare for app01 { step vm-shutdown on hv-a.app01  step vm-power-on on hv-a.app01  step create-scenario }\n',
        ),
      },
    ],
  },
});
