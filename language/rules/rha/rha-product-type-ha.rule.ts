import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (product: string, text: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  product ${product}  master hv-a  replica hv-b  protect app01${text} }
`;

export const rhaProductTypeHa = defineRule({
  id: 'rha/product-type-ha',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'Switchover needs a scenario of the product type high availability (HA).',
    ja: 'スイッチオーバーを行うには、製品タイプをハイ アベイラビリティ シナリオ(HA) にする。',
  },
  message: {
    en: '{scenario} is to switch over, but its product type is `{found}`.',
    ja: '{scenario} はスイッチオーバーを想定しているが、製品タイプが `{found}` になっている。',
  },
  advice: {
    en: 'Create it with `product HA`; the type of an existing scenario cannot be changed.',
    ja: '`product HA` で作成する。作成済みシナリオの製品タイプは変更できない。',
  },
  source: guide.creation,
  reads: ['product'],
  applies: (scenario) =>
    scenario.states('switchover') ||
    scenario
      .referrers('procedure', 'for')
      .some((procedure) => procedure.children('step').some((step) => step.name === 'switchover')),
  check: (scenario, report) => {
    const found = scenario.need('product');
    if (found === 'HA') return;
    report(
      scenario.place('product'),
      { scenario: scenario.label, found },
      {
        fixes: () => [
          {
            title: { en: 'Make it an HA scenario', ja: 'HA シナリオにする' },
            safe: false,
            edits: setFact(scenario, 'product', 'HA'),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a replication scenario that is to switch over',
        design: design('replication', '  switchover manual'),
        marks: ['replication'],
        fixed: design('HA', '  switchover manual'),
      },
      {
        title: 'a replication scenario with a switchover in its procedure',
        design: `${design('replication', '')}procedure move for app01 { step switchover }
`,
        marks: ['replication'],
        fixed: `${design('HA', '')}procedure move for app01 { step switchover }
`,
      },
    ],
    compliant: [{ title: 'an HA scenario', design: design('HA', '  switchover manual') }],
    boundary: [{ title: 'plain replication without a switchover', design: design('replication', '') }],
  },
});
