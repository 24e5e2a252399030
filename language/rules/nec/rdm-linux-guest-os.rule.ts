import { rdmVmsOf } from '../../model/derived/array-jobs.ts';
import { needGuestOs } from '../../model/derived/machines.ts';
import { Undeclared } from '../../model/element.ts';
import { linuxGuests } from '../../support/nec/rdm-targets.ts';
import { osName } from '../../support/operating-systems.ts';
import { parseVersion } from '../../support/versions.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isLinuxRdm } from './shared/rdm-targets.ts';

const design = (guest: string): string => rdm({ vm: `guest "${guest}"` });

export const rdmLinuxGuestOs = defineRule({
  id: 'rdm/linux-guest-os',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Linux RDM backup is supported on Red Hat Enterprise Linux 6, 7 and 8 guests.',
    ja: 'Linux の RDM バックアップは RHEL 6 / 7 / 8 のゲストでサポートする。',
  },
  message: {
    en: '{job} saves RDM disks of {vm}, which runs {found}; the support table has {allowed}.',
    ja: '{job} は {vm}（{found}）の RDM を対象とするが、サポート表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Protect this VM in another way, or ask the PP support desk.',
    ja: '別の方法で保護するか、PP サポート窓口に問い合わせる。',
  },
  source: guide(sections.rdmLinux),
  applies: isLinuxRdm,
  check(job, report) {
    for (const vm of rdmVmsOf(job)) {
      const os = needGuestOs(vm);
      const products = linuxGuests.rows.filter((row) => row.product === os.product);
      if (products.length > 0 && os.version === undefined)
        throw new Undeclared(vm.child('guest') as never, 'version', false);
      const major = parseVersion(os.version ?? '')?.numbers[0];
      if (products.some((row) => row.major === major)) continue;
      const allowed = linuxGuests.rows.map((row) => `${row.product} ${String(row.major)}`).join(', ');
      report(vm.child('guest')!.place(), { job, vm, found: osName(os), allowed });
    }
  },
  cases: {
    violating: [
      { title: 'CentOS', design: design('CentOS 7.9'), marks: ['"CentOS 7.9"'] },
      { title: 'RHEL 9', design: design('RHEL 9.2'), marks: ['"RHEL 9.2"'] },
    ],
    compliant: [{ title: 'RHEL 7', design: design('Red Hat Enterprise Linux 7.9') }],
    boundary: [{ title: 'RHEL 8, whichever minor release', design: design('RHEL 8') }],
  },
});
