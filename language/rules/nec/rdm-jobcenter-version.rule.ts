import { needSchedulerVersion, saves, schedulerProduct, toolOf } from '../../model/derived/array-jobs.ts';
import { listedRelease, rdmSchedulers } from '../../support/nec/software.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const design = (scheduler: string, more: readonly string[] = []): string =>
  rdm({ job: `using RepNavi on db  scheduler ${scheduler}`, more });

export const rdmJobcenterVersion = defineRule({
  id: 'rdm/jobcenter-version',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'For RDM, JobCenter and JobCenter Lite are supported in R13.1, R13.2, R14.1, R14.2, R15.1 to R15.5 and R16.1.',
    ja: 'RDM では JobCenter / JobCenter Lite の R13.1・R13.2・R14.1・R14.2・R15.1〜R15.5・R16.1 をサポートする。',
  },
  message: {
    en: '{product} {found} starts {job}; the support table has {allowed}.',
    ja: '{job} を起動する {product} は {found} だが、サポート表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Plan a listed release of {product}, or ask the PP support desk.',
    ja: '{product} を表にあるバージョンにするか、PP サポート窓口に問い合わせる。',
  },
  source: guide(sections.rdmSupport6),
  applies: (job) =>
    saves(job, 'rdm') && toolOf(job) === 'repnavi' && ['JobCenter', 'JobCenter Lite'].includes(schedulerProduct(job)),
  check(job, report) {
    const row = rdmSchedulers.rows.find((r) => r.product === schedulerProduct(job))!;
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
    violating: [{ title: 'one release too new', design: design('JobCenter R16.2'), marks: ['R16.2'] }],
    compliant: [
      { title: 'the version of the machine', design: design('JobCenter', ['server jc01 { runs JobCenter R15.5 }']) },
    ],
    boundary: [{ title: 'the last release', design: design('JobCenter R16.1') }],
  },
});
