import { defineRule } from '../engine/rule.ts';
import { set } from './shared/fixes.ts';
import { guide, sections } from './shared/guide.ts';
import { controlCommandJobs } from './shared/jobs.ts';

const design = (iopath: string): string => `array t { ld mv  ld rv  pair p of mv -> rv }
server mgmt01 { runs iStorageManager 12.4  runs ControlCommand 12.4 { iopath ${iopath} } }
vcenter vc { esxi esx-01 { boot mv } }
backup j { protect esx-01  using ControlCommand on mgmt01 }
`;

export const sanbootIopathManager = defineRule({
  id: 'sanboot/iopath-manager',
  system: 'nec',
  level: 'error',
  subject: 'runs',
  summary: {
    en: 'ControlCommand for SAN-boot backup uses the iStorageManager link (IOPATH=MANAGER).',
    ja: 'SAN-boot の ControlCommand は iStorageManager 連携(IOPATH=MANAGER)を使う。',
  },
  message: {
    en: 'ControlCommand on {machine} has IOPATH={found}, but {job} needs IOPATH={allowed}.',
    ja: '{machine} の ControlCommand は IOPATH={found} だが、{job} には IOPATH={allowed} が必要である。',
  },
  advice: {
    en: 'Set IOPATH=MANAGER on the management server.',
    ja: '管理サーバでは IOPATH=MANAGER とする。',
  },
  source: guide(sections.sanboot),
  reads: ['iopath'],
  applies: (runs) => controlCommandJobs(runs, 'sanboot').length > 0,
  check(runs, report) {
    const iopath = runs.need('iopath');
    if (iopath === 'MANAGER') return;
    const params = {
      machine: runs.parent?.label ?? '',
      found: iopath,
      allowed: 'MANAGER',
      job: controlCommandJobs(runs, 'sanboot'),
    };
    report(runs.place('iopath'), params, { fixes: () => [set(runs, 'iopath', 'MANAGER')] });
  },
  fixable: true,
  cases: {
    violating: [{ title: 'directly', design: design('DIRECT'), marks: ['DIRECT'], fixed: design('MANAGER') }],
    compliant: [{ title: 'through iStorageManager', design: design('MANAGER') }],
    boundary: [
      {
        title: 'the machine runs no such job',
        design: `server other { runs ControlCommand 12.4 { iopath DIRECT } }\n${design('MANAGER')}`,
      },
    ],
  },
});
