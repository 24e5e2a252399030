import { hostsOf, isHypervScenario, networksOfSide } from '../../model/derived/replication.ts';
import type { Element } from '../../model/element.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';

const design = (map: string): string => `hyperv hv-a {
  switch prod { kind external }
  switch lab { kind internal }
  vm app01 { adapter nic0 on prod }
}
hyperv hv-b {
  switch dr { kind external }
  switch test { kind internal }
}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01${map} }
`;

interface Mapping {
  readonly from: Element | null;
  readonly to: Element | null;
}

export const rhaNetworkMappingRequiredForSeveralNetworks = defineRule({
  id: 'rha/network-mapping-required-for-several-networks',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'Where the replica has several virtual networks, each network that the machine uses is mapped to one of them.',
    ja: 'レプリカに複数の仮想ネットワークがあるときは、仮想マシンが使うネットワークをマッピングで指定する。',
  },
  why: {
    en: 'Otherwise it is open which network the machine gets after switchover.',
    ja: '指定がないと、スイッチオーバー後にどのネットワークへ接続されるかが決まらない。',
  },
  message: {
    en: '{adapter} uses the network {network}, which {scenario} maps to none of {choices}.',
    ja: '{adapter} が使うネットワーク {network} が、{scenario} で {choices} のどれにも対応付けられていない。',
  },
  advice: {
    en: 'Add `map {network} -> …` with the network of the replica.',
    ja: '`map {network} -> …` でレプリカのネットワークを指定する。',
  },
  source: guide.creation,
  applies: (scenario) => {
    const hosts = isHypervScenario(scenario) ? hostsOf(scenario) : undefined;
    return hosts !== undefined && networksOfSide(hosts.replica).length > 1;
  },
  check: (scenario, report) => {
    const { replica } = hostsOf(scenario)!;
    const choices = networksOfSide(replica);
    const mapped = scenario.list('map') as unknown as readonly Mapping[];
    const seen = new Set<string>();
    for (const adapter of scenario.list('protect').flatMap((vm) => vm.children('adapter'))) {
      const network = adapter.get('on');
      if (!network || seen.has(network.name!) || mapped.some((m) => m.from?.name === network.name)) continue;
      seen.add(network.name!);
      const params = {
        adapter: adapter.label,
        network: network.name!,
        scenario: scenario.label,
        choices: choices.map((s) => s.name).join(', '),
      };
      report(scenario.states('map') ? scenario.place('map') : scenario.place(), params, {
        related: [{ place: adapter.place('on'), message: { en: 'used here', ja: 'ここで使用' } }],
        fixes: () => {
          const alike = choices.filter((s) => s.get('kind') === network.get('kind'));
          const target = choices.find((s) => s.name === network.name) ?? (alike.length === 1 ? alike[0] : undefined);
          if (!target) return [];
          const all = [...mapped.map((m) => [m.from?.name, m.to?.name] as const), [network.name, target.name] as const];
          const text = all
            .filter(([from, to]) => from !== undefined && to !== undefined)
            .map(([from, to]) => `${nameText(from!)} -> ${nameText(to!)}`)
            .join(', ');
          return [
            {
              title: {
                en: `Map ${network.name!} to ${target.name!}`,
                ja: `${network.name!} を ${target.name!} に対応付ける`,
              },
              safe: false,
              edits: setFact(scenario, 'map', text),
            },
          ];
        },
      });
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'two networks on the replica and no mapping',
        design: design(''),
        marks: ['app01'],
        fixed: design('  map prod -> dr'),
      },
      {
        title: 'another network is mapped, not the one in use',
        design: design('  map lab -> test'),
        marks: ['lab -> test'],
        fixed: design('  map lab -> test, prod -> dr'),
      },
    ],
    compliant: [{ title: 'the network in use is mapped', design: design('  map prod -> dr') }],
    boundary: [
      {
        title: 'a single network on the replica',
        design: `hyperv hv-a { switch prod { kind external }  vm app01 { adapter nic0 on prod } }
hyperv hv-b { switch dr { kind external } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
