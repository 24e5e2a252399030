import { hasRole } from '../../model/derived/istorage.ts';
import { defineRule } from '../engine/rule.ts';
import { checkDetached, detachedTexts, seenByEsxi } from './shared/devices.ts';
import { guide, sections } from './shared/guide.ts';

const design = (rv: string, set = ''): string => `array t {
  ld mv
  ld rv { ${rv} }
  pair p of mv -> rv
  ldset esx to esx-01 { lds mv, rv${set} }
}
vcenter vc { esxi esx-01 }
`;

export const istorageRvDetachedExceptRestore = defineRule({
  id: 'istorage/rv-detached-except-restore',
  system: 'nec',
  level: 'error',
  subject: 'ld',
  summary: {
    en: 'An RV that is assigned to an ESXi host is detached, and attached only during a restore.',
    ja: 'ESXi に割り当てた RV は通常 detach とし、リストア時のみ attach とする。',
  },
  why: {
    en: 'Replicating makes the RV Not Ready, and what ESXi does when a LUN becomes Not Ready is undefined.',
    ja: 'レプリケートで RV は Not Ready となり、LUN が Not Ready になった場合の ESXi の動作は不定である。',
  },
  ...detachedTexts,
  source: guide(sections.vmfsMore2),
  applies: (ld) => hasRole(ld, 'RV') && seenByEsxi(ld).length > 0,
  check: checkDetached,
  fixable: true,
  cases: {
    violating: [
      {
        title: 'attached all the time',
        design: design('device attached'),
        marks: ['attached'],
        fixed: design('device detached'),
      },
      {
        title: 'attached on the hosts of one LD set',
        design: design('device detached', '  device attached'),
        marks: ['attached'],
        fixed: design('device detached', '  device detached'),
      },
    ],
    compliant: [{ title: 'detached', design: design('device detached') }],
    boundary: [
      {
        title: 'assigned to a backup server only',
        design: `array t { ld mv  ld rv  pair p of mv -> rv  ldset bk to bk01 { lds rv } }
server bk01`,
      },
      {
        title: 'assigned to the host, and detached there by its LD set',
        design: design('size 1 TB', '  device detached'),
      },
    ],
  },
});
