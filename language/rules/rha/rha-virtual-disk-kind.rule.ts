import { scenariosFor, type Vm } from '../../model/derived/replication.ts';
import { rhaLimits } from '../../support/rha/limits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const allowed = rhaLimits.diskKinds.values;
const design = (kind: string): string => `hyperv hv-a { vm app01 { disk os { kind ${kind} } } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaVirtualDiskKind = defineRule({
  id: 'rha/virtual-disk-kind',
  system: 'rha',
  level: 'warning',
  subject: 'disk',
  summary: {
    en: 'Virtual disks may be dynamically expanding, fixed-size or differencing; the guide names no other kind.',
    ja: '仮想ディスクは容量可変・容量固定・差分のいずれでもよい。ほかの種類はガイドに記載がない。',
  },
  message: {
    en: '{disk} is a `{found}` disk; the guide speaks of {allowed} only.',
    ja: '{disk} の種類は `{found}` だが、ガイドに記載があるのは {allowed} のみである。',
  },
  advice: {
    en: 'Ask the vendor, or use one of the kinds named.',
    ja: 'ベンダに確認するか、記載のある種類を使う。',
  },
  source: guide.diskKinds,
  reads: ['kind'],
  applies: (disk) => disk.parent?.kind === 'vm' && scenariosFor(disk.parent as unknown as Vm).length > 0,
  check: (disk, report) => {
    const found = disk.need('kind');
    if (allowed.includes(found)) return;
    report(disk.place('kind'), { disk: disk.label, found, allowed: allowed.join(', ') });
  },
  cases: {
    violating: [{ title: 'a pass-through disk', design: design('pass-through'), marks: ['pass-through'] }],
    compliant: [{ title: 'a dynamically expanding disk', design: design('dynamic') }],
    boundary: [{ title: 'a differencing disk', design: design('differencing') }],
  },
});
