import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const sslConfigjsHostIsCertificateName = defineRule({
  id: 'vcb/ssl-configjs-host-is-certificate-name',
  system: 'vcb',
  level: 'warning',
  subject: 'proxy',
  summary: {
    en: 'With verification on, the endpoint of the proxy is known by the very name that its certificate carries, because that name goes into HOST of config.js.',
    ja: '検証を有効にする場合、config.js の HOST に書く接続先の名前を証明書の名前と一致させる。',
  },
  message: {
    en: '{proxy} connects to {endpoint} by {found}, and its certificate is for {allowed}.',
    ja: '{proxy} は {endpoint} に {found} で接続するが、証明書は {allowed} 宛てである。',
  },
  advice: {
    en: 'State the FQDN of the endpoint as the certificate has it.',
    ja: '接続先の FQDN を証明書のとおりに記述する。',
  },
  source: { document: 'vcb-guide', section: 'SSL 証明書の検証の有効化' },
  applies: (proxy) =>
    proxy.get('verify-ssl') === true &&
    proxy.get('endpoint')?.child('certificate') !== undefined &&
    proxy.states('endpoint'),
  check(proxy, report) {
    const endpoint = proxy.need('endpoint');
    const certificate = endpoint?.child('certificate');
    if (!endpoint || !certificate) return;
    // Without an FQDN the address goes into HOST, and a certificate is not for an address.
    const fqdn = endpoint.get('fqdn');
    const address = endpoint.get('address');
    const found = fqdn ?? (Array.isArray(address) ? address[0] : address) ?? '';
    const allowed = certificate.name ?? '';
    if (fqdn !== undefined || found === '' || found.toLowerCase() === allowed.toLowerCase()) return;
    report(
      endpoint.place('address'),
      { proxy: proxy.label, endpoint: endpoint.label, found, allowed },
      {
        fixes: () => [say(endpoint, 'fqdn', allowed)],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an address in HOST',
        design: `virtualcenter vc { address 10.0.0.2  certificate vc.example }
proxy p { endpoint vc  verify-ssl yes }`,
        marks: ['10.0.0.2'],
        fixed: `virtualcenter vc { address 10.0.0.2  certificate vc.example  fqdn vc.example }
proxy p { endpoint vc  verify-ssl yes }`,
      },
    ],
    compliant: [
      {
        title: 'the name of the certificate',
        design: `virtualcenter vc { fqdn vc.example  certificate vc.example }
proxy p { endpoint vc  verify-ssl yes }`,
      },
    ],
    boundary: [
      {
        title: 'an address, but no verification',
        design: `virtualcenter vc { address 10.0.0.2  certificate vc.example }
proxy p { endpoint vc  verify-ssl no }`,
      },
    ],
  },
});
