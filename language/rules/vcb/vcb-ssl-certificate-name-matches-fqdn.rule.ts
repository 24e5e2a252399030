import type { Proxy } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';

/** A proxy that verifies the certificate. */
function verifier(certificate: Element<'certificate'>): Proxy | undefined {
  return certificate.parent?.referrers('proxy', 'endpoint').find((proxy) => proxy.get('verify-ssl') === true);
}

export const sslCertificateNameMatchesFqdn = defineRule({
  id: 'vcb/ssl-certificate-name-matches-fqdn',
  system: 'vcb',
  level: 'error',
  subject: 'certificate',
  summary: {
    en: 'Verification succeeds only when the host name in the certificate equals the FQDN of the host presenting it.',
    ja: '証明書のホスト名と提示ホストの FQDN が一致しなければ検証に通らない。',
  },
  message: {
    en: 'The certificate of {host} is for {found}, and {proxy} verifies it against {allowed}.',
    ja: '{host} の証明書は {found} 宛てだが、{proxy} は {allowed} と照合して検証する。',
  },
  advice: { en: 'Have a certificate issued for the FQDN.', ja: 'FQDN 宛ての証明書を発行する。' },
  source: { document: 'vcb-guide', section: 'SSL 証明書の検証の有効化' },
  applies: (certificate) => verifier(certificate) !== undefined,
  check(certificate, report) {
    const host = certificate.parent;
    if (!host?.is('virtualcenter', 'esx', 'esxi')) return;
    const allowed = host.need('fqdn');
    const found = certificate.name ?? '';
    if (found.toLowerCase() === allowed.toLowerCase()) return;
    report(certificate.place(), { host: host.label, found, allowed, proxy: verifier(certificate)?.label ?? '' });
  },
  cases: {
    violating: [
      {
        title: 'another name',
        design: `virtualcenter vc { fqdn vc.example  certificate localhost }
proxy p { endpoint vc  verify-ssl yes }`,
        marks: ['localhost'],
      },
    ],
    compliant: [
      {
        title: 'the FQDN',
        design: `virtualcenter vc { fqdn vc.example  certificate vc.example }
proxy p { endpoint vc  verify-ssl yes }`,
      },
    ],
    boundary: [
      {
        title: 'another name, which nobody verifies',
        design: `virtualcenter vc { fqdn vc.example  certificate localhost }
proxy p { endpoint vc  verify-ssl no }`,
      },
    ],
  },
});
