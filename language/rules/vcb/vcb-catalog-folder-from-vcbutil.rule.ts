import { isVcbRestore } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { say } from './shared/fixes.ts';
import { list } from './shared/texts.ts';

export const catalogFolderFromVcbutil = defineRule({
  id: 'vcb/catalog-folder-from-vcbutil',
  system: 'vcb',
  level: 'error',
  subject: 'restore',
  summary: {
    en: 'The folder path in the catalog must be one printed by "vcbUtil -c vmfolders".',
    ja: 'フォルダパスは vcbUtil -c vmfolders の出力から選ぶ。',
  },
  message: {
    en: '{restore} names the folder {found}; vcbUtil lists {allowed}.',
    ja: '{restore} のフォルダは {found} だが、vcbUtil の一覧は {allowed}。',
  },
  advice: {
    en: 'Use a folder that `vcbUtil -c vmfolders` prints.',
    ja: '`vcbUtil -c vmfolders` が出力するフォルダを使う。',
  },
  source: { document: 'vcb-guide', section: 'フォルダパスの変更' },
  applies: (restore) =>
    restore.states('folder') &&
    restore.topology.all('virtualcenter').some((vc) => vc.states('folders')) &&
    isVcbRestore(restore),
  check(restore, report) {
    const found = restore.need('folder');
    const allowed = restore.topology.all('virtualcenter').flatMap((vc) => vc.list('folders'));
    if (allowed.includes(found)) return;
    report(
      restore.place('folder'),
      { restore: restore.label, found, allowed: list(allowed) },
      {
        fixes: () => (allowed.length === 1 ? [say(restore, 'folder', `"${allowed[0]!}"`)] : []),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'another folder',
        design: `virtualcenter vc { folders "/Tokyo/vm/Restore" }
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  folder "/Tokyo/vm/Test" }`,
        marks: ['"/Tokyo/vm/Test"'],
        fixed: `virtualcenter vc { folders "/Tokyo/vm/Restore" }
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  folder "/Tokyo/vm/Restore" }`,
      },
    ],
    compliant: [
      {
        title: 'a folder of the list',
        design: `virtualcenter vc { folders "/Tokyo/vm/Restore" }
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  folder "/Tokyo/vm/Restore" }`,
      },
    ],
    boundary: [
      {
        title: 'no list to compare with',
        design: `virtualcenter vc
vm v
proxy p
backup b { protect v  using VCB on p  level image }
restore r of b { method vcbrestore  folder "/Tokyo/vm/Test" }`,
      },
    ],
  },
});
