import { type Vm, inVirtualInfrastructure, lookupOf, vcbJobsOf } from '../../model/derived/vcb.ts';
import { derivedOf } from '../../model/topology.ts';
import { defineRule } from '../engine/rule.ts';

function displayName(vm: Vm): string {
  return vm.get('name') ?? vm.name ?? '';
}

/** The VMs of VMware Infrastructure 3 by their name in VI Client. */
const byName = derivedOf((topology): ReadonlyMap<string, readonly Vm[]> => {
  const found = new Map<string, Vm[]>();
  for (const vm of topology.all('vm')) {
    if (!inVirtualInfrastructure(vm)) continue;
    found.set(displayName(vm), [...(found.get(displayName(vm)) ?? []), vm]);
  }
  return found;
});

export const lookupByNameNeedsUniqueNames = defineRule({
  id: 'vcb/lookup-by-name-needs-unique-names',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'With name lookup each VM must have a unique name, otherwise the job fails.',
    ja: 'name 方式では表示名の重複があるとジョブが失敗する。',
  },
  message: {
    en: '{vm} and another VM are both called {found} in VI Client, and {job} looks VMs up by name.',
    ja: '{vm} と別の仮想マシンの表示名がともに {found} であり、{job} は表示名で識別する。',
  },
  advice: { en: 'Give each VM a display name of its own.', ja: '仮想マシンごとに異なる表示名を付ける。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (vm) => vcbJobsOf(vm).some((job) => lookupOf(job) === 'name'),
  check(vm, report) {
    const name = displayName(vm);
    const other = byName(vm.topology)
      .get(name)
      ?.find((each) => each !== vm);
    const job = vcbJobsOf(vm).find((each) => lookupOf(each) === 'name');
    if (!other || !job) return;
    report(
      vm.place('name'),
      { vm: vm.label, found: name, job: job.label },
      {
        related: [{ place: other.place('name'), message: { en: 'the other VM', ja: 'もう一方の仮想マシン' } }],
      },
    );
  },
  cases: {
    violating: [
      {
        title: 'one display name twice',
        design: `vm v { name "Web" }
vm w { name "Web" }
proxy p { runs VCB 1.1 { lookup name } }
backup b { protect v, w  using VCB on p }`,
        marks: ['"Web"', '"Web"'],
      },
    ],
    compliant: [
      {
        title: 'unique names',
        design: `vm v { name "Web 1" }
vm w { name "Web 2" }
proxy p { runs VCB 1.1 { lookup name } }
backup b { protect v, w  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'one display name twice, looked up by address',
        design: `vm v { name "Web" }
vm w { name "Web" }
proxy p { runs VCB 1.1 { lookup ipaddr } }
backup b { protect v, w  using VCB on p }`,
      },
    ],
  },
});
