import { rdmVmsOf } from '../../model/derived/array-jobs.ts';
import { needGuestOs } from '../../model/derived/machines.ts';
import { filesystemWindows, windowsRow } from '../../support/nec/rdm-targets.ts';
import { osName } from '../../support/operating-systems.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isWindowsRdm } from './shared/rdm-targets.ts';

const design = (guest: string): string => rdm({ vm: `guest "${guest}"` });

export const rdmWindowsFilesystemGuestOs = defineRule({
  id: 'rdm/windows-filesystem-guest-os',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'File-system RDM backup is supported on Windows Server 2012, 2012 R2, 2016, 2019 and 2022 guests.',
    ja: 'Windows ファイルシステムの RDM バックアップは Windows Server 2012 / 2012 R2 / 2016 / 2019 / 2022 のゲストでサポートする。',
  },
  message: {
    en: '{job} saves file systems of {vm}, which runs {found}; the support table has Windows Server {allowed}.',
    ja: '{job} は {vm}（{found}）のファイルシステムを対象とするが、サポート表にあるのは Windows Server {allowed} である。',
  },
  advice: {
    en: 'Protect these files in another way, or ask the PP support desk.',
    ja: '別の方法で保護するか、PP サポート窓口に問い合わせる。',
  },
  source: guide(sections.rdmSupport1),
  applies: (job) => isWindowsRdm(job, 'filesystem'),
  check(job, report) {
    for (const vm of rdmVmsOf(job)) {
      const os = needGuestOs(vm);
      if (windowsRow(filesystemWindows.rows, os)) continue;
      const allowed = filesystemWindows.rows.map((row) => row.windows).join(', ');
      report(vm.child('guest')!.place(), { job, vm, found: osName(os), allowed });
    }
  },
  cases: {
    violating: [
      { title: 'Windows 10', design: design('Windows 10'), marks: ['"Windows 10"'] },
      {
        title: 'Windows Server 2008 R2',
        design: design('Windows Server 2008 R2'),
        marks: ['"Windows Server 2008 R2"'],
      },
    ],
    compliant: [{ title: 'Windows Server 2022', design: design('Windows Server 2022') }],
    boundary: [{ title: 'Windows Server 2012', design: design('Windows Server 2012') }],
  },
});
