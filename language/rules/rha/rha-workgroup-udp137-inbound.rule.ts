import { clusterOf, needMembership, scenariosAt, serversOf } from '../../model/derived/replication.ts';
import type { Element } from '../../model/element.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (firewall: string): string => `hyperv hv-a { workgroup yes  ${firewall}  vm app01 {} }
hyperv hv-b { workgroup yes  firewall no }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaWorkgroupUdp137Inbound = defineRule({
  id: 'rha/workgroup-udp137-inbound',
  system: 'rha',
  level: 'error',
  subject: 'hyperv',
  summary: {
    en: 'In a workgroup a firewall lets NetBIOS names in (UDP 137).',
    ja: 'ワークグループ環境でファイアウォールを使うときは、NB 名受信 (UDP 137) を許可する。',
  },
  message: {
    en: 'The firewall of {machine} does not let NetBIOS names (UDP 137) in, and {host} is in a workgroup.',
    ja: '{host} はワークグループだが、{machine} のファイアウォールが NB 名受信 (UDP 137) を許可していない。',
  },
  advice: {
    en: 'Allow inbound UDP 137 there; the guest’s own firewall is concerned as well as the host’s.',
    ja: 'UDP 137 の受信を許可する。ホストだけでなくゲスト自身のファイアウォールも確認する。',
  },
  source: guide.requirements,
  applies: (host) => scenariosAt(host).length > 0 && needMembershipOrSkip(host),
  check: (host, report) => {
    needMembership(host);
    const firewalls = serversOf(host).map(
      (server) => server.child('firewall') ?? clusterOf(server).needChild('firewall'),
    );
    const guests = scenariosAt(host)
      .flatMap((scenario) => scenario.list('protect'))
      .filter((vm) => vm.ancestor('hyperv') === host)
      .flatMap((vm) => vm.children('firewall'));
    for (const firewall of new Set([...firewalls, ...guests])) {
      if (firewall.name === 'no') continue;
      if (firewall.need('udp-137') === false) {
        report(
          firewall.place('udp-137'),
          { machine: firewall.parent!.label, host: host.label },
          {
            fixes: () => [
              {
                title: { en: 'Plan to allow UDP 137', ja: 'UDP 137 の受信許可を計画する' },
                safe: false,
                edits: setFact(firewall, 'udp-137', 'yes'),
              },
            ],
          },
        );
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a host firewall that keeps UDP 137 out',
        design: design('firewall { udp-137 no }'),
        marks: ['no'],
        fixed: design('firewall { udp-137 yes }'),
      },
      {
        title: 'a guest firewall that keeps it out',
        design: `hyperv hv-a { workgroup yes  firewall no  vm app01 { firewall yes { udp-137 no } } }
hyperv hv-b { workgroup yes  firewall no }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
        marks: ['no'],
        fixed: `hyperv hv-a { workgroup yes  firewall no  vm app01 { firewall yes { udp-137 yes } } }
hyperv hv-b { workgroup yes  firewall no }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
    compliant: [{ title: 'UDP 137 allowed', design: design('firewall { udp-137 yes }') }],
    boundary: [{ title: 'no firewall in use', design: design('firewall no') }],
  },
});

/** A host in a domain is none of this rule’s business; one that says neither is asked. */
function needMembershipOrSkip(host: Element<'hyperv'>): boolean {
  return !host.get('domain') && host.get('workgroup') !== false;
}
