import { hasEngine, hostsOf, serversOf } from '../../model/derived/replication.ts';
import { insertEntry } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (runs: string, verification: string): string => `hyperv hv-a { runs "RHA Engine" 18.0  vm app01 {} }
hyperv hv-b {${runs}}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01  engine-verification ${verification} }
`;

export const rhaEngineVerifiedBeforeNext = defineRule({
  id: 'rha/engine-verified-before-next',
  system: 'rha',
  level: 'error',
  subject: 'scenario',
  summary: {
    en: 'With the engine verification on, both servers must pass it before the wizard goes on.',
    ja: 'エンジンの検証を有効にしたら、両サーバのエンジンに問題がないことを確認してから次へ進む。',
  },
  message: {
    en: '{scenario} verifies the engines, but {host} has none.',
    ja: '{scenario} ではエンジンを検証するが、{host} にエンジンがない。',
  },
  advice: {
    en: 'Install the engine on {host} first.',
    ja: '先に {host} へエンジンをインストールする。',
  },
  source: guide.creation,
  reads: ['engine-verification'],
  applies: (scenario) => hostsOf(scenario) !== undefined,
  check: (scenario, report) => {
    if (scenario.need('engine-verification') !== true) return;
    const { master, replica } = hostsOf(scenario)!;
    for (const server of [...serversOf(master), ...serversOf(replica)]) {
      if (hasEngine(server)) continue;
      report(
        scenario.place('engine-verification'),
        { scenario: scenario.label, host: server.label },
        {
          related: [{ place: server.place(), message: { en: 'no engine here', ja: 'ここにエンジンがない' } }],
          fixes: () => [
            {
              title: { en: `Plan the engine for ${server.label}`, ja: `${server.label} へのエンジンの導入を計画する` },
              safe: false,
              edits: insertEntry(server, 'runs "RHA Engine"'),
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
        title: 'verification on, no engine on the replica',
        design: design('', 'yes'),
        marks: ['yes'],
        fixed: design(' runs "RHA Engine" ', 'yes'),
      },
    ],
    compliant: [
      { title: 'verification on, both engines installed', design: design(' runs "RHA Engine" 18.0 ', 'yes') },
    ],
    boundary: [{ title: 'verification off', design: design('', 'no') }],
  },
});
