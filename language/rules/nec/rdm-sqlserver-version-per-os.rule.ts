import { listedServicePack, releaseRow, sqlserverReleases, sqlserverWindows } from '../../support/nec/rdm-targets.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { checkReleases, isWindowsRdm, needDatabases, releaseTexts } from './shared/rdm-targets.ts';

const design = (windows: string, version: string, servicePack: string): string =>
  rdm({
    vm: `guest "Windows Server ${windows}"  runs "SQL Server" ${version} { service-pack ${servicePack}  data data }`,
  });

export const rdmSqlserverVersionPerOs = defineRule({
  id: 'rdm/sqlserver-version-per-os',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'SQL Server releases and service packs are supported by guest as the table lists them.',
    ja: 'SQL Server の版と SP はゲスト OS ごとに表の組合せのみサポートする。',
  },
  ...releaseTexts,
  source: guide(sections.rdmSupport2),
  applies: (job) => isWindowsRdm(job, 'sqlserver'),
  check(job, report) {
    checkReleases(job, sqlserverWindows, report);
    for (const runs of needDatabases(job)) {
      const row = releaseRow(sqlserverReleases.rows, runs.need('version'));
      if (!row) continue;
      const servicePack = runs.need('service-pack');
      if (listedServicePack(servicePack, row)) continue;
      report(
        runs.place('service-pack'),
        { job, found: servicePack ?? 'none', version: row.release, allowed: row.servicePacks!.join(', ') },
        {
          message: {
            en: 'SQL Server {version} with service pack {found} is not in the support table of {job}; it has {allowed}.',
            ja: 'SQL Server {version} のサービスパック {found} は {job} のサポート表にない。表にあるのは {allowed} である。',
          },
        },
      );
    }
  },
  cases: {
    violating: [
      { title: '2016 on Windows Server 2022', design: design('2022', '2016', 'SP3'), marks: ['2016'] },
      { title: '2014 on Windows Server 2016', design: design('2016', '2014', 'SP3'), marks: ['2014'] },
      { title: 'a service pack that is not listed', design: design('2012 R2', '2014', 'SP4'), marks: ['SP4'] },
    ],
    compliant: [{ title: '2019 on Windows Server 2022', design: design('2022', '2019', 'none') }],
    boundary: [
      { title: '2016 SP3 on Windows Server 2019', design: design('2019', '2016', 'SP3') },
      {
        title: '2014 SP3 on Windows Server 2012 R2, whose cell is merged with the row above',
        design: design('2012 R2', '2014', 'SP3'),
      },
    ],
  },
});
