import { needUse, useOf, usesVcb, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, whoUses } from './shared/fixes.ts';

export const syncArmFailureJumpsToPostThaw = defineRule({
  id: 'vcb/sync-arm-failure-jumps-to-post-thaw',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'When arming the SYNC driver fails, VCB goes on with step 5 (post-thaw), so the snapshot step is passed over.',
    ja: 'SYNC ドライバの設定に失敗すると手順 5(Post-thaw)へ飛ぶ。',
  },
  message: {
    en: '{job} does not watch for a failure of the SYNC driver in {vm}; the guide then goes on with the post-thaw script and leaves the snapshot out.',
    ja: '{job} は {vm} の SYNC ドライバの失敗を監視しない。失敗時はスナップショットを飛ばして Post-thaw へ進むと読める。',
  },
  advice: {
    en: "Watch for it (`watch-sync yes`). The guide's sentence is doubtful: step 3, the snapshot, would be left out.",
    ja: '監視する(`watch-sync yes`)。ガイドの記述では手順 3(スナップショット)が飛ばされることになり、疑わしい。',
  },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  applies: (job) =>
    usesVcb(job) &&
    vmsOf(job).some((vm) => vm.get('sync-driver') === true) &&
    useOf(job, 'watch-sync').holder !== undefined,
  check(job, report) {
    if (needUse(job, 'watch-sync')) return;
    const vm = vmsOf(job).find((each) => each.get('sync-driver') === true);
    report(placeOfUse(job, 'watch-sync'), { job: whoUses(job, 'watch-sync'), vm: vm?.name ?? '' });
  },
  cases: {
    violating: [
      {
        title: 'nobody watches',
        design: `vm v { sync-driver yes }
proxy p
backup b { protect v  using VCB on p { watch-sync no } }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'watched',
        design: `vm v { sync-driver yes }
proxy p
backup b { protect v  using VCB on p { watch-sync yes } }`,
      },
    ],
    boundary: [
      {
        title: 'no SYNC driver',
        design: `vm v { sync-driver no }
proxy p
backup b { protect v  using VCB on p { watch-sync no } }`,
      },
    ],
  },
});
