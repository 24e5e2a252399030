import { isIstorageJob, jobOf, needBackupServer, readBy } from '../../model/derived/array-jobs.ts';
import { isAssignedTo, machinesOf } from '../../model/derived/machines.ts';
import { ldsetsOf } from '../../model/derived/istorage.ts';
import { addToList } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, labels, referenceTo, sections } from './shared/guide.ts';

const design = (sets: readonly string[]): string =>
  vmfs({ job: 'mode nonstop  secondary on bk01', more: ['server bk01'], array: sets });

export const stackRvSecondaryOnBackupServer = defineRule({
  id: 'stack/rv-secondary-on-backup-server',
  system: 'nec',
  level: 'error',
  subject: 'secondary',
  summary: {
    en: 'The backup server that saves the RV (or LV) has access to it.',
    ja: 'RV(またはLV)を2次バックアップするバックアップサーバから、そのディスクにアクセスできること。',
  },
  message: {
    en: '{server} is to save {missing} of {job}, but no LD set assigns the disk to it.',
    ja: '{server} が {job} の {missing} を保存する設計だが、どの LD セットでもこのサーバに割り付けられていない。',
  },
  advice: {
    en: 'Assign the copy disk to the backup server with an LD set.',
    ja: '複製ディスクを LD セットでバックアップサーバに割り付ける。',
  },
  source: guide(sections.stack1),
  applies: (secondary) => isIstorageJob(jobOf(secondary)) && readBy(secondary).length > 0,
  check(secondary, report) {
    const server = needBackupServer(secondary);
    if (!server) return;
    const missing = readBy(secondary).filter((ld) => !isAssignedTo(ld, server));
    if (missing.length === 0) return;
    const own = server.topology
      .all('ldset')
      .find(
        (set) => set.parent === missing[0]!.parent && set.list('to').some((host) => machinesOf(server).includes(host)),
      );
    report(
      secondary.place('on'),
      { server, missing, job: jobOf(secondary) },
      {
        related: missing.map((ld) => ({
          place: ld.place(),
          message: {
            en: `assigned to ${labels(ldsetsOf(ld)) || 'nothing'}`,
            ja: `割り付け: ${labels(ldsetsOf(ld)) || 'なし'}`,
          },
        })),
        fixes: () =>
          own
            ? [
                {
                  title: {
                    en: `Add ${labels(missing)} to ${own.label}`,
                    ja: `${labels(missing)} を ${own.label} に加える`,
                  },
                  safe: false,
                  edits: addToList(own, 'lds', missing.map((ld) => referenceTo(ld)).join(', ')),
                },
              ]
            : [],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'assigned to nothing', design: design([]), marks: ['bk01'] },
      {
        title: 'the LD set of the server lacks it',
        design: design(['ld other', 'ldset bk to bk01 { lds other }']),
        marks: ['bk01'],
        fixed: design(['ld other', 'ldset bk to bk01 { lds other, t.rv }']),
      },
    ],
    compliant: [{ title: 'assigned to the backup server', design: design(['ldset bk to bk01 { lds rv }']) }],
    boundary: [
      {
        title: 'the LV of a snapshot',
        design: `array t { ld bv  ld sv  ld lv  snapshot s of bv { svs sv  lv lv }  ldset bk to bk01 { lds lv } }
server bk01
vcenter vc { datastore ds on bv  vm web on ds }
backup j { protect ds  mode shortstop  secondary on bk01 }`,
      },
    ],
  },
});
