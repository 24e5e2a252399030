import { type Backup, backupRootOf, jobHostName, proxyOf, usesVcb, vmsOf } from '../../model/derived/vcb.ts';
import { jobFolder } from '../../support/vcb/tools.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { samePath } from './shared/texts.ts';

function directoryOf(job: Backup): string | undefined {
  return job.child('using')?.get('directory') ?? undefined;
}

export const jobDirectoryImageLevel = defineRule({
  id: 'vcb/job-directory-image-level',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'An image-level job reads the folder <backup root>\\<host name of the VM>-fullvm.',
    ja: 'イメージレベルのジョブはフォルダ <バックアップルート>\\<仮想マシンのホスト名>-fullvm を対象とする。',
  },
  message: {
    en: '{job} reads {found}; the image of {vm} is exported to {allowed}.',
    ja: '{job} の対象は {found} だが、{vm} のイメージは {allowed} に書き出される。',
  },
  advice: { en: 'Point the job to {allowed}.', ja: 'ジョブの対象を {allowed} にする。' },
  source: { document: 'vcb-guide', section: 'バックアップジョブの構成' },
  applies: (job) =>
    usesVcb(job) && job.get('level') === 'image' && directoryOf(job) !== undefined && proxyOf(job) !== undefined,
  check(job, report) {
    const using = job.child('using');
    const proxy = proxyOf(job);
    const found = directoryOf(job);
    const [vm] = vmsOf(job);
    if (!using || !proxy || !vm || found === undefined) return;
    const folders = vmsOf(job).map((each) => jobFolder(backupRootOf(proxy), jobHostName(each), 'image'));
    if (folders.some((folder) => samePath(folder, found))) return;
    report(
      using.place('directory'),
      { job: job.label, found, vm: vm.label, allowed: folders[0]! },
      {
        fixes: () => [say(using, 'directory', `"${folders[0]!}"`)],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the folder of files',
        design: String.raw`vm v { fqdn v.example }
proxy p
backup b { protect v  using VCB on p { directory "C:\mnt\v.example\letters\D" }  level image }`,
        marks: ['"C:\\mnt\\v.example\\letters\\D"'],
        fixed: String.raw`vm v { fqdn v.example }
proxy p
backup b { protect v  using VCB on p { directory "C:\mnt\v.example-fullvm" }  level image }`,
      },
    ],
    compliant: [
      {
        title: 'the folder of the image',
        design: String.raw`vm v { fqdn v.example }
proxy p
backup b { protect v  using VCB on p { directory "C:\mnt\v.example-fullvm" }  level image }`,
      },
    ],
    boundary: [
      {
        title: 'spelt -fullVM, as the guide does in one place',
        design: String.raw`vm v { fqdn v.example }
proxy p
backup b { protect v  using VCB on p { directory "C:\mnt\v.example-fullVM" }  level image }`,
      },
    ],
  },
});
