import { usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const fileLevelKindLegal = defineRule({
  id: 'vcb/file-level-kind-legal',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'A file-level backup is full, differential or incremental; these kinds are defined for file level only.',
    ja: 'フル・差分・増分の区分はファイルレベルのものであり、ほかの値やイメージレベルへの適用はない。',
  },
  message: {
    en: '{job} is {found} at image level; {found} is defined for file level only.',
    ja: '{job} はイメージレベルで {found} だが、{found} はファイルレベルのみの種類である。',
  },
  advice: { en: 'Take full images, or back up by file.', ja: 'イメージはフルにするか、ファイルレベルにする。' },
  source: { document: 'vcb-guide', section: 'バックアップのタイプ' },
  applies: (job) => usesVcb(job) && job.get('level') === 'image' && job.states('kind'),
  check(job, report) {
    const found = job.need('kind');
    if (found !== 'full')
      report(job.place('kind'), { job: job.label, found }, { fixes: () => [say(job, 'kind', 'full')] });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'an incremental image',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image  kind incremental }`,
        marks: ['incremental'],
        fixed: `vm v
proxy p
backup b { protect v  using VCB on p  level image  kind full }`,
      },
    ],
    compliant: [
      {
        title: 'a full image',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image  kind full }`,
      },
    ],
    boundary: [
      {
        title: 'incremental by file',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file  kind incremental }`,
      },
    ],
  },
});
