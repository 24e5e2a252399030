import type { Proxy } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';

/** Proxies at the link whose endpoint, a single host, is at it too. */
function ends(link: Element<'link'>): readonly { readonly proxy: Proxy; readonly host: Element }[] {
  const machines = link.list('between') as unknown as readonly Element[];
  return machines.flatMap((proxy) => {
    if (!proxy.is('proxy')) return [];
    const host = proxy.get('endpoint');
    return host?.is('esx', 'esxi') && machines.includes(host) ? [{ proxy, host }] : [];
  });
}

export const proxyConnectsToSingleEsx = defineRule({
  id: 'vcb/proxy-connects-to-single-esx',
  system: 'vcb',
  level: 'error',
  subject: 'link',
  summary: {
    en: 'Without a cluster the proxy must connect to the single ESX Server.',
    ja: 'クラスタがない構成では単一の ESX Server へ直接接続する。',
  },
  message: {
    en: '{proxy} cannot reach {found}, its endpoint, over {link}.',
    ja: '{proxy} は {link} 経由で接続先の {found} に到達できない。',
  },
  advice: {
    en: 'Provide a network between the proxy and the ESX Server.',
    ja: 'プロキシと ESX Server の間のネットワークを用意する。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでのネットワークの構成' },
  applies: (link) => ends(link).length > 0 && link.states('ping'),
  check(link, report) {
    if (link.need('ping')) return;
    for (const { proxy, host } of ends(link))
      report(link.place('ping'), { link: link.label, proxy: proxy.label, found: host.label });
  },
  cases: {
    violating: [
      {
        title: 'no answer',
        design: `esx e1
proxy p { endpoint e1 }
link lan between p, e1 { ping no }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'it answers',
        design: `esx e1
proxy p { endpoint e1 }
link lan between p, e1 { ping yes }`,
      },
    ],
    boundary: [
      {
        title: 'another host does not answer',
        design: `esx e1
esx e2
proxy p { endpoint e1 }
link lan between p, e2 { ping no }`,
      },
    ],
  },
});
