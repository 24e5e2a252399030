import { methodOf } from '../../model/derived/vcb.ts';
import { traditionalMethod } from '../../support/vcb/methods.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const method1ForFileLevel = defineRule({
  id: 'vcb/method1-for-file-level',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'Method 1 is normally used for file-level backup of the data inside the disk image.',
    ja: '方法 1 はディスク イメージ内データのファイルレベル取得に用いる方式である。',
  },
  message: {
    en: '{job} follows method 1 at {found} level; the method is for file level.',
    ja: '{job} は方法 1 でイメージレベル({found})だが、この方法はファイルレベル用である。',
  },
  advice: {
    en: 'Back up at file level, or use Consolidated Backup, which does both.',
    ja: 'ファイルレベルにするか、両方に対応する Consolidated Backup を使う。',
  },
  source: { document: 'vcb-guide', section: '方法 1: 仮想マシン内のバックアップ サーバ' },
  reads: ['level'],
  applies: (job) => methodOf(job) === 'method-1',
  check(job, report) {
    const found = job.need('level');
    const allowed = traditionalMethod('method-1')?.level;
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
backup b { protect v  method method-1  client v  server s  level image }`,
        marks: ['image'],
        fixed: `esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-1  client v  server s  level file }`,
      },
    ],
    compliant: [
      {
        title: 'the level of the method',
        design: `esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-1  client v  server s  level file }`,
      },
    ],
    boundary: [
      {
        title: 'the other level through Consolidated Backup',
        design: `esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method vcb  client v  server s  level image }`,
      },
    ],
  },
});
