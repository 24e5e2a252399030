import { hypervScenarios, isHypervScenario, switchedOn } from '../../model/derived/replication.ts';
import { insertEntry } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { formatSize } from './shared/format.ts';
import { guide } from './shared/guide.ts';
import { diskTotal } from './shared/rewind.ts';

const design = (text: string): string => `hyperv hv-a { vm app01 { disk os { size 100 GB } } }
hyperv hv-b {}
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01${text} }
`;

export const rhaRewindForGuestFaults = defineRule({
  id: 'rha/rewind-for-guest-faults',
  system: 'rha',
  level: 'info',
  subject: 'scenario',
  summary: {
    en: 'Against faults inside the guest, which are replicated too, data rewind is the effective remedy.',
    ja: 'ゲスト OS の異常は複製先にも及ぶため、データのリワインドが有効な備えになる。',
  },
  message: {
    en: '{scenario} keeps no rewind points: a fault inside the guest would be on the replica as well.',
    ja: '{scenario} ではリワインドが無効で、ゲスト内部の異常がレプリカにもそのまま及ぶ。',
  },
  advice: {
    en: 'Switch `rewind` on, with bookmarks.',
    ja: '`rewind` をブックマークとともに有効にする。',
  },
  source: guide.rewind,
  applies: (scenario) =>
    isHypervScenario(scenario) &&
    scenario.get('product') !== 'replication' &&
    hypervScenarios(scenario.topology).length > 0,
  check: (scenario, report) => {
    if (switchedOn(scenario, 'rewind')) return;
    const block = scenario.child('rewind');
    report(
      block ? block.place() : scenario.place(),
      { scenario: scenario.label },
      {
        fixes: () => {
          const size = diskTotal(scenario);
          if (block || size === undefined) return [];
          return [
            {
              title: {
                en: 'Switch it on, with a bookmark every hour',
                ja: '有効にし、1 時間ごとにブックマークを設定する',
              },
              safe: false,
              edits: insertEntry(scenario, `rewind yes { keep 24 h  max ${formatSize(size)}  bookmark every 1 h }`),
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
        title: 'no rewind',
        design: design(''),
        marks: ['app01'],
        fixed: design('  rewind yes { keep 24 h  max 100 GB  bookmark every 1 h }'),
      },
      { title: 'rewind switched off', design: design('  rewind no'), marks: ['no'] },
    ],
    compliant: [
      { title: 'rewind and bookmarks', design: design('  rewind yes { keep 24 h  max 100 GB  bookmark every 1 h }') },
    ],
    boundary: [{ title: 'plain replication', design: design('').replace('product HA', 'product replication') }],
  },
});
