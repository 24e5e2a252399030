import { usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { drop } from './shared/fixes.ts';

export const aliasIsClientName = defineRule({
  id: 'vcb/alias-is-client-name',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'Once a group has a host name, use the alias as client name of the job and define a job per alias.',
    ja: 'グループに付けたエイリアスをジョブのクライアント名とし、エイリアスごとにジョブを作る。',
  },
  message: {
    en: '{job} has the client name {found} and the alias {allowed}.',
    ja: '{job} のクライアント名は {found}、エイリアスは {allowed}。',
  },
  advice: { en: 'Use the alias as the client name.', ja: 'エイリアスをクライアント名にする。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の使用' },
  applies: (job) => usesVcb(job) && job.states('alias') && job.states('client-name'),
  check(job, report) {
    const found = job.need('client-name');
    const allowed = job.need('alias');
    if (found.toLowerCase() === allowed.toLowerCase()) return;
    report(job.place('client-name'), { job: job.label, found, allowed }, { fixes: () => drop(job, 'client-name') });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'another name',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  alias vcb-web.example  client-name "proxy01" }`,
        marks: ['"proxy01"'],
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
backup b { protect v  using VCB on p  alias vcb-web.example  client-name "vcb-web.example" }`,
      },
    ],
    boundary: [
      {
        title: 'the alias in capitals',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  alias vcb-web.example  client-name "VCB-WEB.example" }`,
      },
    ],
  },
});
