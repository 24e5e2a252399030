import { asksFor, jobsOf, vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const imageLevelForWholeVmRestore = defineRule({
  id: 'vcb/image-level-for-whole-vm-restore',
  system: 'vcb',
  level: 'info',
  subject: 'vm',
  summary: {
    en: "Image-level backup suits whole-VM restore after hardware failure or an administrator's error.",
    ja: 'ハード障害や誤削除に備えた仮想マシン全体の復旧にはイメージレベルを充てる。',
  },
  message: {
    en: 'The design asks for whole VMs to be restored, and {vm} has no image-level job.',
    ja: '設計は仮想マシン全体のリストアを求めているが、{vm} にイメージレベルのジョブがない。',
  },
  advice: { en: 'Add an image-level job.', ja: 'イメージレベルのジョブを追加する。' },
  source: { document: 'vcb-guide', section: 'バックアップのタイプ' },
  applies: (vm) => vcbJobsOf(vm).length > 0 && asksFor(vm.topology, 'full-vm-restore') !== undefined,
  check(vm, report) {
    if (!jobsOf(vm).some((job) => job.get('level') === 'image')) report(vm.place(), { vm: vm.label });
  },
  cases: {
    violating: [
      {
        title: 'files only',
        design: `design { needs full-vm-restore }
vm v
proxy p
backup b { protect v  using VCB on p  level file }`,
        marks: ['v'],
      },
    ],
    compliant: [
      {
        title: 'an image',
        design: `design { needs full-vm-restore }
vm v
proxy p
backup b { protect v  using VCB on p  level image }`,
      },
    ],
    boundary: [
      {
        title: 'files only where nobody asks',
        design: `design { needs file-restore }
vm v
proxy p
backup b { protect v  using VCB on p  level file }`,
      },
    ],
  },
});
