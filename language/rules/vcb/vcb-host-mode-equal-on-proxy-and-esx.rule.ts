import { type Host, hostsOfProxy, jobsOfProxy, modeOf } from '../../model/derived/vcb.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';

/** Machine and host mode, in the order of the design. */
function modes(
  san: Element<'san'>,
): readonly { readonly machine: Element; readonly mode: string; readonly entry: Element<'host-mode'> }[] {
  return san
    .children('host-mode')
    .flatMap((entry) => entry.list('for').map((machine) => ({ machine: machine, mode: entry.name ?? '', entry })));
}

export const hostModeEqualOnProxyAndEsx = defineRule({
  id: 'vcb/host-mode-equal-on-proxy-and-esx',
  system: 'vcb',
  level: 'error',
  subject: 'san',
  summary: {
    en: 'Host mode (connection type) settings of the array must be equal for proxy and ESX Server, for example LNXC on an IBM array.',
    ja: 'アレイのホスト モードはプロキシと ESX Server で揃える。',
  },
  message: {
    en: 'The host mode of {proxy} is {found}, that of {host} is {allowed}.',
    ja: '{proxy} のホストモードは {found}、{host} は {allowed}。',
  },
  advice: {
    en: 'Set the same host mode in the array for the proxy and the ESX Server hosts.',
    ja: 'アレイでプロキシと ESX Server のホストモードを同じにする。',
  },
  source: { document: 'vcb-guide', section: 'SAN の構成' },
  applies: (san) => modes(san).some(({ machine }) => machine.is('proxy')),
  check(san, report) {
    const all = modes(san);
    for (const { machine: proxy, mode, entry } of all) {
      if (!proxy.is('proxy') || !jobsOfProxy(proxy).some((job) => modeOf(job) === 'san')) continue;
      const other = all.find((each) => hostsOfProxy(proxy).includes(each.machine as Host) && each.mode !== mode);
      if (!other) continue;
      report(
        entry.place(),
        { proxy: proxy.label, found: mode, host: other.machine.label, allowed: other.mode },
        {
          related: [{ place: other.entry.place(), message: { en: 'the host mode of the host', ja: 'ホスト側の設定' } }],
        },
      );
    }
  },
  cases: {
    violating: [
      {
        title: 'two host modes',
        design: `san fc1 { type fc  host-mode "LNXC" for e1  host-mode "WIN" for p }
esx e1
vm v { host e1 }
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['"WIN"'],
      },
    ],
    compliant: [
      {
        title: 'one for all',
        design: `san fc1 { type fc  host-mode "LNXC" for e1, p }
esx e1
vm v { host e1 }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'another host, whose VMs this proxy does not protect',
        design: `san fc1 { type fc  host-mode "LNXC" for e1, p  host-mode "OTHER" for e2 }
esx e1
esx e2
vm v { host e1 }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
