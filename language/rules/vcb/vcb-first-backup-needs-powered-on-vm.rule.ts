import { lookupOf, vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { sayUse } from './shared/fixes.ts';

export const firstBackupNeedsPoweredOnVm = defineRule({
  id: 'vcb/first-backup-needs-powered-on-vm',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'For its first backup the VM must be powered on, unless the integration module looks VMs up by display name.',
    ja: '初回取得時は対象をパワーオンしておく(表示名で識別する構成なら不要)。',
  },
  message: {
    en: '{vm} is {found} when {job} backs it up for the first time, looking it up by address.',
    ja: '{vm} は初回のバックアップ時に {found} であり、{job} はアドレスで識別する。',
  },
  advice: {
    en: 'Look VMs up by name, or power the VM on for its first backup.',
    ja: '表示名で識別するか、初回はパワーオンする。',
  },
  source: { document: 'vcb-guide', section: '初回のバックアップ' },
  reads: ['backed-up'],
  applies: (vm) => vcbJobsOf(vm).some((job) => lookupOf(job) !== 'name'),
  check(vm, report) {
    const job = vcbJobsOf(vm).find((each) => lookupOf(each) !== 'name');
    if (!job) return;
    // A VM runs unless somebody says otherwise.
    const state = job.get('vm-state') ?? vm.get('state') ?? 'running';
    if (state === 'running' || vm.need('backed-up')) return;
    report(
      job.states('vm-state') ? job.place('vm-state') : vm.place('state'),
      { vm: vm.label, found: state, job: job.label },
      {
        fixes: () => sayUse(job, 'lookup', 'name'),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'switched off, never backed up, looked up by address',
        design: `vm v { state off  backed-up no }
proxy p { runs VCB 1.1 { lookup ipaddr } }
backup b { protect v  using VCB on p }`,
        marks: ['off'],
        fixed: `vm v { state off  backed-up no }
proxy p { runs VCB 1.1 { lookup name } }
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'running',
        design: `vm v { state running  backed-up no }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'switched off, but looked up by name',
        design: `vm v { state off  backed-up no }
proxy p { runs VCB 1.1 { lookup name } }
backup b { protect v  using VCB on p }`,
      },
      {
        title: 'switched off, but backed up before',
        design: `vm v { state off  backed-up yes }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
  },
});
