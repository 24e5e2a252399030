import { targetOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isLinuxRdm } from './shared/rdm-targets.ts';

const design = (job: string): string =>
  rdm({ vm: 'guest "RHEL 8.6"  runs Oracle 19c { instance single  data data }', job: `mode shortstop${job}` });

export const rdmLinuxOracleDetailsSupport = defineRule({
  id: 'rdm/linux-oracle-details-support',
  system: 'nec',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'Oracle on Linux RDM can be backed up with non-stop and short stop; the PP support desk knows the details.',
    ja: 'Linux RDM の Oracle は無停止・短停止とも可能で、詳細は PP サポート窓口に問い合わせる。',
  },
  message: {
    en: 'Nobody has asked the PP support desk about the details of {job} (Oracle on Linux).',
    ja: '{job}（Linux の Oracle）の詳細を PP サポート窓口に問い合わせていない。',
  },
  advice: {
    en: 'Ask, and write `confirmed support-inquiry by … on …` into the job.',
    ja: '問い合わせて、ジョブに `confirmed support-inquiry by … on …` と書く。',
  },
  source: guide(sections.rdmLinux),
  applies: (job) => isLinuxRdm(job) && targetOf(job) === 'oracle',
  check(job, report) {
    if (job.says('support-inquiry') !== 'confirmed') report(job.place(), { job });
  },
  cases: {
    violating: [{ title: 'nobody asked', design: design(''), marks: ['j'] }],
    compliant: [{ title: 'somebody asked', design: design('  confirmed support-inquiry by "DBA team" on 2026-04-01') }],
    boundary: [{ title: 'a file system', design: rdm({ vm: 'guest "RHEL 8.6"' }) }],
  },
});
