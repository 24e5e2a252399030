import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { checkClusters, clusterTexts, isWindowsRdm } from './shared/rdm-targets.ts';

const design = (software: string): string =>
  rdm({
    vm: 'guest "Windows Server 2016"  runs "SQL Server" 2016 { data data }',
    more: software === '' ? [] : [`guest-cluster c of db { software ${software} }`],
  });

export const rdmSqlserverCluster = defineRule({
  id: 'rdm/sqlserver-cluster',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'SQL Server RDM backup allows WSFC (AlwaysOn included), CLUSTERPRO X or no cluster.',
    ja: 'SQL Server の RDM バックアップで使えるクラスタは WSFC(AlwaysOn 含む)・CLUSTERPRO X・非クラスタである。',
  },
  ...clusterTexts,
  source: guide(sections.rdmSupport2),
  applies: (job) => isWindowsRdm(job, 'sqlserver'),
  check: (job, report) => checkClusters(job, 'sqlserver', report),
  cases: {
    violating: [{ title: 'a cluster of another maker', design: design('other'), marks: ['other'] }],
    compliant: [
      { title: 'CLUSTERPRO X', design: design('clusterpro-x') },
      { title: 'no cluster', design: design('') },
    ],
    boundary: [{ title: 'an AlwaysOn configuration', design: design('wsfc-alwayson') }],
  },
});
