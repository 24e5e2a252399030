import {
  hostOf,
  isHypervScenario,
  spoolOf,
  spoolVolume,
  volumesOf,
  type Scenario,
} from '../../model/derived/replication.ts';
import { quoted } from '../../model/reader.ts';
import { replacePlace, setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { formatSize, nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';
import { diskTotal } from './shared/rewind.ts';

const design = (free: string): string => `hyperv hv-a { vm app01 { disk os { size 100 GB } } }
hyperv hv-b {
  volume E { size 1 TB  free ${free} }
  spool "E:\\RHA\\spool" on E
}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  rewind yes { keep 24 h  max 120 GB } }
`;

const beside = (spool: string): string => `hyperv hv-a { vm app01 { disk os { size 100 GB } } }
hyperv hv-b {
  volume E { size 1 TB  free 20 GB }
  volume F { size 1 TB  free 900 GB }
  spool ${spool}
}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  rewind yes { keep 24 h  max 120 GB } }
`;

export const rhaRewindSpoolCapacity = defineRule({
  id: 'rha/rewind-spool-capacity',
  system: 'rha',
  level: 'warning',
  subject: 'rewind',
  summary: {
    en: 'The spool directory of the replica, which holds the rewind points, lies on a disk with room for them.',
    ja: 'リワインド ポイントを保存するレプリカのスプール ディレクトリは、容量を確保できるディスクに置く。',
  },
  message: {
    en: 'The spool of {scenario} lies on {volume} with {found} free; rewind points may take {allowed}.',
    ja: '{scenario} のスプールがある {volume} の空きは {found} だが、リワインド ポイントは {allowed} になり得る。',
  },
  advice: {
    en: 'Move the spool directory to a volume with at least {allowed} free.',
    ja: 'スプール ディレクトリを、空きが {allowed} 以上あるボリュームに移す。',
  },
  source: guide.rewind,
  applies: (rewind) => {
    const scenario = rewind.parent as unknown as Scenario;
    return rewind.name !== 'no' && isHypervScenario(scenario) && hostOf(scenario, 'replica') !== undefined;
  },
  check: (rewind, report) => {
    const scenario = rewind.parent as unknown as Scenario;
    const spool = spoolOf(scenario) ?? hostOf(scenario, 'replica')!.needChild('spool');
    const volume = spoolVolume(scenario);
    if (!volume) return;
    const max = rewind.get('max');
    const allowed = Math.max(max ?? 0, diskTotal(scenario) ?? 0);
    const found = volume.need('free');
    if (found >= allowed) return;
    report(
      spool.place(),
      { scenario: scenario.label, volume: volume.label, found: formatSize(found), allowed: formatSize(allowed) },
      {
        related: [{ place: volume.place('free'), message: { en: 'the free space', ja: '空き容量' } }],
        fixes: () => {
          const other = volumesOf(hostOf(scenario, 'replica')!).find(
            (v) => v !== volume && (v.get('free') ?? 0) >= allowed,
          );
          const letter = other && (other.get('letter') ?? other.name);
          const path = spool.name;
          if (!other?.name || !letter || !/^[A-Z]$/i.test(letter) || !path || !/^[A-Z]:/i.test(path)) return [];
          return [
            {
              title: { en: `Move the spool to ${letter}:`, ja: `スプールを ${letter}: に移す` },
              safe: false,
              edits: [
                ...replacePlace(spool.place(), quoted(letter + path.slice(1))),
                ...(spool.states('on') ? setFact(spool, 'on', nameText(other.name)) : []),
              ],
            },
          ];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a full volume beside one with room',
        design: beside('"E:\\RHA\\spool" on E'),
        marks: ['"E:\\RHA\\spool"'],
        fixed: beside('"F:\\RHA\\spool" on F'),
      },
      { title: 'a volume that is almost full', design: design('20 GB'), marks: ['"E:\\RHA\\spool"'] },
    ],
    compliant: [{ title: 'plenty of room', design: design('900 GB') }],
    boundary: [{ title: 'just enough', design: design('120 GB') }],
  },
});
