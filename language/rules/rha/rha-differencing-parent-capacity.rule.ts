import {
  clusterOf,
  hypervScenarios,
  hostOf,
  replicatedFiles,
  sameHost,
  volumesOf,
} from '../../model/derived/replication.ts';
import type { Element } from '../../model/element.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { formatSize } from './shared/format.ts';
import { guide } from './shared/guide.ts';

const design = (volume: string): string => `hyperv hv-a {
  vm app01 { disk data { kind differencing  size 20 GB  parent "D:\\base\\data.vhdx" { size 100 GB } } }
}
hyperv hv-b { volume D { ${volume} } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

const isDifferencing = (file: Element<'disk' | 'parent'>): boolean =>
  file.kind === 'disk' && file.get('kind') === 'differencing';

export const rhaDifferencingParentCapacity = defineRule({
  id: 'rha/differencing-parent-capacity',
  system: 'rha',
  level: 'error',
  subject: 'hyperv',
  summary: {
    en: 'The replica has room for the parents of differencing disks too, since they are replicated with them.',
    ja: '差分ディスクでは親の仮想ハードディスクも複製されるため、レプリカには親の分の容量も用意する。',
  },
  message: {
    en: '{replica} has {found} free; the disks replicated to it take {needed}, parents included.',
    ja: '{replica} の空き容量は {found} だが、複製されるディスクは親を含めて {needed} になる。',
  },
  advice: {
    en: 'Give the replica at least {needed} of free space.',
    ja: 'レプリカの空き容量を {needed} 以上にする。',
  },
  source: guide.diskKinds,
  applies: (host) =>
    volumesOf(host).length > 0 &&
    hypervScenarios(host.topology).some((scenario) => {
      const replica = hostOf(scenario, 'replica');
      return replica !== undefined && sameHost(replica, host);
    }) &&
    replicatedFiles(host).some(isDifferencing),
  check: (host, report) => {
    const files = replicatedFiles(host);
    for (const file of files) if (isDifferencing(file)) (file as unknown as Element<'disk'>).needChild('parent');
    const needed = files.reduce((sum, file) => sum + file.need('size'), 0);
    const volumes = volumesOf(host);
    const found = volumes.reduce((sum, volume) => sum + volume.need('free'), 0);
    if (found >= needed) return;
    const [only] = volumes;
    const single = volumes.length === 1 ? only : undefined;
    report(
      single ? single.place('free') : host.place(),
      { replica: clusterOf(host).label, found: formatSize(found), needed: formatSize(needed) },
      {
        related: files.filter(isDifferencing).map((file) => ({
          place: file.place(),
          message: { en: 'a differencing disk', ja: '差分ディスク' },
        })),
        fixes: () => {
          if (!single) return [];
          const size = single.get('size');
          return [
            {
              title: {
                en: `Plan ${formatSize(needed - found)} more`,
                ja: `${formatSize(needed - found)} の増設を計画する`,
              },
              safe: false,
              edits: [
                ...setFact(single, 'free', formatSize(needed)),
                ...(size == null ? [] : setFact(single, 'size', formatSize(size + needed - found))),
              ],
            },
          ];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'room for the differences only',
        design: design('size 200 GB  free 50 GB'),
        marks: ['50 GB'],
        fixed: design('size 270 GB  free 120 GB'),
      },
    ],
    compliant: [{ title: 'room for both', design: design('free 200 GB') }],
    boundary: [
      { title: 'exactly enough', design: design('free 120 GB') },
      {
        title: 'one parent of two machines counts once',
        design: `hyperv hv-a {
  vm a { disk data { kind differencing  size 20 GB  parent "D:\\base\\data.vhdx" { size 100 GB } } }
  vm b { disk data { kind differencing  size 20 GB  parent "d:\\Base\\data.vhdx" { size 100 GB } } }
}
hyperv hv-b { volume D { free 140 GB } }
scenario a { type hyperv  master hv-a  replica hv-b  protect hv-a.a }
scenario b { type hyperv  master hv-a  replica hv-b  protect hv-a.b }
`,
      },
    ],
  },
});
