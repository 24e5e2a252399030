import { exchangeWindows } from '../../support/nec/rdm-targets.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { checkReleases, isWindowsRdm, releaseTexts } from './shared/rdm-targets.ts';

const design = (windows: string, version: string): string =>
  rdm({ vm: `guest "Windows Server ${windows}"  runs Exchange ${version} { data data }` });

export const rdmExchangeVersionPerOs = defineRule({
  id: 'rdm/exchange-version-per-os',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Exchange Server releases are supported by guest as the table lists them.',
    ja: 'Exchange Server の版はゲスト OS ごとに表の組合せのみサポートする。',
  },
  ...releaseTexts,
  source: guide(sections.rdmSupport3),
  applies: (job) => isWindowsRdm(job, 'exchange'),
  check: (job, report) => checkReleases(job, exchangeWindows, report),
  cases: {
    violating: [
      { title: '2016 on Windows Server 2019', design: design('2019', '2016'), marks: ['2016'] },
      { title: '2010 on Windows Server 2012 R2', design: design('2012 R2', '2010'), marks: ['2010'] },
    ],
    compliant: [{ title: '2016 on Windows Server 2016', design: design('2016', '2016') }],
    boundary: [
      { title: '2019 on Windows Server 2022, whose cell is merged with the row above', design: design('2022', '2019') },
    ],
  },
});
