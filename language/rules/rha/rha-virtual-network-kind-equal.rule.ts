import { hostsOf, isHypervScenario, networksOf, serversOf } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';
import { needKinds, surplus } from './shared/networks.ts';

const design = (replica: string): string => `hyperv hv-a { switch prod { kind external }  vm app01 {} }
hyperv hv-b { switch dr { kind ${replica} } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaVirtualNetworkKindEqual = defineRule({
  id: 'rha/virtual-network-kind-equal',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'The virtual networks of the replica are of the same kinds as those of the master.',
    ja: 'レプリカの仮想ネットワークは、種類の内訳もマスタと一致させる。',
  },
  message: {
    en: '{replica} has the kinds {found}, {master} {allowed}: they must be the same.',
    ja: '{replica} の種類の内訳は {found}、{master} は {allowed}。一致していなければならない。',
  },
  advice: {
    en: 'Change the kind of the switch that has no counterpart on the master.',
    ja: 'マスタに対応するものがない仮想スイッチの種類を変更する。',
  },
  source: guide.requirements,
  applies: (scenario) => {
    const hosts = isHypervScenario(scenario) ? hostsOf(scenario) : undefined;
    if (!hosts) return false;
    const count = networksOf(serversOf(hosts.master)[0]!).length;
    return count > 0 && serversOf(hosts.replica).every((server) => networksOf(server).length === count);
  },
  check: (scenario, report) => {
    const { master, replica } = hostsOf(scenario)!;
    const ours = serversOf(master)[0]!;
    const want = networksOf(ours);
    for (const theirs of serversOf(replica)) {
      const have = networksOf(theirs);
      const [found, allowed] = [needKinds(have), needKinds(want)];
      if (found.join() === allowed.join()) continue;
      const odd = surplus(have, want);
      const missing = surplus(want, have);
      report(
        (odd[0] ?? have[0])!.place('kind'),
        { replica: theirs.label, found: found.join(', '), master: ours.label, allowed: allowed.join(', ') },
        {
          fixes: () =>
            odd.length === 1 && missing.length === 1
              ? [
                  {
                    title: {
                      en: `Make ${odd[0]!.name!} ${missing[0]!.get('kind')!}`,
                      ja: `${odd[0]!.name!} を ${missing[0]!.get('kind')!} にする`,
                    },
                    safe: false,
                    edits: setFact(odd[0]!, 'kind', missing[0]!.get('kind')!),
                  },
                ]
              : [],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a private network for an external one',
        design: design('private'),
        marks: ['private'],
        fixed: design('external'),
      },
    ],
    compliant: [{ title: 'one external network each', design: design('external') }],
    boundary: [
      {
        title: 'the same kinds in another order and under other names',
        design: `hyperv hv-a { switch prod { kind external }  switch lab { kind internal }  vm app01 {} }
hyperv hv-b { switch test { kind internal }  switch dr { kind external } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
