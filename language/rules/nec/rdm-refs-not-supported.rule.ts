import { rdmJobsOf } from '../../model/derived/array-jobs.ts';
import { defineRule } from '../engine/rule.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';

export const rdmRefsNotSupported = defineRule({
  id: 'rdm/refs-not-supported',
  system: 'nec',
  level: 'error',
  subject: 'rdm',
  summary: {
    en: 'Backup of ReFS is not supported.',
    ja: 'ReFS のバックアップはサポートされない。',
  },
  message: {
    en: '{rdm} is formatted with ReFS, which {job} cannot save.',
    ja: '{rdm} は ReFS でフォーマットされており、{job} ではサポートされない。',
  },
  advice: {
    en: 'Keep the data on an NTFS disk, or protect it in another way. Formatting destroys what is on the disk.',
    ja: 'データを NTFS のディスクに置くか、別の方法で保護する。フォーマットすると内容は失われる。',
  },
  source: guide(sections.rdmSupport1),
  reads: ['filesystem'],
  applies: (disk) => rdmJobsOf(disk).length > 0,
  check(disk, report) {
    if (disk.get('filesystem') !== 'ReFS') return;
    report(disk.place('filesystem'), { rdm: disk, job: rdmJobsOf(disk) });
  },
  cases: {
    violating: [{ title: 'ReFS', design: rdm({ rdm: 'filesystem ReFS' }), marks: ['ReFS'] }],
    compliant: [{ title: 'NTFS', design: rdm({ rdm: 'filesystem NTFS' }) }],
    boundary: [
      {
        title: 'a ReFS disk that no job saves',
        design: rdm({
          rdm: 'filesystem NTFS',
          array: ['ld other'],
          vcenter: ['vm fs { rdm big on other { filesystem ReFS } }'],
        }),
      },
    ],
  },
});
