import { asksFor, jobsOfProxy, modeOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const lanModePhysicalProxyNotNeeded = defineRule({
  id: 'vcb/lan-mode-physical-proxy-not-needed',
  system: 'vcb',
  level: 'info',
  subject: 'proxy',
  summary: {
    en: 'LAN mode needs no dedicated physical proxy; a virtual machine can be the proxy.',
    ja: 'LAN モードでは専用物理サーバは不要で、仮想マシンをプロキシに充てられる。',
  },
  message: {
    en: 'The design wants little hardware, and {proxy} is a dedicated physical machine for jobs in LAN mode only.',
    ja: '設計はハードウェアの削減を求めているが、{proxy} は LAN モードのジョブだけに使う専用の物理マシンである。',
  },
  advice: { en: 'A VM can be the proxy.', ja: '仮想マシンをプロキシにできる。' },
  source: { document: 'vcb-guide', section: 'LAN モードでの Consolidated Backup' },
  applies: (proxy) =>
    asksFor(proxy.topology, 'minimise-hardware') !== undefined &&
    jobsOfProxy(proxy).length > 0 &&
    jobsOfProxy(proxy).every((job) => modeOf(job) === 'lan'),
  check(proxy, report) {
    if (proxy.get('kind') !== 'physical' || proxy.get('dedicated') !== true) return;
    report(proxy.place('kind'), { proxy: proxy.label }, { fixes: () => [say(proxy, 'kind', 'virtual')] });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a dedicated machine for LAN mode',
        design: `design { needs minimise-hardware }
vm v
proxy p { kind physical  dedicated yes }
backup b { protect v  using VCB on p { transport nbd } }`,
        marks: ['physical'],
        fixed: `design { needs minimise-hardware }
vm v
proxy p { kind virtual  dedicated yes }
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
    compliant: [
      {
        title: 'a VM',
        design: `design { needs minimise-hardware }
vm v
proxy p { kind virtual  dedicated yes }
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
    boundary: [
      {
        title: 'one job in SAN mode',
        design: `design { needs minimise-hardware }
vm v
proxy p { kind physical  dedicated yes }
backup b { protect v  using VCB on p { transport nbd } }
backup c { protect v  using VCB on p { transport san } }`,
      },
    ],
  },
});
