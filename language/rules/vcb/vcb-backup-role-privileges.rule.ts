import { rolePrivileges } from '../../support/vcb/restores.ts';
import { minimumVersions } from '../../support/vcb/transports.ts';
import { compareVersions } from '../../support/versions.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { list } from './shared/texts.ts';

export const backupRolePrivileges = defineRule({
  id: 'vcb/backup-role-privileges',
  system: 'vcb',
  level: 'error',
  subject: 'backup-role',
  summary: {
    en: 'The backup role needs Disk Lease, Create Snapshot, Remove Snapshot, Allow Virtual Machine Download and Allow Read-only Disk Access.',
    ja: 'ロールにはディスク リース、スナップショットの作成・削除、ダウンロード許可、読み取り専用ディスク アクセスの五権限が要る。',
  },
  message: { en: '{role} lacks {found}.', ja: '{role} に {found} がない。' },
  advice: { en: 'Give the role the missing privileges: {found}.', ja: '不足している権限を与える: {found}。' },
  source: { document: 'vcb-guide', section: 'バックアップ ロールの作成' },
  reads: ['predefined', 'privileges'],
  check(role, report) {
    const vc = role.parent;
    const version = vc?.is('virtualcenter') ? vc.get('version') : undefined;
    // The predefined role of 2.5 has them all.
    if (
      role.get('predefined') === true &&
      version !== undefined &&
      !(compareVersions(version, minimumVersions.predefinedRole.value) < 0)
    )
      return;
    const granted = role.need('privileges') as readonly string[];
    const missing = rolePrivileges.rows.map((row) => row.id).filter((id) => !granted.includes(id));
    if (missing.length === 0) return;
    report(
      role.place('privileges'),
      { role: role.label, found: list(missing) },
      {
        fixes: () => [say(role, 'privileges', list([...granted, ...missing]))],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'one is missing',
        design:
          'virtualcenter vc { version 2.0  backup-role "VCB" { privileges disk-lease, create-snapshot, remove-snapshot, allow-vm-download } }',
        marks: ['disk-lease, create-snapshot, remove-snapshot, allow-vm-download'],
        fixed:
          'virtualcenter vc { version 2.0  backup-role "VCB" { privileges disk-lease, create-snapshot, remove-snapshot, allow-vm-download, allow-read-only-disk-access } }',
      },
    ],
    compliant: [
      {
        title: 'all five',
        design:
          'virtualcenter vc { version 2.0  backup-role "VCB" { privileges disk-lease, create-snapshot, remove-snapshot, allow-vm-download, allow-read-only-disk-access } }',
      },
    ],
    boundary: [
      {
        title: 'the predefined role of 2.5',
        design: 'virtualcenter vc { version 2.5  backup-role "VMware Consolidated Backup User" { predefined yes } }',
      },
    ],
  },
});
