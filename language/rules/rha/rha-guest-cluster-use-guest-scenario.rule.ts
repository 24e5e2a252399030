import { hasEngine, scenariosFor } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';
import { guestClusterOf, isOnCsv } from './shared/guest-clusters.ts';

const design = (runs: string): string => `hyperv hv-a { deployment standalone  vm app01 { ${runs} }  vm app02 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
guest-cluster sql of app01, app02 { software wsfc }
`;

export const rhaGuestClusterUseGuestScenario = defineRule({
  id: 'rha/guest-cluster-use-guest-scenario',
  system: 'rha',
  level: 'info',
  subject: 'vm',
  summary: {
    en: 'For guests that form a cluster, RHA inside each guest and a scenario of another type are considered.',
    ja: 'ゲスト クラスタには、各ゲストに RHA を導入し Hyper-V 以外のシナリオを構築することを検討する。',
  },
  message: {
    en: '{vm} is a member of {cluster} and has no RHA engine of its own.',
    ja: '{vm} は {cluster} のメンバだが、ゲスト内に RHA エンジンがない。',
  },
  advice: {
    en: 'Consider `runs "RHA Engine"` in each guest and a scenario of the type that fits the application.',
    ja: '各ゲストへの RHA エンジンの導入と、アプリケーションに合うシナリオを検討する。',
  },
  source: guide.cautions,
  applies: (vm) => scenariosFor(vm).length > 0 && guestClusterOf(vm) !== undefined,
  check: (vm, report) => {
    const cluster = guestClusterOf(vm)!;
    if (hasEngine(vm) || scenariosFor(vm).every((scenario) => isOnCsv(cluster, scenario))) return;
    report(vm.place(), { vm: vm.label, cluster: cluster.label });
  },
  cases: {
    violating: [{ title: 'a clustered guest without an engine', design: design(''), marks: ['app01'] }],
    compliant: [{ title: 'an engine in the guest', design: design('runs "RHA Engine" 18.0') }],
    boundary: [
      {
        title: 'a guest that no Hyper-V scenario protects',
        design: `hyperv hv-a { deployment standalone  vm app01 {}  vm app02 {} }
guest-cluster sql of app01, app02 { software wsfc }
`,
      },
    ],
  },
});
