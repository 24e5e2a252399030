import { nonstopJobsOf, vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { guestOs } from '../../model/derived/machines.ts';
import { vmfsGuestNotes } from '../../support/nec/guests.ts';
import { defineRule } from '../engine/rule.ts';
import { repnavi } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const repnaviWindows2019Kb60395Review = defineRule({
  id: 'repnavi/windows2019-kb60395-review',
  system: 'nec',
  level: 'info',
  subject: 'vm',
  summary: {
    en: 'For Windows Server 2019 guests the articles VMware KB60395 and Microsoft KB4534321 are to be read.',
    ja: 'Windows Server 2019 ゲストでは VMware KB60395 と Microsoft KB4534321 の公開情報を確認する。',
  },
  message: {
    en: '{job} backs up {vm} (Windows Server 2019) without a stop: read {articles}.',
    ja: '{job} は {vm}（Windows Server 2019）を無停止でバックアップする。{articles} を確認すること。',
  },
  advice: {
    en: 'Read both articles and write `confirmed windows-2019-articles by … on …` into the VM, a template or the job.',
    ja: '両方を確認し、仮想マシン・テンプレート・ジョブのいずれかに `confirmed windows-2019-articles by … on …` と書く。',
  },
  source: guide(sections.vmfsSupport1),
  applies(vm) {
    const os = guestOs(vm);
    return os?.product === 'Windows Server' && os.version === '2019' && vmfsJobsOf(vm).length > 0;
  },
  check(vm, report) {
    const jobs = nonstopJobsOf(vm).filter((job) => job.says('windows-2019-articles') !== 'confirmed');
    if (jobs.length === 0 || vm.says('windows-2019-articles') === 'confirmed') return;
    report(vm.child('guest')!.place(), {
      vm,
      job: jobs,
      articles: vmfsGuestNotes.articles.join(', '),
    });
  },
  cases: {
    violating: [
      {
        title: 'nobody says that the articles were read',
        design: repnavi({ vm: 'guest "Windows Server 2019"' }),
        marks: ['"Windows Server 2019"'],
      },
    ],
    compliant: [
      {
        title: 'somebody read them',
        design: repnavi({
          vm: 'guest "Windows Server 2019"  confirmed windows-2019-articles by "infra team" on 2026-04-01',
        }),
      },
    ],
    boundary: [
      { title: 'no such guest', design: repnavi({ vm: 'guest "Windows Server 2016"' }) },
      { title: 'short stop', design: repnavi({ vm: 'guest "Windows Server 2019"', job: 'mode shortstop' }) },
    ],
  },
});
