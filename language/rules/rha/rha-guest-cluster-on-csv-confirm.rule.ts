import { scenariosFor } from '../../model/derived/replication.ts';
import type { Element } from '../../model/element.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';
import { guestClusterOf, isOnCsv } from './shared/guest-clusters.ts';

const design = (cluster: string): string => `hyperv hv-a { deployment csv  vm app01 {}  vm app02 {} }
hyperv hv-b { deployment csv }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
${cluster}
`;

export const rhaGuestClusterOnCsvConfirm = defineRule({
  id: 'rha/guest-cluster-on-csv-confirm',
  system: 'rha',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'Whether a cluster between guests on CSV hosts is supported is confirmed with the vendor.',
    ja: 'CSV 上のゲスト間クラスタについては、対応可否をベンダに確認する。',
  },
  why: {
    en: 'The guide excepts “the CSV configuration” from what it rules out, which can be read as meaning the Hyper-V cluster only.',
    ja: 'ガイドは「CSV 構成を除く」としているが、Hyper-V クラスタ自体だけを指すとも読める。',
  },
  message: {
    en: '{vm} is a member of {cluster} on CSV hosts; nobody has confirmed that this is supported.',
    ja: '{vm} は CSV 上の {cluster} のメンバだが、サポート対象であることが確認されていない。',
  },
  advice: {
    en: 'Ask the vendor and write `confirmed guest-cluster-on-csv by … on …` in the cluster, or protect the guests from inside.',
    ja: 'ベンダに確認してクラスタに `confirmed guest-cluster-on-csv by … on …` と記述するか、ゲスト内に導入する方式にする。',
  },
  source: guide.cautions,
  applies: (vm) => scenariosFor(vm).length > 0 && guestClusterOf(vm) !== undefined,
  check: (vm, report) => {
    const cluster = guestClusterOf(vm)!;
    for (const scenario of scenariosFor(vm)) {
      if (!isOnCsv(cluster, scenario)) continue;
      const sayers: readonly Element[] = [vm, cluster, scenario];
      if (sayers.some((element) => element.says('guest-cluster-on-csv') === 'confirmed')) continue;
      report(
        vm.place(),
        { vm: vm.label, cluster: cluster.label },
        {
          related: [{ place: cluster.place(), message: { en: 'the cluster', ja: 'クラスタ' } }],
        },
      );
    }
  },
  cases: {
    violating: [
      {
        title: 'a failover cluster of guests on CSV hosts',
        design: design('guest-cluster sql of app01, app02 { software wsfc }'),
        marks: ['app01'],
      },
    ],
    compliant: [
      {
        title: 'confirmed by the vendor',
        design: design(
          'guest-cluster sql of app01, app02 { software wsfc  confirmed guest-cluster-on-csv by "Arcserve" on 2026-04-01 }',
        ),
      },
    ],
    boundary: [{ title: 'guests on CSV hosts without a cluster of their own', design: design('') }],
  },
});
