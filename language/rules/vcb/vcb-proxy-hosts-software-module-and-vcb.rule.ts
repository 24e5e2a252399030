import { osName } from '../../support/operating-systems.ts';
import { defineRule } from '../engine/rule.ts';

export const proxyHostsSoftwareModuleAndVcb = defineRule({
  id: 'vcb/proxy-hosts-software-module-and-vcb',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'Backup software, integration module and VCB all run on the VCB proxy, a Windows machine.',
    ja: 'バックアップソフト・統合モジュール・Consolidated Backup の三つは同じ Windows 製 VCB プロキシで動かす。',
  },
  message: {
    en: '{proxy} runs {found}; backup software, integration module and Consolidated Backup need Windows.',
    ja: '{proxy} の OS は {found}。バックアップソフトウェア、統合モジュール、Consolidated Backup には Windows が必要。',
  },
  advice: {
    en: 'Use a machine with a supported Windows as the proxy.',
    ja: 'サポートされる Windows のマシンをプロキシにする。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の動作' },
  reads: ['os'],
  check(proxy, report) {
    const os = proxy.need('os');
    if (os.family === 'windows' || os.family === 'unknown') return;
    report(proxy.place('os'), { proxy: proxy.label, found: osName(os) });
  },
  cases: {
    violating: [
      {
        title: 'a Linux machine',
        design: 'proxy p { os "Red Hat Enterprise Linux 4" }',
        marks: ['"Red Hat Enterprise Linux 4"'],
      },
    ],
    compliant: [{ title: 'Windows Server 2003 R2', design: 'proxy p { os "Windows Server 2003 R2" }' }],
    boundary: [
      { title: "an unsupported Windows is not this rule's business", design: 'proxy p { os "Windows 2000" }' },
    ],
  },
});
