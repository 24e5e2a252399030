import { transportOf, vcbJobsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const nbdsslForSensitiveData = defineRule({
  id: 'vcb/nbdssl-for-sensitive-data',
  system: 'vcb',
  level: 'warning',
  subject: 'vm',
  summary: {
    en: 'When important information has to be protected, transfer VM data in encrypted form.',
    ja: '機密性の高い仮想マシン データは暗号化転送(nbdssl)で送る。',
  },
  message: {
    en: '{vm} holds sensitive data, and {job} sends its disks unencrypted (`nbd`).',
    ja: '{vm} は重要なデータを持つが、{job} はそのディスクを暗号化せずに送る(`nbd`)。',
  },
  advice: { en: 'Use `nbdssl`.', ja: '`nbdssl` にする。' },
  source: { document: 'vcb-guide', section: 'LAN モードでの Consolidated Backup' },
  reads: ['sensitive'],
  applies: (vm) => vcbJobsOf(vm).some((job) => transportOf(job) === 'nbd'),
  check(vm, report) {
    if (!vm.need('sensitive')) return;
    for (const job of vcbJobsOf(vm)) {
      if (transportOf(job) !== 'nbd') continue;
      report(
        placeOfUse(job, 'transport'),
        { vm: vm.label, job: whoUses(job, 'transport') },
        {
          related: [{ place: vm.place('sensitive'), message: { en: 'said here', ja: '記述箇所' } }],
          fixes: () => sayUse(job, 'transport', 'nbdssl'),
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a sensitive VM over plain nbd',
        design: `vm v { sensitive yes }
proxy p { runs VCB 1.1 { transport nbd } }
backup b { protect v  using VCB on p }`,
        marks: ['nbd'],
        fixed: `vm v { sensitive yes }
proxy p { runs VCB 1.1 { transport nbdssl } }
backup b { protect v  using VCB on p }`,
      },
    ],
    compliant: [
      {
        title: 'nbdssl',
        design: `vm v { sensitive yes }
proxy p { runs VCB 1.1 { transport nbdssl } }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [
      {
        title: 'plain data of a VM that holds nothing sensitive',
        design: `vm v { sensitive no }
proxy p
backup b { protect v  using VCB on p { transport nbd } }`,
      },
    ],
  },
});
