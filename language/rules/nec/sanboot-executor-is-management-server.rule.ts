import { needExecutor, runsOnManagementServer, saves } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { sanboot } from './shared/designs.ts';
import { guide, referenceTo, sections } from './shared/guide.ts';
import { managementServers } from './shared/jobs.ts';

export const sanbootExecutorIsManagementServer = defineRule({
  id: 'sanboot/executor-is-management-server',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'A SAN-boot backup is run from the management server on which iStorageManager is installed.',
    ja: 'SAN-boot のバックアップは iStorageManager を導入した管理サーバから実行する。',
  },
  message: {
    en: '{job} saves the system of a host but is run on {found}, which has no iStorageManager.',
    ja: '{job} は ESXi のシステムを対象とするが、実行マシン {found} に iStorageManager がない。',
  },
  advice: {
    en: 'Run the job on the management server ({allowed}).',
    ja: '管理サーバ（{allowed}）で実行する。',
  },
  source: guide(sections.sanboot),
  applies: (job) => saves(job, 'sanboot'),
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
        design: sanboot({ job: 'using ControlCommand on bk01', more: ['server bk01'] }),
        marks: ['bk01'],
        fixed: sanboot({ job: 'using ControlCommand on mgmt01', more: ['server bk01'] }),
      },
    ],
    compliant: [{ title: 'run on the management server', design: sanboot({}) }],
    boundary: [
      {
        title: 'the management server is the backup server too',
        design: sanboot({ job: 'using ControlCommand on mgmt01  secondary on mgmt01' }),
      },
    ],
  },
});
