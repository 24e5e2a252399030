import {
  hostFact,
  needHostFact,
  holderOf,
  hostPlace,
  scenariosAt,
  serversOf,
} from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (role: string): string => `hyperv hv-a { role yes  vm app01 {} }
hyperv hv-b { role ${role} }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaHypervRoleOnBothHosts = defineRule({
  id: 'rha/hyperv-role-on-both-hosts',
  system: 'rha',
  level: 'error',
  subject: 'hyperv',
  summary: {
    en: 'The Hyper-V role is installed on the replica as well as on the master.',
    ja: 'Hyper-V の役割は、マスタに加えてレプリカにもインストールする。',
  },
  why: {
    en: 'After a switchover the machine is registered and started in the Hyper-V of the replica.',
    ja: 'スイッチオーバー後、仮想マシンはレプリカの Hyper-V に登録されて起動する。',
  },
  message: {
    en: '{host} has no Hyper-V role, but takes part in a Hyper-V scenario.',
    ja: '{host} に Hyper-V の役割がないまま、Hyper-V シナリオで使われている。',
  },
  advice: {
    en: 'Install the role on that server.',
    ja: 'そのサーバに役割をインストールする。',
  },
  source: guide.requirements,
  applies: (host) => scenariosAt(host).length > 0,
  check: (host, report) => {
    for (const server of serversOf(host)) {
      if (hostFact(server, 'role') !== false) {
        needHostFact(server, 'role');
        continue;
      }
      report(
        hostPlace(server, 'role'),
        { host: server.label },
        {
          fixes: () => [
            {
              title: { en: 'Plan the role for this server', ja: 'このサーバへの役割の追加を計画する' },
              safe: false,
              edits: setFact(holderOf(server, 'role'), 'role', 'yes'),
            },
          ],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [{ title: 'a replica without the role', design: design('no'), marks: ['no'], fixed: design('yes') }],
    compliant: [{ title: 'both hosts with the role', design: design('yes') }],
    boundary: [
      {
        title: 'a host outside every scenario',
        design: `hyperv hv-a { role yes  vm app01 {} }
hyperv hv-b { role yes }
hyperv spare { role no }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
