import { scenariosFor } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';
import { guestClusterOf, isOnCsv } from './shared/guest-clusters.ts';

const design = (
  deployment: string,
  cluster: string,
): string => `hyperv hv-a { deployment ${deployment}  vm app01 {}  vm app02 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
${cluster}
`;

export const rhaGuestClusterUnsupported = defineRule({
  id: 'rha/guest-cluster-unsupported',
  system: 'rha',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A Hyper-V scenario does not support clusters between guests, the CSV configuration excepted.',
    ja: 'Hyper-V シナリオでは、CSV 構成を除くゲスト クラスタ（ゲスト OS 間クラスタリング）はサポートされない。',
  },
  message: {
    en: '{vm} is a member of {cluster} and is protected by {scenario}, a Hyper-V scenario.',
    ja: '{vm} は {cluster} のメンバだが、Hyper-V シナリオの {scenario} で保護されている。',
  },
  advice: {
    en: 'Dissolve the cluster between the guests, or install RHA inside each guest and protect it by a scenario of another type.',
    ja: 'ゲスト間のクラスタをやめるか、各ゲストに RHA を導入し Hyper-V 以外のシナリオで保護する。',
  },
  source: guide.cautions,
  applies: (vm) => scenariosFor(vm).length > 0 && guestClusterOf(vm) !== undefined,
  check: (vm, report) => {
    const cluster = guestClusterOf(vm)!;
    for (const scenario of scenariosFor(vm)) {
      if (isOnCsv(cluster, scenario)) continue;
      report(
        vm.place(),
        { vm: vm.label, cluster: cluster.label, scenario: scenario.label },
        {
          related: [{ place: cluster.place(), message: { en: 'the cluster', ja: 'クラスタ' } }],
        },
      );
    }
  },
  cases: {
    violating: [
      {
        title: 'a failover cluster of guests on a stand-alone host',
        design: design('standalone', 'guest-cluster sql of app01, app02 { software wsfc }'),
        marks: ['app01'],
      },
      {
        title: 'a cluster said to be outside the CSV configuration',
        design: design('csv', 'guest-cluster sql of app01, app02 { software wsfc  csv no }'),
        marks: ['app01'],
      },
    ],
    compliant: [{ title: 'independent guests', design: design('standalone', '') }],
    boundary: [
      {
        title: 'a cluster that belongs to the CSV configuration',
        design: design('csv', 'guest-cluster sql of app01, app02 { software wsfc  csv yes }'),
      },
    ],
  },
});
