import { defineRule } from '../engine/rule.ts';
import { isConsoleCopy } from './shared/copies.ts';

const design = (step: string): string => `esx e1
procedure tape for e1 { step copy-files on e1 { ${step} } }`;

export const largeFileToTapeWithSupportedProgram = defineRule({
  id: 'vcb/large-file-to-tape-with-supported-program',
  system: 'vcb',
  level: 'warning',
  subject: 'step',
  summary: {
    en: 'Large files go from the service console to tape with a supported program that has no known problem.',
    ja: '大容量ファイルをサービス コンソールからテープへ移すときは、既知の問題がないサポート対象のプログラムを使う。',
  },
  message: {
    en: '{found} moves files to tape and does not handle large ones.',
    ja: '{found} でテープへ移すが、大容量ファイルに対応していない。',
  },
  advice: { en: 'Take a program of the support list.', ja: 'サポート対象のプログラムを使う。' },
  source: { document: 'vcb-guide', section: '仮想ディスク ファイルのアクセスと管理' },
  reads: ['supports-large-files'],
  applies: (step) => isConsoleCopy(step) && step.get('mount') === 'tape',
  check(step, report) {
    if (step.need('supports-large-files')) return;
    const tool = step.get('tool');
    report(step.place(tool === undefined ? 'supports-large-files' : 'tool'), { found: tool ?? 'copy-files' });
  },
  cases: {
    violating: [
      {
        title: 'an unlisted program',
        design: design('tool "dump"  mount tape  size 200 GB  supports-large-files no'),
        marks: ['"dump"'],
      },
    ],
    compliant: [
      { title: 'a supported one', design: design('tool "star"  mount tape  size 200 GB  supports-large-files yes') },
    ],
    boundary: [{ title: 'to a local directory', design: design('tool "cp"  mount local  supports-large-files no') }],
  },
});
