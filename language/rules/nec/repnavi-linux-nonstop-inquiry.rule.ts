import { isOff, saves, targetsOf, type Backup } from '../../model/derived/array-jobs.ts';
import { guestOs, type Vm } from '../../model/derived/machines.ts';
import { vmfsGuestRow } from '../../support/nec/guests.ts';
import { osName } from '../../support/operating-systems.ts';
import { defineRule } from '../engine/rule.ts';
import { toShortstop } from './shared/fixes.ts';
import { repnavi, vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const products: readonly string[] = ['Red Hat Enterprise Linux', 'CentOS Linux'];

/** Running VMs of the job for which the table asks for an inquiry. */
function linuxVms(job: Backup): readonly Vm[] {
  return targetsOf(job).filter((vm) => {
    const os = guestOs(vm);
    return (
      os?.product !== undefined &&
      products.includes(os.product) &&
      vmfsGuestRow(os)?.nonstop !== 'supported' &&
      !isOff(job, vm)
    );
  });
}

export const repnaviLinuxNonstopInquiry = defineRule({
  id: 'repnavi/linux-nonstop-inquiry',
  system: 'nec',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'Non-stop backup of Red Hat Enterprise Linux or CentOS Linux needs an inquiry to the PP support desk; short stop is supported.',
    ja: 'RHEL と CentOS Linux の仮想マシンの無停止バックアップは PP サポート窓口への問い合わせが必要で、短停止は可能である。',
  },
  message: {
    en: '{job} backs up {vms} without a stop; for {os} that needs an inquiry to the PP support desk.',
    ja: '{job} は {vms} を無停止でバックアップするが、{os} では PP サポート窓口への問い合わせが必要である。',
  },
  advice: {
    en: 'Stop these VMs for the separation (`mode shortstop`), or ask, and write `confirmed support-inquiry by … on …` into the job or the VM.',
    ja: '短停止（`mode shortstop`）にするか、問い合わせのうえジョブか仮想マシンに `confirmed support-inquiry by … on …` と書く。',
  },
  source: guide(sections.vmfsSupport1),
  reads: ['mode'],
  applies: (job) => saves(job, 'vmfs') && linuxVms(job).length > 0,
  check(job, report) {
    if (job.need('mode') !== 'nonstop' || job.says('support-inquiry') === 'confirmed') return;
    const vms = linuxVms(job).filter((vm) => vm.says('support-inquiry') !== 'confirmed');
    if (vms.length === 0) return;
    const os = [...new Set(vms.map((vm) => osName(guestOs(vm)!)))].join(', ');
    report(
      job.place('mode'),
      { job, vms, os },
      {
        related: vms
          .slice(0, 5)
          .map((vm) => ({ place: vm.child('guest')!.place(), message: { en: 'this guest', ja: '該当するゲスト OS' } })),
        fixes: () => toShortstop([job]),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'non-stop with RHEL 8.6',
        design: repnavi({ vm: 'guest "RHEL 8.6"' }),
        marks: ['nonstop'],
        fixed: repnavi({ vm: 'guest "RHEL 8.6"', job: 'mode shortstop' }),
      },
    ],
    compliant: [
      { title: 'short stop of the same VM', design: repnavi({ vm: 'guest "RHEL 8.6"', job: 'mode shortstop' }) },
    ],
    boundary: [
      { title: 'Windows', design: repnavi({ vm: 'guest "Windows Server 2022"' }) },
      { title: 'powered off: nothing is done with it', design: repnavi({ vm: 'guest "RHEL 8.6"  state off' }) },
      {
        title: 'support was asked',
        design: vmfs({ vm: 'guest "CentOS 7.9"  confirmed support-inquiry by "PP support" on 2026-04-01' }),
      },
    ],
  },
});
