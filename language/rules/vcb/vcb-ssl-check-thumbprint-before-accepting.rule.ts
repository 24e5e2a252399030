import { defineRule } from '../engine/rule.ts';

export const sslCheckThumbprintBeforeAccepting = defineRule({
  id: 'vcb/ssl-check-thumbprint-before-accepting',
  system: 'vcb',
  level: 'warning',
  subject: 'certificate',
  summary: {
    en: 'Check the SSL thumbprint before accepting the certificate into the Windows certificate store.',
    ja: '証明書ストアへ追加する前にサムプリントの照合を済ませる。',
  },
  message: {
    en: 'Nobody has confirmed the thumbprint of the self-signed certificate of {host} that {proxy} verifies.',
    ja: '{proxy} が検証する {host} の自己署名証明書のサムプリントが確認されていない。',
  },
  advice: {
    en: 'Compare the thumbprint, then confirm: `confirmed certificate-thumbprint by … on …`.',
    ja: 'サムプリントを照合し、`confirmed certificate-thumbprint by … on …` と記す。',
  },
  source: { document: 'vcb-guide', section: 'SSL 証明書の検証の有効化' },
  reads: ['kind'],
  applies: (certificate) =>
    certificate.parent?.referrers('proxy', 'endpoint').some((proxy) => proxy.get('verify-ssl') === true) ?? false,
  check(certificate, report) {
    if (certificate.need('kind') === 'ca') return;
    const proxy = certificate.parent?.referrers('proxy', 'endpoint').find((each) => each.get('verify-ssl') === true);
    const said = [certificate, certificate.parent, proxy].some(
      (each) => each?.says('certificate-thumbprint') === 'confirmed',
    );
    if (!said) report(certificate.place(), { host: certificate.parent?.label ?? '', proxy: proxy?.label ?? '' });
  },
  cases: {
    violating: [
      {
        title: 'nobody looked',
        design: `virtualcenter vc { certificate vc.example { kind self-signed } }
proxy p { endpoint vc  verify-ssl yes }`,
        marks: ['vc.example'],
      },
    ],
    compliant: [
      {
        title: 'confirmed',
        design: `virtualcenter vc { certificate vc.example { kind self-signed  confirmed certificate-thumbprint by "ops" on 2026-04-01 } }
proxy p { endpoint vc  verify-ssl yes }`,
      },
    ],
    boundary: [
      {
        title: 'an authority vouches for it',
        design: `virtualcenter vc { certificate vc.example { kind ca } }
proxy p { endpoint vc  verify-ssl yes }`,
      },
    ],
  },
});
