import { toolOf, vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { guestOs } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { repnavi } from './shared/designs.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

export const repnaviGuestOsWindows1164bit = defineRule({
  id: 'repnavi/guest-os-windows11-64bit',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'Windows 11 is supported in 64-bit only; Windows 8, 8.1 and 10 in 32-bit and 64-bit.',
    ja: 'Windows 11 は 64-bit のみ、Windows 8/8.1/10 は 32-bit と 64-bit がサポートされる。',
  },
  message: {
    en: '{vm} is said to run Windows 11 in {found}; {job} supports it in {allowed} only.',
    ja: '{vm} の Windows 11 は {found} とされているが、{job} でサポートされるのは {allowed} のみである。',
  },
  advice: {
    en: 'Check the guest: Windows 11 is not published in 32-bit.',
    ja: 'ゲスト OS の記述を確認する。32-bit 版の Windows 11 は提供されていない。',
  },
  source: guide(sections.vmfsSupport1),
  applies(vm) {
    const os = guestOs(vm);
    return os?.product === 'Windows' && os.version === '11' && vmfsJobsOf(vm).some((job) => toolOf(job) === 'repnavi');
  },
  check(vm, report) {
    const bits = guestOs(vm)?.bits;
    if (bits !== 32) return;
    const jobs = vmfsJobsOf(vm).filter((job) => toolOf(job) === 'repnavi');
    const guest = vm.child('guest')!;
    const place = guest.get('bits') === undefined ? guest.place() : guest.place('bits');
    report(
      place,
      { vm, found: '32-bit', allowed: '64-bit', job: jobs },
      {
        related: jobs.map((job) => ({
          place: job.place(),
          message: { en: 'saved by this job', ja: 'このジョブの対象' },
        })),
        fixes: () => (guest.get('bits') === undefined ? [] : [set(guest, 'bits', '64-bit')]),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'in 32-bit',
        design: repnavi({ vm: 'guest "Windows 11" 32-bit' }),
        marks: ['32-bit'],
        fixed: repnavi({ vm: 'guest "Windows 11" 64-bit' }),
      },
    ],
    compliant: [
      { title: 'in 64-bit', design: repnavi({ vm: 'guest "Windows 11" 64-bit' }) },
      { title: 'not said: there is no other', design: repnavi({ vm: 'guest "Windows 11"' }) },
    ],
    boundary: [{ title: 'Windows 10 in 32-bit', design: repnavi({ vm: 'guest "Windows 10" 32-bit' }) }],
  },
});
