import { bareAddress, switchoverAdapters, type Scenario } from '../../model/derived/replication.ts';
import { insertEntry, setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (text: string): string => `hyperv hv-a { vm app01 { adapter nic0 { address 10.1.0.50/24 } } }
hyperv hv-b {}
scenario app01 {
  type hyperv  product HA  master hv-a  replica hv-b  protect app01
  dns-redirect yes { replica-address 10.2.0.50 }${text}
}
`;

export const rhaDnsRedirectWithIpPlan = defineRule({
  id: 'rha/dns-redirect-with-ip-plan',
  system: 'rha',
  level: 'warning',
  subject: 'dns-redirect',
  summary: {
    en: 'DNS redirect goes together with preparing the address for after the switchover.',
    ja: 'DNS リダイレクトは、スイッチオーバー後の IP アドレスの事前設定と組み合わせて使う。',
  },
  message: {
    en: 'DNS is redirected to {address}, but the machine of {scenario} does not get that address.',
    ja: 'DNS は {address} に書き換えられるが、{scenario} の仮想マシンにそのアドレスが設定されない。',
  },
  advice: {
    en: 'Add `after-switchover` with the address of the redirect.',
    ja: 'リダイレクト先の IP アドレスを `after-switchover` に設定する。',
  },
  source: guide.redirect,
  applies: (redirect) => redirect.name !== 'no' && redirect.states('replica-address'),
  check: (redirect, report) => {
    const scenario = redirect.parent as unknown as Scenario;
    const settings = switchoverAdapters(scenario).map(({ setting }) => setting);
    const adapters = scenario.list('protect').flatMap((vm) => vm.children('adapter'));
    const addresses = redirect.need('replica-address').map(bareAddress);
    const stated = settings.filter((setting) => setting.states('address'));
    if (stated.length > 0) {
      // One that is still to be assigned may yet be the address of the redirect.
      if (stated.some((setting) => setting.fact('address').state === 'tbc')) return;
      const set = stated.flatMap((setting) => setting.list('address')).map(bareAddress);
      if (set.length === 0 || addresses.every((address) => set.includes(address))) return;
      report(
        redirect.place('replica-address'),
        { address: addresses.join(', '), scenario: scenario.label },
        {
          related: [{ place: stated[0]!.place('address'), message: { en: 'what it gets', ja: '設定されるアドレス' } }],
          fixes: () => [
            {
              title: { en: `Redirect to ${set.join(', ')}`, ja: `${set.join('、')} に書き換える` },
              safe: false,
              edits: setFact(redirect, 'replica-address', set.join(', ')),
            },
          ],
        },
      );
      return;
    }
    const prepared = adapters.flatMap((adapter) => adapter.get('address') ?? []).map(bareAddress);
    if (addresses.some((address) => prepared.includes(address))) return;
    report(
      redirect.place('replica-address'),
      { address: addresses.join(', '), scenario: scenario.label },
      {
        fixes: () => {
          const [adapter] = adapters;
          const given = redirect.need('replica-address')[0]!;
          const prefix = adapter?.get('address')?.[0]?.split('/')[1];
          return adapters.length === 1 && adapter?.name && addresses.length === 1
            ? [
                {
                  title: { en: 'Give the machine that address', ja: '仮想マシンにそのアドレスを設定する' },
                  safe: false,
                  edits: insertEntry(
                    scenario,
                    `after-switchover ${adapter.parent!.name!}.${adapter.name} { address ${prefix && !given.includes('/') ? `${given}/${prefix}` : given} }`,
                  ),
                },
              ]
            : [];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the name changes, the address does not',
        design: design(''),
        marks: ['10.2.0.50'],
        fixed: design('\n  after-switchover app01.nic0 { address 10.2.0.50/24 }'),
      },
      {
        title: 'the machine gets another address',
        design: design('\n  after-switchover app01.nic0 { address 10.2.0.51/24 }'),
        marks: ['10.2.0.50'],
        fixed: design('\n  after-switchover app01.nic0 { address 10.2.0.51/24 }').replace('10.2.0.50', '10.2.0.51'),
      },
    ],
    compliant: [{ title: 'both change', design: design('\n  after-switchover app01.nic0 { address 10.2.0.50/24 }') }],
    boundary: [
      {
        title: 'an adapter has the later address already',
        design: design('').replace('vm app01 {', 'vm app01 { adapter nic1 { address 10.2.0.50/24 } '),
      },
    ],
  },
});
