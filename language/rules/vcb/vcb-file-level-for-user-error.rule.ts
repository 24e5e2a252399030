import { asksFor, jobsOf, needGuest, vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const fileLevelForUserError = defineRule({
  id: 'vcb/file-level-for-user-error',
  system: 'vcb',
  level: 'info',
  subject: 'vm',
  summary: {
    en: 'File-level backup guards against user errors such as deleted files, because single files can be restored.',
    ja: 'ファイルの誤削除など利用者の過失には、個別復元できるファイルレベルで備える。',
  },
  message: {
    en: 'The design asks for single files to be restored, and {vm} has no file-level job.',
    ja: '設計はファイル単位のリストアを求めているが、{vm} にファイルレベルのジョブがない。',
  },
  advice: {
    en: 'Add a file-level job; for guests other than Windows an agent in the guest.',
    ja: 'ファイルレベルのジョブを追加する。Windows 以外はゲスト内のエージェントを使う。',
  },
  source: { document: 'vcb-guide', section: 'バックアップのタイプ' },
  applies: (vm) =>
    vcbJobsOf(vm).length > 0 &&
    asksFor(vm.topology, 'file-restore') !== undefined &&
    needGuest(vm).family === 'windows',
  check(vm, report) {
    if (!jobsOf(vm).some((job) => job.get('level') === 'file')) report(vm.place(), { vm: vm.label });
  },
  cases: {
    violating: [
      {
        title: 'images only',
        design: `design { needs file-restore }
vm v { guest "Windows Server 2003" }
proxy p
backup b { protect v  using VCB on p  level image }`,
        marks: ['v'],
      },
    ],
    compliant: [
      {
        title: 'files',
        design: `design { needs file-restore }
vm v { guest "Windows Server 2003" }
proxy p
backup b { protect v  using VCB on p  level file }`,
      },
    ],
    boundary: [
      {
        title: 'a Linux guest, whose files VCB cannot save',
        design: `design { needs file-restore }
vm v { guest "Red Hat Enterprise Linux 4" }
proxy p
backup b { protect v  using VCB on p  level image }`,
      },
    ],
  },
});
