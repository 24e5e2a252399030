import { linkKindOf } from '../../model/derived/replication.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';
import { insertStep, scenariosAtStep } from './shared/timeline.ts';

const top = 'link wan between hv-a, hv-b { kind WAN }';

export const rhaWanReversePreseed = definePlanRule({
  id: 'rha/wan-reverse-preseed',
  level: 'warning',
  summary: {
    en: 'When the master has lost its data, the machine is brought there by a faster way than the WAN before replicating backwards.',
    ja: 'マスタのデータを失った場合は、逆方向の複製の前に、WAN より速い方法でデータをマスタへ移しておく。',
  },
  message: {
    en: '{scenario} sends the whole machine back over a WAN: the master has lost its data, and nothing is brought there first.',
    ja: 'マスタのデータが失われているのに、{scenario} は事前移送なしで WAN 越しに全データを戻す。',
  },
  advice: {
    en: 'Ship the master to the replica’s site for a first synchronisation, or restore a backup of the machine at the master.',
    ja: 'マスタをレプリカ側拠点へ運んで初期同期するか、仮想マシンのバックアップをマスタにリストアする。',
  },
  source: guide.preseed,
  actions: ['start-reverse'],
  inPlan: (moments, report) => {
    for (const moment of moments) {
      if (moment.step.action !== 'start-reverse' || moment.step.options['master-data-lost'] !== 'yes') continue;
      if (moments.some((m) => m.step.action === 'preseed-master' && m.index < moment.index)) continue;
      const scenario = scenariosAtStep(moment).find((s) => linkKindOf(s) === 'WAN');
      if (!scenario) continue;
      report(
        moment.place,
        { scenario: scenario.label },
        {
          fixes: () =>
            insertStep(moment, 'before', 'preseed-master', {
              en: 'Bring the data there first',
              ja: '先にデータを移す',
            }),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an empty master behind a WAN',
        design: design('scenario-state switched-over\nstep start-reverse { master-data-lost yes }', { top }),
        marks: ['start-reverse'],
        fixed: design(
          'scenario-state switched-over\nstep preseed-master\nstep start-reverse { master-data-lost yes }',
          { top },
        ),
      },
    ],
    compliant: [
      {
        title: 'the data is brought there first',
        design: design(
          'scenario-state switched-over\nstep preseed-master\nstep start-reverse { master-data-lost yes  sync offline }',
          { top },
        ),
      },
    ],
    boundary: [
      {
        title: 'within a LAN',
        design: design('scenario-state switched-over\nstep start-reverse { master-data-lost yes }', {
          top: top.replace('WAN', 'LAN'),
        }),
      },
      {
        title: 'the data is still there',
        design: design('scenario-state switched-over\nstep start-reverse { master-data-lost no }', { top }),
      },
    ],
  },
});
