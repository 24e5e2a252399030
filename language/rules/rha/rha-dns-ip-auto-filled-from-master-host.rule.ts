import type { Scenario } from '../../model/derived/replication.ts';
import { insertEntry } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { dnsServersOf } from './shared/name-servers.ts';
import { guide } from './shared/guide.ts';

const design = (text: string): string => `dns { internal yes  primary 10.1.0.2  secondary none }
hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  dns-redirect yes { ${text} } }
`;

export const rhaDnsIpAutoFilledFromMasterHost = defineRule({
  id: 'rha/dns-ip-auto-filled-from-master-host',
  system: 'rha',
  level: 'warning',
  subject: 'dns-redirect',
  summary: {
    en: 'The DNS servers that the product fills in are those of the master’s management OS, and are checked.',
    ja: '自動取得される DNS IP はマスタの管理 OS に登録された DNS サーバなので、正しいか確認する。',
  },
  message: {
    en: '{scenario} does not state the DNS servers of its redirect{doubt}.',
    ja: '{scenario} の DNS リダイレクトに、DNS サーバの指定がない{doubt}。',
  },
  advice: {
    en: 'State `servers` with every DNS server that clients use.',
    ja: '利用者が使うすべての DNS サーバを `servers` に書く。',
  },
  source: guide.redirectStep4,
  applies: (redirect) => redirect.name !== 'no',
  check: (redirect, report) => {
    const scenario = redirect.parent as unknown as Scenario;
    const said = redirect.says('dns-servers') ?? scenario.says('dns-servers');
    const refuted = said === 'refuted' || said === 'pending';
    const { state } = redirect.fact('servers');
    if (state === 'tbc' || (redirect.list('servers').length > 0 && !refuted)) return;
    const place = redirect.states('servers') ? redirect.place('servers') : redirect.place();
    report(
      place,
      { scenario: scenario.label, doubt: refuted ? ` (\`${said}\`)` : '' },
      {
        fixes: () => {
          const servers = dnsServersOf(redirect.topology);
          return servers.length > 0 && !refuted && state === 'undeclared'
            ? [
                {
                  title: { en: `Use ${servers.join(', ')}`, ja: `${servers.join('、')} を指定する` },
                  safe: false,
                  edits: insertEntry(redirect, `servers ${servers.join(', ')}`),
                },
              ]
            : [];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a redirect without DNS servers',
        design: design('master-address 10.1.0.50'),
        marks: ['yes'],
        fixed: design('master-address 10.1.0.50  servers 10.1.0.2'),
      },
      {
        title: 'DNS servers that somebody still has to check',
        design: design('servers 10.1.0.2  pending dns-servers by "network team"'),
        marks: ['10.1.0.2'],
      },
    ],
    compliant: [{ title: 'DNS servers stated', design: design('servers 10.1.0.2') }],
    boundary: [
      {
        title: 'stated, and confirmed',
        design: design('servers 10.1.0.2  confirmed dns-servers by "network team" on 2026-05-01'),
      },
    ],
  },
});
