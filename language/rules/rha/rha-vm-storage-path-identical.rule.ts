import { hostFact, hostOf, isHypervScenario, pathKey, serversOf } from '../../model/derived/replication.ts';
import { quoted } from '../../model/reader.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (replica: string): string => `hyperv hv-a { vm app01 { storage "D:\\VM\\app01" } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  replica-storage ${replica} }
`;

export const rhaVmStoragePathIdentical = defineRule({
  id: 'rha/vm-storage-path-identical',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'A machine is stored under the same path on master and replica.',
    ja: '仮想マシンの保存先のパスは、マスタとレプリカで同一にする。',
  },
  message: {
    en: '{vm} is stored under {ours} on the master and {theirs} on the replica.',
    ja: '{vm} の保存先がマスタでは {ours}、レプリカでは {theirs} になっている。',
  },
  advice: {
    en: 'Use the same path on both hosts.',
    ja: '両ホストで同じパスを使う。',
  },
  source: guide.requirements,
  applies: (scenario) => isHypervScenario(scenario) && scenario.list('protect').length === 1,
  check: (scenario, report) => {
    const [vm] = scenario.list('protect');
    const standard = (side: 'master' | 'replica'): string | null | undefined => {
      const host = hostOf(scenario, side);
      return host && hostFact(serversOf(host)[0]!, 'storage');
    };
    const own = vm!.get('storage');
    const ours = own ?? standard('master') ?? vm!.need('storage');
    const stated = scenario.get('replica-storage');
    // The default folders of the hosts compare only where the machine lies in its host’s.
    const theirs = stated ?? (own === undefined ? standard('replica') : undefined) ?? scenario.need('replica-storage');
    if (pathKey(ours) === pathKey(theirs)) return;
    report(
      stated ? scenario.place('replica-storage') : scenario.place('protect'),
      { vm: vm!.label, ours, theirs },
      {
        related:
          own === undefined
            ? []
            : [{ place: vm!.place('storage'), message: { en: 'on the master', ja: 'マスタでの保存先' } }],
        fixes: () => [
          {
            title: { en: `Use ${ours} on the replica too`, ja: `レプリカでも ${ours} を使う` },
            safe: false,
            edits: setFact(scenario, 'replica-storage', quoted(ours)),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'another drive on the replica',
        design: design('"E:\\VM\\app01"'),
        marks: ['"E:\\VM\\app01"'],
        fixed: design('"D:\\VM\\app01"'),
      },
    ],
    compliant: [{ title: 'the same path', design: design('"D:\\VM\\app01"') }],
    boundary: [{ title: 'the same path in other letters', design: design('"d:\\vm\\App01\\"') }],
  },
});
