import { jobsOfProxy } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { add } from './shared/fixes.ts';

export const singleEsxOrVirtualcenter = defineRule({
  id: 'vcb/single-esx-or-virtualcenter',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'VCB is used with one ESX Server host or with a VirtualCenter server, and one of them must be given.',
    ja: '接続先は ESX Server ホスト一台か VirtualCenter のどちらかであり、必ず一方を定める。',
  },
  message: { en: '{proxy} names no `endpoint`.', ja: '{proxy} に接続先(`endpoint`)の記述がない。' },
  advice: {
    en: 'Name the VirtualCenter, or the single ESX Server where there is none.',
    ja: 'VirtualCenter、ない場合は単一の ESX Server を指定する。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup について' },
  applies: (proxy) => jobsOfProxy(proxy).length > 0,
  check(proxy, report) {
    if (proxy.fact('endpoint').state === 'tbc') proxy.need('endpoint');
    if (proxy.get('endpoint')) return;
    const centres = proxy.topology.all('virtualcenter');
    report(
      proxy.place(),
      { proxy: proxy.label },
      {
        fixes: () => (centres.length === 1 ? [add(proxy, `endpoint ${centres[0]!.name ?? ''}`)] : []),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a proxy without an endpoint',
        design: `virtualcenter vc
vm v
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['p'],
        fixed: `virtualcenter vc
vm v
proxy p { endpoint vc }
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'a VirtualCenter',
        design: `virtualcenter vc
vm v
proxy p { endpoint vc }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'a single host',
        design: `esx e1
vm v
proxy p { endpoint e1 }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
