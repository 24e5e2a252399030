import { executorOf, saves, sourcesOf, toolOf } from '../../model/derived/array-jobs.ts';
import { isSameMachine, machinesOf } from '../../model/derived/machines.ts';
import { addToList } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide, referenceTo, sections } from './shared/guide.ts';

const design = (manager: string): string => `array t { ${manager}ld mv  ld rv  pair p of mv -> rv }
server mgmt01 { runs iStorageManager 12.4 }
server mgmt02 { runs iStorageManager 12.4 }
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  using RepNavi on mgmt01 }
`;

export const repnaviIsmLink = defineRule({
  id: 'repnavi/ism-link',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'RepNavi Suite operates the storage through the iStorageManager of its server, which manages the array of the job.',
    ja: 'RepNavi Suite は iStorageManager と連携してストレージを操作する。ジョブのアレイは実行サーバの管理下にあること。',
  },
  message: {
    en: '{job} is run on {machine}, but {array} is managed by {found}.',
    ja: '{job} は {machine} で実行するが、{array} を管理しているのは {found} である。',
  },
  advice: {
    en: 'Register the array with the iStorageManager of that server, or run the job where it is managed.',
    ja: 'そのサーバの iStorageManager にアレイを登録するか、管理元のサーバで実行する。',
  },
  source: guide(sections.system),
  applies: (job) => saves(job, 'vmfs') && toolOf(job) === 'repnavi' && executorOf(job) !== undefined,
  check(job, report) {
    const machines = machinesOf(executorOf(job)!);
    for (const array of new Set([...sourcesOf(job).keys()].flatMap((ld) => ld.ancestor('array') ?? []))) {
      const managers = array.list('manager') as unknown as readonly Parameters<typeof isSameMachine>[0][];
      if (managers.some((manager) => machines.some((machine) => isSameMachine(machine, manager)))) continue;
      // one management server in the design manages its arrays; only several leave it open
      if (!array.states('manager') && array.topology.all('server').length < 2) continue;
      report(
        array.states('manager') ? array.place('manager') : array.place(),
        {
          job,
          machine: machines,
          array,
          found: managers,
        },
        {
          related: [{ place: job.child('using')!.place('on'), message: { en: 'run here', ja: '実行サーバ' } }],
          fixes: () => [
            {
              title: {
                en: `Let ${machines[0]!.label} manage ${array.label}`,
                ja: `${array.label} を ${machines[0]!.label} の管理下に置く`,
              },
              safe: false,
              edits: addToList(array, 'manager', referenceTo(machines[0]!)),
            },
          ],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'managed by another server',
        design: design('manager mgmt02  '),
        marks: ['mgmt02'],
        fixed: design('manager mgmt02, mgmt01  '),
      },
    ],
    compliant: [{ title: 'managed by the server of the job', design: design('manager mgmt01  ') }],
    boundary: [{ title: 'managed by both', design: design('manager mgmt02, mgmt01  ') }],
  },
});
