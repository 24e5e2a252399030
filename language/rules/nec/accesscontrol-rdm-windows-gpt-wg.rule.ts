import { defineRule } from '../engine/rule.ts';
import { checkPartitionFormat, partitionDesign, partitionTexts, windowsRdm } from './shared/formats.ts';
import { guide, sections } from './shared/guide.ts';

export const accesscontrolRdmWindowsGptWg = defineRule({
  id: 'accesscontrol/rdm-windows-gpt-wg',
  system: 'nec',
  level: 'error',
  subject: 'rdm',
  summary: {
    en: 'A Windows RDM disk with a GPT has the usage format Windows GPT(WG).',
    ja: 'Windows の RDM で GPT 形式のディスクは利用形式「Windows GPT(WG)」とする。',
  },
  ...partitionTexts,
  source: guide(sections.manager),
  applies: windowsRdm,
  check: (rdm, report) => checkPartitionFormat(rdm, 'GPT', report),
  fixable: true,
  cases: {
    violating: [
      { title: 'WN', design: partitionDesign('WN', 'GPT'), marks: ['WN'], fixed: partitionDesign('WG', 'GPT') },
    ],
    compliant: [{ title: 'WG', design: partitionDesign('WG', 'GPT') }],
    boundary: [{ title: 'an MBR disk has a rule of its own', design: partitionDesign('WG', 'MBR') }],
  },
});
