import { defineRule } from '../engine/rule.ts';
import { isAdministrator } from './shared/procedures.ts';

export const backupRoleCreatedByAdministrator = defineRule({
  id: 'vcb/backup-role-created-by-administrator',
  system: 'vcb',
  level: 'error',
  subject: 'step',
  summary: {
    en: 'The role is created by a VI Client user with administrative rights.',
    ja: 'ロール作成は管理権限を持つユーザーで VI Client にログインして行う。',
  },
  message: { en: '{step} is done by {found}.', ja: '{step} を {found} が実施する。' },
  advice: {
    en: 'Log in to VI Client as a user with administrative rights.',
    ja: 'VI Client に管理権限のあるユーザーでログインする。',
  },
  source: { document: 'vcb-guide', section: 'バックアップ ロールの作成' },
  applies: (step) => step.name === 'create-role' && step.states('by'),
  check(step, report) {
    const found = step.need('by');
    if (!isAdministrator(found)) report(step.place('by'), { step: step.name ?? '', found });
  },
  cases: {
    violating: [
      {
        title: 'by an operator',
        design: `virtualcenter vc
procedure role for vc { step create-role on vc by "svc-vcb" }`,
        marks: ['"svc-vcb"'],
      },
    ],
    compliant: [
      {
        title: 'by an administrator',
        design: `virtualcenter vc
procedure role for vc { step create-role on vc by "VC administrator" }`,
      },
    ],
    boundary: [
      {
        title: 'nobody named',
        design: `virtualcenter vc
procedure role for vc { step create-role on vc }`,
      },
    ],
  },
});
