import { hasEngine, scenariosFor } from '../../model/derived/replication.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (runs: string): string => `hyperv hv-a { vm app01 { ${runs} } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaMethod2NoEngineInGuest = defineRule({
  id: 'rha/method2-no-engine-in-guest',
  system: 'rha',
  level: 'info',
  subject: 'vm',
  summary: {
    en: 'Where whole machines are replicated from the management OS, no guest needs an RHA engine.',
    ja: '管理 OS から仮想マシン全体を複製する方式では、ゲストごとの RHA エンジンは要らない。',
  },
  message: {
    en: '{vm} has an RHA engine, although {scenario} already replicates the whole machine.',
    ja: '{scenario} が仮想マシン全体を複製しているが、{vm} にも RHA エンジンがある。',
  },
  advice: {
    en: 'Leave it out, unless a scenario of another type inside the guest needs it.',
    ja: 'ゲスト内の別種のシナリオで使うのでなければ外す。',
  },
  source: guide.twoMethods,
  applies: (vm) => scenariosFor(vm).length > 0,
  check: (vm, report) => {
    if (!hasEngine(vm)) return;
    // A scenario inside the guest has the guest itself for its master or replica.
    if (vm.referrers('scenario', 'master').length + vm.referrers('scenario', 'replica').length > 0) return;
    const engine = vm.children('runs').find((runs) => runs.name === 'RHA Engine' || runs.name === 'Arcserve RHA');
    report((engine ?? vm).place(), { vm: vm.label, scenario: scenariosFor(vm)[0]!.label });
  },
  cases: {
    violating: [
      { title: 'an engine in a protected guest', design: design('runs "RHA Engine" 18.0'), marks: ['"RHA Engine"'] },
    ],
    compliant: [{ title: 'engines on the management OSes only', design: design('') }],
    boundary: [
      {
        title: 'the engine serves a scenario of files inside the guest',
        design: `hyperv hv-a { vm app01 { runs "RHA Engine" 18.0 } }
hyperv hv-b {}
server fs02 {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
scenario files { type file-server  master app01  replica fs02 }
`,
      },
    ],
  },
});
