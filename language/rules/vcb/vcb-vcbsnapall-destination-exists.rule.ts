import { defineRule } from '../engine/rule.ts';

export const vcbsnapallDestinationExists = defineRule({
  id: 'vcb/vcbsnapall-destination-exists',
  system: 'vcb',
  level: 'error',
  subject: 'using',
  summary: {
    en: 'For vcbSnapAll the destination directory itself must exist; per-VM subdirectories are created by the utility.',
    ja: 'vcbSnapAll では保存先ディレクトリ自体が既存でなければならない(配下は自動作成)。',
  },
  message: {
    en: 'The destination {found} of {job} does not exist, and vcbSnapAll does not make it.',
    ja: '{job} の保存先 {found} が存在しないが、vcbSnapAll は作成しない。',
  },
  advice: {
    en: 'Create the destination beforehand; the folder of each VM is made by the utility.',
    ja: '保存先を事前に作成する。仮想マシンごとのディレクトリはユーティリティが作成する。',
  },
  source: { document: 'vcb-guide', section: '仮想マシンのアーカイブ' },
  reads: ['parent-exists'],
  applies: (using) => using.name === 'vcbSnapAll' && Boolean(using.get('destination')),
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
backup b { protect v  using vcbSnapAll on e1 { destination "/home/VMs"  parent-exists no } }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'there',
        design: `esx e1
vm v
backup b { protect v  using vcbSnapAll on e1 { destination "/home/VMs"  parent-exists yes } }`,
      },
    ],
    boundary: [
      {
        title: 'vcbMounter has a rule of its own',
        design: `esx e1
vm v
backup b { protect v  using vcbMounter on e1 { destination "/home/VMs/v"  parent-exists no } }`,
      },
    ],
  },
});
