import { jobsOfProxy, proxyOf, usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { drop } from './shared/fixes.ts';
import { samePath } from './shared/texts.ts';

export const jobDirectoryUnique = defineRule({
  id: 'vcb/job-directory-unique',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Each job has a directory under BACKUPROOT whose unique name is built from backup type and VM name.',
    ja: '各ジョブには取得種別と仮想マシン名から決まる一意のディレクトリが BACKUPROOT 下に割り当たる。',
  },
  message: {
    en: '{job} and {other} use the same folder {found}.',
    ja: '{job} と {other} が同じフォルダ {found} を使う。',
  },
  advice: {
    en: 'Leave `directory` out: it follows from the VM and the level.',
    ja: '`directory` を取り除く。仮想マシンとレベルから決まる。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (job) => usesVcb(job) && (job.child('using')?.states('directory') ?? false),
  check(job, report) {
    const using = job.child('using');
    const found = using?.get('directory');
    if (!using || !found) return;
    const proxy = proxyOf(job);
    const jobs = proxy ? jobsOfProxy(proxy) : [];
    const other = jobs.slice(0, jobs.indexOf(job)).find((each) => {
      const theirs = each.child('using')?.get('directory');
      return typeof theirs === 'string' && samePath(theirs, found);
    });
    if (!other) return;
    report(
      using.place('directory'),
      { job: job.label, other: other.label, found },
      { fixes: () => drop(using, 'directory') },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'one folder for two jobs',
        design: String.raw`vm v
vm w
proxy p
backup b { protect v  using VCB on p { directory "C:\mnt\x-fullvm" } }
backup c { protect w  using VCB on p { directory "C:\mnt\x-fullvm" } }`,
        marks: ['"C:\\mnt\\x-fullvm"'],
        fixed: String.raw`vm v
vm w
proxy p
backup b { protect v  using VCB on p { directory "C:\mnt\x-fullvm" } }
backup c { protect w  using VCB on p { } }`,
      },
    ],
    compliant: [
      {
        title: 'a folder each',
        design: String.raw`vm v
vm w
proxy p
backup b { protect v  using VCB on p { directory "C:\mnt\v-fullvm" } }
backup c { protect w  using VCB on p { directory "C:\mnt\w-fullvm" } }`,
      },
    ],
    boundary: [
      {
        title: 'the same folder on two proxies',
        design: String.raw`vm v
vm w
proxy p
proxy q
backup b { protect v  using VCB on p { directory "C:\mnt\x-fullvm" } }
backup c { protect w  using VCB on q { directory "C:\mnt\x-fullvm" } }`,
      },
    ],
  },
});
