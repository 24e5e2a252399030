import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';

export const vcbrestoreEsx3Only = defineRule({
  id: 'vcb/vcbrestore-esx3-only',
  system: 'vcb',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'vcbRestore runs in the service console and is for ESX Server 3 only.',
    ja: 'vcbRestore はサービス コンソールで動くため ESX Server 3 でのみ使える。',
  },
  message: {
    en: '{restore} runs vcbRestore on {found}, an ESX Server 3i without a service console.',
    ja: '{restore} は vcbRestore をサービス コンソールのない {found} で実行しようとしている。',
  },
  advice: {
    en: 'Use VMware Converter, or restore on an ESX Server 3.',
    ja: 'VMware Converter を使うか、ESX Server 3 でリストアする。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup を使用した仮想マシンのリストア' },
  applies: (restore) => ['vcbrestore', 'vcbresall'].includes(restore.get('method') ?? '') && restore.states('host'),
  check(restore, report) {
    for (const [item, host] of restore.need('host').entries()) {
      if (!host.is('esxi')) continue;
      report(
        restore.place('host', item),
        { restore: restore.label, found: host.label },
        { fixes: () => [say(restore, 'method', 'converter')] },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'on an ESX Server 3i',
        design: `esxi e3i { version 3.5 }
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  host e3i }`,
        marks: ['e3i'],
        fixed: `esxi e3i { version 3.5 }
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method converter  host e3i }`,
      },
    ],
    compliant: [
      {
        title: 'on an ESX Server 3',
        design: `esx e1 { version 3.5 }
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  host e1 }`,
      },
    ],
    boundary: [
      {
        title: 'Converter onto an ESX Server 3i',
        design: `esxi e3i { version 3.5 }
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method converter  host e3i }`,
      },
    ],
  },
});
