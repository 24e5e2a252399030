import { needGuest } from '../../model/derived/vcb.ts';
import { quiesceScripts } from '../../support/vcb/tools.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { samePath } from './shared/texts.ts';

export const preFreezePathWindows = defineRule({
  id: 'vcb/pre-freeze-path-windows',
  system: 'vcb',
  level: 'error',
  subject: 'quiesce',
  summary: {
    en: 'On Windows the pre-freeze script is C:\\Windows\\pre-freeze-script.bat.',
    ja: 'Windows の Pre-freeze は C:\\Windows\\pre-freeze-script.bat に置く。',
  },
  why: {
    en: 'ESX Server 3.5 Update 2 and later look in backupScripts.d of VMware Tools (unverified, knowledge base 1006671).',
    ja: 'ESX Server 3.5 Update 2 以降は VMware Tools の backupScripts.d を使う(未検証、KB 1006671)。',
  },
  message: {
    en: 'The pre-freeze script of {vm} is {found}; VCB runs {allowed}.',
    ja: '{vm} の Pre-freeze スクリプトは {found} だが、VCB が実行するのは {allowed}。',
  },
  advice: { en: 'Put the script at {allowed}.', ja: 'スクリプトを {allowed} に置く。' },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  applies: (quiesce) =>
    Boolean(quiesce.get('pre-freeze')) &&
    quiesce.parent?.is('vm') === true &&
    needGuest(quiesce.parent).family === 'windows',
  check(quiesce, report) {
    const found = quiesce.need('pre-freeze') ?? '';
    const allowed = quiesceScripts.windows.preFreeze;
    if (samePath(found, allowed) || found.toLowerCase().startsWith(quiesceScripts.later.windows.toLowerCase())) return;
    report(
      quiesce.place('pre-freeze'),
      { vm: quiesce.parent?.label ?? '', found, allowed },
      {
        fixes: () => [say(quiesce, 'pre-freeze', `"${allowed}"`)],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'another folder',
        design: String.raw`vm v { guest "Windows Server 2003"  quiesce { pre-freeze "D:\scripts\freeze.bat" } }`,
        marks: ['"D:\\scripts\\freeze.bat"'],
        fixed: String.raw`vm v { guest "Windows Server 2003"  quiesce { pre-freeze "C:\Windows\pre-freeze-script.bat" } }`,
      },
    ],
    compliant: [
      {
        title: 'the path that VCB runs',
        design: String.raw`vm v { guest "Windows Server 2003"  quiesce { pre-freeze "C:\Windows\pre-freeze-script.bat" } }`,
      },
    ],
    boundary: [
      {
        title: 'in other letters',
        design: String.raw`vm v { guest "Windows Server 2003"  quiesce { pre-freeze "c:\WINDOWS\pre-freeze-script.bat" } }`,
      },
    ],
  },
});
