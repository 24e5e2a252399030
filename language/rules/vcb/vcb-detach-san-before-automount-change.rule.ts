import { assignsLetters } from '../../support/vcb/guests.ts';
import { defineRule } from '../engine/rule.ts';

export const detachSanBeforeAutomountChange = defineRule({
  id: 'vcb/detach-san-before-automount-change',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'Before the change the proxy has to be shut down and disconnected from the SAN, or all LUNs with VMFS or RDM masked.',
    ja: '作業前にプロキシを停止し、SAN から切り離すか VMFS/RDM の全 LUN をマスクする。',
  },
  message: {
    en: '{proxy} was on the SAN while its drive letters were switched off.',
    ja: '{proxy} はドライブレターの設定変更時に SAN に接続されていた。',
  },
  advice: {
    en: 'Shut the proxy down, disconnect the SAN or mask the LUNs with VMFS or RDM, and repeat the procedure.',
    ja: 'プロキシを停止し、SAN を切断するか VMFS・RDM の LUN をマスクしてから手順をやり直す。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでの Windows の構成' },
  reads: ['san-disconnected'],
  applies: (proxy) =>
    (proxy.get('scrubbed') === true || proxy.get('automount') === 'no') &&
    proxy.referrers('zone', 'of').length > 0 &&
    assignsLetters(proxy.get('edition') ?? 'other'),
  check(proxy, report) {
    if (!proxy.need('san-disconnected')) report(proxy.place('san-disconnected'), { proxy: proxy.label });
  },
  cases: {
    violating: [
      {
        title: 'the SAN stayed connected',
        design: `san fc1 { type fc  zone z of p }
proxy p { edition Standard  automount no  scrubbed yes  san-disconnected no }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'disconnected',
        design: `san fc1 { type fc  zone z of p }
proxy p { edition Standard  automount no  scrubbed yes  san-disconnected yes }`,
      },
    ],
    boundary: [
      {
        title: 'a proxy without a SAN',
        design: 'proxy p { edition Standard  automount no  scrubbed yes  san-disconnected no }',
      },
    ],
  },
});
