import { compareVersions } from '../../support/versions.ts';
import { defineRule } from '../engine/rule.ts';

export const upgradeFrom2xChangeVmfsPaths = defineRule({
  id: 'vcb/upgrade-from-2x-change-vmfs-paths',
  system: 'vcb',
  level: 'error',
  subject: 'esx',
  summary: {
    en: 'After upgrading ESX Server 2.x to 3.x change all VMFS paths set in the backup software.',
    ja: '2.x から 3.x への更新後はバックアップソフト内の VMFS パスをすべて改める。',
  },
  message: {
    en: '{host} was upgraded from {found}, and nobody has confirmed that the VMFS paths in the backup software were changed.',
    ja: '{host} は {found} からアップグレードされたが、バックアップソフトウェア内の VMFS パスの変更が確認されていない。',
  },
  advice: {
    en: 'Change them to /vmfs/volumes/<label or UUID>/… and confirm: `confirmed vmfs-paths by … on …`.',
    ja: '/vmfs/volumes/<ラベルまたは UUID>/… に変更し、`confirmed vmfs-paths by … on …` と記す。',
  },
  source: { document: 'vcb-guide', section: 'ESX Server をアップグレードしたあとのバックアップ ポリシーの変更' },
  applies: (host) => host.states('upgraded-from'),
  check(host, report) {
    const found = host.need('upgraded-from');
    if (!found || !(compareVersions(found, '3.0') < 0) || host.says('vmfs-paths') === 'confirmed') return;
    report(host.place('upgraded-from'), { host: host.label, found });
  },
  cases: {
    violating: [{ title: 'nobody looked', design: 'esx e1 { version 3.5  upgraded-from 2.5 }', marks: ['2.5'] }],
    compliant: [
      {
        title: 'confirmed',
        design: 'esx e1 { version 3.5  upgraded-from 2.5  confirmed vmfs-paths by "ops" on 2026-04-01 }',
      },
    ],
    boundary: [{ title: 'upgraded from 3.0', design: 'esx e1 { version 3.5  upgraded-from 3.0 }' }],
  },
});
