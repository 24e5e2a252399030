import { needUse, useOf, usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const preexistingMountpointFailStopsJob = defineRule({
  id: 'vcb/preexisting-mountpoint-fail-stops-job',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'With fail a left-over mount point of the VM makes the next job fail.',
    ja: 'fail のままでは残存マウントポイントがあると次のジョブが失敗する。',
  },
  message: {
    en: '{job} does not clean up after a failure, and a mount point that is left over makes the next run fail (`preexisting-mountpoint fail`).',
    ja: '{job} は失敗後にクリーンアップせず、マウントポイントが残ると次回は失敗する(`preexisting-mountpoint fail`)。',
  },
  advice: {
    en: 'Say `preexisting-mountpoint delete`, or clean up after a failure.',
    ja: '`preexisting-mountpoint delete` にするか、失敗後にクリーンアップする。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (job) => usesVcb(job) && (useOf(job, 'preexisting-mountpoint').value ?? 'fail') === 'fail',
  check(job, report) {
    if (needUse(job, 'cleanup-on-failure')) return;
    report(
      placeOfUse(job, 'cleanup-on-failure'),
      { job: whoUses(job, 'cleanup-on-failure') },
      {
        fixes: () => sayUse(job, 'preexisting-mountpoint', 'delete'),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'nothing is cleaned up',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { cleanup-on-failure no } }`,
        marks: ['no'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p { cleanup-on-failure no  preexisting-mountpoint delete } }`,
      },
    ],
    compliant: [
      {
        title: 'cleaned up',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { cleanup-on-failure yes } }`,
      },
    ],
    boundary: [
      {
        title: 'left-over mount points are deleted',
        design: `vm v
proxy p
backup b { protect v  using VCB on p { cleanup-on-failure no  preexisting-mountpoint delete } }`,
      },
    ],
  },
});
