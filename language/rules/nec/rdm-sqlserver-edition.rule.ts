import { listedEdition, releaseRow, sqlserverReleases } from '../../support/nec/rdm-targets.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isWindowsRdm, needDatabases } from './shared/rdm-targets.ts';

const design = (version: string, edition: string): string =>
  rdm({ vm: `guest "Windows Server 2016"  runs "SQL Server" ${version} { edition "${edition}"  data data }` });

export const rdmSqlserverEdition = defineRule({
  id: 'rdm/sqlserver-edition',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'SQL Server editions are Standard and Enterprise, and Business Intelligence for 2012 and 2014.',
    ja: 'SQL Server のエディションは Standard と Enterprise(2012/2014 は Business Intelligence も)である。',
  },
  message: {
    en: 'SQL Server {version} is of the {found} edition; the support table of {job} has {allowed}.',
    ja: 'SQL Server {version} のエディションは {found} だが、{job} のサポート表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Plan a listed edition, or protect this database in another way.',
    ja: '表にあるエディションにするか、別の方法で保護する。',
  },
  source: guide(sections.rdmSupport2),
  applies: (job) => isWindowsRdm(job, 'sqlserver'),
  check(job, report) {
    for (const runs of needDatabases(job)) {
      const row = releaseRow(sqlserverReleases.rows, runs.need('version'));
      if (!row) continue;
      const edition = runs.need('edition');
      if (listedEdition(edition, row.editions)) continue;
      report(runs.place('edition'), {
        job,
        version: row.release,
        found: edition,
        allowed: row.editions.join(', '),
      });
    }
  },
  cases: {
    violating: [
      { title: 'Express', design: design('2019', 'Express'), marks: ['"Express"'] },
      {
        title: 'Business Intelligence of 2016',
        design: design('2016', 'Business Intelligence'),
        marks: ['"Business Intelligence"'],
      },
    ],
    compliant: [{ title: 'Enterprise', design: design('2017', 'Enterprise Edition') }],
    boundary: [{ title: 'Business Intelligence of 2012', design: design('2012', 'Business Intelligence') }],
  },
});
