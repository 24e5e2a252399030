import { type Backup, usesVcb, vmsOf } from '../../model/derived/vcb.ts';
import { derivedOf } from '../../model/topology.ts';
import { defineRule } from '../engine/rule.ts';

/** Jobs through Consolidated Backup by their alias in small letters, in the order of the design. */
const byAlias = derivedOf((topology): ReadonlyMap<string, readonly Backup[]> => {
  const found = new Map<string, Backup[]>();
  for (const job of topology.all('backup')) {
    const alias = usesVcb(job) ? job.get('alias')?.toLowerCase() : undefined;
    if (alias === undefined) continue;
    const jobs = found.get(alias);
    if (jobs) jobs.push(job);
    else found.set(alias, [job]);
  }
  return found;
});

function sameVms(a: Backup, b: Backup): boolean {
  const first = new Set(vmsOf(a));
  const second = vmsOf(b);
  return second.some((vm) => first.has(vm));
}

export const oneDistinctAliasPerGroup = defineRule({
  id: 'vcb/one-distinct-alias-per-group',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: { en: 'Each VM group gets an alias of its own.', ja: 'グループごとに異なるエイリアスを割り当てる。' },
  message: {
    en: '{job} and {other} protect different VMs under the same alias {found}.',
    ja: '{job} と {other} は異なる仮想マシンを同じエイリアス {found} で保護する。',
  },
  advice: { en: 'Give each group an alias of its own.', ja: 'グループごとに異なるエイリアスにする。' },
  source: { document: 'vcb-guide', section: '仮想マシンのグループ化' },
  applies: (job) => usesVcb(job) && job.states('alias'),
  check(job, report) {
    const alias = job.need('alias').toLowerCase();
    const jobs = byAlias(job.topology).get(alias) ?? [];
    // Jobs of one group share its alias; the group is told by a VM that two jobs have in common.
    const other = jobs.slice(0, jobs.indexOf(job)).find((each) => !sameVms(each, job));
    if (!other) return;
    report(
      job.place('alias'),
      { job: job.label, other: other.label, found: alias },
      {
        related: [{ place: other.place('alias'), message: { en: 'the other group', ja: 'もう一方のグループ' } }],
      },
    );
  },
  cases: {
    violating: [
      {
        title: 'two groups, one alias',
        design: `vm v
vm w
proxy p
backup b { protect v  using VCB on p  alias vcb-all.example }
backup c { protect w  using VCB on p  alias vcb-all.example }`,
        marks: ['vcb-all.example'],
      },
    ],
    compliant: [
      {
        title: 'an alias each',
        design: `vm v
vm w
proxy p
backup b { protect v  using VCB on p  alias vcb-a.example }
backup c { protect w  using VCB on p  alias vcb-b.example }`,
      },
    ],
    boundary: [
      {
        title: 'files and images of one group',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level file  alias vcb-a.example }
backup c { protect v  using VCB on p  level image  alias vcb-a.example }`,
      },
    ],
  },
});
