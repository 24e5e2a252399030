import {
  hostsOf,
  isHypervScenario,
  sameSubnet,
  switchedOn,
  switchoverAdapters,
} from '../../model/derived/replication.ts';
import { bareAddress } from '../../model/derived/replication.ts';
import { insertEntry } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { dnsServersOf } from './shared/name-servers.ts';
import { guide } from './shared/guide.ts';

const design = (text: string): string => `dns { internal yes  primary 10.1.0.2  secondary 10.2.0.2 }
hyperv hv-a { address 10.1.0.11/24  vm app01 { adapter nic0 { address 10.1.0.50/24 } } }
hyperv hv-b { address 10.2.0.11/24 }
scenario app01 {
  type hyperv  product HA  master hv-a  replica hv-b  protect app01
  after-switchover app01.nic0 { address 10.2.0.50/24 }${text}
}
`;

export const rhaDnsRedirectWhenInternalDns = defineRule({
  id: 'rha/dns-redirect-when-internal-dns',
  system: 'rha',
  level: 'warning',
  subject: 'scenario',
  summary: {
    en: 'With an internal DNS, DNS redirect makes the name follow the machine when its address changes.',
    ja: '社内 DNS を使う場合は、DNS リダイレクトで A レコードを新しい IP アドレスに追従させる。',
  },
  message: {
    en: '{scenario} switches over into another subnet, and clients use an internal DNS, but DNS redirect is not on.',
    ja: '{scenario} は別のサブネットへ切り替わり、利用者は社内 DNS を使うが、DNS リダイレクトが有効でない。',
  },
  advice: {
    en: 'Add `dns-redirect` with all DNS servers and both addresses of the machine.',
    ja: '全 DNS サーバと、仮想マシンの両方の IP アドレスを指定した `dns-redirect` を加える。',
  },
  source: guide.redirect,
  applies: (scenario) =>
    isHypervScenario(scenario) &&
    hostsOf(scenario) !== undefined &&
    scenario.get('product') !== 'replication' &&
    scenario.topology.all('dns').length > 0 &&
    sameSubnet(scenario) === false,
  check: (scenario, report) => {
    const dns = scenario.topology.all('dns');
    if (!dns.some((servers) => servers.get('internal') === true)) {
      for (const servers of dns) servers.need('internal');
      return;
    }
    if (switchedOn(scenario, 'dns-redirect')) return;
    const block = scenario.child('dns-redirect');
    report(
      block ? block.place() : scenario.place(),
      { scenario: scenario.label },
      {
        related: dns
          .filter((servers) => servers.get('internal') === true)
          .map((servers) => ({
            place: servers.place('internal'),
            message: { en: 'the internal DNS', ja: '社内 DNS' },
          })),
        fixes: () => {
          const adapters = scenario.list('protect').flatMap((vm) => vm.children('adapter'));
          const before = adapters.flatMap((adapter) => adapter.get('address') ?? []).map(bareAddress);
          const after = switchoverAdapters(scenario)
            .flatMap(({ setting }) => setting.get('address') ?? [])
            .map(bareAddress);
          const servers = dnsServersOf(scenario.topology);
          if (block || before.length === 0 || after.length === 0 || servers.length === 0) return [];
          const facts = `servers ${servers.join(', ')}  master-address ${before.join(', ')}  replica-address ${after.join(', ')}`;
          return [
            {
              title: { en: 'Redirect DNS', ja: 'DNS リダイレクトを有効にする' },
              safe: false,
              edits: insertEntry(scenario, `dns-redirect yes { ${facts} }`),
            },
          ];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an internal DNS, and nobody changes the name',
        design: design(''),
        marks: ['app01'],
        fixed: design(
          '\n  dns-redirect yes { servers 10.1.0.2, 10.2.0.2  master-address 10.1.0.50  replica-address 10.2.0.50 }',
        ),
      },
      { title: 'switched off', design: design('\n  dns-redirect no'), marks: ['no'] },
    ],
    compliant: [
      {
        title: 'DNS redirect on',
        design: design(
          '\n  dns-redirect yes { servers 10.1.0.2, 10.2.0.2  master-address 10.1.0.50  replica-address 10.2.0.50 }',
        ),
      },
    ],
    boundary: [
      {
        title: 'one subnet on both sides',
        design: design('').replace('address 10.2.0.11/24', 'address 10.1.0.12/24'),
      },
    ],
  },
});
