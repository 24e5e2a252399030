import { oracleWindows } from '../../support/nec/rdm-targets.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { checkReleases, isWindowsRdm, releaseTexts } from './shared/rdm-targets.ts';

const design = (windows: string, version: string): string =>
  rdm({ vm: `guest "Windows Server ${windows}"  runs Oracle ${version} { data data  instance single }` });

export const rdmOracleVersionPerOs = defineRule({
  id: 'rdm/oracle-version-per-os',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Oracle Database (single instance) releases are supported by guest as the table lists them.',
    ja: 'Oracle Database(単一インスタンス)の版はゲスト OS ごとに表の組合せのみサポートする。',
  },
  ...releaseTexts,
  source: guide(sections.rdmSupport4),
  applies: (job) => isWindowsRdm(job, 'oracle'),
  check: (job, report) => checkReleases(job, oracleWindows, report),
  cases: {
    violating: [
      { title: '19c on Windows Server 2012', design: design('2012', '19c'), marks: ['19c'] },
      { title: '12c R1 on Windows Server 2016', design: design('2016', '12cR1'), marks: ['12cR1'] },
    ],
    compliant: [{ title: '19c on Windows Server 2019', design: design('2019', '19c') }],
    boundary: [
      { title: '19c on Windows Server 2012 R2', design: design('2012 R2', '19c') },
      { title: '12c R2 on Windows Server 2016', design: design('2016', '12cR2') },
    ],
  },
});
