import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isLinuxRdm } from './shared/rdm-targets.ts';

export const rdmLinuxControlcommandFsoOsCheck = defineRule({
  id: 'rdm/linux-controlcommand-fso-os-check',
  system: 'nec',
  level: 'info',
  subject: 'backup',
  summary: {
    en: 'Which OS and backup targets ControlCommand and FileSystemOption support is checked separately.',
    ja: 'ControlCommand、FileSystemOption の対応 OS とバックアップ対象の詳細は別途確認する。',
  },
  message: {
    en: 'Nobody has checked whether ControlCommand and FileSystemOption support what {job} saves.',
    ja: '{job} の対象に ControlCommand・FileSystemOption が対応しているか、確認されていない。',
  },
  advice: {
    en: 'Look it up in the product’s documents, and write `confirmed tool-support by … on …` into the job.',
    ja: '製品資料で確認し、ジョブに `confirmed tool-support by … on …` と書く。',
  },
  source: guide(sections.rdmLinux),
  applies: isLinuxRdm,
  check(job, report) {
    if (job.says('tool-support') !== 'confirmed') report(job.place(), { job });
  },
  cases: {
    violating: [{ title: 'nobody looked', design: rdm({ vm: 'guest "RHEL 8.6"' }), marks: ['j'] }],
    compliant: [
      {
        title: 'looked up',
        design: rdm({ vm: 'guest "RHEL 8.6"', job: 'mode shortstop  confirmed tool-support by "NEC" on 2026-04-01' }),
      },
    ],
    boundary: [{ title: 'Windows', design: rdm({ vm: 'guest "Windows Server 2022"' }) }],
  },
});
