import { clusterOf, hostsOf, isHypervScenario } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (forest: string): string => `domain a { fqdn a.example  forest a.example }
domain b { fqdn b.example  forest ${forest} }
hyperv hv-a { domain a  vm app01 {} }
hyperv hv-b { domain b }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaAdSameForest = defineRule({
  id: 'rha/ad-same-forest',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'In an Active Directory environment both hosts belong to the same forest.',
    ja: 'Active Directory 環境では、両ホストが同じフォレストに属する。',
  },
  message: {
    en: '{replica} is in the forest {theirs}, {master} in {ours}.',
    ja: '{replica} はフォレスト {theirs}、{master} は {ours} に属している。',
  },
  advice: {
    en: 'Use hosts of one forest; moving a host to another one is a decision about the infrastructure.',
    ja: '同じフォレストのホストを使う。フォレストの移行はインフラ全体の判断になる。',
  },
  source: guide.requirements,
  applies: (scenario) => {
    const hosts = isHypervScenario(scenario) ? hostsOf(scenario) : undefined;
    return (
      hosts !== undefined && Boolean(clusterOf(hosts.master).get('domain') && clusterOf(hosts.replica).get('domain'))
    );
  },
  check: (scenario, report) => {
    const { master, replica } = hostsOf(scenario)!;
    const ours = clusterOf(master).get('domain')!;
    const theirs = clusterOf(replica).get('domain')!;
    if (ours === theirs) return;
    const [a, b] = [ours.need('forest'), theirs.need('forest')];
    if (a.toLowerCase() === b.toLowerCase()) return;
    report(
      clusterOf(replica).place('domain'),
      { replica: replica.label, theirs: b, master: master.label, ours: a },
      {
        related: [
          { place: clusterOf(master).place('domain'), message: { en: 'the master’s domain', ja: 'マスタのドメイン' } },
        ],
      },
    );
  },
  cases: {
    violating: [{ title: 'two forests', design: design('b.example'), marks: ['b'] }],
    compliant: [{ title: 'two domains of one forest', design: design('a.example') }],
    boundary: [
      {
        title: 'the same domain, whose forest nobody states',
        design: `domain corp {}
hyperv hv-a { domain corp  vm app01 {} }
hyperv hv-b { domain corp }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
