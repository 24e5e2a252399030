import { isHypervScenario } from '../../model/derived/replication.ts';
import { rhaLimits } from '../../support/rha/limits.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { formatSeconds } from './shared/format.ts';
import { guide } from './shared/guide.ts';

const design = (timeout: string, boot: string): string => `hyperv hv-a { vm app01 { boot-time ${boot} } }
hyperv hv-b {}
scenario app01 { type hyperv  product HA  master hv-a  replica hv-b  protect app01${timeout} }
`;

export const rhaTimeoutLongerThanGuestRestart = defineRule({
  id: 'rha/timeout-longer-than-guest-restart',
  system: 'rha',
  level: 'info',
  subject: 'scenario',
  summary: {
    en: 'On a healthy master the product first tries to start a stopped guest; the timeout leaves time for that.',
    ja: '管理 OS が正常ならまずゲストの起動が試みられるため、タイムアウトはその時間より長くする。',
  },
  message: {
    en: '{vm} needs {boot} to boot, but {scenario} switches over after {found}.',
    ja: '{vm} の起動には {boot} かかるが、{scenario} のタイムアウトは {found} である。',
  },
  advice: {
    en: 'Make the timeout longer than the boot of the guest. When exactly the attempt is made, the guide does not say.',
    ja: 'タイムアウトをゲストの起動時間より長くする。起動が試みられる時点はガイドに記載がない。',
  },
  source: guide.failure,
  applies: (scenario) =>
    isHypervScenario(scenario) &&
    scenario.get('product') !== 'replication' &&
    scenario.list('protect').some((vm) => vm.get('boot-time') != null),
  check: (scenario, report) => {
    const found = scenario.get('timeout') ?? rhaLimits.timeout.value;
    for (const vm of scenario.list('protect')) {
      const boot = vm.get('boot-time');
      if (boot == null || found >= boot) continue;
      const params = { vm: vm.label, boot: formatSeconds(boot), scenario: scenario.label, found: formatSeconds(found) };
      report(scenario.states('timeout') ? scenario.place('timeout') : scenario.place(), params, {
        related: [{ place: vm.place('boot-time'), message: { en: 'its boot', ja: '起動時間' } }],
        fixes: () => {
          const longer = Math.ceil((boot * 1.5) / 60_000) * 60;
          return [
            {
              title: { en: `A timeout of ${String(longer)} s`, ja: `タイムアウトを ${String(longer)} 秒にする` },
              safe: false,
              edits: setFact(scenario, 'timeout', `${String(longer)} s`),
            },
          ];
        },
      });
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a minute for a guest that needs two',
        design: design('  timeout 60 s', '120 s'),
        marks: ['60 s'],
        fixed: design('  timeout 180 s', '120 s'),
      },
      {
        title: 'the default for a guest that needs eight minutes',
        design: design('', '8 min'),
        marks: ['app01'],
        fixed: design('  timeout 720 s', '8 min'),
      },
    ],
    compliant: [{ title: 'the default for a guest that needs two minutes', design: design('', '120 s') }],
    boundary: [{ title: 'just as long', design: design('  timeout 120 s', '120 s') }],
  },
});
