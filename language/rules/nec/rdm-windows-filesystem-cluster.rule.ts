import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { checkClusters, clusterTexts, isWindowsRdm } from './shared/rdm-targets.ts';

const design = (software: string): string =>
  rdm({
    vm: 'guest "Windows Server 2016"',
    more: software === '' ? [] : [`guest-cluster c of db { software ${software} }`],
  });

export const rdmWindowsFilesystemCluster = defineRule({
  id: 'rdm/windows-filesystem-cluster',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Windows file-system RDM backup allows WSFC, CLUSTERPRO X or no cluster.',
    ja: 'Windows ファイルシステムの RDM バックアップで使えるクラスタは WSFC・CLUSTERPRO X・非クラスタである。',
  },
  ...clusterTexts,
  source: guide(sections.rdmSupport1),
  applies: (job) => isWindowsRdm(job, 'filesystem'),
  check: (job, report) => checkClusters(job, 'filesystem', report),
  cases: {
    violating: [
      { title: 'a cluster of another maker', design: design('other'), marks: ['other'] },
      { title: 'Oracle Grid Infrastructure', design: design('grid'), marks: ['grid'] },
    ],
    compliant: [
      { title: 'WSFC', design: design('wsfc') },
      { title: 'no cluster', design: design('') },
    ],
    boundary: [{ title: 'CLUSTERPRO X', design: design('clusterpro-x') }],
  },
});
