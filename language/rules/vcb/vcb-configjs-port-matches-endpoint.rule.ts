import { ports } from '../../support/vcb/transports.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const configjsPortMatchesEndpoint = defineRule({
  id: 'vcb/configjs-port-matches-endpoint',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'PORT is the port of the VirtualCenter or ESX Server and defaults to 443.',
    ja: 'PORT は接続先の待受ポートで、省略時は 443 となる。',
  },
  message: {
    en: '{proxy} uses port {found}, and {vc} listens on {allowed}.',
    ja: '{proxy} の接続ポートは {found} だが、{vc} は {allowed} で待ち受けている。',
  },
  advice: { en: 'Give the proxy the port of its endpoint.', ja: '接続先のポートに合わせる。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (proxy) => proxy.get('endpoint')?.is('virtualcenter') === true,
  check(proxy, report) {
    const vc = proxy.get('endpoint');
    if (!vc?.is('virtualcenter')) return;
    const found = proxy.get('port') ?? ports.virtualcenter;
    const allowed = vc.get('port') ?? ports.virtualcenter;
    if (found === allowed) return;
    report(
      proxy.place('port'),
      { proxy: proxy.label, vc: vc.label, found: String(found), allowed: String(allowed) },
      { fixes: () => [say(proxy, 'port', String(allowed), true)] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'VirtualCenter on port 8443, the proxy left at the default',
        design: `virtualcenter vc { port 8443 }
proxy p { endpoint vc }`,
        marks: ['p'],
        fixed: `virtualcenter vc { port 8443 }
proxy p { endpoint vc  port 8443 }`,
      },
    ],
    compliant: [
      {
        title: 'both at the default',
        design: `virtualcenter vc
proxy p { endpoint vc }`,
      },
    ],
    boundary: [
      {
        title: '443 written at one side only',
        design: `virtualcenter vc { port 443 }
proxy p { endpoint vc }`,
      },
    ],
  },
});
