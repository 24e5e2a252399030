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
import { Undeclared } from '../../model/element.ts';
import { osName } from '../../support/operating-systems.ts';
import { compareVersions } from '../../support/versions.ts';
import { quoted } from '../../model/reader.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (replica: string): string => `hyperv hv-a { os "Windows Server 2019"  vm app01 {} }
hyperv hv-b { os "Windows Server ${replica}" }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

/** What is compared: the operating system's version, and the Hyper-V version where both state it beside. */
function difference(
  master: Host,
  replica: Host,
): { readonly fact: 'os' | 'version'; readonly ours: string; readonly theirs: string } | undefined {
  const ours = needHostFact(master, 'os');
  const theirs = needHostFact(replica, 'os');
  const [a, b] = [hypervOf(ours), hypervOf(theirs)];
  if (a === undefined || b === undefined) {
    throw new Undeclared(a === undefined ? master : replica, 'os', false);
  }
  if (a !== b) return { fact: 'os', ours: osName(ours), theirs: osName(theirs) };
  const [v, w] = [hostFact(master, 'version'), hostFact(replica, 'version')];
  if (v == null || w == null || compareVersions(v, w) === 0 || v === w) return undefined;
  return { fact: 'version', ours: v, theirs: w };
}

export const rhaHypervVersionIdentical = defineRule({
  id: 'rha/hyperv-version-identical',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'Master and replica run the same version of Hyper-V.',
    ja: 'マスタとレプリカの Hyper-V は同じバージョンにする。',
  },
  message: {
    en: '{replica} has Hyper-V of {theirs}, {master} of {ours}; they must be the same.',
    ja: '{replica} の Hyper-V は {theirs}、{master} は {ours}。同じバージョンでなければならない。',
  },
  advice: {
    en: 'Give both hosts the same release of Windows Server.',
    ja: '両ホストの Windows Server を同じリリースにする。',
  },
  source: guide.requirements,
  applies: (scenario) => isHypervScenario(scenario) && hostsOf(scenario) !== undefined,
  check: (scenario, report) => {
    const { master, replica } = hostsOf(scenario)!;
    for (const theirs of serversOf(replica)) {
      for (const ours of serversOf(master)) {
        const found = difference(ours, theirs);
        if (!found) continue;
        const params = { replica: theirs.label, theirs: found.theirs, master: ours.label, ours: found.ours };
        report(hostPlace(theirs, found.fact), params, {
          related: [
            {
              place: hostPlace(ours, found.fact),
              message: { en: 'the master’s version', ja: 'マスタのバージョン' },
            },
          ],
          fixes: () => [
            {
              title: {
                en: `Give ${theirs.label} the version of the master`,
                ja: `${theirs.label} をマスタのバージョンにする`,
              },
              safe: false,
              edits: setFact(holderOf(theirs, found.fact), found.fact, quoted(found.ours)),
            },
            // The other way round helps only where the master is one server, and the replica of one mind.
            ...(serversOf(master).length === 1 && serversOf(replica).length === 1
              ? [
                  {
                    title: {
                      en: `Give ${ours.label} the version of the replica`,
                      ja: `${ours.label} をレプリカのバージョンにする`,
                    },
                    safe: false,
                    edits: setFact(holderOf(ours, found.fact), found.fact, quoted(found.theirs)),
                  },
                ]
              : []),
          ],
        });
        break;
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a newer replica',
        design: design('2022'),
        marks: ['"Windows Server 2022"'],
        fixed: design('2019'),
      },
      {
        title: 'one node of the replica behind the others',
        design: `hyperv hv-a { os "Windows Server 2022"  vm app01 {} }
hyperv hv-b { os "Windows Server 2022"  deployment csv  node n1  node n2 { os "Windows Server 2019" } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
        marks: ['"Windows Server 2019"'],
        fixed: `hyperv hv-a { os "Windows Server 2022"  vm app01 {} }
hyperv hv-b { os "Windows Server 2022"  deployment csv  node n1  node n2 { os "Windows Server 2022" } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
    compliant: [{ title: 'the same release on both', design: design('2019') }],
    boundary: [
      {
        title: 'the same release, spelt otherwise and of another edition',
        design: `hyperv hv-a { os "Windows Server 2022"  edition Standard  vm app01 {} }
hyperv hv-b { os "Microsoft Windows Server 2022 Datacenter" }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
