import {
  bareAddress,
  hostFact,
  hostOf,
  isHypervScenario,
  isIn,
  sameSubnet,
  vmNetworkOf,
  type Host,
  type Scenario,
} from '../../model/derived/replication.ts';
import type { Element } from '../../model/element.ts';
import type { Place } from '../../model/source.ts';
import { derivedOf, type Topology } from '../../model/topology.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (
  second: string,
): string => `hyperv hv-a { address 10.1.0.11/24  vm app01 { adapter nic0 }  vm app02 { adapter nic0 } }
hyperv hv-b { address 10.2.0.10/24 }
subnet dr { network 10.2.0.0/24  used 10.2.0.[1..9] }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  after-switchover app01.nic0 { address 10.2.0.11/24 } }
scenario app02 { type hyperv  master hv-a  replica hv-b  protect app02  after-switchover app02.nic0 { address ${second} } }
`;

const prepared = (
  address: string,
): string => `hyperv hv-a { address 10.1.0.11/24  vm app01 { adapter nic0 { address 10.1.0.50/24 }  adapter nic1 { address ${address} } } }
hyperv hv-b { address 10.2.0.10/24 }
subnet dr { network 10.2.0.0/24  used 10.2.0.[1..9] }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

interface Taken {
  readonly by: string;
  readonly place: Place;
}

export const rhaIpConflictAfterSwitchover = defineRule({
  id: 'rha/ip-conflict-after-switchover',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'The addresses used after a switchover are free.',
    ja: 'スイッチオーバー後に使う IP アドレスは、ほかで使われていないものにする。',
  },
  message: {
    en: '{address} is taken: {by}.',
    ja: '{address} は使用中である（{by}）。',
  },
  advice: {
    en: 'Choose a free address; only conflicts within the design can be seen here, so check on the network too.',
    ja: '空いている IP アドレスを選ぶ。ここで分かるのは設計内の重複だけなので、現地でも確認する。',
  },
  source: guide.addresses,
  applies: (scenario) =>
    isHypervScenario(scenario) &&
    (scenario.children('after-switchover').some((setting) => setting.states('address')) ||
      preparedAdapters(scenario).length > 0),
  check: (scenario, report) => {
    const ask = (owner: Element<'after-switchover'> | Element<'adapter'>, addresses: readonly string[]): void => {
      for (const [index, address] of addresses.entries()) {
        const taken = takenBy(scenario, owner, bareAddress(address));
        if (!taken) continue;
        report(
          (owner as Element<'adapter'>).place('address', index),
          { address: bareAddress(address), by: taken.by },
          { related: [{ place: taken.place, message: { en: 'taken here', ja: 'ここで使用' } }] },
        );
      }
    };
    for (const setting of scenario.children('after-switchover')) {
      if (!setting.states('address')) continue;
      ask(setting, setting.need('address'));
      if (setting.get('checked-free') === false) {
        report(setting.place('checked-free'), {
          address: setting.list('address').map(bareAddress).join(', '),
          by: '`checked-free no`',
        });
      }
    }
    for (const adapter of preparedAdapters(scenario)) ask(adapter, adapter.get('address') ?? []);
  },
  cases: {
    violating: [
      {
        title: 'two machines with one address',
        design: design('10.2.0.11/24'),
        marks: ['10.2.0.11/24', '10.2.0.11/24'],
      },
      { title: 'the address of the replica itself', design: design('10.2.0.10/24'), marks: ['10.2.0.10/24'] },
      { title: 'an address that is in use at the site', design: design('10.2.0.5/24'), marks: ['10.2.0.5/24'] },
      {
        title: 'a prepared adapter whose address is in use at the site',
        design: prepared('10.2.0.5/24'),
        marks: ['10.2.0.5/24'],
      },
      {
        title: 'the address of a DNS server',
        design: `${design('10.2.0.12/24')}dns { internal yes  primary 10.1.0.2  secondary 10.2.0.12 }\n`,
        marks: ['10.2.0.12/24'],
      },
    ],
    compliant: [{ title: 'an address of its own', design: design('10.2.0.12/24') }],
    boundary: [
      { title: 'the first address after those in use', design: design('10.2.0.12/24  checked-free yes') },
      { title: 'a prepared adapter with an address of its own', design: prepared('10.2.0.12/24') },
    ],
  },
});

/** Whom an address belongs to: a setting for after a switchover, a host, a network adapter, or something outside the design. */
interface Owner extends Taken {
  readonly owner: Element;
}

/** Every address that the design says somebody has, with its owners; made once, since designs have many scenarios. */
const owners = derivedOf((topology: Topology): ReadonlyMap<string, readonly Owner[]> => {
  const found = new Map<string, Owner[]>();
  const add = (address: string, owner: Element, by: string, place: Place): void => {
    const bare = bareAddress(address);
    const same = found.get(bare);
    if (same) same.push({ owner, by, place });
    else found.set(bare, [{ owner, by, place }]);
  };
  for (const setting of topology.all('after-switchover')) {
    for (const [index, address] of setting.list('address').entries()) {
      add(address, setting, setting.parent!.label, setting.place('address', index));
    }
  }
  for (const host of [...topology.all('hyperv'), ...topology.all('node')] as Host[]) {
    for (const address of hostFact(host, 'address') ?? []) add(address, host, host.label, host.place());
  }
  for (const subnet of topology.all('subnet')) {
    for (const address of subnet.list('used')) {
      add(address, subnet, `${subnet.label} used`, subnet.place('used'));
    }
    const gateway = subnet.get('gateway');
    if (gateway) add(gateway, subnet, `${subnet.label} gateway`, subnet.place('gateway'));
  }
  for (const server of topology.all('server')) {
    for (const address of server.get('address') ?? []) add(address, server, server.label, server.place('address'));
  }
  for (const dns of topology.all('dns')) {
    const primary = dns.get('primary');
    if (primary) add(primary, dns, `${dns.label} primary`, dns.place('primary'));
    for (const address of dns.list('secondary')) add(address, dns, `${dns.label} secondary`, dns.place('secondary'));
  }
  for (const adapter of topology.all('adapter')) {
    for (const address of adapter.get('address') ?? []) {
      add(address, adapter, adapter.label, adapter.place('address'));
    }
  }
  return found;
});

/** Adapters of the machine that have an address of the replica's network in advance: they are heard of there only after a switchover. */
function preparedAdapters(scenario: Scenario): readonly Element<'adapter'>[] {
  const replica = hostOf(scenario, 'replica');
  const network = replica && sameSubnet(scenario) === false ? vmNetworkOf(replica) : undefined;
  if (network === undefined) return [];
  return scenario
    .list('protect')
    .flatMap((vm) => vm.children('adapter'))
    .filter((adapter) => (adapter.get('address') ?? []).some((address) => isIn(address, network)));
}

/** Who has an address already, as far as the design tells. */
function takenBy(scenario: Scenario, asking: Element, address: string): Taken | undefined {
  return owners(scenario.topology)
    .get(address)
    ?.find(({ owner }) => {
      if (owner === asking) return false;
      const network = owner.is('subnet') ? owner.get('network') : undefined;
      if (network && !isIn(address, network)) return false;
      // The machine that moves may keep its own address.
      return !(owner.is('adapter') && scenario.list('protect').some((vm) => (vm as unknown) === owner.parent));
    });
}
