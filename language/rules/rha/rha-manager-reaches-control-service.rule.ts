import { addToList } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { controlServices, isReached } from './shared/components.ts';
import { nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';

const design = (reaches: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
server ctl { runs "RHA Control Service" 18.0 }
server pc01 { runs "RHA Manager" 18.0 { reaches ${reaches} } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaManagerReachesControlService = defineRule({
  id: 'rha/manager-reaches-control-service',
  system: 'rha',
  level: 'warning',
  subject: 'runs',
  summary: {
    en: 'The RHA manager is used from any machine that can connect to the control service; nothing is installed for it.',
    ja: 'RHA マネージャは、コントロール サービスに接続できる環境ならどこでも使える。インストールや専用端末は要らない。',
  },
  message: {
    en: 'The manager on {machine} does not reach the control service on {server}.',
    ja: '{machine} のマネージャから、{server} のコントロール サービスに接続できない。',
  },
  advice: {
    en: 'Use the manager from a machine that reaches {server}, or open the way.',
    ja: '{server} に接続できるマシンで使うか、経路を開く。',
  },
  source: guide.configuration,
  reads: ['reaches'],
  applies: (runs) => runs.name === 'RHA Manager' && controlServices(runs.topology).length > 0,
  check: (runs, report) => {
    const services = controlServices(runs.topology);
    if (services.some((service) => isReached(runs, service))) return;
    const server = services[0]!.parent!;
    report(
      runs.place('reaches'),
      { machine: runs.parent!.label, server: server.label },
      {
        fixes: () => [
          {
            title: { en: `Plan the way to ${server.label}`, ja: `${server.label} への経路を計画する` },
            safe: false,
            edits: addToList(runs, 'reaches', nameText(server.name!)),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'a terminal without a way there', design: design('none'), marks: ['none'], fixed: design('ctl') },
    ],
    compliant: [{ title: 'a terminal that reaches it', design: design('ctl') }],
    boundary: [
      {
        title: 'the manager on the server of the control service',
        design: `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
server ctl { runs "RHA Control Service" 18.0  runs "RHA Manager" 18.0 }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
