import { removeFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (product: string, operations: string): string => `hyperv hv-a { vm app01 {}  vm app02 {} }
hyperv hv-b {}
scenario-group erp { operations ${operations} }
scenario app01 { product HA  group erp  master hv-a  replica hv-b  protect app01 }
scenario app02 { product ${product}  group erp  master hv-a  replica hv-b  protect app02 }
`;

export const rhaGroupOperationsNeedAllHa = defineRule({
  id: 'rha/group-operations-need-all-ha',
  system: 'rha',
  level: 'error',
  subject: 'scenario-group',
  summary: {
    en: 'A group is run, stopped or switched over as a whole only if all of its scenarios are HA scenarios.',
    ja: 'グループの一括開始・停止・スイッチオーバーは、全シナリオが HA シナリオの場合にだけ使える。',
  },
  message: {
    en: '{scenario} of {group} is no HA scenario (`{found}`), so the group cannot be operated as a whole.',
    ja: '{group} の {scenario} が HA シナリオではない（`{found}`）ため、グループ一括操作は使えない。',
  },
  advice: {
    en: 'Move it to another group, or operate the scenarios one by one.',
    ja: '別のグループに移すか、シナリオを個別に操作する。',
  },
  source: guide.groupOperations,
  reads: ['operations'],
  applies: (group) => group.referrers('scenario', 'group').length > 0,
  check: (group, report) => {
    if (group.need('operations') !== true) return;
    for (const scenario of group.referrers('scenario', 'group')) {
      const found = scenario.need('product');
      if (found === 'HA') continue;
      report(
        scenario.place('product'),
        { scenario: scenario.label, group: group.label, found },
        {
          related: [{ place: group.place('operations'), message: { en: 'operated as a whole', ja: '一括操作の指定' } }],
          fixes: () => {
            const edits = removeFact(scenario, 'group');
            return edits.length > 0
              ? [{ title: { en: 'Take it out of the group', ja: 'グループから外す' }, safe: false, edits }]
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
        title: 'a replication scenario in the group',
        design: design('replication', 'yes'),
        marks: ['replication'],
        fixed: design('replication', 'yes').replace('product replication  group erp', 'product replication'),
      },
    ],
    compliant: [{ title: 'HA scenarios only', design: design('HA', 'yes') }],
    boundary: [{ title: 'a mixed group that is not operated as a whole', design: design('replication', 'no') }],
  },
});
