import { rdmJobsOfVm, vmfsJobsOf } from '../../model/derived/array-jobs.ts';
import { installed } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { withoutVm } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';

const design = (protect: string, on = 'ds'): string => `array t { ld mv  ld rv  pair p of mv -> rv  ld mv2 }
vcenter vc {
  datastore ds on mv
  datastore ds_mgmt on mv2
  vm web on ds
  vm mgmt on ${on} { runs iStorageManager 12.4 }
}
backup j { protect ${protect}  mode nonstop }
`;

export const ismVmNotBackupTarget = defineRule({
  id: 'ism/vm-not-backup-target',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'A VM on which iStorageManager is installed cannot be a backup target.',
    ja: 'iStorageManager を導入した仮想マシンはバックアップ対象にできない。',
  },
  message: {
    en: '{vm} runs iStorageManager and is a target of {job}.',
    ja: '{vm} は iStorageManager を導入した仮想マシンだが、{job} の対象になっている。',
  },
  advice: {
    en: 'Take it out of the job and keep it on a datastore that no job copies; better, use a physical server.',
    ja: 'ジョブの対象から外し、対象外のデータストアに置く。物理サーバが望ましい。',
  },
  source: guide(sections.manager),
  applies: (vm) => vmfsJobsOf(vm).length > 0 || rdmJobsOfVm(vm).length > 0,
  check(vm, report) {
    if (!installed(vm, 'iStorageManager')) return;
    const jobs = [...new Set([...vmfsJobsOf(vm), ...rdmJobsOfVm(vm)])];
    report(vm.place(), { vm, job: jobs }, { fixes: () => withoutVm(vm, jobs) });
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'on the datastore that is protected', design: design('ds'), marks: ['mgmt'] },
      { title: 'named by the job', design: design('web, mgmt'), marks: ['mgmt'], fixed: design('web') },
    ],
    compliant: [{ title: 'on a datastore of its own', design: design('ds', 'ds_mgmt') }],
    boundary: [{ title: 'not named by the job', design: design('web') }],
  },
});
