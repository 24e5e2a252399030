import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const serviceConsoleImageBackupThirdParty = defineRule({
  id: 'vcb/service-console-image-backup-third-party',
  system: 'vcb',
  level: 'info',
  subject: 'console',
  summary: {
    en: 'Image-based console backup is done with third-party software and restored from its boot CD or from the image it made.',
    ja: 'イメージベースのコンソール取得はサードパーティ製品で行い、起動 CD または作成済みイメージから戻す。',
  },
  message: {
    en: 'The image of the console of {host} is to be restored from {found}.',
    ja: '{host} のコンソールのイメージを {found} から復元しようとしている。',
  },
  advice: {
    en: 'Restore from the boot CD or the image of the third-party software.',
    ja: 'サードパーティ製ソフトウェアの起動 CD またはイメージから復元する。',
  },
  source: { document: 'vcb-guide', section: 'ESX Server 3 のサービス コンソールのバックアップ' },
  reads: ['medium'],
  applies: (console) => console.get('backup') === 'image',
  check(console, report) {
    const found = console.need('medium');
    if (found === 'other')
      report(
        console.place('medium'),
        { host: console.parent?.label ?? '', found },
        { fixes: () => [say(console, 'medium', 'boot-cd')] },
      );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'something else',
        design: 'esx e1 { console { backup image  medium other } }',
        marks: ['other'],
        fixed: 'esx e1 { console { backup image  medium boot-cd } }',
      },
    ],
    compliant: [{ title: 'the boot CD', design: 'esx e1 { console { backup image  medium boot-cd } }' }],
    boundary: [
      {
        title: 'the image that the software made',
        design: 'esx e1 { console { backup image  medium software-image } }',
      },
    ],
  },
});
