import { jobsOfProxy } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const configjsHostRequired = defineRule({
  id: 'vcb/configjs-host-required',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'HOST of config.js has no default: the endpoint of the proxy needs a host name or an address.',
    ja: 'config.js の HOST にデフォルトはない。プロキシの接続先にはホスト名または IP アドレスが必要。',
  },
  message: {
    en: '{endpoint}, to which {proxy} connects, has neither `fqdn` nor `address`: HOST of config.js cannot be written.',
    ja: '{proxy} の接続先 {endpoint} に `fqdn` も `address` もなく、config.js の HOST を決められない。',
  },
  advice: {
    en: 'State the FQDN of the VirtualCenter or ESX Server.',
    ja: 'VirtualCenter または ESX Server の FQDN を記述する。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (proxy) => jobsOfProxy(proxy).length > 0 && proxy.states('endpoint'),
  check(proxy, report) {
    const endpoint = proxy.need('endpoint');
    if (!endpoint || endpoint.states('fqdn') || endpoint.states('address')) return;
    report(endpoint.place(), { proxy: proxy.label, endpoint: endpoint.label });
  },
  cases: {
    violating: [
      {
        title: 'a VirtualCenter without a name',
        design: `virtualcenter vc
vm v
proxy p { endpoint vc }
backup b { protect v  using VCB on p }`,
        marks: ['vc'],
      },
    ],
    compliant: [
      {
        title: 'an FQDN',
        design: `virtualcenter vc { fqdn vc.example }
vm v
proxy p { endpoint vc }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'an address alone',
        design: `virtualcenter vc { address 10.0.0.2 }
vm v
proxy p { endpoint vc }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
