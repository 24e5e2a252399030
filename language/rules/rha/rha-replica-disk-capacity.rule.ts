import { clusterOf, hostsOf, isHypervScenario, volumesOf, type Host } from '../../model/derived/replication.ts';
import { formatSize } from './shared/format.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (replica: string): string => `hyperv hv-a { volume D { size 2 TB }  vm app01 {} }
hyperv hv-b { volume D { size ${replica} } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

/** Bytes of all volumes; undecided where one does not state its size. */
function capacity(host: Host): number {
  return volumesOf(host).reduce((sum, volume) => sum + volume.need('size'), 0);
}

export const rhaReplicaDiskCapacity = defineRule({
  id: 'rha/replica-disk-capacity',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'The replica has at least the disk capacity of the master.',
    ja: 'レプリカのディスク容量は、マスタと同等以上にする。',
  },
  message: {
    en: '{replica} has {found} of disk capacity, {master} {needed}.',
    ja: '{replica} のディスク容量は {found} で、{master} の {needed} に満たない。',
  },
  advice: {
    en: 'Give the replica at least {needed}.',
    ja: 'レプリカの容量を {needed} 以上にする。',
  },
  source: guide.requirements,
  applies: (scenario) => {
    const hosts = isHypervScenario(scenario) ? hostsOf(scenario) : undefined;
    return hosts !== undefined && volumesOf(hosts.master).length > 0 && volumesOf(hosts.replica).length > 0;
  },
  check: (scenario, report) => {
    const { master, replica } = hostsOf(scenario)!;
    const needed = capacity(master);
    const found = capacity(replica);
    if (found >= needed) return;
    const volumes = volumesOf(replica);
    const [only] = volumes;
    const place = volumes.length === 1 && only ? only.place('size') : replica.place();
    const params = {
      replica: clusterOf(replica).label,
      found: formatSize(found),
      master: clusterOf(master).label,
      needed: formatSize(needed),
    };
    report(place, params, {
      related: volumesOf(master).map((volume) => ({
        place: volume.place('size'),
        message: { en: 'of the master', ja: 'マスタの容量' },
      })),
      fixes: () =>
        volumes.length === 1 && only
          ? [
              {
                title: { en: `Plan ${formatSize(needed)}`, ja: `${formatSize(needed)} を計画する` },
                safe: false,
                edits: setFact(only, 'size', formatSize(needed)),
              },
            ]
          : [],
    });
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'half the capacity', design: design('1 TB'), marks: ['1 TB'], fixed: design('2 TB') },
      {
        title: 'several volumes that are too small together',
        design: `hyperv hv-a { volume D { size 2 TB }  vm app01 {} }
hyperv hv-b { volume D { size 1 TB }  volume E { size 512 GB } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
        marks: ['hv-b'],
      },
    ],
    compliant: [{ title: 'a larger replica', design: design('4 TB') }],
    boundary: [{ title: 'exactly the same capacity', design: design('2048 GB') }],
  },
});
