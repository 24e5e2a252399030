import { vcbOn } from '../../model/derived/vcb.ts';
import { configFile } from '../../support/vcb/config-js.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { samePath } from './shared/texts.ts';

export const configjsLocation = defineRule({
  id: 'vcb/configjs-location',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'The configuration file is config.js in the subdirectory config of the VCB installation directory.',
    ja: '構成ファイルは VCB インストール先直下 config フォルダの config.js である。',
  },
  message: {
    en: 'config.js of {proxy} is given as {found}; Consolidated Backup reads {allowed}.',
    ja: '{proxy} の config.js は {found} とされているが、Consolidated Backup が読むのは {allowed}。',
  },
  advice: {
    en: 'Keep config.js in the subfolder config of the installation folder.',
    ja: 'config.js はインストール先の config サブフォルダに置く。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (proxy) => proxy.states('config'),
  check(proxy, report) {
    const found = proxy.need('config');
    const folder = (vcbOn(proxy)?.get('folder') ?? configFile.installFolder).replace(/\\+$/, '');
    const allowed = `${folder}\\${configFile.relative}`;
    if (samePath(found, allowed)) return;
    report(
      proxy.place('config'),
      { proxy: proxy.label, found, allowed },
      { fixes: () => [say(proxy, 'config', `"${allowed}"`)] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'another place',
        design: String.raw`proxy p { config "C:\config.js"  runs VCB 1.1 { folder "D:\VCB" } }`,
        marks: ['"C:\\config.js"'],
        fixed: String.raw`proxy p { config "D:\VCB\config\config.js"  runs VCB 1.1 { folder "D:\VCB" } }`,
      },
    ],
    compliant: [
      {
        title: 'the subfolder of the default installation',
        design: String.raw`proxy p { config "C:\Program Files\VMware\VMware Consolidated Backup Framework\config\config.js" }`,
      },
    ],
    boundary: [
      {
        title: 'the same path in other letters',
        design: String.raw`proxy p { config "d:\vcb\CONFIG\config.js"  runs VCB 1.1 { folder "D:\VCB" } }`,
      },
    ],
  },
});
