import { lookupOf, needUse, usesConsoleTool } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const morefNotStable = defineRule({
  id: 'vcb/moref-not-stable',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Do not specify a VM by a stored MoRef, because it changes whenever the VirtualCenter or host instance restarts; only a script that has just looked it up may use it.',
    ja: 'MoRef は再起動のたびに変わるため固定値として使わず、同一スクリプト内で取得した値に限って使う。',
  },
  message: {
    en: '{job} names VMs by a stored MoRef, which changes when VirtualCenter or the host restarts.',
    ja: '{job} は保存した MoRef で仮想マシンを指定するが、VirtualCenter やホストの再起動で変わる。',
  },
  advice: {
    en: 'Look VMs up by name or UUID, or in the same run (`moref-of-same-run yes`).',
    ja: '表示名または UUID で識別するか、同じ実行の中で取得する(`moref-of-same-run yes`)。',
  },
  source: { document: 'vcb-guide', section: 'MoRef による仮想マシンの指定' },
  applies: (job) => usesConsoleTool(job) && lookupOf(job) === 'moref',
  check(job, report) {
    if (needUse(job, 'moref-of-same-run')) return;
    report(placeOfUse(job, 'lookup'), { job: whoUses(job, 'lookup') }, { fixes: () => sayUse(job, 'lookup', 'name') });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'stored MoRefs',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { lookup moref  moref-of-same-run no } }`,
        marks: ['moref'],
        fixed: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { lookup name  moref-of-same-run no } }`,
      },
    ],
    compliant: [
      {
        title: 'by name',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { lookup name } }`,
      },
    ],
    boundary: [
      {
        title: 'looked up in the same run',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { lookup moref  moref-of-same-run yes } }`,
      },
    ],
  },
});
