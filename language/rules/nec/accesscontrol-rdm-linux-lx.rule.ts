import { rdmLd } from '../../model/derived/istorage.ts';
import { guestOs, vmOf } from '../../model/derived/machines.ts';
import { formatNames } from '../../support/nec/access.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

const design = (format: string, guest = 'RHEL 8.6'): string => `array t { ld a { format ${format} } }
vcenter vc { vm db { guest "${guest}"  rdm data on a { compatibility physical } } }
`;

export const accesscontrolRdmLinuxLx = defineRule({
  id: 'accesscontrol/rdm-linux-lx',
  system: 'nec',
  level: 'error',
  subject: 'rdm',
  summary: {
    en: 'A Linux RDM disk has the usage format Linux(LX).',
    ja: 'Linux の RDM ディスクは利用形式「Linux(LX)」とする。',
  },
  message: {
    en: '{rdm} of a Linux guest is on {ld} with the usage format {found}; it has to be {allowed}.',
    ja: 'Linux ゲストの {rdm} の {ld} の利用形式は {found} だが、{allowed} でなければならない。',
  },
  advice: {
    en: 'Set the usage format to Linux(LX).',
    ja: '利用形式を Linux(LX) にする。',
  },
  source: guide(sections.manager),
  applies: (rdm) => rdmLd(rdm) !== undefined && guestOs(vmOf(rdm))?.family === 'linux',
  check(rdm, report) {
    const ld = rdmLd(rdm)!;
    const format = ld.need('format');
    if (format === 'LX') return;
    report(
      ld.place('format'),
      { rdm, ld, found: formatNames[format], allowed: formatNames.LX },
      { fixes: () => [set(ld, 'format', 'LX')] },
    );
  },
  fixable: true,
  cases: {
    violating: [{ title: 'WN', design: design('WN'), marks: ['WN'], fixed: design('LX') }],
    compliant: [{ title: 'LX', design: design('LX') }],
    boundary: [{ title: 'a Windows guest', design: design('WN', 'Windows Server 2022') }],
  },
});
