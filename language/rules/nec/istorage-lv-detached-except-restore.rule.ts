import { hasRole } from '../../model/derived/istorage.ts';
import { defineRule } from '../engine/rule.ts';
import { checkDetached, detachedTexts, seenByEsxi } from './shared/devices.ts';
import { guide, sections } from './shared/guide.ts';

const design = (lv: string): string => `array t {
  ld bv
  ld sv
  ld lv { ${lv} }
  snapshot s of bv { svs sv  lv lv }
  ldset esx to esx-01 { lds bv, lv }
}
vcenter vc { esxi esx-01 }
`;

export const istorageLvDetachedExceptRestore = defineRule({
  id: 'istorage/lv-detached-except-restore',
  system: 'nec',
  level: 'error',
  subject: 'ld',
  summary: {
    en: 'An LV that is assigned to an ESXi host is detached, and attached only during a restore.',
    ja: 'ESXi に割り当てた LV は通常 detach とし、リストア時のみ attach とする。',
  },
  why: {
    en: 'Unlinking makes the LV Not Ready, and what ESXi does when a LUN becomes Not Ready is undefined.',
    ja: 'リンク解除で LV は Not Ready となり、LUN が Not Ready になった場合の ESXi の動作は不定である。',
  },
  ...detachedTexts,
  source: guide(sections.vmfsMore3),
  applies: (ld) => hasRole(ld, 'LV') && seenByEsxi(ld).length > 0,
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
    ],
    compliant: [{ title: 'detached', design: design('device detached') }],
    boundary: [
      {
        title: 'assigned to a backup server only',
        design: `array t { ld bv  ld sv  ld lv  snapshot s of bv { svs sv  lv lv }  ldset bk to bk01 { lds lv } }
server bk01`,
      },
    ],
  },
});
