import { hostsSeeing, ldsetsOf, rdmLd } from '../../model/derived/istorage.ts';
import { possibleHostsOf, vmOf } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { addToPhrase } from './shared/fixes.ts';
import { guide, labels, referenceTo, sections } from './shared/guide.ts';

const design = (sets: string, host = ''): string => `array t {
  ld mv
  ${sets}
}
vcenter vc {
  cluster prod { esxi esx-01  esxi esx-02 }
  vm db { ${host}rdm data on mv { compatibility physical } }
}
`;

export const accesscontrolRdmAssignLdsToEsxi = defineRule({
  id: 'accesscontrol/rdm-assign-lds-to-esxi',
  system: 'nec',
  level: 'error',
  subject: 'rdm',
  summary: {
    en: 'Logical disks of physical RDMs are assigned to the ESXi host with AccessControl, and given to the VM by VMware.',
    ja: 'RDM(物理互換)では見せたい全論理ディスクを AccessControl で ESXi に割り付け、VMware の機能で各仮想マシンに割り付ける。',
  },
  message: {
    en: '{rdm} is on {ld}, which no LD set assigns to an ESXi host that may run the VM ({found}).',
    ja: '{rdm} の {ld} は、仮想マシンが稼働する ESXi にどの LD セットでも割り付けられていない（割り付け先: {found}）。',
  },
  advice: {
    en: 'Assign the disk to the ESXi hosts, not to the VM.',
    ja: '論理ディスクは仮想マシンではなく ESXi に割り付ける。',
  },
  source: guide(sections.accessControl),
  reads: ['compatibility'],
  applies: (rdm) => rdmLd(rdm) !== undefined,
  check(rdm, report) {
    if (rdm.need('compatibility') !== 'physical') return;
    const ld = rdmLd(rdm)!;
    const hosts = possibleHostsOf(vmOf(rdm));
    const seeing = hostsSeeing(ld);
    const ok =
      hosts.length === 0 ? seeing.length > 0 : seeing.some((host) => (hosts as readonly unknown[]).includes(host));
    if (ok) return;
    const sets = ldsetsOf(ld);
    report(
      rdm.place('on'),
      { rdm, ld, found: sets.flatMap((set) => set.list('to')) },
      {
        related: sets.map((set) => ({
          place: set.place('to'),
          message: { en: 'assigned here', ja: '現在の割り付け' },
        })),
        fixes: () =>
          sets.length === 1 && hosts.length > 0 && seeing.length > 0
            ? [
                {
                  title: {
                    en: `Add ${labels(hosts)} to ${sets[0]!.label}`,
                    ja: `${labels(hosts)} を ${sets[0]!.label} に加える`,
                  },
                  safe: false,
                  edits: addToPhrase(sets[0]!, 'to', hosts.map((host) => referenceTo(host)).join(', ')),
                },
              ]
            : [],
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'assigned to the VM', design: design('ldset s to db { lds mv }'), marks: ['mv'] },
      { title: 'assigned to nothing', design: design('pool p1'), marks: ['mv'] },
      {
        title: 'assigned to another host than the one it runs on',
        design: design('ldset s to esx-01 { lds mv }', 'host esx-02  '),
        marks: ['mv'],
        fixed: design('ldset s to esx-01, vc.prod.esx-02 { lds mv }', 'host esx-02  '),
      },
    ],
    compliant: [{ title: 'assigned to the hosts', design: design('ldset s to esx-01, esx-02 { lds mv }') }],
    boundary: [{ title: 'assigned to one host of the cluster', design: design('ldset s to esx-02 { lds mv }') }],
  },
});
