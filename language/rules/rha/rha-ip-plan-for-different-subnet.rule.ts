import {
  clusterOf,
  hostsOf,
  isHypervScenario,
  isIn,
  linksOf,
  needHostFact,
  sameSubnet,
  switchedOn,
  switchoverAdapters,
  vmNetworkOf,
} from '../../model/derived/replication.ts';
import { insertEntry } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (
  adapters: string,
  text: string,
): string => `hyperv hv-a { address 10.1.0.11/24  vm app01 { adapter nic0 { address 10.1.0.50/24 } ${adapters}} }
hyperv hv-b { address 10.2.0.11/24 }
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01${text} }
`;

/** A replica that states the network of its machines, and an address for after the switchover. */
const outside = (
  address: string,
): string => `hyperv hv-a { address 10.1.0.11/24  vm app01 { adapter nic0 { address 10.1.0.50/24 } } }
hyperv hv-b { address 10.2.0.12/24  subnet 10.2.0.0/24 }
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01  after-switchover app01.nic0 { address ${address} } }
`;

export const rhaIpPlanForDifferentSubnet = defineRule({
  id: 'rha/ip-plan-for-different-subnet',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'Where the subnets differ, the address of the machine after switchover is planned.',
    ja: 'サブネットが異なる場合は、スイッチオーバー後に使う IP アドレスを決めておく。',
  },
  why: {
    en: 'The machine keeps the address of the master’s side; in another subnet nobody reaches it.',
    ja: '仮想マシンの IP アドレスはマスタ側のままなので、サブネットが異なると利用者からアクセスできない。',
  },
  message: {
    en: '{scenario} switches over into another subnet ({network}), but the machine has no address there.',
    ja: '{scenario} は別のサブネット（{network}）へ切り替わるが、そこで使う IP アドレスが決められていない。',
  },
  advice: {
    en: 'Add `after-switchover` with an address, an adapter with the later address, or a step `change-guest-ip` after the switchover.',
    ja: '`after-switchover` で IP アドレスを指定するか、切り替え後のアドレスを持つアダプタ、または切り替え後の `change-guest-ip` の手順を加える。',
  },
  source: guide.addresses,
  applies: (scenario) =>
    isHypervScenario(scenario) && hostsOf(scenario) !== undefined && scenario.get('product') !== 'replication',
  check: (scenario, report) => {
    const same = sameSubnet(scenario);
    if (same === undefined) {
      const [link] = linksOf(scenario);
      if (link) link.need('same-subnet');
      else
        for (const host of Object.values(hostsOf(scenario)!))
          if (vmNetworkOf(host) === undefined) needHostFact(host, 'address');
    }
    if (same !== false) return;
    const settings = switchoverAdapters(scenario).map(({ setting }) => setting);
    if (settings.some((setting) => setting.fact('address').state === 'tbc')) return;
    const { replica } = hostsOf(scenario)!;
    const network = vmNetworkOf(replica);
    const given = settings.filter((setting) => setting.list('address').length > 0);
    if (given.length > 0) {
      // Only a network that is stated for the machines decides; that of the host's own address may be another one.
      const stated = clusterOf(replica).states('subnet') ? network : undefined;
      if (stated === undefined || given.some((s) => s.list('address').some((address) => isIn(address, stated)))) return;
      report(
        given[0]!.place('address', 0),
        { scenario: scenario.label, network: stated },
        {
          message: {
            en: `{scenario} gives the machine ${given[0]!.list('address').join(', ')} after a switchover, which is not in the network of the replica ({network}).`,
            ja: `{scenario} の切り替え後の IP アドレス ${given[0]!.list('address').join('、')} が、レプリカ側のネットワーク（{network}）に属していない。`,
          },
          related: [
            {
              place: clusterOf(replica).place('subnet'),
              message: { en: 'the network of the replica’s machines', ja: 'レプリカ側の仮想マシンのネットワーク' },
            },
          ],
        },
      );
      return;
    }
    const adapters = scenario.list('protect').flatMap((vm) => vm.children('adapter'));
    if (network && adapters.some((adapter) => (adapter.get('address') ?? []).some((address) => isIn(address, network))))
      return;
    if (changedByHand(scenario)) return;
    report(
      scenario.place(),
      { scenario: scenario.label, network: network ?? '?' },
      {
        fixes: () => {
          const [adapter] = adapters;
          const after = switchedOn(scenario, 'dns-redirect')?.list('replica-address') ?? [];
          const prefix = network?.split('/')[1];
          if (adapters.length !== 1 || !adapter?.name) return [];
          const setting = `after-switchover ${adapter.parent!.name!}.${adapter.name}`;
          const open = {
            title: { en: 'Have an address assigned', ja: 'IP アドレスの割り当てを依頼する' },
            safe: false,
            edits: insertEntry(scenario, `${setting} { address tbc "network team" }`),
          };
          if (after.length !== 1 || !prefix) return [open];
          return [
            {
              title: {
                en: `Use ${after[0]!}, as the DNS redirect does`,
                ja: `DNS リダイレクトと同じ ${after[0]!} を使う`,
              },
              safe: false,
              edits: insertEntry(scenario, `${setting} { address ${after[0]!.split('/')[0]!}/${prefix} }`),
            },
            open,
          ];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'another subnet and no plan',
        design: design('', ''),
        marks: ['app01'],
        fixed: design('', '  after-switchover app01.nic0 { address tbc "network team" }'),
      },
      {
        title: 'an address outside the network of the replica',
        design: outside('10.3.0.50/24'),
        marks: ['10.3.0.50/24'],
      },
      {
        title: 'only the DNS redirect knows the later address',
        design: design('', '  dns-redirect yes { replica-address 10.2.0.50 }'),
        marks: ['app01'],
        fixed: design(
          '',
          '  dns-redirect yes { replica-address 10.2.0.50 }  after-switchover app01.nic0 { address 10.2.0.50/24 }',
        ),
      },
    ],
    compliant: [
      {
        title: 'an address for after the switchover',
        design: design('', '  after-switchover app01.nic0 { address 10.2.0.50/24 }'),
      },
    ],
    boundary: [
      { title: 'an address of the network that the replica states', design: outside('10.2.0.50/24') },
      {
        title: 'an adapter that has the later address already',
        design: design('adapter nic1 { address 10.2.0.50/24 } ', ''),
      },
      {
        title: 'the address is changed by hand',
        design: `${design('', '')}procedure move for app01 { step switchover  step change-guest-ip }
`,
      },
      {
        title: 'one subnet on both sides',
        design: `hyperv hv-a { address 10.1.0.11/24  vm app01 { adapter nic0 { address 10.1.0.50/24 } } }
hyperv hv-b { address 10.1.0.12/24 }
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});

/** Whether a procedure of the scenario changes the guest’s address after the switchover. */
function changedByHand(scenario: Parameters<typeof sameSubnet>[0]): boolean {
  return scenario.referrers('procedure', 'for').some((procedure) => {
    const actions = procedure.children('step').map((step) => step.name);
    const switchover = actions.indexOf('switchover');
    return switchover >= 0 && actions.indexOf('change-guest-ip', switchover) > switchover;
  });
}
