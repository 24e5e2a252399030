import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { checkClusters, clusterTexts, isWindowsRdm } from './shared/rdm-targets.ts';

const design = (software: string): string =>
  rdm({
    vm: 'guest "Windows Server 2016"  runs Exchange 2016 { data data }',
    more: software === '' ? [] : [`guest-cluster c of db { software ${software} }`],
  });

export const rdmExchangeCluster = defineRule({
  id: 'rdm/exchange-cluster',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Exchange RDM backup allows WSFC (Database Availability Group) or no cluster; CLUSTERPRO X is not listed.',
    ja: 'Exchange の RDM バックアップで使えるのは WSFC(DAG)か非クラスタで、CLUSTERPRO X は対象にない。',
  },
  ...clusterTexts,
  source: guide(sections.rdmSupport3),
  applies: (job) => isWindowsRdm(job, 'exchange'),
  check: (job, report) => checkClusters(job, 'exchange', report),
  cases: {
    violating: [{ title: 'CLUSTERPRO X', design: design('clusterpro-x'), marks: ['clusterpro-x'] }],
    compliant: [{ title: 'no cluster', design: design('') }],
    boundary: [{ title: 'a DAG', design: design('wsfc-dag') }],
  },
});
