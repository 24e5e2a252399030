import {
  holderOf,
  hostFact,
  hostPlace,
  needHostFact,
  scenariosAt,
  serversOf,
} from '../../model/derived/replication.ts';
import { quoted } from '../../model/reader.ts';
import { osName, parseOs } from '../../support/operating-systems.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';
import { otherSide } from './shared/networks.ts';

const design = (replica: string): string => `hyperv hv-a { os "Windows Server 2022"  vm app01 {} }
hyperv hv-b { os "${replica}" }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaClientHypervUnsupported = defineRule({
  id: 'rha/client-hyperv-unsupported',
  system: 'rha',
  level: 'error',
  subject: 'hyperv',
  summary: {
    en: 'Hyper-V of Windows Server is supported; that of a client operating system is not.',
    ja: 'サポートされるのは Windows Server の Hyper-V で、クライアント OS の Hyper-V は対象外である。',
  },
  message: {
    en: '{host} runs {found}, a client operating system.',
    ja: '{host} の OS はクライアント OS の {found} である。',
  },
  advice: {
    en: 'Use a Windows Server with the Hyper-V role.',
    ja: 'Hyper-V の役割を持つ Windows Server を使う。',
  },
  source: guide.cautions,
  applies: (host) => scenariosAt(host).length > 0,
  check: (host, report) => {
    for (const server of serversOf(host)) {
      const os = needHostFact(server, 'os');
      if (parseOs(os.text).role !== 'client') continue;
      report(
        hostPlace(server, 'os'),
        { host: server.label, found: osName(os) },
        {
          fixes: () => {
            const other = otherSide(host);
            const theirs = other && hostFact(serversOf(other)[0]!, 'os');
            return theirs && parseOs(theirs.text).role === 'server'
              ? [
                  {
                    title: {
                      en: `Use ${osName(theirs)} as the other host does`,
                      ja: `相手のホストと同じ ${osName(theirs)} にする`,
                    },
                    safe: false,
                    edits: setFact(holderOf(server, 'os'), 'os', quoted(osName(theirs))),
                  },
                ]
              : [];
          },
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a replica on Windows 11',
        design: design('Windows 11 Pro'),
        marks: ['"Windows 11 Pro"'],
        fixed: design('Windows Server 2022'),
      },
    ],
    compliant: [{ title: 'a replica on Windows Server', design: design('Windows Server 2022') }],
    boundary: [{ title: 'the free-standing Hyper-V Server', design: design('Hyper-V Server 2019') }],
  },
});
