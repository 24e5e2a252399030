import { methodOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const sanSnapshotConsultVendor = defineRule({
  id: 'vcb/san-snapshot-consult-vendor',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'Details of SAN snapshots depend on the storage vendor, so its documentation has to be consulted.',
    ja: 'SAN スナップショットの可否と手順は製品依存であり、ストレージ ベンダの資料で確認する。',
  },
  message: {
    en: "{job} relies on SAN snapshots, and nobody has confirmed the storage vendor's document.",
    ja: '{job} は SAN スナップショットに依存するが、ストレージベンダーのドキュメントが確認されていない。',
  },
  advice: {
    en: 'Read it and confirm: `confirmed vendor-document by … on …`.',
    ja: 'ドキュメントを確認し、`confirmed vendor-document by … on …` と記す。',
  },
  source: { document: 'vcb-guide', section: 'SAN バックアップ' },
  applies: (job) => methodOf(job) === 'san-snapshot',
  check(job, report) {
    const sans = job.topology.all('san');
    if (job.says('vendor-document') === 'confirmed' || sans.some((san) => san.says('vendor-document') === 'confirmed'))
      return;
    report(job.place('method'), { job: job.label });
  },
  cases: {
    violating: [
      {
        title: 'nobody looked',
        design: `vm v
backup b { protect v  method san-snapshot }`,
        marks: ['san-snapshot'],
      },
    ],
    compliant: [
      {
        title: 'confirmed at the job',
        design: `vm v
backup b { protect v  method san-snapshot  confirmed vendor-document by "storage team" on 2026-04-01 }`,
      },
    ],
    boundary: [
      {
        title: 'confirmed at the SAN',
        design: `san fc1 { confirmed vendor-document by "storage team" on 2026-04-01 }
vm v
backup b { protect v  method san-snapshot }`,
      },
    ],
  },
});
