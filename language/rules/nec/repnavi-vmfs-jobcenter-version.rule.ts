import { needSchedulerVersion, saves, schedulerProduct } from '../../model/derived/array-jobs.ts';
import { listedRelease, vmfsSchedulers } from '../../support/nec/software.ts';
import { defineRule } from '../engine/rule.ts';
import { repnavi } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const repnaviVmfsJobcenterVersion = defineRule({
  id: 'repnavi/vmfs-jobcenter-version',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'For VMFS, JobCenter and JobCenter Lite are supported in R13.1, R13.2, R14.1, R14.2, R15.1 to R15.5 and R16.1.',
    ja: 'VMFS では JobCenter / JobCenter Lite の R13.1・R13.2・R14.1・R14.2・R15.1〜R15.5・R16.1 をサポートする。',
  },
  message: {
    en: '{product} {found} starts {job}; the support table has {allowed}.',
    ja: '{job} を起動する {product} は {found} だが、サポート表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Plan the update of {product}, or ask the PP support desk about this release.',
    ja: '{product} の更新を計画するか、このバージョンについて PP サポート窓口に問い合わせる。',
  },
  source: guide(sections.vmfsSupport2),
  applies: (job) => saves(job, 'vmfs') && ['JobCenter', 'JobCenter Lite'].includes(schedulerProduct(job)),
  check(job, report) {
    const row = vmfsSchedulers.rows.find((r) => r.product === schedulerProduct(job))!;
    const { version, holder } = needSchedulerVersion(job);
    if (listedRelease(row, version)) return;
    report(holder.place('version'), {
      product: row.product,
      found: version,
      job,
      allowed: row.releases.join(', '),
    });
  },
  cases: {
    violating: [
      { title: 'too old', design: repnavi({ job: 'scheduler JobCenter R12.10' }), marks: ['R12.10'] },
      {
        title: 'the version of the machine',
        design: repnavi({ job: 'scheduler JobCenter on jc01', more: ['server jc01 { runs JobCenter R16.2 }'] }),
        marks: ['R16.2'],
      },
    ],
    compliant: [{ title: 'R16.1', design: repnavi({ job: 'scheduler JobCenter R16.1' }) }],
    boundary: [{ title: 'the first release', design: repnavi({ job: 'scheduler JobCenter R13.1' }) }],
  },
});
