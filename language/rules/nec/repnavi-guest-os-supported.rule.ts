import { toolOf, vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { hostsVcenter, needGuestOs } from '../../model/derived/machines.ts';
import { Undeclared } from '../../model/element.ts';
import { osName } from '../../support/operating-systems.ts';
import { vmfsGuestRow, vmfsGuestVersions } from '../../support/nec/guests.ts';
import { defineRule } from '../engine/rule.ts';
import { withoutVm } from './shared/fixes.ts';
import { repnavi, vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const repnaviGuestOsSupported = defineRule({
  id: 'repnavi/guest-os-supported',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A VM that is backed up with its VMFS datastore runs a guest operating system of the support table.',
    ja: 'VMFS バックアップ対象の仮想マシンのゲスト OS はサポート表に載るものに限る。',
  },
  message: {
    en: '{os} of {vm} is not in the support table of {job}. The table has {allowed}.',
    ja: '{vm} の {os} は {job} のサポート表に載っていない。表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Move the VM to a datastore that no such job copies, or ask the PP support desk about this guest.',
    ja: 'この仮想マシンを対象外のデータストアに移すか、PP サポート窓口に問い合わせる。',
  },
  source: guide(sections.vmfsSupport1),
  // a VM that hosts vCenter can be no target whatever it runs
  applies: (vm) => !hostsVcenter(vm) && vmfsJobsOf(vm).some((job) => toolOf(job) === 'repnavi'),
  check(vm, report) {
    const os = needGuestOs(vm);
    const listed = os.product === undefined ? [] : vmfsGuestVersions(os.product);
    // `RHEL 8` says too little for a table that lists 8.0 to 8.6
    const tooShort = os.family === 'linux' && listed.length > 0 && !/^\d+\.\d/.test(os.version ?? '');
    if (listed.length > 0 && (os.version === undefined || tooShort)) {
      throw new Undeclared(vm.child('guest') as never, 'version', false);
    }
    if (vmfsGuestRow(os)) return;
    const jobs = vmfsJobsOf(vm).filter((job) => toolOf(job) === 'repnavi');
    const allowed = listed.length > 0 ? `${os.product!} ${listed.join(', ')}` : 'Windows, RHEL, CentOS Linux';
    report(
      vm.child('guest')!.place(),
      { vm, os: osName(os), job: jobs, allowed },
      { fixes: () => withoutVm(vm, jobs) },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'Windows Server 2008 R2',
        design: repnavi({ vm: 'guest "Windows Server 2008 R2"' }),
        marks: ['"Windows Server 2008 R2"'],
      },
      { title: 'one release too new', design: repnavi({ vm: 'guest "RHEL 8.7"' }), marks: ['"RHEL 8.7"'] },
      {
        title: 'the release that the table leaves out',
        design: repnavi({ vm: 'guest "Red Hat Enterprise Linux" 7.0' }),
        marks: ['"Red Hat Enterprise Linux"'],
      },
      {
        title: 'a product that is not in the table',
        design: repnavi({ vm: 'guest "Ubuntu 22.04"' }),
        marks: ['"Ubuntu 22.04"'],
      },
    ],
    compliant: [
      { title: 'Windows Server 2022', design: repnavi({ vm: 'guest "Windows Server 2022"' }) },
      { title: 'CentOS with its date', design: repnavi({ vm: 'guest "CentOS 7.9.2009"' }) },
    ],
    boundary: [
      { title: 'the last release', design: repnavi({ vm: 'guest "RHEL 8.6"' }) },
      { title: 'the first release', design: repnavi({ vm: 'guest "RHEL 7.1"' }) },
      { title: '6.10 is not 6.1', design: repnavi({ vm: 'guest "RHEL 6.10" 64-bit' }) },
      {
        title: 'the table does not speak of ControlCommand alone',
        design: vmfs({ vm: 'guest "RHEL 9.0"', job: 'using ControlCommand on m', more: ['server m'] }),
      },
    ],
  },
});
