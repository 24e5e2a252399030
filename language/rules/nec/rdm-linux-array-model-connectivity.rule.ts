import { defineRule } from '../engine/rule.ts';
import { connectivity } from './shared/connectivity.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { jobsOfArray } from './shared/jobs.ts';
import { isLinuxRdm } from './shared/rdm-targets.ts';

export const rdmLinuxArrayModelConnectivity = defineRule({
  id: 'rdm/linux-array-model-connectivity',
  system: 'nec',
  level: 'info',
  subject: 'array',
  summary: {
    en: 'The Linux RDM table is of DDR and DSV only; connectivity with the iStorage model is confirmed separately.',
    ja: 'Linux RDM の表は DDR/DSV の観点のもので、iStorage 機種との接続性は別途確認する。',
  },
  ...connectivity,
  source: guide(sections.rdmLinux),
  applies: (array) => jobsOfArray(array).some(isLinuxRdm),
  cases: {
    violating: [{ title: 'nobody confirmed it', design: rdm({ vm: 'guest "RHEL 8.6"' }), marks: ['t'] }],
    compliant: [
      {
        title: 'confirmed',
        design: rdm({ vm: 'guest "RHEL 8.6"', array: ['confirmed connectivity by "NEC PP support" on 2026-04-01'] }),
      },
    ],
    boundary: [
      { title: 'Windows guests have a rule of their own', design: rdm({ vm: 'guest "Windows Server 2022"' }) },
    ],
  },
});
