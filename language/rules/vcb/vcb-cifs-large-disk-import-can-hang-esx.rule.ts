import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { importers, isConsoleCopy, programOf } from './shared/copies.ts';
import { insertBefore } from './shared/procedures.ts';

const design = (...steps: string[]): string => `esx e1
procedure load for e1 {
${steps.map((step) => `  step copy-files on e1 { ${step} }\n`).join('')}}`;

export const cifsLargeDiskImportCanHangEsx = defineRule({
  id: 'vcb/cifs-large-disk-import-can-hang-esx',
  system: 'vcb',
  level: 'error',
  subject: 'step',
  summary: {
    en: 'A large disk imported from a CIFS mount can hang the ESX Server host, which then has to be restarted.',
    ja: 'CIFS マウントから大容量ディスクをインポートすると ESX Server ホストが停止し、再起動が必要になることがある。',
  },
  why: {
    en: 'The guide gives no size from which on a disk is large.',
    ja: 'どのサイズから大容量とするかはガイドに記載がない。',
  },
  message: {
    en: '{program} imports straight from a `{found}` mount; it has to read from a local directory.',
    ja: '{program} が `{found}` マウントから直接インポートする。ローカル ディレクトリから行うこと。',
  },
  advice: {
    en: 'Fetch the file with smbclient into a local directory of the service console, then import it from there.',
    ja: 'smbclient でサービス コンソールのローカル ディレクトリに取り込んでからインポートする。',
  },
  source: { document: 'vcb-guide', section: '仮想ディスク ファイルのアクセスと管理' },
  reads: ['mount'],
  applies: (step) => isConsoleCopy(step, importers),
  check(step, report) {
    const found = step.need('mount');
    if (found !== 'cifs') return;
    report(
      step.place('mount'),
      { program: programOf(step) ?? '', found },
      {
        fixes: () => [
          {
            title: {
              en: 'Fetch it with smbclient, import it locally',
              ja: 'smbclient で取り込み、ローカルからインポートする',
            },
            safe: false,
            edits: [
              ...insertBefore(step, 'step copy-files { tool "smbclient"  mount cifs }'),
              ...setFact(step, 'mount', 'local'),
            ],
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'straight from a CIFS mount',
        design: design('tool "vmkfstools"  mount cifs  size 100 GB'),
        marks: ['cifs'],
        fixed: `esx e1
procedure load for e1 {
  step copy-files { tool "smbclient"  mount cifs }
  step copy-files on e1 { tool "vmkfstools"  mount local  size 100 GB }
}`,
      },
    ],
    compliant: [{ title: 'from a local directory', design: design('tool "vmkfstools"  mount local  size 100 GB') }],
    boundary: [
      {
        title: 'fetched with smbclient first',
        design: design('tool "smbclient"  mount cifs', 'tool "/usr/sbin/vmkfstools"  mount local'),
      },
    ],
  },
});
