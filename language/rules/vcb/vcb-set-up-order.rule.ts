import { defineRule } from '../engine/rule.ts';
import { outOfOrder, stepsOf } from './shared/procedures.ts';
import { list } from './shared/texts.ts';

const setUpStages = ['configure-esx', 'set-up-proxy', 'enable-ssl-verification', 'configure-san'];

export const setUpOrder = defineRule({
  id: 'vcb/set-up-order',
  system: 'vcb',
  level: 'info',
  subject: 'procedure',
  summary: {
    en: 'Set-up follows the order ESX Server, VCB proxy, SSL verification where needed, SAN fabric where used.',
    ja: '構築は ESX Server → VCB プロキシ → (必要時)SSL 検証 → (使用時)SAN の順で進める。',
  },
  message: {
    en: '{step} comes after {earlier} in {procedure}; the order is {allowed}.',
    ja: '{procedure} で {step} が {earlier} より後にある。順序は {allowed}。',
  },
  advice: {
    en: 'Follow the order: ESX Server, proxy, SSL verification where needed, SAN where used.',
    ja: 'ESX Server、プロキシ、必要なら SSL 検証、SAN を使うなら SAN の順に行う。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup のセットアップ' },
  applies: (procedure) => stepsOf(procedure, setUpStages).length > 1,
  check(procedure, report) {
    for (const { step, earlier } of outOfOrder(procedure, setUpStages)) {
      report(step.place(), {
        step: step.name ?? '',
        earlier: earlier.name ?? '',
        procedure: procedure.label,
        allowed: list(setUpStages),
      });
    }
  },
  cases: {
    violating: [
      {
        title: 'the SAN before the proxy',
        design: `proxy p
procedure setup for p { step configure-esx  step configure-san  step set-up-proxy }`,
        marks: ['set-up-proxy'],
      },
    ],
    compliant: [
      {
        title: 'in order',
        design: `proxy p
procedure setup for p { step configure-esx  step set-up-proxy  step configure-san }`,
      },
    ],
    boundary: [
      {
        title: 'all four in order',
        design: `proxy p
procedure setup for p { step configure-esx  step set-up-proxy  step enable-ssl-verification  step configure-san }`,
      },
    ],
  },
});
