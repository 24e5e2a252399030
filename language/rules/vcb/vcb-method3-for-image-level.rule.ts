import { methodOf } from '../../model/derived/vcb.ts';
import { traditionalMethod } from '../../support/vcb/methods.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const method3ForImageLevel = defineRule({
  id: 'vcb/method3-for-image-level',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'Method 3 is used for image-level or whole-VM backup.',
    ja: '方法 3 はイメージレベル、すなわち仮想マシン全体の取得に使う。',
  },
  message: {
    en: '{job} follows method 3 at {found} level; the method is for image level.',
    ja: '{job} は方法 3 でファイルレベル({found})だが、この方法はイメージレベル用である。',
  },
  advice: {
    en: 'Back up at image level, or use Consolidated Backup, which does both.',
    ja: 'イメージレベルにするか、両方に対応する Consolidated Backup を使う。',
  },
  source: { document: 'vcb-guide', section: '方法 3: 仮想マシン内のバックアップ サーバ' },
  reads: ['level'],
  applies: (job) => methodOf(job) === 'method-3',
  check(job, report) {
    const found = job.need('level');
    const allowed = traditionalMethod('method-3')?.level;
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
backup b { protect v  method method-3  client e1  server s  level file }`,
        marks: ['file'],
        fixed: `esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-3  client e1  server s  level image }`,
      },
    ],
    compliant: [
      {
        title: 'the level of the method',
        design: `esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method method-3  client e1  server s  level image }`,
      },
    ],
    boundary: [
      {
        title: 'the other level through Consolidated Backup',
        design: `esx e1
vm v { host e1 }
vm s { host e1 }
server bk
backup b { protect v  method vcb  client e1  server s  level file }`,
      },
    ],
  },
});
