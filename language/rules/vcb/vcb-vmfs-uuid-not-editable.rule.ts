import { defineRule } from '../engine/rule.ts';
import { drop } from './shared/fixes.ts';

export const vmfsUuidNotEditable = defineRule({
  id: 'vcb/vmfs-uuid-not-editable',
  system: 'vcb',
  level: 'error',
  subject: 'datastore',
  summary: {
    en: 'The unique ID of a VMFS volume is assigned when formatting and cannot be changed by a user.',
    ja: 'VMFS の一意 ID はフォーマット時に決まり、利用者は変更できない。',
  },
  message: {
    en: '{ds} has the unique ID {allowed} and is to get {found}; nobody can change it.',
    ja: '{ds} の一意の ID {allowed} を {found} に変更しようとしているが、変更できない。',
  },
  advice: { en: 'Use a label instead.', ja: 'ラベルを使う。' },
  source: { document: 'vcb-guide', section: 'バックアップ GUI での VMFS ボリュームの指定' },
  applies: (ds) => ds.states('new-uuid'),
  check(ds, report) {
    const found = ds.need('new-uuid');
    const allowed = ds.get('uuid') ?? '—';
    if (!found || found === allowed) return;
    report(ds.place('new-uuid'), { ds: ds.label, found, allowed }, { fixes: () => drop(ds, 'new-uuid') });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'another one',
        design: 'datastore ds { uuid "43a0"  new-uuid "4cf0" }',
        marks: ['"4cf0"'],
        fixed: 'datastore ds { uuid "43a0" }',
      },
    ],
    compliant: [{ title: 'nothing wanted', design: 'datastore ds { uuid "43a0" }' }],
    boundary: [{ title: 'the one it has', design: 'datastore ds { uuid "43a0"  new-uuid "43a0" }' }],
  },
});
