/** Usage formats of RDM disks on Windows guests, by their partition table. */
import { rdmLd } from '../../../model/derived/istorage.ts';
import { guestOs, vmOf } from '../../../model/derived/machines.ts';
import type { Element } from '../../../model/element.ts';
import { formatNames, usageFormats } from '../../../support/nec/access.ts';
import type { Report } from '../../engine/rule.ts';
import { set } from './fixes.ts';

/** Whether the RDM is a disk of an array in a Windows guest, whose format says Windows at all: others have a rule of their own. */
export function windowsRdm(rdm: Element<'rdm'>): boolean {
  const ld = rdmLd(rdm);
  return ld !== undefined && ld.get('format') !== 'LX' && guestOs(vmOf(rdm))?.family === 'windows';
}

export const partitionTexts = {
  message: {
    en: '{rdm} has a partition table of the kind {partition}, but {ld} has the usage format {found}; it has to be {allowed}.',
    ja: '{rdm} は {partition} 形式だが、{ld} の利用形式は {found} である。{allowed} でなければならない。',
  },
  advice: {
    en: 'Set the usage format by the partition table: WN for MBR, WG for GPT.',
    ja: '利用形式をパーティション形式に合わせる。MBR は WN、GPT は WG。',
  },
};

/** Reports a disk whose usage format is not that of its partition table. */
export function checkPartitionFormat(rdm: Element<'rdm'>, partition: 'MBR' | 'GPT', report: Report): void {
  if (rdm.need('partition') !== partition) return;
  const ld = rdmLd(rdm)!;
  const format = ld.need('format');
  const { format: allowed } = usageFormats.rows.find((row) => row.area === 'rdm' && row.partition === partition)!;
  if (format === allowed) return;
  report(
    ld.place('format'),
    { rdm, partition, ld, found: formatNames[format], allowed: formatNames[allowed] },
    {
      related: [{ place: rdm.place('partition'), message: { en: 'the partition table', ja: 'パーティション形式' } }],
      fixes: () => [set(ld, 'format', allowed)],
    },
  );
}

/** A Windows guest with one RDM disk. */
export function partitionDesign(format: string, partition: string): string {
  return `array t { ld a { format ${format} } }
vcenter vc { vm db { guest "Windows Server 2022"  rdm data on a { compatibility physical  partition ${partition} } } }
`;
}
