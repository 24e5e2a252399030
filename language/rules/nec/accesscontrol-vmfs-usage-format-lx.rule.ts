import { datastoresOn } from '../../model/derived/istorage.ts';
import { datastoreType } from '../../model/derived/machines.ts';
import { formatNames } from '../../support/nec/access.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

const design = (format: string, datastore = 'datastore ds on a'): string => `array t { ld a { format ${format} } }
vcenter vc { ${datastore}  vm web on ds { guest "Windows Server 2022" } }
`;

export const accesscontrolVmfsUsageFormatLx = defineRule({
  id: 'accesscontrol/vmfs-usage-format-lx',
  system: 'nec',
  level: 'error',
  subject: 'ld',
  summary: {
    en: 'The usage format of a logical disk with VMFS is Linux(LX), whatever the guests run.',
    ja: 'VMFS で使う論理ディスクの利用形式はゲスト OS によらず「Linux(LX)」とする。',
  },
  message: {
    en: '{ld} carries {datastore} and has the usage format {found}; it has to be {allowed}.',
    ja: '{ld} は {datastore} を構成するが、利用形式は {found} である。{allowed} でなければならない。',
  },
  advice: {
    en: 'Set the usage format to Linux(LX) before the disk is used.',
    ja: '使用開始前に利用形式を Linux(LX) にする。',
  },
  source: guide(sections.manager),
  reads: ['format'],
  applies: (ld) => datastoresOn(ld).some((datastore) => datastoreType(datastore) === 'vmfs'),
  check(ld, report) {
    const format = ld.need('format');
    if (format === 'LX') return;
    report(
      ld.place('format'),
      { ld, datastore: datastoresOn(ld), found: formatNames[format], allowed: formatNames.LX },
      { fixes: () => [set(ld, 'format', 'LX')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'WG because the guest runs Windows', design: design('WG'), marks: ['WG'], fixed: design('LX') },
    ],
    compliant: [{ title: 'LX', design: design('LX') }],
    boundary: [{ title: 'a disk without datastore', design: design('WG', 'datastore ds { type nfs }') }],
  },
});
