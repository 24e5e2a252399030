import { jobsOfCopy, type Backup } from '../../model/derived/array-jobs.ts';
import { deviceStateOf, snapshotsThrough, type Ld } from '../../model/derived/istorage.ts';
import { defineRule } from '../engine/rule.ts';
import { seenByEsxi } from './shared/devices.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

/** Jobs that link and unlink the disk. */
function unlinking(ld: Ld): readonly Backup[] {
  return [...new Set(snapshotsThrough(ld).flatMap((snapshot) => jobsOfCopy(snapshot)))];
}

const design = (state: string, job = 'backup j { protect ds  mode shortstop }'): string => `array t {
  ld bv
  ld sv
  ld lv { device ${state} }
  snapshot s of bv { svs sv  lv lv }
  ldset esx to esx-01 { lds bv, lv }
}
vcenter vc { esxi esx-01  datastore ds on bv  vm web on ds }
${job}
`;

export const istorageLvNotReadyEsxiUndefined = defineRule({
  id: 'istorage/lv-not-ready-esxi-undefined',
  system: 'nec',
  level: 'warning',
  subject: 'ld',
  summary: {
    en: 'What an ESXi host does when an attached LV becomes Not Ready is undefined.',
    ja: 'attach 中の LV が Not Ready になった場合の ESXi の動作は不定である。',
  },
  message: {
    en: '{ld} is attached on {hosts} while {job} unlinks it and makes it Not Ready.',
    ja: '{ld} は {hosts} に attach されたまま、{job} のリンク解除で Not Ready になる。',
  },
  advice: {
    en: 'Keep it detached, and attach it only for a restore.',
    ja: '通常は detach とし、リストア時のみ attach する。',
  },
  source: guide(sections.vmfsMore3),
  applies: (ld) => unlinking(ld).length > 0 && seenByEsxi(ld).length > 0,
  check(ld, report) {
    for (const ldset of seenByEsxi(ld)) {
      if (deviceStateOf(ld, ldset) !== 'attached') continue;
      const place = ldset.get('device') ? ldset.place('device') : ld.place('device');
      const hosts = ldset.list('to').filter((host) => host.is('esxi', 'esx'));
      report(
        place,
        { ld, hosts, job: unlinking(ld) },
        { fixes: () => [ldset.get('device') ? set(ldset, 'device', 'detached') : set(ld, 'device', 'detached')] },
      );
      return;
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a job unlinks an attached LV',
        design: design('attached'),
        marks: ['attached'],
        fixed: design('detached'),
      },
    ],
    compliant: [{ title: 'detached', design: design('detached') }],
    boundary: [{ title: 'no job unlinks it', design: design('attached', 'design { needs none }') }],
  },
});
