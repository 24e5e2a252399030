import { defineRule } from '../engine/rule.ts';

export const localDestinationParentExists = defineRule({
  id: 'vcb/local-destination-parent-exists',
  system: 'vcb',
  level: 'error',
  subject: 'using',
  summary: {
    en: 'The parent of a local destination (e.g. /home/VMs) must exist before the backup; the subdirectory itself is created.',
    ja: 'ローカル保存先の親ディレクトリは事前に存在させる(末端は自動作成)。',
  },
  message: {
    en: 'The folder above {found} does not exist when {job} starts.',
    ja: '{job} の開始時に {found} の親ディレクトリが存在しない。',
  },
  advice: {
    en: 'Create it beforehand; the last folder is made by the utility.',
    ja: '事前に作成する。最後のディレクトリはユーティリティが作成する。',
  },
  source: { document: 'vcb-guide', section: 'ローカル ディレクトリへのバックアップ' },
  reads: ['parent-exists'],
  applies: (using) => using.name === 'vcbMounter' && (using.get('destination') ?? '').startsWith('/'),
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
backup b { protect v  using vcbMounter on e1 { destination "/home/VMs/v"  parent-exists no } }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'there',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "/home/VMs/v"  parent-exists yes } }`,
      },
    ],
    boundary: [
      {
        title: 'on another machine, which another rule judges',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "scp://vmware@nas.example:/backups/v"  parent-exists no } }`,
      },
    ],
  },
});
