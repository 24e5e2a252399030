import {
  holderOf,
  hostFact,
  hostPlace,
  hostsOf,
  hypervOf,
  isHypervScenario,
  needHostFact,
  serversOf,
  type Host,
} from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (replica: string): string => `hyperv hv-a { os "Windows Server 2012"  service-pack SP1  vm app01 {} }
hyperv hv-b { os "Windows Server 2012"  service-pack ${replica} }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

/** The level as a number: 1 of `SP1`, 0 of `none`; undefined where it is neither. */
function level(text: string): number | undefined {
  if (/^none$/i.test(text)) return 0;
  const match = /^(?:sp|service\s*pack)?\s*(\d+)$/i.exec(text);
  return match ? Number(match[1]) : undefined;
}

/** As stated, or as the name of the operating system says. */
function servicePackOf(host: Host): string {
  return hostFact(host, 'service-pack') ?? hostFact(host, 'os')?.servicePack ?? needHostFact(host, 'service-pack');
}

export const rhaHypervServicePackIdentical = defineRule({
  id: 'rha/hyperv-service-pack-identical',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'Hyper-V versions are the same down to the service pack level.',
    ja: 'Hyper-V のバージョンは、サービスパック レベルまで一致させる。',
  },
  message: {
    en: '{replica} has the service pack level {theirs}, {master} {ours}; they must be the same.',
    ja: '{replica} のサービスパック レベルは {theirs}、{master} は {ours}。同じでなければならない。',
  },
  advice: {
    en: 'Bring the host that is behind to the level of the other.',
    ja: '遅れている方のホストを、もう一方のレベルに上げる。',
  },
  source: guide.requirements,
  applies: (scenario) => {
    const hosts = isHypervScenario(scenario) ? hostsOf(scenario) : undefined;
    if (!hosts) return false;
    // Different versions are another rule’s finding.
    const [ours, theirs] = [hosts.master, hosts.replica].map((host) => hostFact(serversOf(host)[0]!, 'os'));
    return !ours || !theirs || hypervOf(ours) === hypervOf(theirs);
  },
  check: (scenario, report) => {
    const { master, replica } = hostsOf(scenario)!;
    for (const theirs of serversOf(replica)) {
      for (const ours of serversOf(master)) {
        const [a, b] = [servicePackOf(ours), servicePackOf(theirs)];
        const [x, y] = [level(a), level(b)];
        if (x === y && (x !== undefined || a.toLowerCase() === b.toLowerCase())) continue;
        const behind = x !== undefined && y !== undefined ? (x < y ? ours : theirs) : undefined;
        report(
          hostPlace(theirs, 'service-pack'),
          { replica: theirs.label, theirs: b, master: ours.label, ours: a },
          {
            related: [
              { place: hostPlace(ours, 'service-pack'), message: { en: 'the master’s level', ja: 'マスタのレベル' } },
            ],
            fixes: () =>
              behind
                ? [
                    {
                      title: {
                        en: `Bring ${behind.label} to ${behind === ours ? b : a}`,
                        ja: `${behind.label} を ${behind === ours ? b : a} に上げる`,
                      },
                      safe: false,
                      edits: setFact(holderOf(behind, 'service-pack'), 'service-pack', behind === ours ? b : a),
                    },
                  ]
                : [],
          },
        );
        break;
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'a replica without the service pack', design: design('none'), marks: ['none'], fixed: design('SP1') },
    ],
    compliant: [{ title: 'SP1 on both', design: design('SP1') }],
    boundary: [{ title: 'the same level, spelt otherwise', design: design('"Service Pack 1"') }],
  },
});
