import { bareAddress } from '../../model/derived/replication.ts';
import { addToList } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (servers: string): string => `dns { internal yes  primary 10.1.0.2  secondary 10.2.0.2 }
hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  dns-redirect yes { servers ${servers} } }
`;

export const rhaDnsSecondaryAdded = defineRule({
  id: 'rha/dns-secondary-added',
  system: 'rha',
  level: 'warning',
  subject: 'dns-redirect',
  summary: {
    en: 'Secondary DNS servers are added to the DNS servers of the redirect.',
    ja: 'セカンダリ DNS サーバがあれば、DNS リダイレクトの DNS IP に追加する。',
  },
  message: {
    en: 'The DNS redirect of {scenario} lacks the secondary DNS servers {missing}.',
    ja: '{scenario} の DNS リダイレクトに、セカンダリ DNS サーバ {missing} がない。',
  },
  advice: {
    en: 'Add them to `servers`.',
    ja: '`servers` に追加する。',
  },
  source: guide.redirectStep4,
  applies: (redirect) =>
    redirect.name !== 'no' && redirect.states('servers') && redirect.topology.all('dns').length > 0,
  check: (redirect, report) => {
    const servers = redirect.need('servers').map(bareAddress);
    const missing = redirect.topology
      .all('dns')
      .flatMap((dns) => dns.need('secondary'))
      .map(bareAddress)
      .filter((address) => !servers.includes(address));
    if (missing.length === 0) return;
    report(
      redirect.place('servers'),
      { scenario: redirect.parent!.label, missing: missing.join(', ') },
      {
        fixes: () => [
          {
            title: { en: `Add ${missing.join(', ')}`, ja: `${missing.join('、')} を追加する` },
            safe: false,
            edits: addToList(redirect, 'servers', missing.join(', ')),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the primary only',
        design: design('10.1.0.2'),
        marks: ['10.1.0.2'],
        fixed: design('10.1.0.2, 10.2.0.2'),
      },
    ],
    compliant: [{ title: 'both', design: design('10.1.0.2, 10.2.0.2') }],
    boundary: [
      { title: 'there is no secondary', design: design('10.1.0.2').replace('secondary 10.2.0.2', 'secondary none') },
    ],
  },
});
