import { defineRule } from '../engine/rule.ts';
import { checkPartitionFormat, partitionDesign, partitionTexts, windowsRdm } from './shared/formats.ts';
import { guide, sections } from './shared/guide.ts';

export const accesscontrolRdmWindowsMbrWn = defineRule({
  id: 'accesscontrol/rdm-windows-mbr-wn',
  system: 'nec',
  level: 'error',
  subject: 'rdm',
  summary: {
    en: 'A Windows RDM disk with an MBR has the usage format Windows MBR(WN).',
    ja: 'Windows の RDM で MBR 形式のディスクは利用形式「Windows MBR(WN)」とする。',
  },
  ...partitionTexts,
  source: guide(sections.manager),
  applies: windowsRdm,
  check: (rdm, report) => checkPartitionFormat(rdm, 'MBR', report),
  fixable: true,
  cases: {
    violating: [
      { title: 'WG', design: partitionDesign('WG', 'MBR'), marks: ['WG'], fixed: partitionDesign('WN', 'MBR') },
    ],
    compliant: [{ title: 'WN', design: partitionDesign('WN', 'MBR') }],
    boundary: [{ title: 'a GPT disk has a rule of its own', design: partitionDesign('WN', 'GPT') }],
  },
});
