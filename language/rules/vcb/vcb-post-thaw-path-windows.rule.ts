import { needGuest } from '../../model/derived/vcb.ts';
import { quiesceScripts } from '../../support/vcb/tools.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { samePath } from './shared/texts.ts';

export const postThawPathWindows = defineRule({
  id: 'vcb/post-thaw-path-windows',
  system: 'vcb',
  level: 'error',
  subject: 'quiesce',
  summary: {
    en: 'On Windows the post-thaw script is C:\\Windows\\post-thaw-script.bat.',
    ja: 'Windows の Post-thaw は C:\\Windows\\post-thaw-script.bat に置く。',
  },
  message: {
    en: 'The post-thaw script of {vm} is {found}; VCB runs {allowed}.',
    ja: '{vm} の Post-thaw スクリプトは {found} だが、VCB が実行するのは {allowed}。',
  },
  advice: { en: 'Put the script at {allowed}.', ja: 'スクリプトを {allowed} に置く。' },
  source: { document: 'vcb-guide', section: 'カスタム静止スクリプトの実行' },
  applies: (quiesce) =>
    Boolean(quiesce.get('post-thaw')) &&
    quiesce.parent?.is('vm') === true &&
    needGuest(quiesce.parent).family === 'windows',
  check(quiesce, report) {
    const found = quiesce.need('post-thaw') ?? '';
    const allowed = quiesceScripts.windows.postThaw;
    if (samePath(found, allowed) || found.toLowerCase().startsWith(quiesceScripts.later.windows.toLowerCase())) return;
    report(
      quiesce.place('post-thaw'),
      { vm: quiesce.parent?.label ?? '', found, allowed },
      {
        fixes: () => [say(quiesce, 'post-thaw', `"${allowed}"`)],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'another folder',
        design: String.raw`vm v { guest "Windows Server 2003"  quiesce { post-thaw "D:\scripts\thaw.bat" } }`,
        marks: ['"D:\\scripts\\thaw.bat"'],
        fixed: String.raw`vm v { guest "Windows Server 2003"  quiesce { post-thaw "C:\Windows\post-thaw-script.bat" } }`,
      },
    ],
    compliant: [
      {
        title: 'the path that VCB runs',
        design: String.raw`vm v { guest "Windows Server 2003"  quiesce { post-thaw "C:\Windows\post-thaw-script.bat" } }`,
      },
    ],
    boundary: [
      {
        title: 'in other letters',
        design: String.raw`vm v { guest "Windows Server 2003"  quiesce { post-thaw "C:\WINDOWS\Post-Thaw-Script.bat" } }`,
      },
    ],
  },
});
