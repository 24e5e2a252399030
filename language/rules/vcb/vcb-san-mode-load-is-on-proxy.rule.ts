import { jobsOfProxy, modeOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const sanModeLoadIsOnProxy = defineRule({
  id: 'vcb/san-mode-load-is-on-proxy',
  system: 'vcb',
  level: 'info',
  subject: 'proxy',
  summary: {
    en: 'In SAN mode the proxy reads disks straight from the storage and carries the whole backup load in place of ESX Server.',
    ja: 'SAN モードではプロキシがストレージから直接読み出し、負荷は ESX Server ではなくプロキシが負う。',
  },
  message: {
    en: '{proxy} is not sized for the load, and in SAN mode it carries all of it ({job}).',
    ja: '{proxy} は負荷を見積もっていないが、SAN モードでは負荷をすべて担う({job})。',
  },
  advice: { en: 'Plan the capacity of the proxy.', ja: 'プロキシの性能を見積もる。' },
  source: { document: 'vcb-guide', section: 'SAN モードでの Consolidated Backup' },
  applies: (proxy) => proxy.states('sized') && jobsOfProxy(proxy).some((job) => modeOf(job) === 'san'),
  check(proxy, report) {
    if (proxy.need('sized')) return;
    const job = jobsOfProxy(proxy).find((each) => modeOf(each) === 'san');
    report(proxy.place('sized'), { proxy: proxy.label, job: job?.label ?? '' });
  },
  cases: {
    violating: [
      {
        title: 'not sized',
        design: `vm v
proxy p { sized no }
backup b { protect v  using VCB on p }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'sized',
        design: `vm v
proxy p { sized yes }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'not sized, in LAN mode',
        design: `vm v
proxy p { sized no }
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
  },
});
