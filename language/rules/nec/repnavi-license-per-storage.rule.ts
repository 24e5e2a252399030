import { toolOf } from '../../model/derived/array-jobs.ts';
import { findProduct } from '../../support/products.ts';
import { defineRule } from '../engine/rule.ts';
import { repnavi } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { jobsOfArray } from './shared/jobs.ts';

export const repnaviLicensePerStorage = defineRule({
  id: 'repnavi/license-per-storage',
  system: 'nec',
  level: 'warning',
  subject: 'array',
  summary: {
    en: 'RepNavi Suite is licensed per storage: one order covers any number of VMs and physical machines on the same array.',
    ja: 'RepNavi Suite はストレージ Tier の手配で、1つの手配で同一ストレージ上の仮想マシン/物理マシンへ台数によらず導入できる。',
  },
  message: {
    en: 'Jobs with RepNavi Suite copy disks of {array} ({job}), but no licence is ordered for this array.',
    ja: '{array} のディスクを RepNavi Suite で複製する（{job}）が、このアレイ用の手配がない。',
  },
  advice: {
    en: 'Order one for this array and name it in the `licence` entry.',
    ja: 'このアレイ用に 1 つ手配し、`licence` に加える。',
  },
  source: guide(sections.integrated),
  // a design that says nothing of licences at all is not about them
  applies: (array) =>
    jobsOfArray(array).some((job) => toolOf(job) === 'repnavi') &&
    array.topology.all('licence').some((licence) => isRepnavi(licence.name)),
  check(array, report) {
    const licences = array.topology.all('licence').filter((licence) => isRepnavi(licence.name));
    const covered = licences.some(
      (licence) => (licence.list('for') as readonly unknown[]).includes(array) && (licence.get('count') ?? 1) > 0,
    );
    if (covered) return;
    const jobs = jobsOfArray(array).filter((job) => toolOf(job) === 'repnavi');
    report(
      array.place(),
      { array, job: jobs },
      {
        related: licences.map((l) => ({
          place: l.place(),
          message: { en: 'what is ordered', ja: '手配済みのライセンス' },
        })),
      },
    );
  },
  cases: {
    violating: [
      {
        title: 'the order is for another array',
        design: repnavi({ more: ['array u', 'licence RepNavi for u { count 1 }'] }),
        marks: ['t'],
      },
      { title: 'none ordered', design: repnavi({ more: ['licence RepNavi for t { count 0 }'] }), marks: ['t'] },
    ],
    compliant: [{ title: 'one for the array', design: repnavi({ more: ['licence RepNavi for t { count 1 }'] }) }],
    boundary: [{ title: 'the design does not speak of licences', design: repnavi({}) }],
  },
});

function isRepnavi(name: string | undefined): boolean {
  return name !== undefined && (findProduct(name)?.name === 'RepNavi Suite' || name === 'RepNavi Suite');
}
