import { defineRule } from '../engine/rule.ts';
import { importers, isConsoleCopy, programOf } from './shared/copies.ts';
import { say } from './shared/fixes.ts';

const design = (step: string): string => `esx e1
procedure load for e1 { step copy-files on e1 { ${step} } }`;

export const cifsImportWorkaroundSmbclient = defineRule({
  id: 'vcb/cifs-import-workaround-smbclient',
  system: 'vcb',
  level: 'info',
  subject: 'step',
  summary: {
    en: 'Large files on CIFS are fetched with smbclient into a local directory of the service console before they are imported.',
    ja: 'CIFS 上の大容量ファイルは、smbclient でサービス コンソールのローカル ディレクトリに取り込んでからインポートする。',
  },
  message: {
    en: 'The file is fetched from CIFS with {found}; the guide names {allowed} for that.',
    ja: 'CIFS から {found} でファイルを取り込んでいる。ガイドが挙げるのは {allowed} である。',
  },
  advice: { en: 'Fetch it with smbclient.', ja: 'smbclient で取り込む。' },
  source: { document: 'vcb-guide', section: '仮想ディスク ファイルのアクセスと管理' },
  reads: ['tool'],
  // an import straight from the mount is the matter of another rule
  applies: (step) => isConsoleCopy(step) && step.get('mount') === 'cifs' && !importers.includes(programOf(step) ?? ''),
  check(step, report) {
    const found = step.need('tool');
    if (programOf(step) === 'smbclient') return;
    report(
      step.place('tool'),
      { found, allowed: 'smbclient' },
      { fixes: () => [say(step as never, 'tool', '"smbclient"')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'copied from a CIFS mount',
        design: design('tool "cp"  mount cifs'),
        marks: ['"cp"'],
        fixed: design('tool "smbclient"  mount cifs'),
      },
    ],
    compliant: [{ title: 'smbclient', design: design('tool "smbclient"  mount cifs') }],
    boundary: [{ title: 'smbclient by its path', design: design('tool "/usr/bin/smbclient"  mount cifs') }],
  },
});
