import { rhaLimits } from '../../support/rha/limits.ts';
import { removeFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { formatSeconds } from './shared/format.ts';
import { guide } from './shared/guide.ts';

const design = (timeout: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01${timeout} }
`;

export const rhaSwitchoverTimeoutDefault300 = defineRule({
  id: 'rha/switchover-timeout-default-300',
  system: 'rha',
  level: 'info',
  subject: 'scenario',
  summary: {
    en: 'The time from the first missing answer to switchover is 300 seconds by default.',
    ja: '応答が途切れてからスイッチオーバーまでのタイムアウトは、既定で 300 秒である。',
  },
  message: {
    en: 'The timeout of {scenario} is {found}; the default is {allowed}.',
    ja: '{scenario} のタイムアウトは {found} で、既定の {allowed} と異なる。',
  },
  advice: {
    en: 'Other values are allowed; make sure that this one is meant.',
    ja: '変更は可能だが、意図した値であることを確認する。',
  },
  source: guide.failure,
  applies: (scenario) => scenario.states('timeout'),
  check: (scenario, report) => {
    const found = scenario.need('timeout');
    const allowed = rhaLimits.timeout.value;
    if (found === allowed) return;
    report(
      scenario.place('timeout'),
      { scenario: scenario.label, found: formatSeconds(found), allowed: formatSeconds(allowed) },
      {
        fixes: () => {
          const edits = removeFact(scenario, 'timeout');
          return edits.length > 0
            ? [{ title: { en: 'Back to the default', ja: '既定に戻す' }, safe: false, edits }]
            : [];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [{ title: 'a minute', design: design('  timeout 60 s'), marks: ['60 s'], fixed: design('') }],
    compliant: [{ title: 'the default', design: design('  timeout 300 s') }],
    boundary: [{ title: 'the default in another unit', design: design('  timeout 5 min') }],
  },
});
