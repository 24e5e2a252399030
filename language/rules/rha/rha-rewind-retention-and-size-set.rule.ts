import type { Scenario } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { formatSize } from './shared/format.ts';
import { guide } from './shared/guide.ts';
import { diskTotal } from './shared/rewind.ts';

const design = (text: string): string => `hyperv hv-a { vm app01 { disk os { size 100 GB } } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  rewind yes { ${text}  bookmark every 1 h } }
`;

export const rhaRewindRetentionAndSizeSet = defineRule({
  id: 'rha/rewind-retention-and-size-set',
  system: 'rha',
  level: 'warning',
  subject: 'rewind',
  summary: {
    en: 'Data rewind is given a retention and a maximum of disk space.',
    ja: 'データのリワインドには、保存期間と最大ディスク容量に適切な値を設定する。',
  },
  message: {
    en: 'The rewind of {scenario} has no `{missing}`.',
    ja: '{scenario} のリワインドに `{missing}` が設定されていない。',
  },
  advice: {
    en: 'Set both `keep` (the product takes minutes) and `max` (MB).',
    ja: '`keep`（製品では分単位）と `max`（MB 単位）の両方を設定する。',
  },
  source: guide.rewind,
  applies: (rewind) => rewind.name !== 'no',
  check: (rewind, report) => {
    for (const missing of ['keep', 'max'] as const) {
      if (rewind.fact(missing).state !== 'undeclared') continue;
      report(
        rewind.place(),
        { scenario: rewind.parent!.label, missing },
        {
          fixes: () => {
            if (missing === 'keep') {
              return [
                {
                  title: { en: 'Keep the points of a day', ja: '1 日分を保存する' },
                  safe: false,
                  edits: setFact(rewind, 'keep', '24 h'),
                },
              ];
            }
            const size = diskTotal(rewind.parent as unknown as Scenario);
            return size !== undefined
              ? [
                  {
                    title: {
                      en: `Set ${formatSize(size)}, the size of the disks`,
                      ja: `ディスクと同じ ${formatSize(size)} にする`,
                    },
                    safe: false,
                    edits: setFact(rewind, 'max', formatSize(size)),
                  },
                ]
              : [];
          },
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'no maximum of disk space',
        design: design('keep 24 h'),
        marks: ['yes'],
        fixed: design('keep 24 h').replace('every 1 h }', 'every 1 h  max 100 GB }'),
      },
      {
        title: 'no retention',
        design: design('max 100 GB'),
        marks: ['yes'],
        fixed: design('max 100 GB').replace('every 1 h }', 'every 1 h  keep 24 h }'),
      },
    ],
    compliant: [{ title: 'both set', design: design('keep 24 h  max 100 GB') }],
    boundary: [{ title: 'one still to be decided', design: design('keep tbc "ask the owner"  max 100 GB') }],
  },
});
