import { defineRule } from '../engine/rule.ts';

export const proxyNeedsNic = defineRule({
  id: 'vcb/proxy-needs-nic',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: { en: 'A network adapter is required.', ja: 'ネットワーク アダプタ(NIC)を備える。' },
  message: { en: '{proxy} has {found} network adapters.', ja: '{proxy} の NIC は {found}。' },
  advice: { en: 'Install a network adapter in the proxy.', ja: 'プロキシに NIC を取り付ける。' },
  source: { document: 'vcb-guide', section: 'Consolidated Backup のソフトウェアとハードウェアの要件' },
  reads: ['nics'],
  check(proxy, report) {
    const nics = proxy.need('nics');
    if (nics < 1) report(proxy.place('nics'), { proxy: proxy.label, found: String(nics) });
  },
  cases: {
    violating: [{ title: 'none', design: 'proxy p { nics 0 }', marks: ['0'] }],
    compliant: [{ title: 'two', design: 'proxy p { nics 2 }' }],
    boundary: [{ title: 'one is enough', design: 'proxy p { nics 1 }' }],
  },
});
