import { switchedOn } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (first: string): string => `hyperv hv-a { vm app01 { adapter nic0 { register-dns ${first} } } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  dns-redirect yes }
`;

export const rhaDnsRedirectDisableDynamicRegistration = defineRule({
  id: 'rha/dns-redirect-disable-dynamic-registration',
  system: 'rha',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'For DNS redirect the guest does not register its addresses in DNS itself.',
    ja: 'DNS リダイレクトを使う場合は、ゲストの［この接続のアドレスを DNS に登録する］を外す。',
  },
  message: {
    en: 'Every adapter of {vm} registers itself in DNS, against the DNS redirect of {scenario}.',
    ja: '{scenario} で DNS リダイレクトを使うが、{vm} の全アダプタが自身を DNS に登録する。',
  },
  advice: {
    en: 'Clear “Register this connection’s addresses in DNS” on every adapter of the guest.',
    ja: 'ゲストの全アダプタで［この接続のアドレスを DNS に登録する］のチェックを外す。',
  },
  source: guide.redirectStep1,
  applies: (vm) =>
    vm.children('adapter').length > 0 &&
    vm.referrers('scenario', 'protect').some((scenario) => switchedOn(scenario, 'dns-redirect')),
  check: (vm, report) => {
    const adapters = vm.children('adapter');
    if (!adapters.map((adapter) => adapter.need('register-dns')).every((registers) => registers === true)) return;
    const scenario = vm.referrers('scenario', 'protect').find((s) => switchedOn(s, 'dns-redirect'))!;
    report(
      adapters[0]!.place('register-dns'),
      { vm: vm.label, scenario: scenario.label },
      {
        fixes: () => [
          {
            title: { en: 'Plan to clear it on every adapter', ja: '全アダプタで外すよう計画する' },
            safe: false,
            edits: adapters.flatMap((adapter) => setFact(adapter, 'register-dns', 'no')),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'the only adapter registers itself', design: design('yes'), marks: ['yes'], fixed: design('no') },
    ],
    compliant: [{ title: 'it does not', design: design('no') }],
    boundary: [{ title: 'no DNS redirect', design: design('yes').replace('dns-redirect yes', 'dns-redirect no') }],
  },
});
