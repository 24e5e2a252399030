import { methodOf } from '../../model/derived/vcb.ts';
import { traditionalMethod } from '../../support/vcb/methods.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const method2ForFileLevel = defineRule({
  id: 'vcb/method2-for-file-level',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'Method 2 is used for file-level backup of the data inside the disk image.',
    ja: '方法 2 はディスク イメージ内データのファイルレベル取得に使う。',
  },
  message: {
    en: '{job} follows method 2 at {found} level; the method is for file level.',
    ja: '{job} は方法 2 でイメージレベル({found})だが、この方法はファイルレベル用である。',
  },
  advice: {
    en: 'Back up at file level, or use Consolidated Backup, which does both.',
    ja: 'ファイルレベルにするか、両方に対応する Consolidated Backup を使う。',
  },
  source: { document: 'vcb-guide', section: '方法 2: 物理マシン内のバックアップ サーバ' },
  reads: ['level'],
  applies: (job) => methodOf(job) === 'method-2',
  check(job, report) {
    const found = job.need('level');
    const allowed = traditionalMethod('method-2')?.level;
    if (!allowed || found === allowed) return;
    report(job.place('level'), { job: job.label, found }, { fixes: () => [say(job, 'level', allowed)] });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the other level',
        design: `esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-2  client v  server bk  level image }`,
        marks: ['image'],
        fixed: `esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-2  client v  server bk  level file }`,
      },
    ],
    compliant: [
      {
        title: 'the level of the method',
        design: `esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-2  client v  server bk  level file }`,
      },
    ],
    boundary: [
      {
        title: 'the other level through Consolidated Backup',
        design: `esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method vcb  client v  server bk  level image }`,
      },
    ],
  },
});
