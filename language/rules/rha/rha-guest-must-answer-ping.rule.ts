import { scenariosFor } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (vm: string): string => `hyperv hv-a { vm app01 { ${vm} } }
hyperv hv-b {}
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01 }
`;

export const rhaGuestMustAnswerPing = defineRule({
  id: 'rha/guest-must-answer-ping',
  system: 'rha',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A protected guest answers ping: when the answers stop, the countdown to switchover begins.',
    ja: '保護対象のゲストは ping に応答する。応答が途切れるとスイッチオーバーまでのカウントダウンが始まる。',
  },
  message: {
    en: '{vm} does not answer ping ({found}), by which {scenario} watches it.',
    ja: '{scenario} は ping で監視するが、{vm} が応答しない（{found}）。',
  },
  advice: {
    en: 'Allow ICMP echo in the firewall of the guest.',
    ja: 'ゲストのファイアウォールで ICMP エコーを許可する。',
  },
  source: guide.failure,
  reads: ['ping'],
  applies: (vm) => scenariosFor(vm).some((scenario) => scenario.get('product') !== 'replication'),
  check: (vm, report) => {
    const scenario = scenariosFor(vm).find((s) => s.get('product') !== 'replication')!;
    const firewall = vm.child('firewall');
    const blocked = firewall && firewall.name !== 'no' && firewall.get('icmp') === false;
    if (blocked) {
      report(
        firewall.place('icmp'),
        { vm: vm.label, found: '`icmp no`', scenario: scenario.label },
        {
          fixes: () => [
            {
              title: { en: 'Plan to allow ICMP echo', ja: 'ICMP エコーの許可を計画する' },
              safe: false,
              edits: [
                ...setFact(firewall, 'icmp', 'yes'),
                ...(vm.get('ping') === false ? setFact(vm, 'ping', 'yes') : []),
              ],
            },
          ],
        },
      );
      return;
    }
    const open = firewall && firewall.get('icmp') === true;
    if (vm.get('ping') === undefined && open) return;
    if (vm.need('ping') !== false) return;
    report(
      vm.place('ping'),
      { vm: vm.label, found: '`ping no`', scenario: scenario.label },
      {
        related: [{ place: scenario.place(), message: { en: 'watched by this scenario', ja: '監視するシナリオ' } }],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the guest’s firewall drops ICMP echo',
        design: design('ping yes  firewall yes { icmp no }'),
        marks: ['no'],
        fixed: design('ping yes  firewall yes { icmp yes }'),
      },
      { title: 'no answer for an unknown reason', design: design('ping no'), marks: ['no'] },
    ],
    compliant: [{ title: 'a guest that answers', design: design('ping yes') }],
    boundary: [
      { title: 'its firewall lets ICMP echo in', design: design('firewall yes { icmp yes }') },
      {
        title: 'plain replication, which watches nobody',
        design: `hyperv hv-a { vm app01 { ping no } }
hyperv hv-b {}
scenario app01 { type hyperv  product replication  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
