import { clusterOf, hostsOf, isHypervScenario } from '../../model/derived/replication.ts';
import type { Element } from '../../model/element.ts';
import { insertEntry } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';

const design = (trust: string): string => `domain x { forest a.example${trust} }
domain y { forest a.example }
hyperv hv-a { domain x  vm app01 {} }
hyperv hv-b { domain y }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

function trusts(a: Element<'domain'>, b: Element<'domain'>): boolean {
  return a.children('trust').some((trust) => trust.target === (b as unknown as Element));
}

export const rhaAdSameOrTrustedDomain = defineRule({
  id: 'rha/ad-same-or-trusted-domain',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'In an Active Directory environment both hosts are members of the same domain or of domains with a trust.',
    ja: 'Active Directory 環境では、両ホストが同じドメイン、または信頼関係のあるドメインのメンバである。',
  },
  message: {
    en: '{replica} is in the domain {theirs}, {master} in {ours}, and no trust joins them.',
    ja: '{replica} はドメイン {theirs}、{master} は {ours} に属し、両者の信頼関係が記述されていない。',
  },
  advice: {
    en: 'Put both hosts into one domain, or set up a trust and state it in one of the domains.',
    ja: '両ホストを同じドメインに入れるか、信頼関係を設定してどちらかのドメインに記述する。',
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
    if (ours === theirs || trusts(ours, theirs) || trusts(theirs, ours)) return;
    const name = (domain: Element<'domain'>): string => domain.name ?? domain.get('fqdn') ?? 'domain';
    report(
      clusterOf(replica).place('domain'),
      { replica: replica.label, theirs: name(theirs), master: master.label, ours: name(ours) },
      {
        fixes: () =>
          theirs.name === undefined
            ? []
            : [
                {
                  title: {
                    en: `Plan a trust between ${name(ours)} and ${name(theirs)}`,
                    ja: `${name(ours)} と ${name(theirs)} の信頼関係を計画する`,
                  },
                  safe: false,
                  edits: insertEntry(ours, `trust ${nameText(theirs.name)}`),
                },
              ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [{ title: 'two domains without a trust', design: design(''), marks: ['y'], fixed: design('  trust y') }],
    compliant: [{ title: 'a trust between them', design: design('  trust y { direction two-way }') }],
    boundary: [
      {
        title: 'the trust is said in the other domain',
        design: `domain x { forest a.example }
domain y { forest a.example  trust x { direction two-way } }
hyperv hv-a { domain x  vm app01 {} }
hyperv hv-b { domain y }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
