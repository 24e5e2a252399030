import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { checkClusters, clusterTexts, isWindowsRdm } from './shared/rdm-targets.ts';

const design = (software: string): string =>
  rdm({
    vm: 'guest "Windows Server 2016"  runs Oracle 19c { data data  instance single }',
    more: software === '' ? [] : [`guest-cluster c of db { software ${software} }`],
  });

export const rdmOracleCluster = defineRule({
  id: 'rdm/oracle-cluster',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Oracle single-instance RDM backup allows CLUSTERPRO X or no cluster; WSFC is not listed.',
    ja: 'Oracle 単一インスタンスの RDM バックアップで使えるのは CLUSTERPRO X か非クラスタで、WSFC は対象にない。',
  },
  ...clusterTexts,
  source: guide(sections.rdmSupport4),
  applies: (job) => isWindowsRdm(job, 'oracle'),
  check: (job, report) => checkClusters(job, 'oracle', report),
  cases: {
    violating: [{ title: 'WSFC', design: design('wsfc'), marks: ['wsfc'] }],
    compliant: [{ title: 'no cluster', design: design('') }],
    boundary: [{ title: 'CLUSTERPRO X', design: design('clusterpro-x') }],
  },
});
