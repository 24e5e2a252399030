import { backupSoftwareOn, jobsOfProxy } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const needsThirdPartyBackupSoftware = defineRule({
  id: 'vcb/needs-third-party-backup-software',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'VCB backs up virtual disks only in combination with third-party backup software.',
    ja: 'Consolidated Backup は単体では完結せず、サードパーティ製バックアップソフトウェアとの組み合わせが要る。',
  },
  message: {
    en: '{proxy} runs no backup software, and {job} needs one to move the data.',
    ja: '{proxy} にバックアップソフトウェアがないが、{job} のデータ移動に必要。',
  },
  advice: {
    en: 'Install a backup product that supports Consolidated Backup on the proxy.',
    ja: 'Consolidated Backup をサポートするバックアップ製品をプロキシに導入する。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup について' },
  applies: (proxy) => jobsOfProxy(proxy).length > 0,
  check(proxy, report) {
    if (backupSoftwareOn(proxy).length > 0) return;
    report(proxy.place(), { proxy: proxy.label, job: jobsOfProxy(proxy)[0]?.label ?? '' });
  },
  cases: {
    violating: [
      {
        title: 'VCB alone',
        design: `vm v
proxy p { runs VCB 1.1 }
backup b { protect v  using VCB on p }`,
        marks: ['p'],
      },
    ],
    compliant: [
      {
        title: 'VCB and a backup product',
        design: `vm v
proxy p { runs VCB 1.1  runs NetBackup 6.5 }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [{ title: 'a proxy without jobs', design: 'proxy p { runs VCB 1.1 }' }],
  },
});
