import { rdmLd } from '../../model/derived/istorage.ts';
import { guestOs, vmOf } from '../../model/derived/machines.ts';
import { formatNames, usageFormats } from '../../support/nec/access.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

const design = (format: string, guest: string): string => `array t { ld a { format ${format} } }
vcenter vc { vm db { guest "${guest}"  rdm data on a { compatibility physical } } }
`;

export const accesscontrolRdmUsageFormatMatchesGuest = defineRule({
  id: 'accesscontrol/rdm-usage-format-matches-guest',
  system: 'nec',
  level: 'error',
  subject: 'rdm',
  summary: {
    en: 'The usage format of an RDM’s logical disk matches the OS of the VM.',
    ja: 'RDM の論理ディスクの利用形式は仮想マシンの OS に合わせる。',
  },
  message: {
    en: '{rdm} is on {ld} with the usage format {found}, but {vm} runs {guest}; it has to be {allowed}.',
    ja: '{rdm} の {ld} の利用形式は {found} だが、{vm} は {guest} である。{allowed} でなければならない。',
  },
  advice: {
    en: 'Set the usage format by the guest: WN or WG for Windows (MBR or GPT), LX for Linux.',
    ja: 'ゲスト OS に合わせる。Windows は MBR なら WN、GPT なら WG、Linux は LX。',
  },
  source: guide(sections.manager),
  applies(rdm) {
    const family = guestOs(vmOf(rdm))?.family;
    return rdmLd(rdm) !== undefined && (family === 'windows' || family === 'linux');
  },
  check(rdm, report) {
    const ld = rdmLd(rdm)!;
    const os = guestOs(vmOf(rdm))!;
    const format = ld.need('format');
    const rows = usageFormats.rows.filter((row) => row.area === 'rdm' && row.guest === os.family);
    if (rows.some((row) => row.format === format)) return;
    const partition = rdm.get('partition');
    const exact = rows.filter(
      (row) => row.partition === undefined || partition === undefined || row.partition === partition,
    );
    report(
      ld.place('format'),
      {
        rdm,
        ld,
        vm: vmOf(rdm),
        guest: os.product ?? os.family,
        found: formatNames[format],
        allowed: exact.map((row) => formatNames[row.format]).join(' / '),
      },
      { fixes: () => exact.map((row) => set(ld, 'format', row.format)) },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'LX for a Windows guest',
        design: design('LX', 'Windows Server 2022'),
        marks: ['LX'],
        fixed: design('WN', 'Windows Server 2022'),
      },
      {
        title: 'WN for a Linux guest',
        design: design('WN', 'RHEL 8.6'),
        marks: ['WN'],
        fixed: design('LX', 'RHEL 8.6'),
      },
    ],
    compliant: [{ title: 'WG for a Windows guest', design: design('WG', 'Windows Server 2022') }],
    boundary: [{ title: 'LX for a Linux guest', design: design('LX', 'RHEL 8.6') }],
  },
});
