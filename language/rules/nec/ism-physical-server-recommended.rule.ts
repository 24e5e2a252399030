import { kindOfMachine } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { guide, sections } from './shared/guide.ts';

export const ismPhysicalServerRecommended = defineRule({
  id: 'ism/physical-server-recommended',
  system: 'nec',
  level: 'warning',
  subject: 'runs',
  summary: {
    en: 'The iStorageManager server should be a physical server.',
    ja: 'iSM サーバは物理サーバへのインストールを推奨する。',
  },
  why: {
    en: 'When a disk of the ESXi host fails, an iStorageManager in a VM fails with it, and nobody sees the state of the array.',
    ja: '仮想マシンだと、ESXi に接続したディスクの障害時に iSM サーバもダウンし、障害状態を確認できない。',
  },
  message: {
    en: 'iStorageManager is installed on {machine}, which is {found}; {allowed} is recommended.',
    ja: 'iStorageManager が {machine}（{found}）に導入されている。推奨は {allowed} である。',
  },
  advice: {
    en: 'Install it on a physical server; the backup server will do.',
    ja: '物理サーバに導入する。バックアップサーバとの兼用でもよい。',
  },
  source: guide(sections.manager),
  applies: (runs) => runs.name === 'iStorageManager' && runs.get('installed') !== false && runs.parent !== undefined,
  check(runs, report) {
    const machine = runs.parent!;
    const kind = kindOfMachine(machine) ?? (machine.is('server') ? machine.need('kind') : undefined);
    if (kind === 'virtual') report(runs.place(), { machine: machine.label, found: 'virtual', allowed: 'physical' });
  },
  cases: {
    violating: [
      { title: 'in a VM', design: 'vm mgmt { runs iStorageManager 12.4 }', marks: ['iStorageManager'] },
      {
        title: 'on a virtual server',
        design: 'server mgmt01 { kind virtual  runs iStorageManager 12.4 }',
        marks: ['iStorageManager'],
      },
    ],
    compliant: [
      { title: 'on a physical server', design: 'server mgmt01 { kind physical  runs iStorageManager 12.4 }' },
    ],
    boundary: [{ title: 'known not to be there', design: 'vm old { runs iStorageManager { installed no } }' }],
  },
});
