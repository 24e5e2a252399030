import { predefinedRole } from '../../support/vcb/restores.ts';
import { minimumVersions } from '../../support/vcb/transports.ts';
import { compareVersions } from '../../support/versions.ts';
import { defineRule } from '../engine/rule.ts';

export const usePredefinedRoleIn25 = defineRule({
  id: 'vcb/use-predefined-role-in-2-5',
  system: 'vcb',
  level: 'info',
  subject: 'backup-role',
  summary: {
    en: 'VirtualCenter 2.5 uses the predefined role "VMware Consolidated Backup User", so no new role is needed.',
    ja: 'VirtualCenter 2.5 では定義済みの VMware Consolidated Backup User を使う。',
  },
  message: {
    en: '{role} was made by hand, although {vc} ({found}) has the predefined role {allowed}.',
    ja: '{vc}({found})には事前定義のロール {allowed} があるのに、{role} を作成している。',
  },
  advice: { en: 'Use the predefined role.', ja: '事前定義のロールを使う。' },
  source: { document: 'vcb-guide', section: 'バックアップ ロールの作成' },
  reads: ['predefined'],
  applies: (role) =>
    role.parent?.is('virtualcenter') === true &&
    !(compareVersions(role.parent.get('version') ?? '0', minimumVersions.predefinedRole.value) < 0),
  check(role, report) {
    if (role.need('predefined')) return;
    const vc = role.parent;
    report(role.place(), {
      role: role.label,
      vc: vc?.label ?? '',
      found: vc?.is('virtualcenter') ? (vc.get('version') ?? '') : '',
      allowed: predefinedRole,
    });
  },
  cases: {
    violating: [
      {
        title: "a role of one's own in 2.5",
        design: 'virtualcenter vc { version 2.5  backup-role "VCB Backup" { predefined no } }',
        marks: ['"VCB Backup"'],
      },
    ],
    compliant: [
      {
        title: 'the predefined one',
        design: 'virtualcenter vc { version 2.5  backup-role "VMware Consolidated Backup User" { predefined yes } }',
      },
    ],
    boundary: [
      {
        title: "a role of one's own in 2.0",
        design: 'virtualcenter vc { version 2.0  backup-role "VCB Backup" { predefined no } }',
      },
    ],
  },
});
