import { isHypervScenario, linkKindOf, linksOf } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (kind: string, switchover: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
link line between hv-a, hv-b { kind ${kind} }
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01  switchover ${switchover} }
`;

export const rhaWanManualSwitchover = defineRule({
  id: 'rha/wan-manual-switchover',
  system: 'rha',
  level: 'warning',
  subject: 'scenario',
  summary: {
    en: 'Over a WAN, above all to a remote site, switchover is started by hand.',
    ja: 'WAN 越え、とくに遠隔地への複製では、スイッチオーバーの開始を「手動」にする。',
  },
  why: {
    en: 'A fault of the line alone must not switch over while the machine of the master is healthy.',
    ja: '回線障害だけで、マスタの仮想マシンが正常なまま切り替わるのを防ぐ。',
  },
  message: {
    en: '{scenario} switches over automatically across a WAN ({link}).',
    ja: '{scenario} は WAN（{link}）越えだが、自動スイッチオーバーになっている。',
  },
  advice: {
    en: 'Set `switchover manual`, and a notification with it.',
    ja: '`switchover manual` とし、通知も設定する。',
  },
  source: guide.manualSwitchover,
  reads: ['switchover'],
  applies: (scenario) =>
    isHypervScenario(scenario) && linkKindOf(scenario) === 'WAN' && scenario.get('product') !== 'replication',
  check: (scenario, report) => {
    if (scenario.need('switchover') !== 'auto') return;
    const link = linksOf(scenario).find((l) => l.get('kind') === 'WAN')!;
    report(
      scenario.place('switchover'),
      { scenario: scenario.label, link: link.name ?? 'link' },
      {
        related: [{ place: link.place('kind'), message: { en: 'the WAN', ja: 'WAN' } }],
        fixes: () => [
          {
            title: { en: 'Switch over by hand', ja: '手動スイッチオーバーにする' },
            safe: false,
            edits: setFact(scenario, 'switchover', 'manual'),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'automatic over a WAN', design: design('WAN', 'auto'), marks: ['auto'], fixed: design('WAN', 'manual') },
    ],
    compliant: [{ title: 'manual over a WAN', design: design('WAN', 'manual') }],
    boundary: [{ title: 'automatic within a LAN', design: design('LAN', 'auto') }],
  },
});
