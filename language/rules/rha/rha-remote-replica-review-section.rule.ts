import { isHypervScenario, linkKindOf, linksOf } from '../../model/derived/replication.ts';
import { insertEntry } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (text: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
link wan between hv-a, hv-b { kind WAN }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01${text} }
`;

export const rhaRemoteReplicaReviewSection = defineRule({
  id: 'rha/remote-replica-review-section',
  system: 'rha',
  level: 'info',
  subject: 'scenario',
  summary: {
    en: 'A replica at a remote site has points of its own, which are decided before operation.',
    ja: 'レプリカを遠隔地に置く設計では、固有の留意点（2.2）をあらかじめ検討する。',
  },
  message: {
    en: '{scenario} replicates over a WAN, but does not say how switchover starts.',
    ja: '{scenario} は WAN 越えの複製だが、スイッチオーバーの開始方法が決められていない。',
  },
  advice: {
    en: 'Decide switchover, the addresses afterwards, name resolution and the way back.',
    ja: 'スイッチオーバーの方法、切り替え後の IP アドレス、名前解決、復帰の方法を決める。',
  },
  source: guide.benefits,
  applies: (scenario) => isHypervScenario(scenario) && linksOf(scenario).length > 0,
  check: (scenario, report) => {
    if (linkKindOf(scenario) === undefined) linksOf(scenario)[0]!.need('kind');
    if (linkKindOf(scenario) !== 'WAN' || scenario.states('switchover')) return;
    report(
      scenario.place(),
      { scenario: scenario.label },
      {
        fixes: () => [
          {
            title: { en: 'Switch over by hand', ja: '手動スイッチオーバーにする' },
            safe: false,
            edits: insertEntry(scenario, 'switchover manual'),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'no word on switchover', design: design(''), marks: ['app01'], fixed: design('  switchover manual') },
    ],
    compliant: [{ title: 'switchover decided', design: design('  switchover manual') }],
    boundary: [
      {
        title: 'both hosts in one LAN',
        design: `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
link lan between hv-a, hv-b { kind LAN }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
