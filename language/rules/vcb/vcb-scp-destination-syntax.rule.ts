import { usesConsoleTool } from '../../model/derived/vcb.ts';
import { scpPattern } from '../../support/vcb/tools.ts';
import { defineRule } from '../engine/rule.ts';

export const scpDestinationSyntax = defineRule({
  id: 'vcb/scp-destination-syntax',
  system: 'vcb',
  level: 'error',
  subject: 'using',
  summary: {
    en: 'A remote destination is written scp://<user>@<host>:<path>.',
    ja: 'リモートの保存先は scp://<ユーザー>@<ホスト>:<パス> と書く。',
  },
  message: { en: '{job} writes to {found}.', ja: '{job} の保存先は {found} である。' },
  advice: {
    en: 'Write scp://<user>@<host>:<path>, for example scp://vmware@backups.company.example:/backups/VMs/vm37.',
    ja: 'scp://<ユーザー>@<ホスト>:<パス> の形にする。例: scp://vmware@backups.company.example:/backups/VMs/vm37。',
  },
  source: { document: 'vcb-guide', section: 'リモート サーバへのバックアップ' },
  applies: (using) =>
    using.parent?.is('backup') === true &&
    usesConsoleTool(using.parent) &&
    /^scp:/i.test(using.get('destination') ?? ''),
  check(using, report) {
    const found = using.need('destination');
    if (!scpPattern.test(found)) report(using.place('destination'), { job: using.parent?.label ?? '', found });
  },
  cases: {
    violating: [
      {
        title: 'no user',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "scp://nas.example:/backups/v" } }`,
        marks: ['"scp://nas.example:/backups/v"'],
      },
    ],
    compliant: [
      {
        title: 'user, host and path',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "scp://vmware@nas.example:/backups/v" } }`,
      },
    ],
    boundary: [
      {
        title: 'a local destination',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "/home/VMs/v" } }`,
      },
    ],
  },
});
