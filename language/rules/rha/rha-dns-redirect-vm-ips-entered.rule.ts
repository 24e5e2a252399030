import { bareAddress, switchoverAdapters, type Scenario } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (text: string): string => `hyperv hv-a { vm app01 { adapter nic0 { address 10.1.0.50/24 } } }
hyperv hv-b {}
scenario app01 {
  type hyperv  master hv-a  replica hv-b  protect app01
  after-switchover app01.nic0 { address 10.2.0.50/24 }
  dns-redirect yes { servers 10.1.0.2  ${text} }
}
`;

export const rhaDnsRedirectVmIpsEntered = defineRule({
  id: 'rha/dns-redirect-vm-ips-entered',
  system: 'rha',
  level: 'error',
  subject: 'dns-redirect',
  summary: {
    en: 'DNS redirect is given the address of the machine on the master and that on the replica.',
    ja: 'DNS リダイレクトには、マスタ稼働時とレプリカ稼働時の両方の仮想マシンの IP アドレスを入力する。',
  },
  message: {
    en: 'The DNS redirect of {scenario} has no `{missing}`.',
    ja: '{scenario} の DNS リダイレクトに `{missing}` がない。',
  },
  advice: {
    en: 'State both `master-address` and `replica-address`.',
    ja: '`master-address` と `replica-address` の両方を記述する。',
  },
  source: guide.redirectStep4,
  applies: (redirect) => redirect.name !== 'no',
  check: (redirect, report) => {
    const scenario = redirect.parent as unknown as Scenario;
    for (const missing of ['master-address', 'replica-address'] as const) {
      if (redirect.fact(missing).state === 'tbc' || redirect.list(missing).length > 0) continue;
      report(
        redirect.states(missing) ? redirect.place(missing) : redirect.place(),
        { scenario: scenario.label, missing },
        {
          fixes: () => {
            const addresses =
              missing === 'master-address'
                ? scenario
                    .list('protect')
                    .flatMap((vm) => vm.children('adapter').flatMap((adapter) => adapter.get('address') ?? []))
                : switchoverAdapters(scenario).flatMap(({ setting }) => setting.get('address') ?? []);
            return addresses.length > 0
              ? [
                  {
                    title: {
                      en: `Use ${addresses.map(bareAddress).join(', ')}`,
                      ja: `${addresses.map(bareAddress).join('、')} を使う`,
                    },
                    safe: false,
                    edits: setFact(redirect, missing, addresses.map(bareAddress).join(', ')),
                  },
                ]
              : [];
          },
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'no address on the replica',
        design: design('master-address 10.1.0.50'),
        marks: ['yes'],
        fixed: design('master-address 10.1.0.50  replica-address 10.2.0.50'),
      },
    ],
    compliant: [{ title: 'both addresses', design: design('master-address 10.1.0.50  replica-address 10.2.0.50') }],
    boundary: [
      {
        title: 'one of them still to be decided',
        design: design('master-address 10.1.0.50  replica-address tbc "network team"'),
      },
    ],
  },
});
