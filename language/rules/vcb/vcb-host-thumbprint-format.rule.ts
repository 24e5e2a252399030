import { thumbprintPattern } from '../../support/vcb/backuptools.ts';
import { defineRule } from '../engine/rule.ts';

export const hostThumbprintFormat = defineRule({
  id: 'vcb/host-thumbprint-format',
  system: 'vcb',
  level: 'error',
  subject: 'esx',
  summary: {
    en: 'HOST_THUMBPRINT has the form XX:XX:XX:... where XX is a hexadecimal number (20 bytes for SHA-1).',
    ja: 'HOST_THUMBPRINT は 16 進 2 桁をコロンで連ねた形式で書く。',
  },
  message: {
    en: 'The thumbprint of {host} is {found}; HOST_THUMBPRINT has 20 bytes in hexadecimal, separated by colons.',
    ja: '{host} のサムプリント {found} の形式が正しくない。HOST_THUMBPRINT は 16 進の 20 バイトをコロンで区切る。',
  },
  advice: {
    en: 'Copy it as openssl displays it: `openssl x509 -noout -in /etc/vmware/ssl/rui.crt -fingerprint -sha1`.',
    ja: 'openssl の表示どおりに写す: `openssl x509 -noout -in /etc/vmware/ssl/rui.crt -fingerprint -sha1`。',
  },
  source: { document: 'vcb-guide', section: 'SSL 証明書の検証の有効化' },
  applies: (host) => host.states('thumbprint'),
  check(host, report) {
    const found = host.need('thumbprint');
    if (!thumbprintPattern.test(found)) report(host.place('thumbprint'), { host: host.label, found });
  },
  cases: {
    violating: [{ title: 'without colons', design: 'esx e1 { thumbprint "5C0E147B" }', marks: ['"5C0E147B"'] }],
    compliant: [
      {
        title: '20 bytes',
        design: 'esx e1 { thumbprint "5C:0E:14:7B:92:DA:30:66:F1:0B:44:A9:8D:27:C3:E0:6B:58:11:9F" }',
      },
    ],
    boundary: [
      {
        title: 'small letters are hexadecimal too',
        design: 'esx e1 { thumbprint "5c:0e:14:7b:92:da:30:66:f1:0b:44:a9:8d:27:c3:e0:6b:58:11:9f" }',
      },
    ],
  },
});
