import { addToList } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { controlServices, isReached } from './shared/components.ts';
import { nameText } from './shared/format.ts';
import { guide } from './shared/guide.ts';

const design = (reaches: string): string => `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
server ctl { runs "RHA Control Service" 18.0 }
server ops01 { runs "RHA PowerShell" 18.0 { reaches ${reaches} } }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaPowershellReachesControlService = defineRule({
  id: 'rha/powershell-reaches-control-service',
  system: 'rha',
  level: 'warning',
  subject: 'runs',
  summary: {
    en: 'RHA PowerShell is optional and is installed on a machine that can talk to the control service.',
    ja: 'RHA PowerShell は任意で、コントロール サービスと通信できるコンピュータにインストールする。',
  },
  message: {
    en: 'RHA PowerShell on {machine} does not reach the control service on {server}.',
    ja: '{machine} の RHA PowerShell から、{server} のコントロール サービスに到達できない。',
  },
  advice: {
    en: 'Install it on a machine that reaches {server}, or open the way.',
    ja: '{server} と通信できるコンピュータに導入するか、経路を開く。',
  },
  source: guide.components,
  reads: ['reaches'],
  applies: (runs) => runs.name === 'RHA PowerShell' && controlServices(runs.topology).length > 0,
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
      { title: 'a machine without a way there', design: design('hv-a'), marks: ['hv-a'], fixed: design('hv-a, ctl') },
    ],
    compliant: [{ title: 'a machine that reaches it', design: design('ctl') }],
    boundary: [
      {
        title: 'on the server of the control service',
        design: `hyperv hv-a { vm app01 {} }
hyperv hv-b {}
server ctl { runs "RHA Control Service" 18.0  runs "RHA PowerShell" 18.0 }
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`,
      },
    ],
  },
});
