import { needGuest, vcbJobsOf } from '../../model/derived/vcb.ts';
import { osName } from '../../support/operating-systems.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const fileLevelWindowsGuestOnly = defineRule({
  id: 'vcb/file-level-windows-guest-only',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'File-level backup with VCB works only for virtual machines that run Microsoft Windows.',
    ja: 'Consolidated Backup のファイルレベル取得は Windows ゲスト専用で、ほかの OS には使えない。',
  },
  why: {
    en: 'The proxy mounts the volumes of the snapshot, and it is a Windows machine.',
    ja: 'プロキシはスナップショット内のボリュームをマウントするが、プロキシは Windows である。',
  },
  message: {
    en: 'The guest of {vm} is {found}, and {job} saves its files through Consolidated Backup; only Windows guests can be backed up by file.',
    ja: '{vm} のゲストは {found} だが、{job} はそのファイルを Consolidated Backup で保存する。ファイルレベルは Windows ゲストのみ。',
  },
  advice: {
    en: 'Back it up at image level, or use an agent in the guest for single files.',
    ja: 'イメージレベルにするか、ファイル単位はゲスト内のエージェントで取得する。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の制限事項' },
  applies: (vm) => vcbJobsOf(vm).some((job) => job.get('level') === 'file'),
  check(vm, report) {
    const os = needGuest(vm);
    if (os.family === 'windows' || os.family === 'unknown') return;
    for (const job of vcbJobsOf(vm).filter((each) => each.get('level') === 'file')) {
      report(
        vm.child('guest')?.place() ?? vm.place(),
        { vm: vm.label, found: osName(os), job: job.label },
        {
          related: [
            { place: job.place('level'), message: { en: 'the level of the job', ja: 'ジョブのバックアップレベル' } },
          ],
          fixes: () => [say(job, 'level', 'image')],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'files of a Linux guest',
        design: `vm v { guest "Red Hat Enterprise Linux 4" }
proxy p
backup b { protect v  using VCB on p  level file }`,
        marks: ['"Red Hat Enterprise Linux 4"'],
        fixed: `vm v { guest "Red Hat Enterprise Linux 4" }
proxy p
backup b { protect v  using VCB on p  level image }`,
      },
    ],
    compliant: [
      {
        title: 'files of a Windows guest',
        design: `vm v { guest "Windows Server 2003" }
proxy p
backup b { protect v  using VCB on p  level file }`,
      },
    ],
    boundary: [
      {
        title: 'the image of a Linux guest',
        design: `vm v { guest "Red Hat Enterprise Linux 4" }
proxy p
backup b { protect v  using VCB on p  level image }`,
      },
    ],
  },
});
