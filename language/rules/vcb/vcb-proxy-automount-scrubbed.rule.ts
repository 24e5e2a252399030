import { jobsOfProxy, vcbOn } from '../../model/derived/vcb.ts';
import { assignsLetters } from '../../support/vcb/guests.ts';
import { defineRule } from '../engine/rule.ts';

export const proxyAutomountScrubbed = defineRule({
  id: 'vcb/proxy-automount-scrubbed',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'Drive-letter entries of volumes already mounted must be cleared with "automount scrub".',
    ja: '登録済みの未使用ドライブ レターのエントリは automount scrub で消去する。',
  },
  message: {
    en: 'The drive letters that Windows on {proxy} remembers from volumes mounted before were not cleared.',
    ja: '{proxy} の Windows に、過去にマウントしたボリュームのドライブレターが残っている。',
  },
  advice: {
    en: 'Run `automount scrub` in diskpart while the SAN is disconnected.',
    ja: 'SAN を切り離した状態で diskpart の `automount scrub` を実行する。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでの Windows の構成' },
  reads: ['scrubbed'],
  applies: (proxy) =>
    (vcbOn(proxy) !== undefined || jobsOfProxy(proxy).length > 0) && assignsLetters(proxy.get('edition') ?? 'other'),
  check(proxy, report) {
    if (proxy.need('scrubbed')) return;
    report(proxy.place('scrubbed'), { proxy: proxy.label });
  },
  cases: {
    violating: [
      {
        title: 'old entries left',
        design: 'proxy p { edition Standard  scrubbed no  runs VCB 1.1 }',
        marks: ['no'],
      },
    ],
    compliant: [{ title: 'scrubbed', design: 'proxy p { edition Standard  scrubbed yes  runs VCB 1.1 }' }],
    boundary: [
      {
        title: 'Datacenter Edition never gave any',
        design: 'proxy p { edition Datacenter  scrubbed no  runs VCB 1.1 }',
      },
    ],
  },
});
