import { switchedOn } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (
  second: string,
): string => `hyperv hv-a { vm app01 { adapter nic0 { register-dns no }  adapter nic1 { register-dns ${second} } } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  dns-redirect yes }
`;

export const rhaDnsRedirectAllAdapters = defineRule({
  id: 'rha/dns-redirect-all-adapters',
  system: 'rha',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'The registration in DNS is cleared on every network adapter of the machine.',
    ja: 'DNS への登録の解除は、仮想マシンの全ネットワーク アダプタで行う。',
  },
  message: {
    en: '{found} of {vm} still register themselves in DNS, against the DNS redirect of {scenario}.',
    ja: '{scenario} で DNS リダイレクトを使うが、{vm} の {found} が DNS への登録を続けている。',
  },
  advice: {
    en: 'Clear “Register this connection’s addresses in DNS” on these adapters too.',
    ja: 'これらのアダプタでも［この接続のアドレスを DNS に登録する］のチェックを外す。',
  },
  source: guide.redirectStep1,
  applies: (vm) =>
    vm.children('adapter').length > 1 &&
    vm.referrers('scenario', 'protect').some((scenario) => switchedOn(scenario, 'dns-redirect')),
  check: (vm, report) => {
    const adapters = vm.children('adapter');
    const registering = adapters.filter((adapter) => adapter.need('register-dns') === true);
    // All of them is the finding of another rule.
    if (registering.length === 0 || registering.length === adapters.length) return;
    const scenario = vm.referrers('scenario', 'protect').find((s) => switchedOn(s, 'dns-redirect'))!;
    const found = registering.map((adapter) => adapter.name ?? 'adapter').join(', ');
    report(
      registering[0]!.place('register-dns'),
      { found, vm: vm.label, scenario: scenario.label },
      {
        fixes: () => [
          {
            title: { en: 'Plan to clear it there too', ja: '残りのアダプタでも外すよう計画する' },
            safe: false,
            edits: registering.flatMap((adapter) => setFact(adapter, 'register-dns', 'no')),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [{ title: 'one of two adapters', design: design('yes'), marks: ['yes'], fixed: design('no') }],
    compliant: [{ title: 'neither of them', design: design('no') }],
    boundary: [
      {
        title: 'all of them, which is another finding',
        design: design('yes').replace('register-dns no', 'register-dns yes'),
      },
    ],
  },
});
