import { automounts, jobsOfProxy, vcbOn } from '../../model/derived/vcb.ts';
import { parseOs } from '../../support/operating-systems.ts';
import { assignsLetters } from '../../support/vcb/guests.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const proxyAutomountDisabled = defineRule({
  id: 'vcb/proxy-automount-disabled',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'Automatic drive-letter assignment must be off on the proxy; only Windows 2003 Enterprise and Datacenter do not assign letters by themselves.',
    ja: 'ドライブ レターの自動割り当てを無効化する(Enterprise/Datacenter 以外は自動で割り当てられる)。',
  },
  why: {
    en: 'A letter that Windows gives to the LUN of an RDM lets the proxy write to a disk that a VM uses.',
    ja: 'RDM の LUN にレターが割り当たると、仮想マシンが使うディスクへプロキシが書き込むおそれがある。',
  },
  message: {
    en: 'Windows on {proxy} gives drive letters to newly seen volumes by itself ({found}).',
    ja: '{proxy} の Windows は新しいボリュームにドライブレターを自動で割り当てる({found})。',
  },
  advice: {
    en: 'Switch it off with diskpart (`automount disable`, then `automount scrub`) while the SAN is disconnected.',
    ja: 'SAN を切り離した状態で diskpart の `automount disable` と `automount scrub` を実行する。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでの Windows の構成' },
  reads: ['automount'],
  applies: (proxy) => vcbOn(proxy) !== undefined || jobsOfProxy(proxy).length > 0,
  check(proxy, report) {
    const said = proxy.need('automount');
    if (said === 'no') return;
    const edition = proxy.get('edition') ?? parseOs(proxy.get('os')?.text ?? '').edition;
    // Told to assign letters, every edition does; left alone, all but two.
    if (automounts(proxy) ?? assignsLetters(edition ?? proxy.need('edition'))) {
      report(
        proxy.place('automount'),
        { proxy: proxy.label, found: `automount ${said}` },
        { fixes: () => [say(proxy, 'automount', 'no')] },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'left as Standard Edition does it',
        design: 'proxy p { edition Standard  automount default  runs VCB 1.1 }',
        marks: ['default'],
        fixed: 'proxy p { edition Standard  automount no  runs VCB 1.1 }',
      },
      {
        title: 'switched on',
        design: 'proxy p { edition Standard  automount yes  runs VCB 1.1 }',
        marks: ['yes'],
        fixed: 'proxy p { edition Standard  automount no  runs VCB 1.1 }',
      },
    ],
    compliant: [{ title: 'switched off', design: 'proxy p { edition Standard  automount no  runs VCB 1.1 }' }],
    boundary: [
      {
        title: 'Enterprise Edition gives no letters by itself',
        design: 'proxy p { edition Enterprise  automount default  runs VCB 1.1 }',
      },
    ],
  },
});
