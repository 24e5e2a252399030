import { hostsOf, isHypervScenario, networksOfSide } from '../../model/derived/replication.ts';
import { removeFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (
  map: string,
): string => `hyperv hv-a { switch prod { kind external }  vm app01 { adapter nic0 on prod } }
hyperv hv-b { switch dr { kind external } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01${map} }
`;

export const rhaNetworkMappingAutomaticForSingle = defineRule({
  id: 'rha/network-mapping-automatic-for-single',
  system: 'rha',
  level: 'info',
  subject: 'scenario',
  summary: {
    en: 'With exactly one virtual network on each side the mapping is made automatically.',
    ja: '両側とも仮想ネットワークが 1 つだけなら、マッピングは自動で行われる。',
  },
  message: {
    en: '{scenario} maps {from} to {to}, which happens by itself: neither host has another network.',
    ja: '{scenario} の {from} -> {to} のマッピングは、両側とも 1 つしかないため自動で行われる。',
  },
  advice: {
    en: 'The mapping is harmless; it may be left out.',
    ja: '書いてあっても支障はないが、省略できる。',
  },
  source: guide.creation,
  applies: (scenario) => {
    const hosts = isHypervScenario(scenario) ? hostsOf(scenario) : undefined;
    return (
      hosts !== undefined && networksOfSide(hosts.master).length === 1 && networksOfSide(hosts.replica).length === 1
    );
  },
  check: (scenario, report) => {
    if (scenario.list('map').length === 0) return;
    const { master, replica } = hostsOf(scenario)!;
    const params = {
      scenario: scenario.label,
      from: networksOfSide(master)[0]!.name!,
      to: networksOfSide(replica)[0]!.name!,
    };
    report(scenario.place('map'), params, {
      fixes: () => {
        const edits = removeFact(scenario, 'map');
        return edits.length > 0 ? [{ title: { en: 'Leave it out', ja: '省略する' }, safe: false, edits }] : [];
      },
    });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a mapping that says nothing new',
        design: design('  map prod -> dr'),
        marks: ['prod -> dr'],
        fixed: design(''),
      },
    ],
    compliant: [{ title: 'no mapping', design: design('') }],
    boundary: [
      {
        title: 'two networks on the replica',
        design: `hyperv hv-a { switch prod { kind external }  vm app01 { adapter nic0 on prod } }
hyperv hv-b { switch dr { kind external }  switch test { kind internal } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  map prod -> dr }
`,
      },
    ],
  },
});
