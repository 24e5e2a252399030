import { clusterOf, hostPlace, hostsOf, needHostFact, serversOf } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (
  firewall: string,
  verification: string,
): string => `hyperv hv-a { rpc yes  firewall { rpc yes }  vm app01 {} }
hyperv hv-b { rpc yes  ${firewall} }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  engine-verification ${verification} }
`;

export const rhaEngineVerificationNeedsRpc = defineRule({
  id: 'rha/engine-verification-needs-rpc',
  system: 'rha',
  level: 'warning',
  subject: 'scenario',
  summary: {
    en: 'The engine verification of the wizard needs RPC; where RPC is stopped or blocked, it is cleared.',
    ja: 'ウィザードのエンジン検証は RPC を使うため、停止または遮断されている環境ではチェックを外す。',
  },
  message: {
    en: '{scenario} verifies the engines, but RPC of {host} is {state}.',
    ja: '{scenario} ではエンジンを検証するが、{host} の RPC は利用できない（{state}）。',
  },
  advice: {
    en: 'Clear the verification, or start RPC and open its ports.',
    ja: '検証のチェックを外すか、RPC サービスを起動してポートを開く。',
  },
  source: guide.creation,
  reads: ['engine-verification'],
  applies: (scenario) => hostsOf(scenario) !== undefined,
  check: (scenario, report) => {
    if (scenario.need('engine-verification') !== true) return;
    const { master, replica } = hostsOf(scenario)!;
    for (const server of [...serversOf(master), ...serversOf(replica)]) {
      const firewall = server.child('firewall') ?? clusterOf(server).needChild('firewall');
      const stopped = needHostFact(server, 'rpc') === false;
      const blocked = firewall.name !== 'no' && firewall.need('rpc') === false;
      if (!stopped && !blocked) continue;
      const state = stopped ? 'rpc no' : 'firewall rpc no';
      report(
        scenario.place('engine-verification'),
        { scenario: scenario.label, host: server.label, state: `\`${state}\`` },
        {
          related: [
            {
              place: stopped ? hostPlace(server, 'rpc') : firewall.place('rpc'),
              message: { en: 'RPC here', ja: 'RPC の状態' },
            },
          ],
          fixes: () => [
            {
              title: { en: 'Clear the verification', ja: '検証のチェックを外す' },
              safe: false,
              edits: setFact(scenario, 'engine-verification', 'no'),
            },
          ],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'the replica’s firewall blocks RPC',
        design: design('firewall { rpc no }', 'yes'),
        marks: ['yes'],
        fixed: design('firewall { rpc no }', 'no'),
      },
    ],
    compliant: [{ title: 'RPC open on both hosts', design: design('firewall { rpc yes }', 'yes') }],
    boundary: [
      { title: 'RPC blocked, verification off', design: design('firewall { rpc no }', 'no') },
      { title: 'no firewall in use', design: design('firewall no', 'yes') },
    ],
  },
});
