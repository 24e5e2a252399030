import { needExecutor, runsOnManagementServer, saves, toolOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, referenceTo, sections } from './shared/guide.ts';
import { managementServers } from './shared/jobs.ts';

export const vmfsExecutorIsManagementServer = defineRule({
  id: 'vmfs/executor-is-management-server',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'A VMFS backup is run from the server on which iStorageManager is installed (management server).',
    ja: 'VMFS バックアップは iStorageManager を導入した管理サーバから実行する。',
  },
  message: {
    en: '{job} saves VMFS but is run on {found}, which has no iStorageManager.',
    ja: '{job} は VMFS を対象とするが、実行マシン {found} に iStorageManager がない。',
  },
  advice: {
    en: 'Run the job on the management server ({allowed}).',
    ja: '管理サーバ（{allowed}）で実行する。',
  },
  source: guide(sections.vmfs),
  applies: (job) => saves(job, 'vmfs') && toolOf(job) !== 'other',
  check(job, report) {
    const executor = needExecutor(job);
    if (runsOnManagementServer(job)) return;
    const servers = managementServers(job);
    const using = job.child('using')!;
    report(
      using.place('on'),
      { job, found: executor, allowed: servers },
      { fixes: () => servers.map((server) => set(using, 'on', referenceTo(server))) },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'run on the backup server',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01 { runs iStorageManager 12.4 }
server bk01 { runs RepNavi 12.4 for VMware }
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  using RepNavi on bk01 }`,
        marks: ['bk01'],
        fixed: `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01 { runs iStorageManager 12.4 }
server bk01 { runs RepNavi 12.4 for VMware }
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  using RepNavi on mgmt01 }`,
      },
    ],
    compliant: [
      {
        title: 'run on the management server',
        design: `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01 { runs iStorageManager 12.4  runs RepNavi 12.4 for VMware }
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  using RepNavi on mgmt01 }`,
      },
    ],
    boundary: [
      {
        title: 'the server that manages the array, by the array’s own word',
        design: `array t { manager mgmt01  ld mv  ld rv  pair p of mv -> rv }
server mgmt01
vcenter vc { datastore ds on mv  vm web on ds }
backup j { protect ds  using ControlCommand on mgmt01 }`,
      },
    ],
  },
});
