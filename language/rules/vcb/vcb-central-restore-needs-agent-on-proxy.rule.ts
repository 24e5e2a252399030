import { isVcbRestore } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const centralRestoreNeedsAgentOnProxy = defineRule({
  id: 'vcb/central-restore-needs-agent-on-proxy',
  system: 'vcb',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'Centralised restore needs a backup agent on a proxy, and the data is copied back to the VM over a CIFS share.',
    ja: '統合リストアではプロキシ側にエージェントを置き、CIFS 共有で仮想マシンへ書き戻す。',
  },
  message: { en: '{restore} is central, and {found}.', ja: '{restore} は統合リストアだが、{found}。' },
  advice: {
    en: 'Have an agent on a proxy, and copy the files back over a CIFS share (`agents …`, `copy-back cifs`).',
    ja: 'プロキシにエージェントを用意し、CIFS 共有で書き戻す(`agents …`、`copy-back cifs`)。',
  },
  source: { document: 'vcb-guide', section: '統合リストア' },
  reads: ['agents', 'copy-back'],
  applies: (restore) => isVcbRestore(restore) && restore.get('method') === 'central',
  check(restore, report) {
    if (!restore.need('agents').some((agent) => agent.is('proxy'))) {
      report(
        restore.place('agents'),
        { restore: restore.label, found: 'agents' },
        {
          message: {
            en: '{restore} is central, and no agent is on a proxy.',
            ja: '{restore} は統合リストアだが、プロキシにエージェントがない。',
          },
        },
      );
    }
    if (restore.need('copy-back') === 'cifs') return;
    report(
      restore.place('copy-back'),
      { restore: restore.label, found: 'copy-back' },
      {
        message: {
          en: '{restore} is central, and the files are not copied back over CIFS.',
          ja: '{restore} は統合リストアだが、CIFS で書き戻さない。',
        },
        fixes: () => [say(restore, 'copy-back', 'cifs')],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'not copied back over CIFS',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method central  agents p  copy-back none }`,
        marks: ['none'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method central  agents p  copy-back cifs }`,
      },
      {
        title: 'the agent elsewhere',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method central  agents v  copy-back cifs }`,
        marks: ['v'],
      },
    ],
    compliant: [
      {
        title: 'an agent on the proxy, CIFS',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method central  agents p  copy-back cifs }`,
      },
    ],
    boundary: [
      {
        title: 'direct restore needs neither',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file }
restore r of b { method direct  agents v  copy-back none }`,
      },
    ],
  },
});
