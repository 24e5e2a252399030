import { sslRegistry } from '../../support/vcb/tools.ts';
import { defineRule } from '../engine/rule.ts';

export const sslRegistryDwordOne = defineRule({
  id: 'vcb/ssl-registry-dword-one',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'To verify, the DWORD VerifySSLCertificates under HKLM\\SOFTWARE\\VMware, Inc.\\VMware Consolidated Backup has to be 1.',
    ja: '有効化には既定キー配下の DWORD 値 VerifySSLCertificates を 1 にする。',
  },
  message: {
    en: '{proxy} is to verify certificates, and {value} in its registry is {found}.',
    ja: '{proxy} は証明書を検証する設計だが、レジストリの {value} は {found} である。',
  },
  advice: {
    en: 'Set the DWORD {value} to {allowed} under HKLM\\SOFTWARE\\VMware, Inc.\\VMware Consolidated Backup.',
    ja: 'HKLM\\SOFTWARE\\VMware, Inc.\\VMware Consolidated Backup の DWORD {value} を {allowed} にする。',
  },
  source: { document: 'vcb-guide', section: 'SSL 証明書の検証の有効化' },
  reads: ['registry-verify-ssl'],
  applies: (proxy) => proxy.get('verify-ssl') === true,
  check(proxy, report) {
    const found = proxy.need('registry-verify-ssl');
    if (found === sslRegistry.enabled) return;
    report(proxy.place('registry-verify-ssl'), {
      proxy: proxy.label,
      value: sslRegistry.value,
      found: String(found),
      allowed: String(sslRegistry.enabled),
    });
  },
  cases: {
    violating: [{ title: 'still 0', design: 'proxy p { verify-ssl yes  registry-verify-ssl 0 }', marks: ['0'] }],
    compliant: [{ title: '1', design: 'proxy p { verify-ssl yes  registry-verify-ssl 1 }' }],
    boundary: [{ title: '0 without verification', design: 'proxy p { verify-ssl no  registry-verify-ssl 0 }' }],
  },
});
