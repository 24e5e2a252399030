import { jobsOf, lookupOf, methodOf } from '../../model/derived/vcb.ts';
import { uuidPattern } from '../../support/vcb/tools.ts';
import { defineRule } from '../engine/rule.ts';

export const uuidIdentifierFormat = defineRule({
  id: 'vcb/uuid-identifier-format',
  system: 'vcb',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'uuid: is followed by the BIOS UUID of the virtual machine.',
    ja: 'uuid: には仮想マシンの BIOS UUID を書く。',
  },
  message: { en: 'The BIOS UUID of {vm} is {found}.', ja: '{vm} の BIOS UUID は {found} である。' },
  advice: {
    en: 'Write it as `vcbVmName` prints it: 564d78a1-8c1c-59b4-fa02-be14138797be.',
    ja: '`vcbVmName` の出力どおりに書く: 564d78a1-8c1c-59b4-fa02-be14138797be。',
  },
  source: { document: 'vcb-guide', section: 'BIOS UUID による仮想マシンの指定' },
  applies: (vm) =>
    vm.states('uuid') && jobsOf(vm).some((job) => lookupOf(job) === 'uuid' && methodOf(job) !== undefined),
  check(vm, report) {
    const found = vm.need('uuid');
    if (!uuidPattern.test(found)) report(vm.place('uuid'), { vm: vm.label, found });
  },
  cases: {
    violating: [
      {
        title: 'too short',
        design: `esx e1
vm v { uuid "564d78a1" }
backup b { protect v  using vcbMounter on e1 { lookup uuid } }`,
        marks: ['"564d78a1"'],
      },
    ],
    compliant: [
      {
        title: 'a UUID',
        design: `esx e1
vm v { uuid "564d78a1-8c1c-59b4-fa02-be14138797be" }
backup b { protect v  using vcbMounter on e1 { lookup uuid } }`,
      },
    ],
    boundary: [
      {
        title: 'looked up by name',
        design: `esx e1
vm v { uuid "564d78a1" }
backup b { protect v  using vcbMounter on e1 { lookup name } }`,
      },
    ],
  },
});
