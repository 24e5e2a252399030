import { rdmVmsOf, targetOf } from '../../model/derived/array-jobs.ts';
import { linuxGuests } from '../../support/nec/rdm-targets.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isLinuxRdm } from './shared/rdm-targets.ts';

const design = (target: string): string =>
  rdm({ vm: 'guest "RHEL 8.6"', job: `mode shortstop${target === '' ? '' : `  target ${target}`}` });

export const rdmLinuxBackupTargets = defineRule({
  id: 'rdm/linux-backup-targets',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'The Linux RDM backup targets are Oracle Database and file systems.',
    ja: 'Linux の RDM バックアップ対象は Oracle Database とファイルシステムである。',
  },
  message: {
    en: '{job} saves `{found}` of {vm}; on Linux the support table has {allowed}.',
    ja: '{job} は {vm} の `{found}` を対象とするが、Linux のサポート表にあるのは {allowed} である。',
  },
  advice: {
    en: 'Protect this target in another way.',
    ja: '別の方法で保護する。',
  },
  source: guide(sections.rdmLinux),
  applies: isLinuxRdm,
  check(job, report) {
    const target = targetOf(job);
    const allowed = [...new Set(linuxGuests.rows.flatMap((row) => row.targets))];
    if (target === undefined || (allowed as readonly string[]).includes(target)) return;
    const place = job.states('target') ? job.place('target') : job.place();
    report(place, { job, vm: rdmVmsOf(job), found: target, allowed: allowed.join(', ') });
  },
  cases: {
    violating: [{ title: 'SQL Server', design: design('sqlserver'), marks: ['sqlserver'] }],
    compliant: [{ title: 'a file system', design: design('') }],
    boundary: [{ title: 'Oracle Database', design: design('oracle') }],
  },
});
