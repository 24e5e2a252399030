import { hostsOf, membershipOf, needMembership, scenariosFor } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (netbios: string): string => `hyperv hv-a { workgroup yes  vm app01 { netbios ${netbios} } }
hyperv hv-b { workgroup yes }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaWorkgroupNetbiosResolution = defineRule({
  id: 'rha/workgroup-netbios-resolution',
  system: 'rha',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'In a workgroup the names of the virtual machines are resolved as NetBIOS names.',
    ja: 'ワークグループ環境では、仮想マシンの名前解決を NetBIOS 名で行う。',
  },
  message: {
    en: 'The name of {vm} does not resolve by NetBIOS, and {host} is in a workgroup.',
    ja: '{host} はワークグループだが、{vm} の名前を NetBIOS で解決できない。',
  },
  advice: {
    en: 'Enable NetBIOS over TCP/IP for the guest and let its name through (UDP 137).',
    ja: 'ゲストで NetBIOS over TCP/IP を有効にし、NB 名受信 (UDP 137) を許可する。',
  },
  source: guide.requirements,
  applies: (vm) => scenariosFor(vm).some((scenario) => hostsOf(scenario)),
  check: (vm, report) => {
    const hosts = scenariosFor(vm).flatMap((scenario) => Object.values(hostsOf(scenario) ?? {}));
    const host = hosts.find((candidate) => membershipOf(candidate) === 'workgroup');
    if (!host) for (const candidate of hosts) needMembership(candidate);
    else if (vm.need('netbios') === false) {
      report(
        vm.place('netbios'),
        { vm: vm.label, host: host.label },
        {
          related: [{ place: host.place(), message: { en: 'in a workgroup', ja: 'ワークグループのホスト' } }],
          fixes: () => [
            {
              title: { en: 'Plan to have it resolved by NetBIOS', ja: 'NetBIOS による名前解決を計画する' },
              safe: false,
              edits: setFact(vm, 'netbios', 'yes'),
            },
          ],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'a name that NetBIOS does not resolve', design: design('no'), marks: ['no'], fixed: design('yes') },
    ],
    compliant: [{ title: 'a name that it resolves', design: design('yes') }],
    boundary: [
      {
        title: 'hosts in a domain',
        design: `domain corp {}
hyperv hv-a { domain corp  vm app01 { netbios no } }
hyperv hv-b { domain corp }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
