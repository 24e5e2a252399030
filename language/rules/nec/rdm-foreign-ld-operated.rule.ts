import { executorOf, saves, sourcesOf } from '../../model/derived/array-jobs.ts';
import { rdmLd } from '../../model/derived/istorage.ts';
import { machinesOf, sameMachine } from '../../model/derived/machines.ts';
import type { Backup } from '../../model/derived/array-jobs.ts';
import type { Vm } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { removeFromList } from '../engine/edits.ts';
import { guide, labels, sections } from './shared/guide.ts';

/** The VMs inside which the tool of the job runs. */
function insideVms(job: Backup): readonly Vm[] {
  const executor = executorOf(job);
  if (!executor) return [];
  const parts = machinesOf(executor).flatMap((machine) => sameMachine(machine));
  return parts.filter((part): part is Vm & typeof part => part.is('vm'));
}

const design = (protect: string): string => `array t {
  ld mv1
  ld rv1
  ld mv2
  ld rv2
  pair p1 of mv1 -> rv1
  pair p2 of mv2 -> rv2
}
vcenter vc {
  vm db1 { rdm data on mv1 { compatibility physical } }
  vm db2 { rdm data on mv2 { compatibility physical } }
}
backup j { protect ${protect}  using RepNavi on db1 }
`;

export const rdmForeignLdOperated = defineRule({
  id: 'rdm/foreign-ld-operated',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'A job inside a VM operates only logical disks that are RDM disks of that VM.',
    ja: '仮想マシン内のジョブはその仮想マシンの RDM 以外の論理ディスクを操作してはならない。',
  },
  message: {
    en: '{job} runs inside {vm} and copies {found}, which is no RDM disk of that VM.',
    ja: '{job} は {vm} の中から実行するが、この仮想マシンの RDM でない {found} を複製する。',
  },
  advice: {
    en: 'Run a job inside the VM that uses the disk.',
    ja: 'そのディスクを使う仮想マシンの中から実行するジョブにする。',
  },
  source: guide(sections.rdmNotes2),
  applies: (job) => saves(job, 'rdm') && insideVms(job).length > 0,
  check(job, report) {
    const vms = insideVms(job);
    const own = new Set(vms.flatMap((vm) => vm.children('rdm').map((disk) => rdmLd(disk))));
    const foreign = [...sourcesOf(job).keys()].filter((ld) => !own.has(ld));
    if (foreign.length === 0) return;
    const protect = job.list('protect') as unknown as readonly { readonly kind: string }[];
    const item = protect.findIndex((element) => {
      if (element.kind === 'rdm') return foreign.includes(rdmLd(element as never)!);
      return element.kind === 'ld' && foreign.includes(element as never);
    });
    report(
      item >= 0 ? job.place('protect', item) : job.place('protect'),
      { job, vm: vms, found: foreign },
      {
        fixes: () =>
          item >= 0 && protect.length > 1
            ? [
                {
                  title: {
                    en: `Take ${labels(foreign)} out of ${job.label}`,
                    ja: `${labels(foreign)} を ${job.label} の対象から外す`,
                  },
                  safe: false,
                  edits: removeFromList(job, 'protect', item),
                },
              ]
            : [],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the disk of another VM as well',
        design: design('db1.data, db2.data'),
        marks: ['db2.data'],
        fixed: design('db1.data'),
      },
    ],
    compliant: [{ title: 'its own disk', design: design('db1.data') }],
    boundary: [
      {
        title: 'a disk that two VMs share',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc {
  vm n1 { rdm q on mv { compatibility physical } }
  vm n2 { rdm q on mv { compatibility physical } }
}
backup j { protect n1.q  using RepNavi on n2 }`,
      },
    ],
  },
});
