import { defineRule } from '../engine/rule.ts';
import { vmfs } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isTarget } from './shared/online.ts';
import { cannotBeTarget, excludedTexts } from './shared/targets.ts';

const agent = (protect: string, on = 'ds'): string => `array t { ld mv  ld rv  pair p of mv -> rv }
vcenter vc {
  esxi esx-01
  datastore ds on mv
  datastore local01 on esx-01
  vm web on ds
  vm vCLS-1 on ${on} { vcls yes }
}
backup j { protect ${protect}  mode nonstop }
`;

export const vmwareVclsAgent = defineRule({
  id: 'vmware/vcls-agent',
  system: 'nec',
  level: 'error',
  subject: 'vm',
  summary: {
    en: 'Agent VMs of vSphere Cluster Services (vCLS) cannot be backed up.',
    ja: 'vCLS エージェントの仮想マシンはバックアップできない。',
  },
  ...excludedTexts,
  advice: {
    en: 'Take it out of the job, and let the cluster place its agents on a datastore that no such job copies.',
    ja: 'ジョブの対象から外し、vCLS エージェントを対象外のデータストアに配置する。',
  },
  source: guide(sections.vmfsNotes2),
  applies: isTarget,
  check(vm, report) {
    if (vm.get('vcls') === true) cannotBeTarget(vm, report, vm.place('vcls'), 'vcls yes');
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'on the datastore that is protected', design: agent('ds'), marks: ['yes'] },
      { title: 'named by the job', design: agent('web, vCLS-1'), marks: ['yes'], fixed: agent('web') },
    ],
    compliant: [{ title: 'no agent', design: vmfs({ vm: 'vcls no' }) }],
    boundary: [{ title: 'the agents are on another datastore', design: agent('ds', 'local01') }],
  },
});
