import { type Backup, methodOf } from '../../model/derived/vcb.ts';
import { replacePlace } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';

/** The path with the label of a known datastore replaced by its unique ID. */
function byUuid(job: Backup, path: string): string | undefined {
  const label = /^\/vmfs\/volumes\/([^/]+)/.exec(path)?.[1];
  const uuid = job.topology
    .all('datastore')
    .find((ds) => ds.name === label)
    ?.get('uuid');
  return label !== undefined && uuid !== undefined ? path.replace(label, uuid) : undefined;
}

export const backupGuiNeedsUuidDirectory = defineRule({
  id: 'vcb/backup-gui-needs-uuid-directory',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'Backup GUIs show only the UUID directories in the browse pane, so the label has to be mapped to its UUID.',
    ja: '参照ペインには一意 ID のディレクトリしか出ないため、ラベルから ID を引いて選ぶ。',
  },
  message: {
    en: '{job} selects {found} by its label; the backup GUI shows {allowed}.',
    ja: '{job} は {found} をラベルで選択しているが、バックアップ GUI に表示されるのは {allowed}。',
  },
  advice: {
    en: 'Select the directory with the unique ID: {allowed}.',
    ja: '一意の ID のディレクトリ {allowed} を選択する。',
  },
  source: { document: 'vcb-guide', section: 'バックアップ GUI での VMFS ボリュームの指定' },
  applies: (job) =>
    ['method-3', 'method-4'].includes(methodOf(job) ?? '') &&
    job.list('paths').some((path) => byUuid(job, path) !== undefined),
  check(job, report) {
    for (const [item, found] of job.list('paths').entries()) {
      const allowed = byUuid(job, found);
      if (allowed === undefined) continue;
      report(
        job.place('paths', item),
        { job: job.label, found, allowed },
        {
          fixes: () => [
            {
              title: { en: `Select ${allowed}`, ja: `${allowed} を選択する` },
              safe: false,
              edits: replacePlace(job.place('paths', item), `"${allowed}"`),
            },
          ],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'by label',
        design: `esx e1
datastore storage1 { uuid "43a0552e-ae6093b2-47a1-00145e0a7ec0" }
vm v
server bk
backup b { protect v  method method-4  client e1  server bk  paths "/vmfs/volumes/storage1/vm01" }`,
        marks: ['"/vmfs/volumes/storage1/vm01"'],
        fixed: `esx e1
datastore storage1 { uuid "43a0552e-ae6093b2-47a1-00145e0a7ec0" }
vm v
server bk
backup b { protect v  method method-4  client e1  server bk  paths "/vmfs/volumes/43a0552e-ae6093b2-47a1-00145e0a7ec0/vm01" }`,
      },
    ],
    compliant: [
      {
        title: 'by unique ID',
        design: `esx e1
datastore storage1 { uuid "43a0552e-ae6093b2-47a1-00145e0a7ec0" }
vm v
server bk
backup b { protect v  method method-4  client e1  server bk  paths "/vmfs/volumes/43a0552e-ae6093b2-47a1-00145e0a7ec0/vm01" }`,
      },
    ],
    boundary: [
      {
        title: 'a label that no datastore of the design has',
        design: `esx e1
vm v
server bk
backup b { protect v  method method-4  client e1  server bk  paths "/vmfs/volumes/other/vm01" }`,
      },
    ],
  },
});
