import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const vcbresallForSnapallArchives = defineRule({
  id: 'vcb/vcbresall-for-snapall-archives',
  system: 'vcb',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'vcbResAll restores all VMs of an archive made by vcbSnapAll.',
    ja: 'vcbResAll は vcbSnapAll のアーカイブ全体を戻すためのものである。',
  },
  message: {
    en: '{restore} uses vcbResAll, and {job} runs {found}, not vcbSnapAll.',
    ja: '{restore} は vcbResAll を使うが、{job} は vcbSnapAll ではなく {found} である。',
  },
  advice: { en: 'Restore with vcbRestore.', ja: 'vcbRestore でリストアする。' },
  source: { document: 'vcb-guide', section: 'アーカイブからの仮想マシンのリストア' },
  applies: (restore) => restore.get('method') === 'vcbresall' && Boolean(restore.get('of')),
  check(restore, report) {
    const job = restore.get('of');
    const found = job?.child('using')?.name ?? '—';
    if (!job || found === 'vcbSnapAll') return;
    report(
      restore.place('method'),
      { restore: restore.label, job: job.label, found },
      { fixes: () => [say(restore, 'method', 'vcbrestore')] },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an archive of vcbMounter',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1  level image }
restore r of b { method vcbresall }`,
        marks: ['vcbresall'],
        fixed: `esx e1
vm v
backup b { protect v  using vcbMounter on e1  level image }
restore r of b { method vcbrestore }`,
      },
    ],
    compliant: [
      {
        title: 'an archive of vcbSnapAll',
        design: `esx e1
vm v
backup b { protect v  using vcbSnapAll on e1  level image }
restore r of b { method vcbresall }`,
      },
    ],
    boundary: [
      {
        title: 'one VM of such an archive by vcbRestore',
        design: `esx e1
vm v
backup b { protect v  using vcbSnapAll on e1  level image }
restore r of b { method vcbrestore }`,
      },
    ],
  },
});
