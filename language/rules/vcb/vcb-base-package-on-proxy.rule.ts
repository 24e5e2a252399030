import { jobsOfProxy, vcbOn } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const basePackageOnProxy = defineRule({
  id: 'vcb/base-package-on-proxy',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'The VCB base package has to be installed on the proxy.',
    ja: 'プロキシには Consolidated Backup の基本パッケージを入れる。',
  },
  message: {
    en: '{job} runs on {proxy}, and Consolidated Backup is not installed there.',
    ja: '{job} を実行する {proxy} に Consolidated Backup が導入されていない。',
  },
  advice: {
    en: 'Install the base package of Consolidated Backup with setup.exe.',
    ja: 'setup.exe で Consolidated Backup の基本パッケージを導入する。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup のインストール' },
  applies: (proxy) => jobsOfProxy(proxy).length > 0,
  check(proxy, report) {
    const installed = vcbOn(proxy);
    if (installed && installed.get('installed') !== false) return;
    report(installed?.place('installed') ?? proxy.place(), {
      proxy: proxy.label,
      job: jobsOfProxy(proxy)[0]?.label ?? '',
    });
  },
  cases: {
    violating: [
      {
        title: 'not installed',
        design: `vm v
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['p'],
      },
    ],
    compliant: [
      {
        title: 'installed',
        design: `vm v
proxy p { runs VCB 1.1 }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [{ title: 'a proxy without jobs', design: 'proxy p' }],
  },
});
