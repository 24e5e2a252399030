import { needGuest, needGuestBits } from '../../model/derived/vcb.ts';
import { Undeclared } from '../../model/element.ts';
import { osName } from '../../support/operating-systems.ts';
import { listed, syncDriverGuests } from '../../support/vcb/guests.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { list } from './shared/texts.ts';

export const syncDriverSupportedOs = defineRule({
  id: 'vcb/sync-driver-supported-os',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'The SYNC driver is supported only on 32-bit Windows XP, Windows 2000 and Windows 2003.',
    ja: 'SYNC ドライバの対応は 32 ビット版 XP・2000・2003 のみである。',
  },
  message: {
    en: '{vm} has the SYNC driver on {found}; it is supported on {allowed}.',
    ja: '{vm} の {found} に SYNC ドライバがあるが、サポートされるのは {allowed}。',
  },
  advice: {
    en: 'Leave the SYNC driver out when installing VMware Tools.',
    ja: 'VMware Tools のインストール時に SYNC ドライバを含めない。',
  },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  applies: (vm) => vm.get('sync-driver') === true,
  check(vm, report) {
    const os = needGuest(vm);
    const inTable = listed(os, syncDriverGuests.rows);
    if (inTable === undefined) throw new Undeclared(vm, 'guest', false);
    if (inTable && needGuestBits(vm) === 32) return;
    report(
      vm.place('sync-driver'),
      {
        vm: vm.label,
        found: osName(os),
        allowed: list([...new Set(syncDriverGuests.rows.map((row) => `${row.printed} 32-bit`))]),
      },
      { fixes: () => [say(vm, 'sync-driver', 'no')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'Windows Server 2008',
        design: 'vm v { guest "Windows Server 2008" 32-bit  sync-driver yes }',
        marks: ['yes'],
        fixed: 'vm v { guest "Windows Server 2008" 32-bit  sync-driver no }',
      },
      {
        title: '64-bit Windows Server 2003',
        design: 'vm v { guest "Windows Server 2003" 64-bit  sync-driver yes }',
        marks: ['yes'],
        fixed: 'vm v { guest "Windows Server 2003" 64-bit  sync-driver no }',
      },
    ],
    compliant: [
      { title: '32-bit Windows Server 2003', design: 'vm v { guest "Windows Server 2003" 32-bit  sync-driver yes }' },
    ],
    boundary: [
      {
        title: 'Windows Server 2008 without it',
        design: 'vm v { guest "Windows Server 2008" 32-bit  sync-driver no }',
      },
    ],
  },
});
