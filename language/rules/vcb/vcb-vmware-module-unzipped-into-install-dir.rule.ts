import { vcbOn } from '../../model/derived/vcb.ts';
import { configFile } from '../../support/vcb/config-js.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { samePath } from './shared/texts.ts';

export const vmwareModuleUnzippedIntoInstallDir = defineRule({
  id: 'vcb/vmware-module-unzipped-into-install-dir',
  system: 'vcb',
  level: 'error',
  subject: 'runs',
  summary: {
    en: 'A ZIP module supplied by VMware is unpacked into the VCB installation directory.',
    ja: 'ヴイエムウェア提供の ZIP 版モジュールは VCB のインストール先に展開する。',
  },
  message: {
    en: 'The module of {software} is unpacked into {found}, and Consolidated Backup is installed in {allowed}.',
    ja: '{software} のモジュールは {found} に展開されているが、Consolidated Backup は {allowed} にある。',
  },
  advice: {
    en: 'Unpack the ZIP of a module that VMware supplies into the installation folder of Consolidated Backup.',
    ja: 'VMware 提供の ZIP は Consolidated Backup のインストール先に展開する。',
  },
  source: { document: 'vcb-guide', section: 'バックアップソフトウェア統合モジュールのインストール' },
  reads: ['module-folder'],
  applies: (runs) => runs.parent?.is('proxy') === true && runs.get('module-supplier') === 'vmware',
  check(runs, report) {
    const proxy = runs.parent;
    if (!proxy?.is('proxy')) return;
    const allowed = vcbOn(proxy)?.get('folder') ?? configFile.installFolder;
    const found = runs.need('module-folder');
    if (samePath(found, allowed)) return;
    report(
      runs.place('module-folder'),
      { software: runs.label, found, allowed },
      {
        fixes: () => [say(runs, 'module-folder', `"${allowed}"`)],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'unpacked elsewhere',
        design: String.raw`proxy p { runs VCB 1.1 { folder "D:\VCB" }  runs NetBackup 6.5 { module-supplier vmware  module-folder "C:\Temp\module" } }`,
        marks: ['"C:\\Temp\\module"'],
        fixed: String.raw`proxy p { runs VCB 1.1 { folder "D:\VCB" }  runs NetBackup 6.5 { module-supplier vmware  module-folder "D:\VCB" } }`,
      },
    ],
    compliant: [
      {
        title: 'the installation folder',
        design: String.raw`proxy p { runs VCB 1.1 { folder "D:\VCB" }  runs NetBackup 6.5 { module-supplier vmware  module-folder "D:\vcb\" } }`,
      },
    ],
    boundary: [
      {
        title: 'a module that the vendor supplies',
        design: String.raw`proxy p { runs VCB 1.1 { folder "D:\VCB" }  runs NetBackup 6.5 { module-supplier vendor  module-folder "C:\NetBackup" } }`,
      },
    ],
  },
});
