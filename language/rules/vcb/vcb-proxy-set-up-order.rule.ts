import { defineRule } from '../engine/rule.ts';
import { outOfOrder, stepsOf } from './shared/procedures.ts';
import { list } from './shared/texts.ts';

const proxyStages = [
  'install-windows',
  'configure-network',
  'install-backup-software',
  'install-vcb',
  'install-module',
  'configure-vcb',
];

export const proxySetUpOrder = defineRule({
  id: 'vcb/proxy-set-up-order',
  system: 'vcb',
  level: 'warning',
  subject: 'procedure',
  summary: {
    en: 'Configure the proxy in this order, physical or virtual: Windows, network, backup software, VCB, integration module, VCB configuration.',
    ja: 'プロキシは Windows→ネットワーク→バックアップソフト→VCB→統合モジュール→VCB 構成の順で整える。',
  },
  message: {
    en: '{step} comes after {earlier} in {procedure}; the order is {allowed}.',
    ja: '{procedure} で {step} が {earlier} より後にある。順序は {allowed}。',
  },
  advice: {
    en: 'Follow the order: Windows, network, backup software, Consolidated Backup, integration module, config.js.',
    ja: 'Windows、ネットワーク、バックアップソフトウェア、Consolidated Backup、統合モジュール、config.js の順に行う。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシの設定' },
  applies: (procedure) => stepsOf(procedure, proxyStages).length > 1,
  check(procedure, report) {
    for (const { step, earlier } of outOfOrder(procedure, proxyStages)) {
      report(step.place(), {
        step: step.name ?? '',
        earlier: earlier.name ?? '',
        procedure: procedure.label,
        allowed: list(proxyStages),
      });
    }
  },
  cases: {
    violating: [
      {
        title: 'the module before Consolidated Backup',
        design: `proxy p
procedure setup for p { step install-windows  step install-module  step install-vcb }`,
        marks: ['install-vcb'],
      },
    ],
    compliant: [
      {
        title: 'in order',
        design: `proxy p
procedure setup for p { step install-windows  step configure-network  step install-backup-software  step install-vcb  step install-module  step configure-vcb }`,
      },
    ],
    boundary: [
      {
        title: 'a part of them, in order',
        design: `proxy p
procedure setup for p { step install-vcb  step configure-vcb }`,
      },
    ],
  },
});
