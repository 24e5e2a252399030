import { rdmVmsOf } from '../../model/derived/array-jobs.ts';
import { guestOs } from '../../model/derived/machines.ts';
import { osName } from '../../support/operating-systems.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isLinuxRdm } from './shared/rdm-targets.ts';

const confirmed = 'confirmed guest-version by "infra team" on 2026-04-01';

export const rdmLinuxGuestOsDetailVersion = defineRule({
  id: 'rdm/linux-guest-os-detail-version',
  system: 'nec',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'The exact Linux release of the guest is checked against the OS support status of the iStorage software.',
    ja: 'Linux ゲスト OS の詳細バージョンは iStorage ソフトウェア製品の OS サポート状況で確認する。',
  },
  message: {
    en: 'Nobody has checked whether the iStorage software supports {found} of {vm}, which {job} saves.',
    ja: '{job} の対象 {vm} の {found} が、iStorage ソフトウェア製品の OS サポート状況で確認されていない。',
  },
  advice: {
    en: 'Look it up, and write `confirmed guest-version by … on …` into the VM or the job.',
    ja: '確認して、仮想マシンかジョブに `confirmed guest-version by … on …` と書く。',
  },
  source: guide(sections.rdmLinux),
  applies: isLinuxRdm,
  check(job, report) {
    if (job.says('guest-version') === 'confirmed') return;
    for (const vm of rdmVmsOf(job)) {
      if (vm.says('guest-version') === 'confirmed') continue;
      report(vm.child('guest')!.place(), { job, vm, found: osName(guestOs(vm)!) });
    }
  },
  cases: {
    violating: [{ title: 'nobody looked', design: rdm({ vm: 'guest "RHEL 8.9"' }), marks: ['"RHEL 8.9"'] }],
    compliant: [{ title: 'looked up for the VM', design: rdm({ vm: `guest "RHEL 8.6"  ${confirmed}` }) }],
    boundary: [
      { title: 'looked up for the job', design: rdm({ vm: 'guest "RHEL 8.6"', job: `mode shortstop  ${confirmed}` }) },
    ],
  },
});
