import { isHypervScenario, linkKindOf, linksOf } from '../../model/derived/replication.ts';
import { insertEntry, setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (kind: string, text: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
link line between hv-a, hv-b { kind ${kind} }
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01  ${text} }
`;

export const rhaSplitBrainOnLinkFailure = defineRule({
  id: 'rha/split-brain-on-link-failure',
  system: 'rha',
  level: 'info',
  subject: 'scenario',
  summary: {
    en: 'With automatic switchover a failed line alone can leave the machine active on both sides (split brain).',
    ja: '自動スイッチオーバーでは、回線障害だけで両側がアクティブになる（スプリット ブレイン）ことがある。',
  },
  message: {
    en: '{scenario} may end with the machine active on both sides when the line fails.',
    ja: '{scenario} は、回線障害時に両側で仮想マシンが稼働する可能性がある。',
  },
  advice: {
    en: 'Set `switchover manual`, or state that the risk is accepted: `split-brain accepted`.',
    ja: '`switchover manual` とするか、リスクを承知していることを `split-brain accepted` と記述する。',
  },
  source: guide.manualSwitchover,
  reads: ['switchover'],
  applies: (scenario) =>
    isHypervScenario(scenario) && linkKindOf(scenario) === 'WAN' && scenario.get('product') !== 'replication',
  check: (scenario, report) => {
    if (scenario.need('switchover') !== 'auto' || scenario.get('split-brain') === 'accepted') return;
    report(
      scenario.place('switchover'),
      { scenario: scenario.label },
      {
        related: linksOf(scenario).map((link) => ({
          place: link.place(),
          message: { en: 'the line', ja: '回線' },
        })),
        fixes: () => [
          {
            title: { en: 'Switch over by hand', ja: '手動スイッチオーバーにする' },
            safe: false,
            edits: setFact(scenario, 'switchover', 'manual'),
          },
          {
            title: { en: 'Accept the risk', ja: 'リスクを承知していると記述する' },
            safe: false,
            edits: insertEntry(scenario, 'split-brain accepted'),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'automatic over a WAN',
        design: design('WAN', 'switchover auto'),
        marks: ['auto'],
        fixed: design('WAN', 'switchover manual'),
      },
    ],
    compliant: [{ title: 'manual', design: design('WAN', 'switchover manual') }],
    boundary: [
      { title: 'the risk is accepted', design: design('WAN', 'switchover auto  split-brain accepted') },
      { title: 'within a LAN', design: design('LAN', 'switchover auto') },
    ],
  },
});
