import { usesVcb, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { drop } from './shared/fixes.ts';

export const laterBackupsAnyPowerState = defineRule({
  id: 'vcb/later-backups-any-power-state',
  system: 'vcb',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'After the first backup Consolidated Backup takes a VM whatever its power state, so no job needs to ask for running VMs.',
    ja: '初回以降は電源状態に関係なくバックアップできるため、パワーオンを求める必要はない。',
  },
  message: {
    en: '{job} powers {vm} on for the backup, which was backed up before.',
    ja: '{job} はバックアップ済みの {vm} をパワーオンしている。',
  },
  advice: { en: 'Leave the power state alone (remove `vm-state`).', ja: '電源状態を変えない(`vm-state` を取り除く)。' },
  source: { document: 'vcb-guide', section: '初回のバックアップ' },
  applies: (job) => usesVcb(job) && job.get('vm-state') === 'running',
  check(job, report) {
    const vm = vmsOf(job).find((each) => each.get('state') === 'off' && each.get('backed-up') === true);
    if (vm)
      report(job.place('vm-state'), { job: job.label, vm: vm.name ?? '' }, { fixes: () => drop(job, 'vm-state') });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'powered on for a later backup',
        design: `vm v { state off  backed-up yes }
proxy p
backup b { protect v  using VCB on p  vm-state running }`,
        marks: ['running'],
        fixed: `vm v { state off  backed-up yes }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'left as it is',
        design: `vm v { state off  backed-up yes }
proxy p
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'powered on for the first backup',
        design: `vm v { state off  backed-up no }
proxy p
backup b { protect v  using VCB on p  vm-state running }`,
      },
    ],
  },
});
