import { type Proxy, hostsOfProxy, jobsOfProxy } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { minimumVersions } from '../../support/vcb/transports.ts';
import { compareVersions } from '../../support/versions.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

function openLink(proxy: Proxy): Element<'link'> | undefined {
  return proxy.referrers('link', 'between').find((link) => link.get('isolated') === false);
}

export const sslVerificationRecommended = defineRule({
  id: 'vcb/ssl-verification-recommended',
  system: 'vcb',
  level: 'info',
  subject: 'proxy',
  summary: {
    en: 'SSL certificate verification is off by default; enable it to exclude man-in-the-middle attacks.',
    ja: '証明書検証は既定で無効のため、介入者攻撃を防ぐには有効化する。',
  },
  message: {
    en: '{proxy} does not verify certificates, and the network {link} is not isolated.',
    ja: '{proxy} は証明書を検証せず、ネットワーク {link} も分離されていない。',
  },
  advice: {
    en: 'Switch certificate verification on (`verify-ssl yes`).',
    ja: '証明書の検証を有効にする(`verify-ssl yes`)。',
  },
  source: { document: 'vcb-guide', section: 'SSL 証明書の検証の有効化' },
  applies: (proxy) => openLink(proxy) !== undefined && jobsOfProxy(proxy).length > 0,
  check(proxy, report) {
    const link = openLink(proxy);
    if (!link || proxy.get('verify-ssl') === true) return;
    // Verification would make the backups of older hosts fail.
    const allowed = minimumVersions.sslVerificationEsx.value;
    if (hostsOfProxy(proxy).some((host) => compareVersions(host.get('version') ?? allowed, allowed) < 0)) return;
    report(
      proxy.place('verify-ssl'),
      { proxy: proxy.label, link: link.name ?? '' },
      { fixes: () => [say(proxy, 'verify-ssl', 'yes')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'no verification on an office network',
        design: `esx e1 { version 3.5 }
vm v { host e1 }
proxy p
link lan between p, e1 { isolated no }
backup b { protect v  using VCB on p }`,
        marks: ['p'],
        fixed: `esx e1 { version 3.5 }
vm v { host e1 }
proxy p { verify-ssl yes }
link lan between p, e1 { isolated no }
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'verified',
        design: `esx e1 { version 3.5 }
vm v { host e1 }
proxy p { verify-ssl yes }
link lan between p, e1 { isolated no }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'an old host, whose backups would fail',
        design: `esx e1 { version 3.0.2 }
vm v { host e1 }
proxy p
link lan between p, e1 { isolated no }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
