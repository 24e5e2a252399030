import { vmfsPathPattern } from '../../support/vcb/tools.ts';
import { defineRule } from '../engine/rule.ts';

export const vmfsPathFormat = defineRule({
  id: 'vcb/vmfs-path-format',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'In ESX Server 3.x a VMFS path is /vmfs/volumes/<UUID or label>[/<dir>/<file>.vmdk].',
    ja: '3.x の VMFS パスは /vmfs/volumes/ に UUID またはラベルを続ける形式とする。',
  },
  message: {
    en: '{job} saves {found}, which is no VMFS path of ESX Server 3.x.',
    ja: '{job} の対象 {found} は ESX Server 3.x の VMFS パスではない。',
  },
  advice: {
    en: 'Write /vmfs/volumes/<label or UUID>/<folder>/<file>.',
    ja: '/vmfs/volumes/<ラベルまたは UUID>/<フォルダ>/<ファイル> と書く。',
  },
  source: { document: 'vcb-guide', section: 'ESX Server をアップグレードしたあとのバックアップ ポリシーの変更' },
  applies: (job) => job.list('paths').some((path) => path.startsWith('/vmfs')),
  check(job, report) {
    for (const [item, found] of job.list('paths').entries()) {
      if (found.startsWith('/vmfs') && !vmfsPathPattern.test(found))
        report(job.place('paths', item), { job: job.label, found });
    }
  },
  cases: {
    violating: [
      {
        title: 'a path of ESX Server 2.x',
        design: `esx e1
vm v
server bk
backup b { protect v  method method-4  client e1  server bk  paths "/vmfs/vmhba0:0:0:1/vm01.vmdk" }`,
        marks: ['"/vmfs/vmhba0:0:0:1/vm01.vmdk"'],
      },
    ],
    compliant: [
      {
        title: 'a path with a label',
        design: `esx e1
vm v
server bk
backup b { protect v  method method-4  client e1  server bk  paths "/vmfs/volumes/storage1/vm01/vm01.vmdk" }`,
      },
    ],
    boundary: [
      {
        title: 'the volume alone',
        design: `esx e1
vm v
server bk
backup b { protect v  method method-4  client e1  server bk  paths "/vmfs/volumes/43a0552e-ae6093b2-47a1-00145e0a7ec0" }`,
      },
    ],
  },
});
