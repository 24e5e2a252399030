import { hostsOf, isHypervScenario, networksOf, serversOf } from '../../model/derived/replication.ts';
import { insertEntry } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';
import { surplus, switchText } from './shared/networks.ts';

const design = (
  replica: string,
): string => `hyperv hv-a { switch prod { kind external }  switch lab { kind internal }  vm app01 {} }
hyperv hv-b { ${replica} }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaVirtualNetworkCountEqual = defineRule({
  id: 'rha/virtual-network-count-equal',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'The replica has as many virtual networks as the master.',
    ja: 'レプリカの仮想ネットワークは、マスタと同数にする。',
  },
  message: {
    en: '{replica} has {found} virtual switches, {master} {allowed}: the numbers must be equal.',
    ja: '{replica} の仮想スイッチは {found} 個、{master} は {allowed} 個。同数でなければならない。',
  },
  advice: {
    en: 'Add to the replica a switch for each one that is missing, or take away what is too many.',
    ja: 'レプリカに不足分の仮想スイッチを追加するか、余分なものを削除する。',
  },
  source: guide.requirements,
  applies: (scenario) => {
    const hosts = isHypervScenario(scenario) ? hostsOf(scenario) : undefined;
    // A host without any network is another rule’s finding.
    return (
      hosts !== undefined &&
      [hosts.master, hosts.replica].every((host) => serversOf(host).every((s) => networksOf(s).length > 0))
    );
  },
  check: (scenario, report) => {
    const { master, replica } = hostsOf(scenario)!;
    const ours = serversOf(master)[0]!;
    for (const theirs of serversOf(replica)) {
      const [have, want] = [networksOf(theirs), networksOf(ours)];
      if (have.length === want.length) continue;
      const params = {
        replica: theirs.label,
        found: String(have.length),
        master: ours.label,
        allowed: String(want.length),
      };
      report(theirs.place(), params, {
        related: [{ place: ours.place(), message: { en: 'the master', ja: 'マスタ' } }],
        fixes: () => {
          const missing = surplus(want, have);
          return have.length < want.length && missing.length === want.length - have.length
            ? [
                {
                  title: {
                    en: `Add ${missing.map((s) => s.name).join(', ')} as on the master`,
                    ja: `マスタと同じ ${missing.map((s) => s.name).join('、')} を追加する`,
                  },
                  safe: false,
                  edits: insertEntry(theirs, missing.map(switchText).join('\n')),
                },
              ]
            : [];
        },
      });
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'one network of two',
        design: design('switch dr { kind external }'),
        marks: ['hv-b'],
        fixed: design('switch dr { kind external }  switch lab { kind internal }'),
      },
    ],
    compliant: [{ title: 'two on both', design: design('switch dr { kind external }  switch lab { kind internal }') }],
    boundary: [
      {
        title: 'the cluster’s network and one of the node’s own',
        design: design('deployment csv  switch dr { kind external }  node n1 { switch lab { kind internal } }'),
      },
    ],
  },
});
