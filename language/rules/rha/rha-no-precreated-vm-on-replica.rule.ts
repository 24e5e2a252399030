import { hostOf, isHypervScenario } from '../../model/derived/replication.ts';
import { removeEntry, setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (replica: string, text: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {${replica}}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect hv-a.app01${text} }
`;

export const rhaNoPrecreatedVmOnReplica = defineRule({
  id: 'rha/no-precreated-vm-on-replica',
  system: 'rha',
  level: 'info',
  subject: 'scenario',
  summary: {
    en: 'No machine has to be created on the replica: switchover registers it there.',
    ja: 'レプリカに仮想マシンを作成しておく必要はない（スイッチオーバー時に登録される）。',
  },
  message: {
    en: '{vm} is already on {replica}, although the scenario makes it there.',
    ja: '{vm} が {replica} に既にあるが、シナリオが作るので不要である。',
  },
  advice: {
    en: 'Leave the machine out on the replica.',
    ja: 'レプリカ側の仮想マシンを外す。',
  },
  source: guide.creation,
  applies: (scenario) => isHypervScenario(scenario) && hostOf(scenario, 'replica') !== undefined,
  check: (scenario, report) => {
    const replica = hostOf(scenario, 'replica')!;
    const stated = scenario.get('replica-vm');
    for (const vm of scenario.list('protect')) {
      const twin = replica.childrenNamed(vm.name!).find((other) => other.is('vm') && (other as unknown) !== vm);
      if (twin) {
        report(
          twin.place(),
          { vm: vm.label, replica: replica.label },
          {
            fixes: () => [
              {
                title: { en: 'Leave it out', ja: 'レプリカ側の記述を外す' },
                safe: false,
                edits: removeEntry(twin.entry),
              },
            ],
          },
        );
      } else if (stated != null && stated !== 'absent') {
        report(
          scenario.place('replica-vm'),
          { vm: vm.label, replica: replica.label },
          {
            fixes: () => [
              {
                title: { en: 'Plan not to create it', ja: 'レプリカ側に作成しないよう計画する' },
                safe: false,
                edits: setFact(scenario, 'replica-vm', 'absent'),
              },
            ],
          },
        );
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the machine on both hosts',
        design: design(' vm app01 {} ', ''),
        marks: ['app01'],
        fixed: design(' ', ''),
      },
      {
        title: 'a machine said to be there already',
        design: design('', '  replica-vm off'),
        marks: ['off'],
        fixed: design('', '  replica-vm absent'),
      },
    ],
    compliant: [{ title: 'on the master only', design: design('', '  replica-vm absent') }],
    boundary: [{ title: 'another machine lives on the replica', design: design(' vm web01 {} ', '') }],
  },
});
