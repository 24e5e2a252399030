import { protectedServers } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { licencesOf } from './shared/components.ts';
import { guide } from './shared/guide.ts';

const design = (key: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
licence RHA for hv-a, hv-b { count 2  key ${key} }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaLicenceKeyAtFirstManagerStart = defineRule({
  id: 'rha/licence-key-at-first-manager-start',
  system: 'rha',
  level: 'info',
  subject: 'licence',
  summary: {
    en: 'A licence key is at hand when the RHA manager is started for the first time.',
    ja: 'RHA マネージャの初回起動時にはライセンス キーが必要になる。',
  },
  message: {
    en: 'The licence key of {licence} is not at hand; the first start of the manager asks for it.',
    ja: '{licence} のキーが手元にない。マネージャの初回起動時に入力を求められる。',
  },
  advice: {
    en: 'Obtain the key before the scenarios are created.',
    ja: 'シナリオの作成前にキーを入手しておく。',
  },
  source: guide.creation,
  reads: ['key'],
  applies: (licence) => licencesOf(licence.topology).includes(licence) && protectedServers(licence.topology).length > 0,
  check: (licence, report) => {
    if (licence.need('key') === false) report(licence.place('key'), { licence: licence.label });
  },
  cases: {
    violating: [{ title: 'no key yet', design: design('no'), marks: ['no'] }],
    compliant: [{ title: 'the key is there', design: design('yes') }],
    boundary: [
      {
        title: 'the licence of another product',
        design: `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
licence "Arcserve Backup" { key no }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
