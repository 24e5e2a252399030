import { removeFact } from '../engine/edits.ts';
import { guide } from './shared/guide.ts';
import { definePlanRule, procedureDesign as design } from './shared/plan-rule.ts';

const scenario = 'assured-recovery yes';

export const rhaAssuredRecoveryPrivateNetwork = definePlanRule({
  id: 'rha/assured-recovery-private-network',
  level: 'info',
  summary: {
    en: 'During a test the machine runs on the replica in a temporary private network, so production is not affected.',
    ja: 'テスト中の仮想マシンは一時的なプライベート ネットワークで動くため、本番サーバに影響しない。',
  },
  message: {
    en: 'The test expects clients to reach the machine, which runs in a private network.',
    ja: '利用者の接続を想定したテストだが、仮想マシンはプライベート ネットワークで動く。',
  },
  advice: {
    en: 'Test at the console of the replica.',
    ja: 'レプリカのコンソールで確認する。',
  },
  source: guide.assuredRecovery,
  actions: ['assured-recovery-start-auto', 'assured-recovery-start-manual'],
  inPlan: (moments, report) => {
    for (const { step, element, place } of moments) {
      if (step.options['needs-network'] !== 'yes') continue;
      report(
        element ? element.place('needs-network') : place,
        {},
        {
          fixes: () =>
            element
              ? [
                  {
                    title: { en: 'Do without the network', ja: 'ネットワークを使わない確認にする' },
                    safe: false,
                    edits: removeFact(element, 'needs-network'),
                  },
                ]
              : [],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'clients are to reach the machine',
        design: design(
          'scenario-state running\nstep assured-recovery-start-manual { visual-check yes  needs-network yes }\nstep assured-recovery-end',
          { scenario },
        ),
        marks: ['yes'],
        fixed: design(
          'scenario-state running\nstep assured-recovery-start-manual { visual-check yes }\nstep assured-recovery-end',
          { scenario },
        ),
      },
    ],
    compliant: [
      {
        title: 'a look at the console',
        design: design(
          'scenario-state running\nstep assured-recovery-start-manual { visual-check yes }\nstep assured-recovery-end',
          { scenario },
        ),
      },
    ],
    boundary: [
      {
        title: 'said not to need it',
        design: design('scenario-state running\nstep assured-recovery-start-auto { needs-network no }', { scenario }),
      },
    ],
  },
});
