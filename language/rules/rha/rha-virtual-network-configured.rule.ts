import { networksOf, scenariosAt, serversOf } from '../../model/derived/replication.ts';
import { insertEntry } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';
import { otherSide, switchText } from './shared/networks.ts';

const design = (replica: string): string => `hyperv hv-a { switch prod { kind external }  vm app01 {} }
hyperv hv-b {${replica}}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaVirtualNetworkConfigured = defineRule({
  id: 'rha/virtual-network-configured',
  system: 'rha',
  level: 'error',
  subject: 'hyperv',
  summary: {
    en: 'Virtual networks are configured on the Hyper-V hosts.',
    ja: 'Hyper-V ホストには仮想ネットワークを設定する。',
  },
  message: {
    en: '{host} has no virtual switch, but takes part in a Hyper-V scenario.',
    ja: '{host} に仮想スイッチがないまま、Hyper-V シナリオで使われている。',
  },
  advice: {
    en: 'Add the same number and kinds of virtual switches as the other host has.',
    ja: '相手のホストと同じ数・種類の仮想スイッチを追加する。',
  },
  source: guide.cautions,
  applies: (host) => scenariosAt(host).length > 0,
  check: (host, report) => {
    for (const server of serversOf(host)) {
      if (networksOf(server).length > 0) continue;
      const other = otherSide(host);
      const missing = other ? networksOf(serversOf(other)[0]!) : [];
      report(
        server.place(),
        { host: server.label },
        {
          fixes: () =>
            missing.length > 0
              ? [
                  {
                    title: { en: 'Add the switches of the other host', ja: '相手のホストと同じ仮想スイッチを追加する' },
                    safe: false,
                    edits: insertEntry(server, missing.map(switchText).join('\n')),
                  },
                ]
              : [],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a replica without a virtual network',
        design: design(''),
        marks: ['hv-b'],
        fixed: design(' switch prod { kind external } '),
      },
    ],
    compliant: [{ title: 'a network on each host', design: design(' switch dr { kind external } ') }],
    boundary: [
      {
        title: 'nodes with the switch of their cluster',
        design: design(' deployment csv  switch dr { kind external }  node n1  node n2 '),
      },
    ],
  },
});
