import { needGuest, needGuestBits, vcbJobsOf } from '../../model/derived/vcb.ts';
import { Undeclared } from '../../model/element.ts';
import { osName } from '../../support/operating-systems.ts';
import { listed, syncDriverGuests, withoutSyncDriver } from '../../support/vcb/guests.ts';
import { defineRule } from '../engine/rule.ts';
import { list } from './shared/texts.ts';

export const fsQuiesceOnly32bitXp20002003 = defineRule({
  id: 'vcb/fs-quiesce-only-32bit-xp-2000-2003',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'VCB quiesces file systems only in 32-bit Windows XP, Windows 2000 and Windows 2003 guests.',
    ja: 'ファイルシステムの静止が働くのは 32 ビット版 XP・2000・2003 のゲストだけである。',
  },
  message: {
    en: '{job} wants file-system consistency, and the file systems of {vm} ({found}) are not quiesced; that is done in {allowed}.',
    ja: '{job} はファイルシステムの整合性を求めるが、{vm}({found})のファイルシステムは静止されない。静止されるのは {allowed}。',
  },
  advice: {
    en: 'Quiesce the guest with scripts of your own, or accept crash consistency.',
    ja: '独自の静止スクリプトを使うか、クラッシュ整合を受け入れる。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup のワークフロー' },
  applies: (vm) => vcbJobsOf(vm).some((job) => job.get('consistency') === 'filesystem'),
  check(vm, report) {
    const os = needGuest(vm);
    // NT 4.0 and Vista have a rule of their own, which names them.
    if (listed(os, withoutSyncDriver.rows)) return;
    const inTable = listed(os, syncDriverGuests.rows);
    if (inTable === undefined) throw new Undeclared(vm, 'guest', false);
    if (inTable && needGuestBits(vm) === 32) return;
    const job = vcbJobsOf(vm).find((each) => each.get('consistency') === 'filesystem');
    if (!job || vm.child('quiesce')?.get('pre-freeze')) return;
    report(vm.child('guest')?.place() ?? vm.place(), {
      vm: vm.label,
      job: job.label,
      found: osName(os),
      allowed: list([...new Set(syncDriverGuests.rows.map((row) => `${row.printed} 32-bit`))]),
    });
  },
  cases: {
    violating: [
      {
        title: 'a 64-bit guest',
        design: `vm v { guest "Windows Server 2003" 64-bit }
proxy p
backup b { protect v  using VCB on p  consistency filesystem }`,
        marks: ['"Windows Server 2003"'],
      },
      {
        title: 'Windows Server 2008',
        design: `vm v { guest "Windows Server 2008" 32-bit }
proxy p
backup b { protect v  using VCB on p  consistency filesystem }`,
        marks: ['"Windows Server 2008"'],
      },
    ],
    compliant: [
      {
        title: '32-bit Windows Server 2003',
        design: `vm v { guest "Windows Server 2003" 32-bit }
proxy p
backup b { protect v  using VCB on p  consistency filesystem }`,
      },
    ],
    boundary: [
      {
        title: 'a 64-bit guest where crash consistency is enough',
        design: `vm v { guest "Windows Server 2003" 64-bit }
proxy p
backup b { protect v  using VCB on p  consistency crash }`,
      },
    ],
  },
});
