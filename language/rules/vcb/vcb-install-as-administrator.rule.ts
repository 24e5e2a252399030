import { defineRule } from '../engine/rule.ts';
import { isAdministrator } from './shared/procedures.ts';

export const installAsAdministrator = defineRule({
  id: 'vcb/install-as-administrator',
  system: 'vcb',
  level: 'error',
  subject: 'step',
  summary: {
    en: 'Install the VCB package with setup.exe under an account with administrator rights.',
    ja: 'VCB の導入は管理者権限のアカウントで setup.exe を実行する。',
  },
  message: { en: '{step} is done by {found}.', ja: '{step} を {found} が実施する。' },
  advice: {
    en: 'Log in with an account that has administrator rights.',
    ja: '管理者権限を持つアカウントでログインする。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup のインストール' },
  applies: (step) => ['install-vcb', 'run-installer'].includes(step.name ?? '') && step.states('by'),
  check(step, report) {
    const found = step.need('by');
    if (!isAdministrator(found)) report(step.place('by'), { step: step.name ?? '', found });
  },
  cases: {
    violating: [
      {
        title: 'by an operator',
        design: `proxy p
procedure setup for p { step install-vcb by "operator" }`,
        marks: ['"operator"'],
      },
    ],
    compliant: [
      {
        title: 'by an administrator',
        design: `proxy p
procedure setup for p { step install-vcb by "local administrator" }`,
      },
    ],
    boundary: [
      {
        title: 'nobody named',
        design: `proxy p
procedure setup for p { step install-vcb }`,
      },
    ],
  },
});
