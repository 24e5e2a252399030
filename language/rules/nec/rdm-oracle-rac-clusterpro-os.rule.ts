import { rdmVmsOf } from '../../model/derived/array-jobs.ts';
import { guestClustersOf, needGuestOs } from '../../model/derived/machines.ts';
import { racWindows, windowsRow } from '../../support/nec/rdm-targets.ts';
import { osName } from '../../support/operating-systems.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isWindowsRdm } from './shared/rdm-targets.ts';

const design = (windows: string, software: string): string =>
  rdm({
    vm: `guest "Windows Server ${windows}"  runs Oracle 12cR1 { instance rac  edition "Enterprise Edition"  data data }`,
    more: [`guest-cluster c of db { software ${software} }`],
  });

export const rdmOracleRacClusterproOs = defineRule({
  id: 'rdm/oracle-rac-clusterpro-os',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Oracle Grid Infrastructure with CLUSTERPRO X is listed for Windows Server 2012 and 2012 R2 guests only.',
    ja: 'Oracle Grid Infrastructure + CLUSTERPRO X は Windows Server 2012 / 2012 R2 のゲストのみである。',
  },
  message: {
    en: '{vm} runs {found} in a cluster of Grid Infrastructure with CLUSTERPRO X; that is listed for Windows Server {allowed} only.',
    ja: '{vm}（{found}）は Grid Infrastructure + CLUSTERPRO X のクラスタだが、表にあるのは Windows Server {allowed} のみである。',
  },
  advice: {
    en: 'Build the cluster of {job} with Oracle Grid Infrastructure alone.',
    ja: '{job} のクラスタを Oracle Grid Infrastructure のみで構成する。',
  },
  source: guide(sections.rdmSupport5),
  applies: (job) =>
    isWindowsRdm(job, 'oracle-rac') &&
    rdmVmsOf(job).some((vm) => guestClustersOf(vm).some((c) => c.get('software') === 'grid+clusterpro-x')),
  check(job, report) {
    const allowed = racWindows.rows.filter((row) => row.clusters.includes('grid+clusterpro-x'));
    for (const vm of rdmVmsOf(job)) {
      const cluster = guestClustersOf(vm).find((c) => c.get('software') === 'grid+clusterpro-x');
      if (!cluster) continue;
      const os = needGuestOs(vm);
      if (windowsRow(allowed, os)) continue;
      report(
        cluster.place('software'),
        { job, vm, found: osName(os), allowed: allowed.map((row) => row.windows).join(', ') },
        { fixes: () => [set(cluster, 'software', 'grid')] },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'Windows Server 2016',
        design: design('2016', 'grid+clusterpro-x'),
        marks: ['grid+clusterpro-x'],
        fixed: design('2016', 'grid'),
      },
    ],
    compliant: [{ title: 'Windows Server 2012 R2', design: design('2012 R2', 'grid+clusterpro-x') }],
    boundary: [{ title: 'Grid Infrastructure alone', design: design('2016', 'grid') }],
  },
});
