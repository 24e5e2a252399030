import { defineRule } from '../engine/rule.ts';
import { isAdministrator } from './shared/procedures.ts';

export const automountChangeAsAdministrator = defineRule({
  id: 'vcb/automount-change-as-administrator',
  system: 'vcb',
  level: 'error',
  subject: 'step',
  summary: {
    en: 'The drive-letter change is made while logged in as administrator.',
    ja: 'ドライブ レターの設定変更は管理者でログインして行う。',
  },
  message: { en: '{step} is done by {found}.', ja: '{step} を {found} が実施する。' },
  advice: {
    en: 'Log in as administrator for the drive-letter change.',
    ja: 'ドライブレターの変更は管理者でログインして行う。',
  },
  source: { document: 'vcb-guide', section: 'VCB プロキシでの Windows の構成' },
  applies: (step) => ['disable-automount', 'scrub-automount'].includes(step.name ?? '') && step.states('by'),
  check(step, report) {
    const found = step.need('by');
    if (!isAdministrator(found)) report(step.place('by'), { step: step.name ?? '', found });
  },
  cases: {
    violating: [
      {
        title: 'by a backup operator',
        design: `proxy p
procedure letters for p { step disable-automount by "backup operator" }`,
        marks: ['"backup operator"'],
      },
    ],
    compliant: [
      {
        title: 'by the administrator',
        design: `proxy p
procedure letters for p { step disable-automount by "Administrator" }`,
      },
    ],
    boundary: [
      {
        title: 'in Japanese',
        design: `proxy p
procedure letters for p { step scrub-automount by "サーバ管理者" }`,
      },
    ],
  },
});
