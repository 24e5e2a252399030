import { asksFor, usesVcb } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const aliasAllowsPermissionsPerGroup = defineRule({
  id: 'vcb/alias-allows-permissions-per-group',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'Different aliases let each group have its own backup and restore permissions.',
    ja: 'エイリアスを分けるとグループ別に取得・復元の権限を与えられる。',
  },
  message: {
    en: 'The design asks for permissions per group, and {job} has no alias to give them to.',
    ja: '設計はグループごとの権限を求めているが、{job} に権限を付ける単位となるエイリアスがない。',
  },
  advice: {
    en: 'Give the group a DNS alias of its own (`alias …`).',
    ja: 'グループ専用の DNS エイリアスを設定する(`alias …`)。',
  },
  source: { document: 'vcb-guide', section: '仮想マシンのグループ化' },
  applies: (job) => usesVcb(job) && asksFor(job.topology, 'per-group-permissions') !== undefined,
  check(job, report) {
    if (!job.states('alias')) report(job.place(), { job: job.label });
  },
  cases: {
    violating: [
      {
        title: 'no alias',
        design: `design { needs per-group-permissions }
vm v
proxy p
backup b { protect v  using VCB on p }`,
        marks: ['b'],
      },
    ],
    compliant: [
      {
        title: 'an alias',
        design: `design { needs per-group-permissions }
vm v
proxy p
backup b { protect v  using VCB on p  alias vcb-web.example }`,
      },
    ],
    boundary: [
      {
        title: 'no alias where nobody asks',
        design: `design { needs encryption }
vm v
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
