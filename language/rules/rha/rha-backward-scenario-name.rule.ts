import { rhaLimits } from '../../support/rha/limits.ts';
import { replacePlace } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';

const suffix = rhaLimits.backwardSuffix.value;
const design = (name: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
scenario ${name} { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaBackwardScenarioName = defineRule({
  id: 'rha/backward-scenario-name',
  system: 'rha',
  level: 'info',
  subject: 'scenario',
  summary: {
    en: `The product puts 「${suffix}」 behind the name of a scenario that runs backwards; a new scenario is not called so.`,
    ja: `逆方向に稼働中のシナリオ名には製品が「${suffix}」を付けるため、新しいシナリオにはこの名前を付けない。`,
  },
  message: {
    en: '{found} looks like a scenario that runs backwards.',
    ja: '{found} は逆方向に稼働中のシナリオの名前に見える。',
  },
  advice: {
    en: 'Leave the suffix out.',
    ja: '末尾の語を外す。',
  },
  source: guide.switchback,
  check: (scenario, report) => {
    const found = scenario.name;
    const match = found && new RegExp(`[\\s(（]*${suffix}[)）\\s]*$`).exec(found);
    if (!match) return;
    report(
      scenario.place(),
      { found },
      {
        fixes: () => {
          const name = found.slice(0, match.index);
          const taken = scenario.topology.all('scenario').some((other) => other.name === name);
          return name !== '' && !taken && scenario.rangeIndex < 0
            ? [
                {
                  title: { en: `Call it ${name}`, ja: `${name} に改名する` },
                  safe: false,
                  edits: replacePlace(scenario.place(), nameText(name)),
                },
              ]
            : [];
        },
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the suffix in a name',
        design: design(`"app01(${suffix})"`),
        marks: [`"app01(${suffix})"`],
        fixed: design('app01'),
      },
    ],
    compliant: [{ title: 'the name of the machine', design: design('app01') }],
    boundary: [{ title: 'the word elsewhere in the name', design: design(`${suffix}検証`) }],
  },
});
