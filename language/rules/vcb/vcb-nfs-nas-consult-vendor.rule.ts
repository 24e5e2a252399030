import { inVirtualInfrastructure, jobsOf, vmsWithDiskOn } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const nfsNasConsultVendor = defineRule({
  id: 'vcb/nfs-nas-consult-vendor',
  system: 'vcb',
  level: 'info',
  subject: 'datastore',
  summary: {
    en: "How to back up virtual machines on NFS storage has to be taken from the storage vendor's documentation.",
    ja: 'NFS ストレージ上の仮想マシンの取得手順はストレージ ベンダの資料に従う。',
  },
  message: {
    en: "{ds} is on NFS storage, and nobody has confirmed the storage vendor's document on backing it up.",
    ja: '{ds} は NFS ストレージ上にあるが、バックアップに関するストレージベンダーのドキュメントが確認されていない。',
  },
  advice: {
    en: 'Read it and confirm: `confirmed vendor-document by … on …`.',
    ja: 'ドキュメントを確認し、`confirmed vendor-document by … on …` と記す。',
  },
  source: { document: 'vcb-guide', section: 'NFS バックアップ' },
  applies: (ds) =>
    ds.get('type') === 'nfs' && vmsWithDiskOn(ds).some((vm) => inVirtualInfrastructure(vm) && jobsOf(vm).length > 0),
  check(ds, report) {
    if (ds.says('vendor-document') !== 'confirmed') report(ds.place(), { ds: ds.label });
  },
  cases: {
    violating: [
      {
        title: 'nobody looked',
        design: `datastore ds { type nfs }
vm v on ds { disk c }
backup b { protect v  method nas-storage }`,
        marks: ['ds'],
      },
    ],
    compliant: [
      {
        title: 'confirmed',
        design: `datastore ds { type nfs  confirmed vendor-document by "storage team" on 2026-04-01 }
vm v on ds { disk c }
backup b { protect v  method nas-storage }`,
      },
    ],
    boundary: [
      {
        title: 'a datastore on a SAN',
        design: `datastore ds { type vmfs }
vm v on ds { disk c }
backup b { protect v  method san-snapshot }`,
      },
    ],
  },
});
