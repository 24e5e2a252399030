import { type Vm, lookupOf, vcbJobsOf } from '../../model/derived/vcb.ts';
import { derivedOf } from '../../model/topology.ts';
import { defineRule } from '../engine/rule.ts';
import { sayUse } from './shared/fixes.ts';

/** The VMs with jobs through Consolidated Backup, by address. */
const byAddress = derivedOf((topology): ReadonlyMap<string, readonly Vm[]> => {
  const found = new Map<string, Vm[]>();
  for (const vm of topology.all('vm')) {
    if (vcbJobsOf(vm).length === 0) continue;
    for (const address of vm.list('address').map(bare)) found.set(address, [...(found.get(address) ?? []), vm]);
  }
  return found;
});

/** Another protected VM with an address of this one. */
function twin(vm: Vm): { readonly other: Vm; readonly address: string } | undefined {
  for (const address of vm.list('address').map(bare)) {
    const other = byAddress(vm.topology)
      .get(address)
      ?.find((each) => each !== vm);
    if (other) return { other, address };
  }
  return undefined;
}

function bare(address: string): string {
  return address.split('/')[0] ?? address;
}

export const lookupByNameForSharedIp = defineRule({
  id: 'vcb/lookup-by-name-for-shared-ip',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'When several VMs have the same IP address but different names, look them up by name.',
    ja: '同一 IP で名前の異なる仮想マシンが併存するときは name 方式で識別する。',
  },
  message: {
    en: '{vm} and {other} have the same address {found}, and {job} looks VMs up by address.',
    ja: '{vm} と {other} は同じアドレス {found} を持つが、{job} はアドレスで仮想マシンを識別する。',
  },
  advice: { en: 'Look VMs up by name (`lookup name`).', ja: '表示名で識別する(`lookup name`)。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (vm) => vm.states('address') && vcbJobsOf(vm).some((job) => lookupOf(job) === 'ipaddr'),
  check(vm, report) {
    const found = twin(vm);
    const job = vcbJobsOf(vm).find((each) => lookupOf(each) === 'ipaddr');
    if (!found || !job) return;
    report(
      vm.place('address'),
      { vm: vm.label, other: found.other.name ?? '', found: found.address, job: job.label },
      {
        related: [{ place: found.other.place('address'), message: { en: 'the other VM', ja: 'もう一方の仮想マシン' } }],
        fixes: () => sayUse(job, 'lookup', 'name'),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'one address twice',
        design: `vm v { address 10.0.0.1 }
vm w { address 10.0.0.1/24 }
proxy p { runs VCB 1.1 { lookup ipaddr } }
backup b { protect v, w  using VCB on p }`,
        marks: ['10.0.0.1', '10.0.0.1/24'],
        fixed: `vm v { address 10.0.0.1 }
vm w { address 10.0.0.1/24 }
proxy p { runs VCB 1.1 { lookup name } }
backup b { protect v, w  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'different addresses',
        design: `vm v { address 10.0.0.1 }
vm w { address 10.0.0.2 }
proxy p
backup b { protect v, w  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'one address twice, looked up by name',
        design: `vm v { address 10.0.0.1 }
vm w { address 10.0.0.1 }
proxy p { runs VCB 1.1 { lookup name } }
backup b { protect v, w  using VCB on p }`,
      },
    ],
  },
});
