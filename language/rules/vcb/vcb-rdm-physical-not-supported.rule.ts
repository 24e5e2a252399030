import { vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const rdmPhysicalNotSupported = defineRule({
  id: 'vcb/rdm-physical-not-supported',
  system: 'vcb',
  level: 'error',
  subject: 'rdm',
  summary: {
    en: 'Consolidated Backup cannot back up a raw device mapping in physical compatibility mode; virtual compatibility mode is allowed.',
    ja: 'Consolidated Backup は物理互換モードの RDM をバックアップできない。仮想互換モードなら可能。',
  },
  why: {
    en: 'No snapshot can be made of a LUN that is mapped in physical compatibility mode.',
    ja: '物理互換モードで対応付けた LUN はスナップショットを作成できない。',
  },
  message: {
    en: '{rdm} is in physical compatibility mode, and {job} backs the VM up with Consolidated Backup.',
    ja: '{rdm} は物理互換モードであり、{job} が Consolidated Backup でこの仮想マシンをバックアップする。',
  },
  advice: {
    en: 'Map the LUN in virtual compatibility mode, or back the VM up with an agent inside it.',
    ja: '仮想互換モードで対応付けるか、仮想マシン内のエージェントでバックアップする。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の制限事項' },
  reads: ['compatibility'],
  applies: (rdm) => rdm.parent?.is('vm') === true && vcbJobsOf(rdm.parent).length > 0,
  check(rdm, report) {
    if (rdm.need('compatibility') !== 'physical') return;
    const [job] = rdm.parent?.is('vm') ? vcbJobsOf(rdm.parent) : [];
    report(
      rdm.place('compatibility'),
      { rdm: rdm.label, job: job?.label ?? '' },
      {
        fixes: () => [say(rdm, 'compatibility', 'virtual')],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an RDM in physical compatibility mode',
        design: `san fc1 { type fc }
vm v { rdm q on fc1 { compatibility physical } }
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['physical'],
        fixed: `san fc1 { type fc }
vm v { rdm q on fc1 { compatibility virtual } }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'an RDM in virtual compatibility mode',
        design: `san fc1 { type fc }
vm v { rdm q on fc1 { compatibility virtual } }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'a physical RDM of a VM that an agent backs up',
        design: `san fc1 { type fc }
vm v { rdm q on fc1 { compatibility physical } }
server bk
backup b { protect v  method method-2  client v  server bk }`,
      },
    ],
  },
});
