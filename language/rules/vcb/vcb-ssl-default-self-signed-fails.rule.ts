import { defineRule } from '../engine/rule.ts';

export const sslDefaultSelfSignedFails = defineRule({
  id: 'vcb/ssl-default-self-signed-fails',
  system: 'vcb',
  level: 'error',
  subject: 'certificate',
  summary: {
    en: 'The default self-signed certificate fails verification; add one signed by a recognised certificate authority.',
    ja: '既定の自己署名証明書は名前が合わず失敗するので、認証局署名の証明書に替える。',
  },
  why: {
    en: 'The steps nevertheless describe how to import the default certificate; the rule follows the sentence that says it fails.',
    ja: '手順では既定の証明書の取り込みも説明されているが、失敗すると明記された文に従う。',
  },
  message: {
    en: '{host} presents the default self-signed certificate, and {proxy} verifies it.',
    ja: '{host} は既定の自己署名証明書を提示するが、{proxy} はこれを検証する。',
  },
  advice: {
    en: 'Install a certificate that a recognised authority has signed.',
    ja: '公認の認証局が署名した証明書を導入する。',
  },
  source: { document: 'vcb-guide', section: 'SSL 証明書の検証の有効化' },
  reads: ['kind'],
  applies: (certificate) =>
    certificate.parent?.referrers('proxy', 'endpoint').some((proxy) => proxy.get('verify-ssl') === true) ?? false,
  check(certificate, report) {
    if (certificate.need('kind') !== 'default-self-signed') return;
    const proxy = certificate.parent?.referrers('proxy', 'endpoint').find((each) => each.get('verify-ssl') === true);
    report(certificate.place('kind'), { host: certificate.parent?.label ?? '', proxy: proxy?.label ?? '' });
  },
  cases: {
    violating: [
      {
        title: 'the default certificate',
        design: `virtualcenter vc { certificate vc.example { kind default-self-signed } }
proxy p { endpoint vc  verify-ssl yes }`,
        marks: ['default-self-signed'],
      },
    ],
    compliant: [
      {
        title: "an authority's certificate",
        design: `virtualcenter vc { certificate vc.example { kind ca } }
proxy p { endpoint vc  verify-ssl yes }`,
      },
    ],
    boundary: [
      {
        title: 'the default certificate, not verified',
        design: `virtualcenter vc { certificate vc.example { kind default-self-signed } }
proxy p { endpoint vc  verify-ssl no }`,
      },
    ],
  },
});
