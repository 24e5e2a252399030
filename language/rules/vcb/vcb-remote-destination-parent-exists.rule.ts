import { defineRule } from '../engine/rule.ts';

export const remoteDestinationParentExists = defineRule({
  id: 'vcb/remote-destination-parent-exists',
  system: 'vcb',
  level: 'error',
  subject: 'using',
  summary: {
    en: 'The parent directory on the remote server must exist before the backup.',
    ja: 'リモート側の親ディレクトリは取得前に存在を確かめる。',
  },
  message: {
    en: 'The folder above {found} does not exist on the remote host when {job} starts.',
    ja: '{job} の開始時に、リモートホストに {found} の親ディレクトリが存在しない。',
  },
  advice: {
    en: 'Create it on the remote host beforehand; the last folder is made by the utility.',
    ja: 'リモートホストに事前に作成する。最後のディレクトリはユーティリティが作成する。',
  },
  source: { document: 'vcb-guide', section: 'リモート サーバへのバックアップ' },
  reads: ['parent-exists'],
  applies: (using) => using.name === 'vcbMounter' && /^scp:/i.test(using.get('destination') ?? ''),
  check(using, report) {
    if (using.need('parent-exists')) return;
    report(using.place('parent-exists'), { job: using.parent?.label ?? '', found: using.get('destination') ?? '' });
  },
  cases: {
    violating: [
      {
        title: 'missing',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "scp://vmware@nas.example:/backups/v"  parent-exists no } }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'there',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "scp://vmware@nas.example:/backups/v"  parent-exists yes } }`,
      },
    ],
    boundary: [
      {
        title: 'a local destination',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "/home/VMs/v"  parent-exists no } }`,
      },
    ],
  },
});
