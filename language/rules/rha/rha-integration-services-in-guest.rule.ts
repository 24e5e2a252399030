import { scenariosFor } from '../../model/derived/replication.ts';
import { setFact } from '../engine/edits.ts';
import { defineRule } from '../engine/rule.ts';
import { guide } from './shared/guide.ts';

const design = (services: string): string => `hyperv hv-a { vm app01 { integration-services ${services} } }
hyperv hv-b {}
scenario app01 { type hyperv  master hv-a  replica hv-b  protect app01 }
`;

export const rhaIntegrationServicesInGuest = defineRule({
  id: 'rha/integration-services-in-guest',
  system: 'rha',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'Integration services are installed in every protected guest.',
    ja: '保護する各ゲスト OS には、統合サービス（統合コンポーネント）をインストールする。',
  },
  message: {
    en: '{vm} has no integration services, but is protected by a Hyper-V scenario.',
    ja: '{vm} に統合サービスがないまま、Hyper-V シナリオで保護されている。',
  },
  advice: {
    en: 'Install the integration services in the guest, then state `integration-services yes`.',
    ja: 'ゲスト OS に統合サービスをインストールし、`integration-services yes` と記述する。',
  },
  source: guide.requirements,
  reads: ['integration-services'],
  applies: (vm) => scenariosFor(vm).length > 0,
  check: (vm, report) => {
    if (vm.need('integration-services') !== false) return;
    report(
      vm.place('integration-services'),
      { vm: vm.label },
      {
        fixes: () => [
          {
            title: { en: 'Plan to install them', ja: '統合サービスの導入を計画する' },
            safe: false,
            edits: setFact(vm, 'integration-services', 'yes'),
          },
        ],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [{ title: 'a guest without them', design: design('no'), marks: ['no'], fixed: design('yes') }],
    compliant: [{ title: 'a guest with them', design: design('yes') }],
    boundary: [
      {
        title: 'a machine that no Hyper-V scenario protects',
        design: `hyperv hv-a { vm app01 { integration-services no } }
server fs01 {}
server fs02 {}
scenario files { type file-server  master fs01  replica fs02 }
`,
      },
    ],
  },
});
