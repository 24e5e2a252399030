import { readsFibreChannel } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const fcSanProxyNeedsHba = defineRule({
  id: 'vcb/fc-san-proxy-needs-hba',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'With a Fibre Channel SAN the proxy needs an installed Fibre Channel HBA.',
    ja: 'FC SAN では FC ホスト バス アダプタをプロキシに装着する。',
  },
  message: {
    en: '{proxy} has {found} as its HBA, and {job} reads {ds} over Fibre Channel in SAN mode.',
    ja: '{proxy} の HBA は {found}。{job} は {ds} をファイバチャネルの SAN モードで読み取る。',
  },
  advice: { en: 'Install a Fibre Channel HBA in the proxy.', ja: 'プロキシに FC HBA を取り付ける。' },
  source: { document: 'vcb-guide', section: 'Consolidated Backup のソフトウェアとハードウェアの要件' },
  reads: ['hba'],
  applies: (proxy) => readsFibreChannel(proxy) !== undefined,
  check(proxy, report) {
    const hba = proxy.need('hba');
    if (hba === 'FC') return;
    const read = readsFibreChannel(proxy);
    report(proxy.place('hba'), {
      proxy: proxy.label,
      found: hba,
      job: read?.job.label ?? '',
      ds: read?.disk.label ?? '',
    });
  },
  cases: {
    violating: [
      {
        title: 'a proxy without an HBA',
        design: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind physical  hba none }
backup b { protect v  using VCB on p { transport san } }`,
        marks: ['none'],
      },
    ],
    compliant: [
      {
        title: 'a Fibre Channel HBA',
        design: `san fc1 { type fc }
datastore ds on fc1
vm v on ds { disk c }
proxy p { kind physical  hba FC }
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
    boundary: [
      {
        title: 'an iSCSI SAN asks for none',
        design: `san net1 { type iscsi }
datastore ds on net1
vm v on ds { disk c }
proxy p { kind physical  hba none }
backup b { protect v  using VCB on p { transport san } }`,
      },
    ],
  },
});
