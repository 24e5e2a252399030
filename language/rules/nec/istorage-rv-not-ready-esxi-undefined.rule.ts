import { jobsOfLd } from '../../model/derived/array-jobs.ts';
import { deviceStateOf, mvOf, pairsTo } from '../../model/derived/istorage.ts';
import { defineRule } from '../engine/rule.ts';
import { seenByEsxi } from './shared/devices.ts';
import { guide, sections } from './shared/guide.ts';
import { set } from './shared/fixes.ts';
import type { Backup } from '../../model/derived/array-jobs.ts';
import type { Ld } from '../../model/derived/istorage.ts';

/** Jobs that replicate to the disk, each time making it Not Ready. */
function replicating(ld: Ld): readonly Backup[] {
  return [...new Set(pairsTo(ld).flatMap((pair) => jobsOfLd(mvOf(pair) ?? ld)))];
}

const design = (state: string, job = 'backup j { protect ds  mode nonstop }'): string => `array t {
  ld mv
  ld rv { device ${state} }
  pair p of mv -> rv
  ldset esx to esx-01 { lds mv, rv }
}
vcenter vc { esxi esx-01  datastore ds on mv  vm web on ds }
${job}
`;

export const istorageRvNotReadyEsxiUndefined = defineRule({
  id: 'istorage/rv-not-ready-esxi-undefined',
  system: 'nec',
  level: 'warning',
  subject: 'ld',
  summary: {
    en: 'What an ESXi host does when an attached RV becomes Not Ready is undefined.',
    ja: 'attach 中の RV が Not Ready になった場合の ESXi の動作は不定である。',
  },
  message: {
    en: '{ld} is attached on {hosts} while {job} replicates to it and makes it Not Ready.',
    ja: '{ld} は {hosts} に attach されたまま、{job} のレプリケートで Not Ready になる。',
  },
  advice: {
    en: 'Keep it detached, and attach it only for a restore.',
    ja: '通常は detach とし、リストア時のみ attach する。',
  },
  source: guide(sections.vmfsMore2),
  applies: (ld) => pairsTo(ld).length > 0 && seenByEsxi(ld).length > 0 && replicating(ld).length > 0,
  check(ld, report) {
    for (const ldset of seenByEsxi(ld)) {
      if (deviceStateOf(ld, ldset) !== 'attached') continue;
      const place = ldset.get('device') ? ldset.place('device') : ld.place('device');
      const hosts = ldset.list('to').filter((host) => host.is('esxi', 'esx'));
      report(
        place,
        { ld, hosts, job: replicating(ld) },
        { fixes: () => [ldset.get('device') ? set(ldset, 'device', 'detached') : set(ld, 'device', 'detached')] },
      );
      return;
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a job replicates to an attached RV',
        design: design('attached'),
        marks: ['attached'],
        fixed: design('detached'),
      },
    ],
    compliant: [{ title: 'detached', design: design('detached') }],
    boundary: [{ title: 'no job replicates to it', design: design('attached', 'design { needs none }') }],
  },
});
