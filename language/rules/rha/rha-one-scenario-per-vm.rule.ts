import { isHypervScenario } from '../../model/derived/replication.ts';
import { Place } from '../../model/source.ts';
import { defineRule } from '../engine/rule.ts';
import type { Edit } from '../engine/finding.ts';
import type { Element } from '../../model/element.ts';
import { guide } from './shared/guide.ts';

const design = (scenarios: string): string => `hyperv hv-a { vm app01 {}  vm app02 {} }
hyperv hv-b {}
scenario-group erp {}
${scenarios}
`;

export const rhaOneScenarioPerVm = defineRule({
  id: 'rha/one-scenario-per-vm',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'A Hyper-V scenario protects one machine; choosing several makes one scenario for each.',
    ja: 'Hyper-V シナリオは仮想マシンごとに作られ、複数選べばその数だけ作成される。',
  },
  message: {
    en: '{scenario} protects {count} machines: {machines}. It can protect one.',
    ja: '{scenario} の保護対象が {count} 台（{machines}）ある。1 台にする。',
  },
  advice: {
    en: 'Write one scenario for each machine, in the same group.',
    ja: '仮想マシンごとにシナリオを分け、同じグループに入れる。',
  },
  source: guide.untilOperation,
  reads: ['protect'],
  applies: isHypervScenario,
  check: (scenario, report) => {
    const machines = scenario.need('protect');
    if (machines.length === 1) return;
    const params = {
      scenario: scenario.label,
      count: String(machines.length),
      machines: machines.map((vm) => vm.name).join(', ') || '–',
    };
    report(scenario.place('protect'), params, {
      fixes: () => {
        const edits = split(scenario);
        return edits.length === 0
          ? []
          : [
              {
                title: { en: 'One scenario for each machine', ja: '仮想マシンごとにシナリオを分ける' },
                safe: false,
                edits,
              },
            ];
      },
    });
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'one scenario for two machines',
        design: design('scenario app01 { type hyperv  group erp  master hv-a  replica hv-b  protect app01, app02 }'),
        marks: ['app01, app02'],
        fixed: design(`scenario app01 { type hyperv  group erp  master hv-a  replica hv-b  protect app01 }
scenario app02 { type hyperv  group erp  master hv-a  replica hv-b  protect app02 }`),
      },
    ],
    compliant: [
      {
        title: 'two scenarios in one group',
        design: design(`scenario app01 { type hyperv  group erp  master hv-a  replica hv-b  protect app01 }
scenario app02 { type hyperv  group erp  master hv-a  replica hv-b  protect app02 }`),
      },
    ],
    boundary: [
      {
        title: 'a range of scenarios, each with its own machine',
        design: design(
          'scenario app[01..02] { type hyperv  group erp  master hv-a  replica hv-b  protect app[01..02] }',
        ),
      },
    ],
  },
});

/** Copies of the scenario, each with the name and the machine of its own; nothing where what it says cannot simply be copied. */
function split(scenario: Element<'scenario'>): Edit[] {
  const fact = scenario.fact('protect');
  if (fact.state !== 'known' || fact.origin !== 'own' || scenario.rangeIndex >= 0) return [];
  // What is said of one machine’s adapters or addresses is not true of another’s.
  if (scenario.children('after-switchover').length > 0 || scenario.child('dns-redirect')) return [];
  const { entry } = scenario;
  const { unit } = entry;
  const names = fact.entry.values;
  if (names.length < 2 || !entry.values[0]) return [];
  const whole = new Place(unit, entry.start - unit.offset, entry.end - unit.offset);
  const name = Place.of(entry.values[0]);
  const list = new Place(unit, names[0]!.start - unit.offset, names[names.length - 1]!.end - unit.offset);
  const at = (place: Place): readonly [number, number] => [place.start - whole.start, place.end - whole.start];
  const { text } = whole;
  const [[nameStart, nameEnd], [listStart, listEnd]] = [at(name), at(list)];
  const copies = names.map((value) => {
    const written = Place.of(value).text;
    const own = written.slice(written.lastIndexOf('.') + 1);
    return text.slice(0, nameStart) + own + text.slice(nameEnd, listStart) + written + text.slice(listEnd);
  });
  return [{ file: whole.file, start: whole.start, end: whole.end, text: copies.join('\n') }];
}
