import { nonstopJobsOf, vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { guestOs } from '../../model/derived/machines.ts';
import { vmfsGuestRow } from '../../support/nec/guests.ts';
import { defineRule } from '../engine/rule.ts';
import { toShortstop } from './shared/fixes.ts';
import { repnavi } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const repnaviWindows2019Kb4534321 = defineRule({
  id: 'repnavi/windows2019-kb4534321',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'Non-stop backup of a Windows Server 2019 guest requires the Microsoft fix KB4534321.',
    ja: 'Windows Server 2019 ゲストの無停止バックアップには修正パッチ KB4534321 の適用が要る。',
  },
  message: {
    en: '{vm} runs Windows Server 2019 without {allowed}, and {job} backs it up without a stop. Installed: {found}.',
    ja: '{vm} の Windows Server 2019 に {allowed} が適用されておらず、{job} は無停止である。適用済み: {found}。',
  },
  advice: {
    en: 'Install the fix and add it to `patches`, or back the VM up with short stop. Read VMware KB60395 and Microsoft KB4534321.',
    ja: '修正パッチを適用して `patches` に加えるか、短停止でバックアップする。VMware KB60395 と Microsoft KB4534321 を確認する。',
  },
  source: guide(sections.vmfsSupport1),
  applies: (vm) =>
    vmfsJobsOf(vm).length > 0 &&
    vmfsGuestRow(guestOs(vm) ?? { text: '', family: 'unknown' })?.nonstopPatch !== undefined,
  check(vm, report) {
    const jobs = nonstopJobsOf(vm);
    if (jobs.length === 0) return;
    const patch = vmfsGuestRow(guestOs(vm)!)!.nonstopPatch!;
    const guest = vm.child('guest')!;
    const patches = guest.need('patches');
    if (patches.includes(patch)) return;
    report(
      guest.place('patches'),
      { vm, allowed: patch, found: patches.join(', ') || '-', job: jobs },
      { fixes: () => toShortstop(jobs) },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'without the fix',
        design: repnavi({ vm: 'guest "Windows Server 2019" { patches none }' }),
        marks: ['none'],
        fixed: repnavi({ vm: 'guest "Windows Server 2019" { patches none }', job: 'mode shortstop' }),
      },
    ],
    compliant: [
      { title: 'with the fix', design: repnavi({ vm: 'guest "Windows Server 2019" { patches KB4534321 }' }) },
    ],
    boundary: [
      {
        title: 'Windows Server 2022 needs none',
        design: repnavi({ vm: 'guest "Windows Server 2022" { patches none }' }),
      },
      {
        title: 'short stop needs none',
        design: repnavi({ vm: 'guest "Windows Server 2019" { patches none }', job: 'mode shortstop' }),
      },
    ],
  },
});
