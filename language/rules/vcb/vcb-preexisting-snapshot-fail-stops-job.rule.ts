import { useOf, vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { sayUse } from './shared/fixes.ts';

export const preexistingSnapshotFailStopsJob = defineRule({
  id: 'vcb/preexisting-snapshot-fail-stops-job',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'With fail a left-over backup snapshot of the VM makes the job fail.',
    ja: 'fail のままでは残存バックアップスナップショットがあるとジョブが失敗する。',
  },
  message: {
    en: 'A backup snapshot was left over on {vm}, and it makes {job} fail (`preexisting-snapshot fail`).',
    ja: '{vm} にバックアップスナップショットが残っており、{job} は失敗する(`preexisting-snapshot fail`)。',
  },
  advice: {
    en: 'Say `preexisting-snapshot delete`, or remove the snapshot.',
    ja: '`preexisting-snapshot delete` にするか、スナップショットを削除する。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (vm) => vm.get('leftover-snapshot') === true && vcbJobsOf(vm).length > 0,
  check(vm, report) {
    for (const job of vcbJobsOf(vm)) {
      if ((useOf(job, 'preexisting-snapshot').value ?? 'fail') !== 'fail') continue;
      report(
        vm.place('leftover-snapshot'),
        { vm: vm.label, job: job.label },
        {
          fixes: () => sayUse(job, 'preexisting-snapshot', 'delete'),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a snapshot left over',
        design: `vm v { leftover-snapshot yes }
proxy p { runs VCB 1.1 { preexisting-snapshot fail } }
backup b { protect v  using VCB on p }`,
        marks: ['yes'],
        fixed: `vm v { leftover-snapshot yes }
proxy p { runs VCB 1.1 { preexisting-snapshot delete } }
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'none left',
        design: `vm v { leftover-snapshot no }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'deleted before the backup',
        design: `vm v { leftover-snapshot yes }
proxy p { runs VCB 1.1 { preexisting-snapshot delete } }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
