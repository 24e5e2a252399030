import { hostsOfProxy } from '../../model/derived/vcb.ts';
import { minimumVersions } from '../../support/vcb/transports.ts';
import { compareVersions } from '../../support/versions.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const sslVerificationNeeds35 = defineRule({
  id: 'vcb/ssl-verification-needs-3-5',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'SSL verification works only with ESX Server 3.5 and ESX Server 3i 3.5; in a mixed environment with 3.0.x, backups fail.',
    ja: '証明書検証は 3.5 系専用で、3.0.x が混在すると取得が失敗する。',
  },
  message: {
    en: '{proxy} verifies certificates, and {host} runs {found}; verification works with {allowed} only.',
    ja: '{proxy} は証明書を検証するが、{host} は {found}。検証は {allowed} でのみ使える。',
  },
  advice: {
    en: 'Switch verification off, or upgrade the host.',
    ja: '検証を無効にするか、ホストをアップグレードする。',
  },
  source: { document: 'vcb-guide', section: 'SSL 証明書の検証の有効化' },
  applies: (proxy) => proxy.get('verify-ssl') === true && hostsOfProxy(proxy).length > 0,
  check(proxy, report) {
    const allowed = minimumVersions.sslVerificationEsx.value;
    for (const host of hostsOfProxy(proxy)) {
      const found = host.need('version');
      if (!(compareVersions(found, allowed) < 0)) continue;
      report(
        proxy.place('verify-ssl'),
        { proxy: proxy.label, host: host.label, found, allowed },
        {
          related: [{ place: host.place('version'), message: { en: 'its version', ja: 'バージョン' } }],
          fixes: () => [say(proxy, 'verify-ssl', 'no')],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a mixed environment',
        design: `esx e1 { version 3.5 }
esx e2 { version 3.0.2 }
vm v { host e1 }
vm w { host e2 }
proxy p { verify-ssl yes }
backup b { protect v, w  using VCB on p }`,
        marks: ['yes'],
        fixed: `esx e1 { version 3.5 }
esx e2 { version 3.0.2 }
vm v { host e1 }
vm w { host e2 }
proxy p { verify-ssl no }
backup b { protect v, w  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: '3.5 alone',
        design: `esx e1 { version 3.5 }
vm v { host e1 }
proxy p { verify-ssl yes }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'an old host that the proxy does not back up',
        design: `esx e1 { version 3.5 }
esx e2 { version 3.0.2 }
vm v { host e1 }
proxy p { verify-ssl yes }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
