import { saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { connectivity } from './shared/connectivity.ts';
import { rdm, vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { jobsOfArray } from './shared/jobs.ts';

export const istorageVmfsArrayModelConnectivity = defineRule({
  id: 'istorage/vmfs-array-model-connectivity',
  system: 'nec',
  level: 'info',
  subject: 'array',
  summary: {
    en: 'Connectivity with the iStorage model is confirmed apart from the VMFS support tables.',
    ja: '利用予定の iStorage 機種との接続性は VMFS のサポート表とは別に確認する。',
  },
  ...connectivity,
  source: guide(sections.vmfsSupport1),
  applies: (array) => jobsOfArray(array).some((job) => saves(job, 'vmfs')),
  cases: {
    violating: [
      { title: 'nobody confirmed it', design: vmfs({}), marks: ['t'] },
      {
        title: 'still to be confirmed',
        design: vmfs({ array: ['model "iStorage M320"', 'pending connectivity by "NEC" until 2026-06-30'] }),
        marks: ['"iStorage M320"'],
      },
    ],
    compliant: [
      {
        title: 'confirmed',
        design: vmfs({ array: ['confirmed connectivity by "NEC PP support" on 2026-04-01'] }),
      },
    ],
    boundary: [
      {
        title: 'a second array that no job copies',
        design: vmfs({
          array: ['confirmed connectivity by "NEC PP support" on 2026-04-01'],
          more: ['array u { ld x }'],
        }),
      },
      { title: 'an array with RDM jobs only', design: rdm({}) },
    ],
  },
});
