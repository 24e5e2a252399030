import {
  bareAddress,
  hostFact,
  hostsOf,
  hypervScenarios,
  isHypervScenario,
  isIn,
  serversOf,
  switchoverAdapters,
  type Scenario,
} from '../../model/derived/replication.ts';
import type { Place } from '../../model/source.ts';
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

interface Taken {
  readonly by: string;
  readonly place: Place;
}

export const rhaIpConflictAfterSwitchover = defineRule({
  id: 'rha/ip-conflict-after-switchover',
  system: 'rha',
  level: 'error',
  subject: 'after-switchover',
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
  reads: ['address'],
  applies: (setting) => isHypervScenario(setting.parent as unknown as Scenario) && setting.states('address'),
  check: (setting, report) => {
    const scenario = setting.parent as unknown as Scenario;
    for (const [index, address] of setting.need('address').entries()) {
      const taken = takenBy(scenario, setting, bareAddress(address));
      if (taken) {
        report(
          setting.place('address', index),
          { address: bareAddress(address), by: taken.by },
          {
            related: [{ place: taken.place, message: { en: 'taken here', ja: 'ここで使用' } }],
          },
        );
      }
    }
    if (setting.get('checked-free') === false) {
      report(setting.place('checked-free'), {
        address: setting.list('address').map(bareAddress).join(', '),
        by: '`checked-free no`',
      });
    }
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
    ],
    compliant: [{ title: 'an address of its own', design: design('10.2.0.12/24') }],
    boundary: [{ title: 'the first address after those in use', design: design('10.2.0.12/24  checked-free yes') }],
  },
});

/** Who has an address already, as far as the design tells. */
function takenBy(scenario: Scenario, setting: unknown, address: string): Taken | undefined {
  for (const other of hypervScenarios(scenario.topology)) {
    for (const { setting: theirs } of switchoverAdapters(other)) {
      if (theirs === setting || (other === scenario && theirs === setting)) continue;
      const index = (theirs.get('address') ?? []).findIndex((a) => bareAddress(a) === address);
      if (index >= 0) return { by: other.label, place: theirs.place('address', index) };
    }
  }
  const hosts = hostsOf(scenario);
  for (const host of hosts ? [hosts.replica, hosts.master] : []) {
    for (const server of serversOf(host)) {
      if ((hostFact(server, 'address') ?? []).some((a) => bareAddress(a) === address))
        return { by: server.label, place: server.place() };
    }
  }
  for (const subnet of scenario.topology.all('subnet')) {
    const network = subnet.get('network');
    if (network && !isIn(address, network)) continue;
    if (subnet.list('used').some((a) => bareAddress(a) === address))
      return { by: `${subnet.label} used`, place: subnet.place('used') };
    if (bareAddress(subnet.get('gateway') ?? '') === address)
      return { by: `${subnet.label} gateway`, place: subnet.place('gateway') };
  }
  // Another machine of the topology that is not the one which moves.
  for (const adapter of scenario.topology.all('adapter')) {
    if (scenario.list('protect').some((vm) => (vm as unknown) === adapter.parent)) continue;
    if ((adapter.get('address') ?? []).some((a) => bareAddress(a) === address))
      return { by: adapter.label, place: adapter.place('address') };
  }
  return undefined;
}
