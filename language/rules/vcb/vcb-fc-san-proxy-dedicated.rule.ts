import { readsFibreChannel } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const fcSanProxyDedicated = defineRule({
  id: 'vcb/fc-san-proxy-dedicated',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'With a Fibre Channel SAN the proxy has to be a dedicated system.',
    ja: 'FC SAN 用のプロキシは専用機として割り当てる。',
  },
  message: {
    en: '{proxy} is not dedicated, and {job} reads {ds} over Fibre Channel in SAN mode.',
    ja: '{proxy} は専用機ではないが、{job} は {ds} をファイバチャネルの SAN モードで読み取る。',
  },
  advice: { en: 'Set a machine aside for the proxy.', ja: 'プロキシ専用のマシンを用意する。' },
  source: { document: 'vcb-guide', section: 'Consolidated Backup のソフトウェアとハードウェアの要件' },
  reads: ['dedicated'],
  applies: (proxy) => readsFibreChannel(proxy) !== undefined,
  check(proxy, report) {
    if (proxy.need('dedicated')) return;
    const read = readsFibreChannel(proxy);
    report(
      proxy.place('dedicated'),
      { proxy: proxy.label, job: read?.job.label ?? '', ds: read?.disk.label ?? '' },
      {
        fixes: () => [say(proxy, 'dedicated', 'yes')],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a proxy that does other work too',
        design: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind physical  dedicated no }
backup b { protect v  using VCB on p { transport san } }`,
        marks: ['no'],
        fixed: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind physical  dedicated yes }
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
    compliant: [
      {
        title: 'a dedicated proxy',
        design: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind physical  dedicated yes }
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
    boundary: [
      {
        title: 'a shared machine in LAN mode',
        design: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind physical  dedicated no }
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
  },
});
