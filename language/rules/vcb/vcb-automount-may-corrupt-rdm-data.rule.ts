import { automounts, lunAccess } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

/** An RDM whose LUN the proxy sees: in a zone with the hosts, unless the LUN is masked. */
function visibleRdm(proxy: Element<'proxy'>): Element<'rdm'> | undefined {
  const sans = proxy.referrers('zone', 'of').flatMap((zone) => (zone.parent?.is('san') ? [zone.parent] : []));
  return sans.flatMap((san) => san.referrers('rdm', 'on')).find((rdm) => lunAccess(rdm, proxy) !== 'none');
}

export const automountMayCorruptRdmData = defineRule({
  id: 'vcb/automount-may-corrupt-rdm-data',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'Leaving out the drive-letter step can corrupt the data of virtual machines that use RDM.',
    ja: 'この手順を省くと RDM を使う仮想マシンのデータが破損しかねない。',
  },
  message: {
    en: '{proxy} gives drive letters by itself and sees the LUN of {rdm}: its data can be destroyed.',
    ja: '{proxy} はドライブレターを自動で割り当て、{rdm} の LUN を認識している。データが破損するおそれがある。',
  },
  advice: {
    en: 'Switch drive letters off (`automount disable`) and clear the old ones (`automount scrub`) before the LUN is shown to the proxy.',
    ja: 'LUN をプロキシに見せる前に `automount disable` と `automount scrub` を実行する。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでの Windows の構成' },
  applies: (proxy) => visibleRdm(proxy) !== undefined && (proxy.states('automount') || proxy.states('edition')),
  check(proxy, report) {
    const rdm = visibleRdm(proxy);
    if (!rdm || automounts(proxy) !== true) return;
    report(
      proxy.place('automount'),
      { proxy: proxy.label, rdm: rdm.label },
      {
        related: [{ place: rdm.place('on'), message: { en: 'the LUN that it sees', ja: 'プロキシが認識する LUN' } }],
        fixes: () => [say(proxy, 'automount', 'no')],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the LUN of an RDM in the zone of the proxy',
        design: `san fc1 { type fc  zone z of p }
vm v { rdm q on fc1 }
proxy p { automount yes }`,
        marks: ['yes'],
        fixed: `san fc1 { type fc  zone z of p }
vm v { rdm q on fc1 }
proxy p { automount no }`,
      },
    ],
    compliant: [
      {
        title: 'no automatic letters',
        design: `san fc1 { type fc  zone z of p }
vm v { rdm q on fc1 }
proxy p { automount no }`,
      },
    ],
    boundary: [
      {
        title: 'the LUN is masked for the proxy',
        design: `san fc1 { type fc  zone z of p }
vm v { rdm q on fc1 { lun-access none for p } }
proxy p { automount yes }`,
      },
    ],
  },
});
