import { rdmJobsOfVm } from '../../model/derived/array-jobs.ts';
import { guestOs } from '../../model/derived/machines.ts';
import { clusterproReleases } from '../../support/nec/software.ts';
import { listedVersion } from '../../support/versions.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

const design = (cluster: string): string =>
  rdm({ vm: 'guest "Windows Server 2022"', more: [`guest-cluster c of db { ${cluster} }`] });

export const rdmClusterproVersion = defineRule({
  id: 'rdm/clusterpro-version',
  system: 'nec',
  level: 'error',
  subject: 'guest-cluster',
  summary: {
    en: 'CLUSTERPRO X is supported in 3.1, 3.2, 3.3, 4.0, 4.1, 4.2, 4.3 and 5.0.',
    ja: 'CLUSTERPRO X は 3.1 / 3.2 / 3.3 / 4.0 / 4.1 / 4.2 / 4.3 / 5.0 をサポートする。',
  },
  message: {
    en: '{cluster} is of CLUSTERPRO X {found}; the support table has {allowed}.',
    ja: '{cluster} の CLUSTERPRO X は {found} だが、サポート表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Plan a listed release, or ask the PP support desk.',
    ja: '表にあるバージョンにするか、PP サポート窓口に問い合わせる。',
  },
  source: guide(sections.rdmSupport6),
  reads: ['version'],
  applies: (cluster) =>
    (cluster.get('software') ?? '').includes('clusterpro-x') &&
    cluster
      .list('of')
      .some((node) => node.is('vm') && guestOs(node)?.family === 'windows' && rdmJobsOfVm(node).length > 0),
  check(cluster, report) {
    const version = cluster.need('version');
    if (listedVersion(version, clusterproReleases.rows)) return;
    report(cluster.place('version'), {
      cluster,
      found: version,
      allowed: clusterproReleases.rows.join(', '),
    });
  },
  cases: {
    violating: [{ title: 'one release too new', design: design('software clusterpro-x  version 5.1'), marks: ['5.1'] }],
    compliant: [{ title: '4.2', design: design('software clusterpro-x  version 4.2') }],
    boundary: [
      { title: 'the last release', design: design('software clusterpro-x  version 5.0') },
      { title: 'WSFC is part of the OS', design: design('software wsfc') },
    ],
  },
});
