import { isHypervScenario, type Scenario } from '../../model/derived/replication.ts';
import { rhaLimits } from '../../support/rha/limits.ts';
import { replacePlace } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (method: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  sync ${method} }
`;

export const rhaSyncBlockLevelDefault = defineRule({
  id: 'rha/sync-block-level-default',
  system: 'rha',
  level: 'info',
  subject: 'sync',
  summary: {
    en: 'A Hyper-V scenario synchronises at block level by default, so that only differing blocks of the large disk files are sent.',
    ja: 'Hyper-V シナリオの同期はブロック レベルが既定で、巨大な仮想ハードディスクの違いのあるブロックだけが送られる。',
  },
  message: {
    en: '{scenario} synchronises whole files; the default is `{allowed}`.',
    ja: '{scenario} はファイル単位で同期する設定だが、既定は `{allowed}` である。',
  },
  advice: {
    en: 'Synchronise at block level, unless there is a reason not to.',
    ja: '理由がなければブロック レベルで同期する。',
  },
  source: guide.untilOperation,
  applies: (sync) => isHypervScenario(sync.parent as unknown as Scenario),
  check: (sync, report) => {
    if (sync.name !== 'file') return;
    report(
      sync.place(),
      { scenario: sync.parent!.label, allowed: rhaLimits.syncMethod.value },
      {
        fixes: () =>
          sync.layers[0]!.origin === 'own'
            ? [
                {
                  title: { en: 'Synchronise at block level', ja: 'ブロック レベルで同期する' },
                  safe: false,
                  edits: replacePlace(sync.place(), rhaLimits.syncMethod.value),
                },
              ]
            : [],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [{ title: 'file level', design: design('file'), marks: ['file'], fixed: design('block') }],
    compliant: [{ title: 'block level', design: design('block') }],
    boundary: [
      { title: 'offline, for data brought by other means', design: design('offline') },
      {
        title: 'file level in a scenario of files',
        design: `server fs01 {}
server fs02 {}
scenario files { type file-server  master fs01  replica fs02  sync file }
`,
      },
    ],
  },
});
