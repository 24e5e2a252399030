import { isHypervScenario, type Scenario } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (ignore: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  sync block { ignore-same ${ignore} } }
`;

export const rhaIgnoreSameSizeTimestampOff = defineRule({
  id: 'rha/ignore-same-size-timestamp-off',
  system: 'rha',
  level: 'info',
  subject: 'sync',
  summary: {
    en: 'In Hyper-V scenarios the option that ignores files of equal size and time stamp is off by default.',
    ja: 'Hyper-V シナリオでは［同一サイズ/タイムスタンプのファイルを無視］は既定でオフである。',
  },
  message: {
    en: '{scenario} ignores files of equal size and time stamp; the default is not to.',
    ja: '{scenario} は同一サイズ/タイムスタンプのファイルを無視する設定だが、既定はオフである。',
  },
  advice: {
    en: 'Leave it off, unless there is a reason: the guide neither forbids nor recommends it.',
    ja: '理由がなければオフのままにする（ガイドは禁止も推奨もしていない）。',
  },
  source: guide.run,
  applies: (sync) => isHypervScenario(sync.parent as unknown as Scenario),
  check: (sync, report) => {
    if (sync.get('ignore-same') !== true) return;
    report(
      sync.place('ignore-same'),
      { scenario: sync.parent!.label },
      {
        fixes: () => [
          {
            title: { en: 'Back to the default', ja: '既定に戻す' },
            safe: false,
            edits: setFact(sync, 'ignore-same', 'no'),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [{ title: 'the option on', design: design('yes'), marks: ['yes'], fixed: design('no') }],
    compliant: [{ title: 'the option off', design: design('no') }],
    boundary: [
      {
        title: 'the option not mentioned',
        design: `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  sync block }
`,
      },
    ],
  },
});
