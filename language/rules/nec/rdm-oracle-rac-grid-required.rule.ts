import { rdmVmsOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isWindowsRdm, needCluster } from './shared/rdm-targets.ts';

const design = (software: string): string =>
  rdm({
    vm: 'guest "Windows Server 2016"  runs Oracle 19c { instance rac  data data }',
    more: software === '' ? [] : [`guest-cluster c of db { software ${software} }`],
  });

export const rdmOracleRacGridRequired = defineRule({
  id: 'rdm/oracle-rac-grid-required',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Oracle RAC RDM backup is for clusters of Oracle Grid Infrastructure.',
    ja: 'Oracle RAC の RDM バックアップのクラスタは Oracle Grid Infrastructure を使う構成である。',
  },
  message: {
    en: '{job} saves Oracle RAC of {vm}, whose cluster is `{found}`; it has to be {allowed}.',
    ja: '{job} は {vm} の Oracle RAC を対象とするが、クラスタは `{found}` である。{allowed} でなければならない。',
  },
  advice: {
    en: 'Describe the cluster of Oracle Grid Infrastructure that the RAC is built on.',
    ja: 'RAC を構成する Oracle Grid Infrastructure のクラスタを記述する。',
  },
  source: guide(sections.rdmSupport5),
  applies: (job) => isWindowsRdm(job, 'oracle-rac'),
  check(job, report) {
    for (const vm of rdmVmsOf(job)) {
      const { software, element } = needCluster(vm);
      if (software === 'grid' || software === 'grid+clusterpro-x') continue;
      report(
        element?.place('software') ?? vm.place(),
        { job, vm, found: software, allowed: 'grid' },
        { fixes: () => (element ? [set(element, 'software', 'grid')] : []) },
      );
      return;
    }
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'no cluster', design: design(''), marks: ['db'] },
      { title: 'WSFC', design: design('wsfc'), marks: ['wsfc'], fixed: design('grid') },
    ],
    compliant: [{ title: 'Grid Infrastructure', design: design('grid') }],
    boundary: [{ title: 'with CLUSTERPRO X', design: design('grid+clusterpro-x') }],
  },
});
