import {
  type Backup,
  backupRootOf,
  disksInJob,
  jobHostName,
  needLetter,
  proxyOf,
  usesVcb,
  vmsOf,
  volumesOf,
} from '../../model/derived/vcb.ts';
import { jobFolder } from '../../support/vcb/tools.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

function directoryOf(job: Backup): string | undefined {
  return job.child('using')?.get('directory') ?? undefined;
}

export const jobDirectoryFileLevel = defineRule({
  id: 'vcb/job-directory-file-level',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'A file-level job must point to <BACKUPROOT>\\<VM host name>\\letters\\<drive letter>.',
    ja: 'ファイルレベルの対象パスは <BACKUPROOT>\\<ホスト名>\\letters\\<ドライブ文字> とする。',
  },
  message: {
    en: '{job} reads {found}; the files of {vm} are mounted below {allowed}.',
    ja: '{job} の対象は {found} だが、{vm} のファイルは {allowed} 以下にマウントされる。',
  },
  advice: { en: 'Point the job to {allowed}.', ja: 'ジョブの対象を {allowed} にする。' },
  source: { document: 'vcb-guide', section: 'バックアップジョブの構成' },
  applies: (job) =>
    usesVcb(job) && job.get('level') === 'file' && directoryOf(job) !== undefined && proxyOf(job) !== undefined,
  check(job, report) {
    const using = job.child('using');
    const proxy = proxyOf(job);
    const found = directoryOf(job);
    const [vm] = vmsOf(job);
    if (!using || !proxy || !vm || found === undefined) return;
    const folders = vmsOf(job).map((each) => jobFolder(backupRootOf(proxy), jobHostName(each), 'file'));
    if (folders.some((folder) => found.toLowerCase().startsWith(`${folder}\\`.toLowerCase()))) return;
    const [disk] = disksInJob(job, vm);
    const letter = disk && volumesOf(disk)[0] ? (needLetter(volumesOf(disk)[0]!) ?? '') : '';
    const allowed = jobFolder(backupRootOf(proxy), jobHostName(vm), 'file', letter);
    report(
      using.place('directory'),
      { job: job.label, found, vm: vm.label, allowed },
      {
        fixes: () => [say(using, 'directory', `"${allowed}"`)],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the folder of images',
        design: String.raw`vm v { fqdn v.example  disk d { letter D } }
proxy p
backup b { protect v  using VCB on p { directory "C:\mnt\v.example-fullvm" }  level file }`,
        marks: ['"C:\\mnt\\v.example-fullvm"'],
        fixed: String.raw`vm v { fqdn v.example  disk d { letter D } }
proxy p
backup b { protect v  using VCB on p { directory "C:\mnt\v.example\letters\D" }  level file }`,
      },
    ],
    compliant: [
      {
        title: "the drive letter's folder",
        design: String.raw`vm v { fqdn v.example  disk d { letter D } }
proxy p
backup b { protect v  using VCB on p { directory "C:\mnt\v.example\letters\D" }  level file }`,
      },
    ],
    boundary: [
      {
        title: 'in other letters, below another root',
        design: String.raw`vm v { fqdn v.example  disk d { letter D } }
proxy p { root "E:\mnt" }
backup b { protect v  using VCB on p { directory "e:\MNT\V.example\Letters\d" }  level file }`,
      },
    ],
  },
});
