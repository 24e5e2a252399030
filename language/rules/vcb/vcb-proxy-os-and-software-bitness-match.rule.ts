import { backupSoftwareOn } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const proxyOsAndSoftwareBitnessMatch = defineRule({
  id: 'vcb/proxy-os-and-software-bitness-match',
  system: 'vcb',
  level: 'error',
  subject: 'runs',
  summary: {
    en: 'Windows and backup software versions have to match, for example 64-bit software on 64-bit Windows.',
    ja: 'プロキシの Windows とバックアップソフトは版・ビット数を揃える。',
  },
  message: {
    en: '{software} is {found}, and Windows on {proxy} is {allowed}.',
    ja: '{software} は {found} 版だが、{proxy} の Windows は {allowed} 版。',
  },
  advice: {
    en: 'Install the {allowed} version of the backup software.',
    ja: '{allowed} 版のバックアップソフトウェアを導入する。',
  },
  source: { document: 'vcb-guide', section: 'Consolidated Backup のソフトウェアとハードウェアの要件' },
  reads: ['bits'],
  applies: (runs) => runs.parent?.is('proxy') === true && backupSoftwareOn(runs.parent).includes(runs),
  check(runs, report) {
    const proxy = runs.parent;
    if (!proxy?.is('proxy')) return;
    const bits = runs.need('bits');
    const allowed = proxy.need('bits');
    if (bits === allowed) return;
    report(
      runs.place('bits'),
      { software: runs.label, proxy: proxy.label, found: bits, allowed },
      {
        fixes: () => [say(runs, 'bits', allowed)],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: '32-bit software on 64-bit Windows',
        design: 'proxy p { bits 64-bit  runs NetBackup 6.5 { bits 32-bit } }',
        marks: ['32-bit'],
        fixed: 'proxy p { bits 64-bit  runs NetBackup 6.5 { bits 64-bit } }',
      },
    ],
    compliant: [{ title: 'both 32-bit', design: 'proxy p { bits 32-bit  runs NetBackup 6.5 { bits 32-bit } }' }],
    boundary: [{ title: 'both 64-bit', design: 'proxy p { bits 64-bit  runs NetBackup 6.5 { bits 64-bit } }' }],
  },
});
