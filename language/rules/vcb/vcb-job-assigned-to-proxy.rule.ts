import { proxyOf, usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const jobAssignedToProxy = defineRule({
  id: 'vcb/job-assigned-to-proxy',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: { en: 'Every job has to be assigned to the VCB proxy.', ja: 'すべてのジョブを VCB プロキシに割り当てる。' },
  message: {
    en: '{job} uses Consolidated Backup, but names no proxy ({found}).',
    ja: '{job} は Consolidated Backup を使うが、プロキシを指定していない({found})。',
  },
  advice: {
    en: 'Say which proxy runs the job: `using VCB on …`.',
    ja: 'ジョブを実行するプロキシを `using VCB on …` で指定する。',
  },
  source: { document: 'vcb-guide', section: 'バックアップジョブの構成' },
  applies: (job) => usesVcb(job),
  check(job, report) {
    if (proxyOf(job)) return;
    const using = job.child('using');
    const on = using?.get('on');
    report(
      on ? using!.place('on') : (using?.place() ?? job.place()),
      { job: job.label, found: on?.label ?? '—' },
      {
        fixes: () => {
          const proxies = job.topology.all('proxy');
          return using && proxies.length === 1 ? [say(using, 'on', proxies[0]!.name ?? '')] : [];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'no proxy',
        design: `vm v
proxy p
backup b { protect v  using VCB }`,
        marks: ['VCB'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p }`,
      },
      {
        title: 'another machine',
        design: `vm v
server bk
proxy p
proxy q
backup b { protect v  using VCB on bk }`,
        marks: ['bk'],
      },
    ],
    compliant: [
      {
        title: 'a proxy',
        design: `vm v
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'a service console utility needs none',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 }`,
      },
    ],
  },
});
