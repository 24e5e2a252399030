import { useOf, usesVcb, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const preexistingMountpointDeleteRemovesSnapshot = defineRule({
  id: 'vcb/preexisting-mountpoint-delete-removes-snapshot',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'delete also removes the snapshot belonging to the mount point, and the job fails when the deletion fails.',
    ja: 'delete はマウントポイントに紐付くスナップショットも消し、消去に失敗するとジョブも失敗する。',
  },
  message: {
    en: '{job} deletes a mount point that is left over together with its snapshot (`preexisting-mountpoint delete`), and the old snapshot of {vm} is to be kept.',
    ja: '{job} は残ったマウントポイントをスナップショットごと削除する(`preexisting-mountpoint delete`)が、{vm} の古いスナップショットは残す設計である。',
  },
  advice: {
    en: 'Say `preexisting-mountpoint fail`, and remove left-overs by hand.',
    ja: '`preexisting-mountpoint fail` とし、残りは手動で取り除く。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (job) => usesVcb(job) && useOf(job, 'preexisting-mountpoint').value === 'delete',
  check(job, report) {
    const vm = vmsOf(job).find((each) => each.get('leftover-snapshot') === true);
    if (!vm || useOf(job, 'preexisting-snapshot').value === 'delete') return;
    report(
      placeOfUse(job, 'preexisting-mountpoint'),
      { job: whoUses(job, 'preexisting-mountpoint'), vm: vm.name ?? '' },
      {
        fixes: () => sayUse(job, 'preexisting-mountpoint', 'fail'),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a snapshot that is kept',
        design: `vm v { leftover-snapshot yes }
proxy p
backup b { protect v  using VCB on p { preexisting-mountpoint delete  preexisting-snapshot fail } }`,
        marks: ['delete'],
        fixed: `vm v { leftover-snapshot yes }
proxy p
backup b { protect v  using VCB on p { preexisting-mountpoint fail  preexisting-snapshot fail } }`,
      },
    ],
    compliant: [
      {
        title: 'no snapshot left',
        design: `vm v { leftover-snapshot no }
proxy p
backup b { protect v  using VCB on p { preexisting-mountpoint delete } }`,
      },
    ],
    boundary: [
      {
        title: 'the snapshot may go too',
        design: `vm v { leftover-snapshot yes }
proxy p
backup b { protect v  using VCB on p { preexisting-mountpoint delete  preexisting-snapshot delete } }`,
      },
    ],
  },
});
