import { jobsOfProxy } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';

export const backuprootMustExist = defineRule({
  id: 'vcb/backuproot-must-exist',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'The BACKUPROOT directory must exist before a backup is run.',
    ja: 'BACKUPROOT のディレクトリは取得前に作成済みでなければならない。',
  },
  message: {
    en: 'The backup root {folder} of {proxy} does not exist.',
    ja: '{proxy} のバックアップルート {folder} が存在しない。',
  },
  advice: { en: 'Create the folder before the first backup.', ja: '最初のバックアップの前にフォルダを作成する。' },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (proxy) => jobsOfProxy(proxy).length > 0,
  check(proxy, report) {
    const root = proxy.needChild('root');
    if (root.need('exists')) return;
    report(root.place('exists'), { folder: root.name ?? '', proxy: proxy.label });
  },
  cases: {
    violating: [
      {
        title: 'not created yet',
        design: String.raw`vm v
proxy p { root "E:\mnt" { exists no } }
backup b { protect v  using VCB on p }`,
        marks: ['no'],
      },
    ],
    compliant: [
      {
        title: 'created',
        design: String.raw`vm v
proxy p { root "E:\mnt" { exists yes } }
backup b { protect v  using VCB on p }`,
      },
    ],
    boundary: [{ title: 'a proxy without jobs', design: String.raw`proxy p { root "E:\mnt" { exists no } }` }],
  },
});
