import { racWindows } from '../../support/nec/rdm-targets.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { checkReleases, isWindowsRdm, releaseTexts } from './shared/rdm-targets.ts';

const design = (windows: string, version: string): string =>
  rdm({ vm: `guest "Windows Server ${windows}"  runs Oracle ${version} { data data  instance rac }` });

export const rdmOracleRacVersionPerOs = defineRule({
  id: 'rdm/oracle-rac-version-per-os',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Oracle RAC releases are supported by guest as the table lists them.',
    ja: 'Oracle RAC の版はゲスト OS ごとに表の組合せのみサポートする。',
  },
  ...releaseTexts,
  source: guide(sections.rdmSupport5),
  applies: (job) => isWindowsRdm(job, 'oracle-rac'),
  check: (job, report) => checkReleases(job, racWindows, report),
  cases: {
    violating: [{ title: '18c on Windows Server 2019', design: design('2019', '18c'), marks: ['18c'] }],
    compliant: [{ title: '19c on Windows Server 2022', design: design('2022', '19c') }],
    boundary: [{ title: '18c on Windows Server 2016', design: design('2016', '18c') }],
  },
});
