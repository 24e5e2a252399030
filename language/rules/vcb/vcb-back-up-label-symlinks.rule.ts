import { methodOf, needUse, useOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const backUpLabelSymlinks = defineRule({
  id: 'vcb/back-up-label-symlinks',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'Back up the symbolic links themselves too, so that UUIDs can be mapped back to labels at restore.',
    ja: '復元時の逆引きに備え、ラベルのシンボリック リンク自体も取得する。',
  },
  message: {
    en: '{job} saves VMFS volumes from the console of {host} without their symbolic links: unique IDs cannot be mapped back to labels.',
    ja: '{job} は {host} のコンソールから VMFS ボリュームを保存するが、シンボリックリンクを含まず、一意の ID をラベルに戻せない。',
  },
  advice: {
    en: 'Save the links of /vmfs/volumes too (`volume-symlinks yes`).',
    ja: '/vmfs/volumes のシンボリックリンクも保存する(`volume-symlinks yes`)。',
  },
  source: { document: 'vcb-guide', section: 'バックアップ GUI での VMFS ボリュームの指定' },
  applies: (job) =>
    ['method-3', 'method-4'].includes(methodOf(job) ?? '') && useOf(job, 'volume-symlinks').holder !== undefined,
  check(job, report) {
    if (needUse(job, 'volume-symlinks')) return;
    report(
      placeOfUse(job, 'volume-symlinks'),
      { job: whoUses(job, 'volume-symlinks'), host: job.list('client')[0]?.label ?? '' },
      { fixes: () => sayUse(job, 'volume-symlinks', 'yes') },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'left out',
        design: `esx e1
vm v
server bk
backup b { protect v  method method-4  client e1  server bk  using NetBackup on bk { volume-symlinks no } }`,
        marks: ['no'],
        fixed: `esx e1
vm v
server bk
backup b { protect v  method method-4  client e1  server bk  using NetBackup on bk { volume-symlinks yes } }`,
      },
    ],
    compliant: [
      {
        title: 'saved',
        design: `esx e1
vm v
server bk
backup b { protect v  method method-4  client e1  server bk  using NetBackup on bk { volume-symlinks yes } }`,
      },
    ],
    boundary: [
      {
        title: 'a client in a VM',
        design: `vm v
server bk
backup b { protect v  method method-2  client v  server bk  using NetBackup on bk { volume-symlinks no } }`,
      },
    ],
  },
});
