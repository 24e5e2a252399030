import { scenariosAt } from '../../model/derived/replication.ts';
import { rhaLimits } from '../../support/rha/limits.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const supported = rhaLimits.deployments.values;
const design = (deployment: string): string => `hyperv hv-a { deployment ${deployment}  vm app01 {} }
hyperv hv-b { deployment standalone }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaDeploymentStandaloneOrCsv = defineRule({
  id: 'rha/deployment-standalone-or-csv',
  system: 'rha',
  level: 'error',
  subject: 'hyperv',
  summary: {
    en: 'A Hyper-V scenario works with stand-alone Hyper-V servers and with Hyper-V clusters on cluster shared volumes (CSV).',
    ja: 'Hyper-V シナリオの対象は、スタンドアロンの Hyper-V サーバか、クラスタ共有ボリューム (CSV) 構成に限られる。',
  },
  message: {
    en: '{host} is deployed as `{found}`; a Hyper-V scenario needs {allowed}.',
    ja: '{host} の構成は `{found}` だが、Hyper-V シナリオで使えるのは {allowed} である。',
  },
  advice: {
    en: 'Build the host as a stand-alone server or as a cluster on CSV, or protect the guests from inside.',
    ja: 'スタンドアロン サーバまたは CSV 構成のクラスタとして構築するか、ゲスト内に導入する方式を検討する。',
  },
  source: guide.requirements,
  reads: ['deployment'],
  applies: (host) => scenariosAt(host).length > 0,
  check: (host, report) => {
    const found = host.need('deployment');
    if (supported.includes(found)) return;
    report(
      host.place('deployment'),
      { host: host.label, found, allowed: supported.join(' / ') },
      {
        fixes: () =>
          supported.map((value) => ({
            title: { en: `Deploy it as ${value}`, ja: `${value} として構築する` },
            safe: false,
            edits: setFact(host, 'deployment', value),
          })),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a cluster without cluster shared volumes',
        design: design('other'),
        marks: ['other'],
        fixed: design('standalone'),
      },
    ],
    compliant: [{ title: 'a stand-alone server', design: design('standalone') }],
    boundary: [{ title: 'a cluster on cluster shared volumes', design: design('csv') }],
  },
});
