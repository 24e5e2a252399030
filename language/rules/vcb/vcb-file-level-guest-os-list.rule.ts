import { needGuest, vcbJobsOf } from '../../model/derived/vcb.ts';
import { Undeclared } from '../../model/element.ts';
import { osName } from '../../support/operating-systems.ts';
import { fileLevelGuests, listed } from '../../support/vcb/guests.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { list } from './shared/texts.ts';

export const fileLevelGuestOsList = defineRule({
  id: 'vcb/file-level-guest-os-list',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'File-level backup needs a guest among Windows NT 4.0, 2000, XP, XP Professional, 2003, Vista and Server 2008.',
    ja: 'ファイルレベルの対象ゲストは NT 4.0・2000・XP・2003・Vista・Server 2008 の Windows に限る。',
  },
  message: {
    en: 'The guest of {vm} is {found}; file-level backup through Consolidated Backup supports {allowed}.',
    ja: '{vm} のゲストは {found}。Consolidated Backup のファイルレベルがサポートするのは {allowed}。',
  },
  advice: {
    en: 'Back it up at image level, which takes every guest.',
    ja: 'すべてのゲストに対応するイメージレベルにする。',
  },
  source: { document: 'vcb-guide', section: 'バックアップ用の VMware ESX Server と仮想マシンの構成' },
  applies: (vm) => vcbJobsOf(vm).some((job) => job.get('level') === 'file'),
  check(vm, report) {
    const os = needGuest(vm);
    // Guests other than Windows have a rule of their own.
    if (os.family !== 'windows') return;
    const supported = listed(os, fileLevelGuests.rows);
    if (supported === undefined) throw new Undeclared(vm, 'guest', false);
    if (supported) return;
    for (const job of vcbJobsOf(vm).filter((each) => each.get('level') === 'file')) {
      report(
        vm.child('guest')?.place() ?? vm.place(),
        {
          vm: vm.label,
          found: osName(os),
          allowed: list([...new Set(fileLevelGuests.rows.map((row) => row.printed))]),
        },
        { fixes: () => [say(job, 'level', 'image')] },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a guest that the list does not have',
        design: `vm v { guest "Windows Server 2012" }
proxy p
backup b { protect v  using VCB on p  level file }`,
        marks: ['"Windows Server 2012"'],
        fixed: `vm v { guest "Windows Server 2012" }
proxy p
backup b { protect v  using VCB on p  level image }`,
      },
    ],
    compliant: [
      {
        title: 'Windows Server 2003',
        design: `vm v { guest "Windows Server 2003" }
proxy p
backup b { protect v  using VCB on p  level file }`,
      },
    ],
    boundary: [
      {
        title: 'Windows NT 4.0, the oldest of the list',
        design: `vm v { guest "Windows NT 4.0" }
proxy p
backup b { protect v  using VCB on p  level file }`,
      },
    ],
  },
});
