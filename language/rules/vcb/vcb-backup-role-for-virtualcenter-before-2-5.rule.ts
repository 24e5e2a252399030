import { jobsOfProxy } from '../../model/derived/vcb.ts';
import { rolePrivileges } from '../../support/vcb/restores.ts';
import { minimumVersions } from '../../support/vcb/transports.ts';
import { compareVersions } from '../../support/versions.ts';
import { defineRule } from '../engine/rule.ts';
import { add } from './shared/fixes.ts';

export const backupRoleForVirtualcenterBefore25 = defineRule({
  id: 'vcb/backup-role-for-virtualcenter-before-2-5',
  system: 'vcb',
  level: 'error',
  subject: 'virtualcenter',
  summary: {
    en: 'With VirtualCenter before 2.5 create a backup role and give its rights to the backup account; 2.5 has the predefined role VMware Consolidated Backup User.',
    ja: '2.5 より前の VirtualCenter ではバックアップ用ロールを新設して権限を与える(2.5 は事前定義ロールを使う)。',
  },
  message: {
    en: '{vc} is {found} and has no backup role; a predefined one comes with {allowed}.',
    ja: '{vc}({found})にバックアップロールがない。事前定義のロールは {allowed} から。',
  },
  advice: {
    en: 'Create a role with the five privileges and assign it to the user of the proxy.',
    ja: '五つの権限を持つロールを作成し、プロキシのユーザーに割り当てる。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の使用' },
  reads: ['version'],
  applies: (vc) => vc.referrers('proxy', 'endpoint').some((proxy) => jobsOfProxy(proxy).length > 0),
  check(vc, report) {
    const found = vc.need('version');
    const allowed = minimumVersions.predefinedRole.value;
    if (!(compareVersions(found, allowed) < 0) || vc.children('backup-role').length > 0) return;
    const user = vc.referrers('proxy', 'endpoint')[0]?.get('user');
    report(
      vc.place('version'),
      { vc: vc.label, found, allowed },
      {
        fixes: () => [
          add(
            vc,
            `backup-role "VCB Backup" { ${user ? `users "${user}"  ` : ''}privileges ${rolePrivileges.rows.map((row) => row.id).join(', ')} }`,
          ),
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'VirtualCenter 2.0 without a role',
        design: `virtualcenter vc { version 2.0 }
vm v
proxy p { endpoint vc  user "svc-vcb" }
backup b { protect v  using VCB on p }`,
        marks: ['2.0'],
        fixed: `virtualcenter vc { version 2.0  backup-role "VCB Backup" { users "svc-vcb"  privileges disk-lease, create-snapshot, remove-snapshot, allow-vm-download, allow-read-only-disk-access } }
vm v
proxy p { endpoint vc  user "svc-vcb" }
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'a role',
        design: `virtualcenter vc { version 2.0  backup-role "VCB Backup" }
vm v
proxy p { endpoint vc }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: '2.5 brings one along',
        design: `virtualcenter vc { version 2.5 }
vm v
proxy p { endpoint vc }
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
