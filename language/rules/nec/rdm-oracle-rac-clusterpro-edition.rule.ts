import { rdmVmsOf } from '../../model/derived/array-jobs.ts';
import { guestClustersOf } from '../../model/derived/machines.ts';
import { listedEdition, racClusterpro } from '../../support/nec/rdm-targets.ts';
import { sameVersion } from '../../support/versions.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isWindowsRdm, needDatabases } from './shared/rdm-targets.ts';

const design = (version: string, edition: string, software = 'grid+clusterpro-x'): string =>
  rdm({
    vm: `guest "Windows Server 2012"  runs Oracle ${version} { instance rac  edition "${edition}"  data data }`,
    more: [`guest-cluster c of db { software ${software} }`],
  });

export const rdmOracleRacClusterproEdition = defineRule({
  id: 'rdm/oracle-rac-clusterpro-edition',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'With CLUSTERPRO X, only Oracle 11g R2 Enterprise Edition and 12c R1 Enterprise Edition are supported for RAC.',
    ja: 'CLUSTERPRO X との組合せは Oracle 11gR2 EE と 12cR1 EE のみ対応する。',
  },
  message: {
    en: 'Oracle {found} is in a cluster of Grid Infrastructure with CLUSTERPRO X, which supports {allowed} only.',
    ja: 'Oracle {found} は Grid Infrastructure + CLUSTERPRO X のクラスタだが、対応するのは {allowed} のみである。',
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
    const cluster = rdmVmsOf(job)
      .flatMap((vm) => guestClustersOf(vm))
      .find((c) => c.get('software') === 'grid+clusterpro-x')!;
    for (const runs of needDatabases(job)) {
      const version = runs.need('version');
      const edition = runs.need('edition');
      const fits = racClusterpro.rows.some(
        (row) => sameVersion(row.release, version) && listedEdition(edition, [row.edition]),
      );
      if (fits) continue;
      const allowed = racClusterpro.rows.map((row) => `${row.release} ${row.edition}`).join(', ');
      report(
        runs.place('edition'),
        { job, found: `${version} ${edition}`, allowed },
        { fixes: () => [set(cluster, 'software', 'grid')] },
      );
      return;
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: '11g R2 Standard Edition',
        design: design('11gR2', 'Standard Edition'),
        marks: ['"Standard Edition"'],
        fixed: design('11gR2', 'Standard Edition', 'grid'),
      },
      {
        title: '18c',
        design: design('18c', 'Enterprise Edition'),
        marks: ['"Enterprise Edition"'],
        fixed: design('18c', 'Enterprise Edition', 'grid'),
      },
    ],
    compliant: [{ title: '12c R1 Enterprise Edition', design: design('12cR1', 'Enterprise Edition') }],
    boundary: [
      {
        title: '11g R2 Standard Edition with Grid Infrastructure alone',
        design: design('11gR2', 'Standard Edition', 'grid'),
      },
    ],
  },
});
