import { isHypervScenario } from '../../model/derived/replication.ts';
import { rhaLimits } from '../../support/rha/limits.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (mode: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  mode ${mode} }
`;

export const rhaNoScheduleMode = defineRule({
  id: 'rha/no-schedule-mode',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'A Hyper-V scenario does not use schedule mode.',
    ja: 'Hyper-V シナリオではスケジュール モードを使わない。',
  },
  why: {
    en: 'The machine may become unusable on the replica.',
    ja: 'レプリカで仮想マシンを使用できなくなる可能性がある。',
  },
  message: {
    en: '{scenario} replicates in `{found}` mode, which a Hyper-V scenario must not use.',
    ja: '{scenario} のモードは `{found}` だが、Hyper-V シナリオでは使用できない。',
  },
  advice: {
    en: 'Replicate continuously: `mode online`.',
    ja: '`mode online` で継続的に複製する。',
  },
  source: guide.cautions,
  reads: ['mode'],
  applies: isHypervScenario,
  check: (scenario, report) => {
    const found = scenario.need('mode');
    if (!rhaLimits.forbiddenModes.values.includes(found)) return;
    report(
      scenario.place('mode'),
      { scenario: scenario.label, found },
      {
        fixes: () => [
          {
            title: { en: 'Replicate online', ja: 'オンラインで複製する' },
            safe: false,
            edits: setFact(scenario, 'mode', 'online'),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'schedule mode', design: design('scheduling'), marks: ['scheduling'], fixed: design('online') },
    ],
    compliant: [{ title: 'online', design: design('online') }],
    boundary: [
      {
        title: 'schedule mode in a scenario of files',
        design: `server fs01 {}
server fs02 {}
scenario files { type file-server  master fs01  replica fs02  mode scheduling }
`,
      },
      { title: 'an assessment run', design: design('assessment') },
    ],
  },
});
