import { inVirtualInfrastructure } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const rdmMapsUnformattedSanLun = defineRule({
  id: 'vcb/rdm-maps-unformatted-san-lun',
  system: 'vcb',
  level: 'error',
  subject: 'rdm',
  summary: {
    en: 'A raw device mapping attaches a VM to a LUN on a SAN that ESX Server has not formatted.',
    ja: 'RDM の実体は ESX Server がフォーマットしていない SAN LUN である。',
  },
  message: {
    en: '{rdm} maps a LUN that is formatted with a VMFS.',
    ja: '{rdm} はフォーマット済みの LUN を対応付けている。',
  },
  advice: { en: 'Map an unformatted SAN LUN.', ja: '未フォーマットの SAN LUN を対応付ける。' },
  source: { document: 'vcb-guide', section: '仮想マシンのコンテンツ' },
  applies: (rdm) => rdm.parent?.is('vm') === true && inVirtualInfrastructure(rdm.parent) && rdm.states('formatted'),
  check(rdm, report) {
    if (rdm.need('formatted')) report(rdm.place('formatted'), { rdm: rdm.label });
  },
  cases: {
    violating: [
      {
        title: 'a formatted LUN',
        design: `san fc1
esx e1 { vm v { rdm q on fc1 { formatted yes } } }`,
        marks: ['yes'],
      },
    ],
    compliant: [
      {
        title: 'an unformatted LUN',
        design: `san fc1
esx e1 { vm v { rdm q on fc1 { formatted no } } }`,
      },
    ],
    boundary: [
      {
        title: 'a VM of another platform',
        design: `san fc1
vcenter vc { vm v { rdm q on fc1 { formatted yes } } }`,
      },
    ],
  },
});
