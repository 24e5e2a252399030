import { networksOf, scenariosAt, serversOf } from '../../model/derived/replication.ts';
import { insertEntry, replacePlace } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';
import { switchText } from './shared/networks.ts';

const design = (name: string): string => `hyperv hv-a {
  deployment csv
  node n1 { switch prod { kind external } }
  node n2 { switch ${name} { kind external } }
  vm app01 {}
}
hyperv hv-b { switch prod { kind external } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaCsvSwitchNameIdentical = defineRule({
  id: 'rha/csv-switch-name-identical',
  system: 'rha',
  level: 'error',
  subject: 'hyperv',
  summary: {
    en: 'In a Hyper-V cluster on CSV every node uses the same virtual switch names.',
    ja: 'Hyper-V CSV 環境では、すべてのクラスタ ノードの仮想スイッチ名を同一にする。',
  },
  message: {
    en: '{node} has the switches {found}, {first} has {allowed}: the names must be the same.',
    ja: '{node} の仮想スイッチは {found}、{first} は {allowed}。名前を同一にしなければならない。',
  },
  advice: {
    en: 'Give the switches of all nodes the same names.',
    ja: '全ノードの仮想スイッチに同じ名前を付ける。',
  },
  source: guide.requirements,
  applies: (host) =>
    host.children('node').length > 1 && host.get('deployment') !== 'standalone' && scenariosAt(host).length > 0,
  check: (host, report) => {
    const [first, ...others] = serversOf(host);
    const allowed = networksOf(first!).map((s) => s.name!);
    for (const node of others) {
      const switches = networksOf(node);
      const found = switches.map((s) => s.name!);
      const odd = switches.filter((s) => !allowed.includes(s.name!));
      const missing = allowed.filter((name) => !found.includes(name));
      if (odd.length === 0 && missing.length === 0) continue;
      const list = (names: readonly string[]): string => (names.length > 0 ? names.join(', ') : '–');
      report(
        (odd[0] ?? node).place(),
        { node: node.label, found: list(found), first: first!.label, allowed: list(allowed) },
        {
          fixes: () => {
            if (odd.length === 0) {
              const lacking = networksOf(first!).filter((s) => missing.includes(s.name!));
              return [
                {
                  title: { en: `Add ${missing.join(', ')} to it`, ja: `${missing.join('、')} を追加する` },
                  safe: false,
                  edits: insertEntry(node, lacking.map(switchText).join('\n')),
                },
              ];
            }
            const [one] = odd;
            const [name] = missing;
            // A name that others refer to is renamed by the editor, which follows them.
            const referred = one && [...one.referrers('adapter', 'on'), ...one.referrers('scenario', 'map')].length > 0;
            return one && name !== undefined && odd.length === 1 && missing.length === 1 && !referred
              ? [
                  {
                    title: { en: `Call it ${name}`, ja: `${name} に改名する` },
                    safe: false,
                    edits: replacePlace(one.place(), nameText(name)),
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
        title: 'a name of its own on the second node',
        design: design('vSwitch-B'),
        marks: ['vSwitch-B'],
        fixed: design('prod'),
      },
      {
        title: 'a switch that the second node lacks',
        design: design('prod').replace(
          'external } }\n  node n2',
          'external }  switch lab { kind internal } }\n  node n2',
        ),
        marks: ['n2'],
        fixed: design('prod')
          .replace('external } }\n  node n2', 'external }  switch lab { kind internal } }\n  node n2')
          .replace('external } }\n  vm', 'external }  switch lab { kind internal } }\n  vm'),
      },
    ],
    compliant: [{ title: 'the same name on both nodes', design: design('prod') }],
    boundary: [
      {
        title: 'one switch said for the whole cluster',
        design: `hyperv hv-a { deployment csv  switch prod { kind external }  node n1  node n2  vm app01 {} }
hyperv hv-b { switch prod { kind external } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
