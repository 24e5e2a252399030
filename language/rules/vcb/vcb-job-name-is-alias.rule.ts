import { usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { drop } from './shared/fixes.ts';

export const jobNameIsAlias = defineRule({
  id: 'vcb/job-name-is-alias',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: { en: 'Use the alias as job name.', ja: 'ジョブ名にはエイリアスを用いる。' },
  message: {
    en: '{job} is called {found} in the backup software, and its alias is {allowed}.',
    ja: '{job} のバックアップソフトウェアでの名前は {found}、エイリアスは {allowed}。',
  },
  advice: { en: 'Use the alias as the job name.', ja: 'エイリアスをジョブ名にする。' },
  source: { document: 'vcb-guide', section: 'バックアップジョブの構成' },
  applies: (job) => usesVcb(job) && job.states('alias') && job.states('job-name'),
  check(job, report) {
    const found = job.need('job-name');
    const allowed = job.need('alias');
    if (found.toLowerCase() === allowed.toLowerCase()) return;
    report(job.place('job-name'), { job: job.label, found, allowed }, { fixes: () => drop(job, 'job-name') });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'another name',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  alias vcb-web.example  job-name "nightly" }`,
        marks: ['"nightly"'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p  alias vcb-web.example }`,
      },
    ],
    compliant: [
      {
        title: 'the alias',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  alias vcb-web.example  job-name "vcb-web.example" }`,
      },
    ],
    boundary: [
      {
        title: 'no alias, so any name',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  job-name "nightly" }`,
      },
    ],
  },
});
