import { needSchedulerVersion, saves, schedulerProduct, toolOf } from '../../model/derived/array-jobs.ts';
import { listedRelease, rdmSchedulers } from '../../support/nec/software.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const design = (scheduler: string): string => rdm({ job: `using RepNavi on db  scheduler ${scheduler}` });

export const rdmJmssVersion = defineRule({
  id: 'rdm/jmss-version',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'JMSS is supported in Ver 7.1, 7.2 and 7.3, JMSS EnterpriseEdition in Ver 7.1 and 7.2.',
    ja: 'JMSS は Ver 7.1〜7.3、JMSS EnterpriseEdition は Ver 7.1・7.2 をサポートする。',
  },
  message: {
    en: '{product} {found} starts {job}; the support table has {allowed}.',
    ja: '{job} を起動する {product} は {found} だが、サポート表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Plan a listed release, or use JobCenter.',
    ja: '表にあるバージョンにするか、JobCenter を使う。',
  },
  source: guide(sections.rdmSupport6),
  applies: (job) =>
    saves(job, 'rdm') &&
    toolOf(job) === 'repnavi' &&
    ['JMSS', 'JMSS EnterpriseEdition'].includes(schedulerProduct(job)),
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
    violating: [
      { title: 'EnterpriseEdition 7.3', design: design('JMSS-EE 7.3'), marks: ['7.3'] },
      { title: 'JMSS 7.0', design: design('JMSS 7.0'), marks: ['7.0'] },
    ],
    compliant: [{ title: 'JMSS 7.1', design: design('JMSS 7.1') }],
    boundary: [{ title: 'JMSS 7.3', design: design('JMSS 7.3') }],
  },
});
