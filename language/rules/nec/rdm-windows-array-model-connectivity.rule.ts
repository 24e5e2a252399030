import { guestsAre, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { connectivity } from './shared/connectivity.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { jobsOfArray } from './shared/jobs.ts';

const windows = 'guest "Windows Server 2022"';

export const rdmWindowsArrayModelConnectivity = defineRule({
  id: 'rdm/windows-array-model-connectivity',
  system: 'nec',
  level: 'info',
  subject: 'array',
  summary: {
    en: 'Connectivity with the iStorage model is confirmed apart from the RDM tables for Windows.',
    ja: '利用予定の iStorage 機種との接続性は Windows の RDM サポート表とは別に確認する。',
  },
  ...connectivity,
  source: guide(sections.rdmSupport1),
  applies: (array) => jobsOfArray(array).some((job) => saves(job, 'rdm') && guestsAre(job, 'windows')),
  cases: {
    violating: [{ title: 'nobody confirmed it', design: rdm({ vm: windows }), marks: ['t'] }],
    compliant: [
      {
        title: 'confirmed',
        design: rdm({ vm: windows, array: ['confirmed connectivity by "NEC PP support" on 2026-04-01'] }),
      },
    ],
    boundary: [{ title: 'Linux guests have a rule of their own', design: rdm({ vm: 'guest "RHEL 8.6"' }) }],
  },
});
