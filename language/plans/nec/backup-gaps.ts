/** What a backup job has to say before there can be a plan of it. */
import {
  copiesOf,
  pairsOf,
  regionsOf,
  snapshotsOf,
  sourcesOf,
  toolOf,
  type Backup,
} from '../../model/derived/array-jobs.ts';
import { mvOf, pairsFrom, rvOf, snapshotsFrom, sourceOf } from '../../model/derived/istorage.ts';
import { elements, namesOf, type PlanBuilder } from './builder.ts';

/** What every plan needs to be known. */
export function findGaps(builder: PlanBuilder, job: Backup): void {
  const regions = regionsOf(job);
  const protect = job.states('protect') ? job.place('protect') : job.place();
  if (regions.size > 1) {
    builder.gap(
      {
        en: 'The job protects disks of different areas (VMFS, RDM, SAN boot). The document describes one area a job: divide it.',
        ja: '1 つのジョブで複数の領域（VMFS、RDM、SAN ブート）を保護している。手順は領域ごとに定められているため、ジョブを分ける。',
      },
      protect,
    );
  }
  if (!toolOf(job) || toolOf(job) === 'other') {
    const place = job.child('using')?.place() ?? job.place();
    builder.gap(
      {
        en: 'The job does not say with which tool the disks are copied: RepNavi, ControlCommand or manual (`using`).',
        ja: 'ディスクを複製するツール（RepNavi、ControlCommand、manual）が書かれていない（`using`）。',
      },
      place,
    );
  }
  if (copiesOf(job).length === 0) {
    const names = namesOf(elements([...sourcesOf(job).keys()]));
    builder.gap(
      names.en === ''
        ? {
            en: 'What the job protects is on no logical disk that this topology describes.',
            ja: '保護対象が、このトポロジに記述した論理ディスク上にない。',
          }
        : {
            en: `No pair and no snapshot copies ${names.en}.`,
            ja: `${names.ja} を複製するペアもスナップショットもない。`,
          },
      protect,
    );
    return;
  }
  if (pairsOf(job).length > 0 && snapshotsOf(job).length > 0) {
    builder.gap(
      {
        en: 'The job copies by pair and by snapshot at once. The document describes each on its own: name one with `pairs` or `snapshots`, or divide the job.',
        ja: '1 つのジョブでペアとスナップショットの両方を使っている。手順は別々に定められているため、`pairs` か `snapshots` で一方を示すか、ジョブを分ける。',
      },
      protect,
    );
  }
  for (const ld of sourcesOf(job).keys()) {
    const used = copiesOf(job).filter((copy) => sourceOf(copy) === ld);
    if (used.length < 2) {
      if (used.length === 0) {
        builder.gap(
          {
            en: `No pair and no snapshot copies ${ld.name ?? ''}.`,
            ja: `${ld.name ?? ''} を複製するペアもスナップショットもない。`,
          },
          protect,
        );
      }
      continue;
    }
    const names = namesOf(elements([...pairsFrom(ld), ...snapshotsFrom(ld)]));
    const named = [...job.list('pairs'), ...job.list('snapshots')].length > 0;
    if (named) continue;
    builder.gap(
      {
        en: `${ld.name ?? ''} has several copies: ${names.en}. Name the one that this job takes with \`pairs\` or \`snapshots\`.`,
        ja: `${ld.name ?? ''} には複数の複製先がある: ${names.ja}。このジョブで使うものを \`pairs\` または \`snapshots\` で示す。`,
      },
      protect,
    );
  }
  for (const pair of pairsOf(job)) {
    if (mvOf(pair) && rvOf(pair)) continue;
    builder.gap(
      {
        en: `${pair.label} does not say both its MV and its RV.`,
        ja: `${pair.label} の MV または RV が書かれていない。`,
      },
      pair.place(),
    );
  }
  if (regions.has('vmfs') && job.get('mode') === undefined && toolOf(job) !== 'manual') {
    builder.gap(
      {
        en: 'The job does not say how the VMs are quiesced: `mode nonstop` or `mode shortstop`.',
        ja: '仮想マシンの静止点の確保方法が書かれていない（`mode nonstop` または `mode shortstop`）。',
      },
      job.place(),
    );
  }
}
