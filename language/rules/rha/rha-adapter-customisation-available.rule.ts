import { hostOf, isHypervScenario, switchedOn, vmNetworkOf, type Scenario } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (text: string): string => `hyperv hv-a { vm app01 { adapter nic0 {} } }
hyperv hv-b { address 10.2.0.11/24 }
scenario app01 {
  type hyperv  master hv-a  replica hv-b  protect app01
  dns-redirect yes { replica-address 10.2.0.50 }
  after-switchover app01.nic0 { ${text} }
}
`;

export const rhaAdapterCustomisationAvailable = defineRule({
  id: 'rha/adapter-customisation-available',
  system: 'rha',
  level: 'info',
  subject: 'after-switchover',
  summary: {
    en: 'The machine that starts after a switchover can be given another address, DNS and WINS servers.',
    ja: 'スイッチオーバー後に起動する仮想マシンには、別の IP アドレスや DNS、WINS を指定できる。',
  },
  message: {
    en: '{setting} gives the adapter no address, so it keeps the present one.',
    ja: '{setting} に IP アドレスがないため、アダプタは現在のアドレスのままになる。',
  },
  advice: {
    en: 'Add `address` with its prefix length, if the address is to change.',
    ja: 'アドレスを変える場合は、プレフィックス長付きの `address` を加える。',
  },
  source: guide.creation,
  applies: (setting) => isHypervScenario(setting.parent as unknown as Scenario),
  check: (setting, report) => {
    const address = setting.fact('address');
    if (address.state === 'tbc' || (setting.get('address')?.length ?? 0) > 0) return;
    const scenario = setting.parent as unknown as Scenario;
    report(
      setting.place(),
      { setting: setting.label },
      {
        fixes: () => {
          const after = switchedOn(scenario, 'dns-redirect')?.list('replica-address') ?? [];
          const replica = hostOf(scenario, 'replica');
          const prefix = replica && vmNetworkOf(replica)?.split('/')[1];
          return after.length === 1 && scenario.children('after-switchover').length === 1
            ? [
                {
                  title: { en: 'Use the address of the DNS redirect', ja: 'DNS リダイレクトのアドレスを使う' },
                  safe: false,
                  edits: setFact(
                    setting,
                    'address',
                    prefix && !after[0]!.includes('/') ? `${after[0]!}/${prefix}` : after[0]!,
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
        title: 'DNS servers without an address',
        design: design('dns 10.2.0.2'),
        marks: ['app01.nic0'],
        fixed: design('dns 10.2.0.2  address 10.2.0.50/24'),
      },
    ],
    compliant: [{ title: 'an address and DNS servers', design: design('address 10.2.0.50/24  dns 10.2.0.2') }],
    boundary: [{ title: 'an address that is still to be assigned', design: design('address tbc "network team"') }],
  },
});
