import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const unattendedRestoreNeedsB = defineRule({
  id: 'vcb/unattended-restore-needs-b',
  system: 'vcb',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'vcbRestore prompts when files or VMs exist; a non-interactive script has to set the behaviour with -b.',
    ja: '既存物を検出すると確認が出るため、非対話では -b で動作を決める。',
  },
  message: {
    en: '{restore} runs unattended, and vcbRestore would ask what to do with what exists ({found}).',
    ja: '{restore} は無人実行だが、vcbRestore は既存のものの扱いを問い合わせる({found})。',
  },
  advice: {
    en: 'Say `existing keep`. The guide describes `abort` as ending after replacing, against its name.',
    ja: '`existing keep` とする。ガイドの `abort` は「置き換えたあと終了」と書かれており名前と食い違う。',
  },
  source: { document: 'vcb-guide', section: 'vcbRestore ユーティリティの非対話形式での使用' },
  applies: (restore) =>
    ['vcbrestore', 'vcbresall'].includes(restore.get('method') ?? '') && restore.get('unattended') === true,
  check(restore, report) {
    const found = restore.get('existing');
    if (found !== undefined && found !== 'prompt') return;
    report(
      restore.place('existing'),
      { restore: restore.label, found: found ?? '—' },
      { fixes: () => [say(restore, 'existing', 'keep')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'prompt in the night',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  unattended yes  existing prompt }`,
        marks: ['prompt'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  unattended yes  existing keep }`,
      },
      {
        title: 'nothing said',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  unattended yes }`,
        marks: ['r'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  unattended yes  existing keep }`,
      },
    ],
    compliant: [
      {
        title: 'keep',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  unattended yes  existing keep }`,
      },
    ],
    boundary: [
      {
        title: 'prompt, with somebody there',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  unattended no  existing prompt }`,
      },
    ],
  },
});
