import { isVcbRestore } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const catalogDatastoreMustExist = defineRule({
  id: 'vcb/catalog-datastore-must-exist',
  system: 'vcb',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'A restore to another place names a datastore that exists.',
    ja: '別の場所へのリストアでは、実在するデータストアを指定する。',
  },
  message: {
    en: '{restore} restores to another place and names no datastore.',
    ja: '{restore} は別の場所へのリストアだが、データストアの指定がない。',
  },
  advice: { en: 'Name the datastore: `destination …`.', ja: '`destination …` でデータストアを指定する。' },
  source: { document: 'vcb-guide', section: 'データストアパスの変更' },
  applies: (restore) =>
    restore.get('method') === 'vcbrestore' && restore.get('place') === 'other' && isVcbRestore(restore),
  check(restore, report) {
    if (restore.list('destination').some((each) => each.is('datastore'))) return;
    report(restore.place('destination'), { restore: restore.label });
  },
  cases: {
    violating: [
      {
        title: 'no datastore',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  place other }`,
        marks: ['r'],
      },
    ],
    compliant: [
      {
        title: 'a datastore',
        design: `datastore ds
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  place other  destination ds }`,
      },
    ],
    boundary: [
      {
        title: 'back to the original place',
        design: `vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  place original }`,
      },
    ],
  },
});
