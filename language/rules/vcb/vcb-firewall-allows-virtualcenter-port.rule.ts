import type { Proxy } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { ports } from '../../support/vcb/transports.ts';
import { addToList } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';

/** Proxies that reach their VirtualCenter over the link. */
function pairs(link: Element<'link'>): readonly { readonly proxy: Proxy; readonly vc: Element<'virtualcenter'> }[] {
  const ends = link.list('between') as unknown as readonly Element[];
  return ends.flatMap((end) => {
    if (!end.is('proxy')) return [];
    const vc = end.get('endpoint');
    return vc?.is('virtualcenter') && ends.includes(vc) ? [{ proxy: end, vc }] : [];
  });
}

export const firewallAllowsVirtualcenterPort = defineRule({
  id: 'vcb/firewall-allows-virtualcenter-port',
  system: 'vcb',
  level: 'error',
  subject: 'link',
  summary: {
    en: 'A firewall between proxy and VirtualCenter must allow TCP/IP to VirtualCenter, by default port 443.',
    ja: 'プロキシと VirtualCenter の間のファイアウォールは、待受ポート(既定 443/TCP)を通す。',
  },
  message: {
    en: 'The firewall on {link} does not let port {port} through from {proxy} to {vc}.',
    ja: '{link} のファイアウォールは {proxy} から {vc} へのポート {port} を許可していない。',
  },
  advice: {
    en: 'Allow TCP port {port} from the proxy to VirtualCenter.',
    ja: 'プロキシから VirtualCenter への TCP ポート {port} を許可する。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでのネットワークの構成' },
  reads: ['firewall', 'ports'],
  applies: (link) => pairs(link).length > 0,
  check(link, report) {
    if (!link.need('firewall')) return;
    const open = link.need('ports');
    for (const { proxy, vc } of pairs(link)) {
      const port = vc.get('port') ?? ports.virtualcenter;
      if (open.includes(port)) continue;
      report(
        link.place('ports'),
        { link: link.label, proxy: proxy.label, vc: vc.label, port: String(port) },
        {
          fixes: () => [
            {
              title: { en: `Open port ${String(port)}`, ja: `ポート ${String(port)} を許可する` },
              safe: false,
              edits: addToList(link, 'ports', String(port)),
            },
          ],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'VirtualCenter on another port than the open one',
        design: `virtualcenter vc { port 8443 }
proxy p { endpoint vc }
link lan between p, vc { firewall yes  ports 443, 902 }`,
        marks: ['443, 902'],
        fixed: `virtualcenter vc { port 8443 }
proxy p { endpoint vc }
link lan between p, vc { firewall yes  ports 443, 902, 8443 }`,
      },
    ],
    compliant: [
      {
        title: 'the default port is open',
        design: `virtualcenter vc
proxy p { endpoint vc }
link lan between p, vc { firewall yes  ports 443 }`,
      },
    ],
    boundary: [
      {
        title: 'no firewall',
        design: `virtualcenter vc { port 8443 }
proxy p { endpoint vc }
link lan between p, vc { firewall no  ports 443 }`,
      },
    ],
  },
});
