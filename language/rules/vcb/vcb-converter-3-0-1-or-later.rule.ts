import { minimumVersions } from '../../support/vcb/transports.ts';
import { compareVersions } from '../../support/versions.ts';
import { defineRule } from '../engine/rule.ts';

export const converter301OrLater = defineRule({
  id: 'vcb/converter-3-0-1-or-later',
  system: 'vcb',
  level: 'error',
  subject: 'runs',
  summary: {
    en: 'Restoring a VCB image with VMware Converter needs version 3.0.1 or later.',
    ja: 'VCB イメージの復旧には VMware Converter 3.0.1 以降が必要である。',
  },
  message: {
    en: '{software} is version {found}; restoring a VCB image needs {allowed}.',
    ja: '{software} は {found}。VCB イメージのリストアには {allowed} 以降が必要。',
  },
  advice: { en: 'Install VMware Converter {allowed} or later.', ja: 'VMware Converter {allowed} 以降を導入する。' },
  source: { document: 'vcb-guide', section: 'VMware Converter を使用した仮想マシン イメージのリストア' },
  reads: ['version'],
  applies: (runs) =>
    runs.name === 'VMware Converter' &&
    runs.topology.all('restore').some((restore) => restore.get('method') === 'converter'),
  check(runs, report) {
    const found = runs.need('version');
    const allowed = minimumVersions.converter.value;
    if (compareVersions(found, allowed) < 0) report(runs.place('version'), { software: runs.label, found, allowed });
  },
  cases: {
    violating: [
      {
        title: 'version 3.0',
        design: `server s { runs "VMware Converter" 3.0 }
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method converter }`,
        marks: ['3.0'],
      },
    ],
    compliant: [
      {
        title: 'version 3.0.3',
        design: `server s { runs "VMware Converter" 3.0.3 }
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method converter }`,
      },
    ],
    boundary: [
      {
        title: 'version 3.0.1',
        design: `server s { runs "VMware Converter" 3.0.1 }
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method converter }`,
      },
    ],
  },
});
