import { kindOfMachine } from '../../model/derived/machines.ts';
import type { Element } from '../../model/element.ts';
import { insertEntry, removeEntry } from '../engine/edits.ts';
import type { Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { isPhysical } from './shared/alternatives.ts';
import { guide, sections } from './shared/guide.ts';

/** Installs it on a physical server of the design; none where a template says it. */
function onPhysicalServers(runs: Element<'runs'>, machine: Element): readonly Fix[] {
  const { entry } = runs;
  if (entry.$container !== machine.entry) return [];
  const { file } = runs.place();
  const text = file.text.slice(entry.start, entry.end);
  const servers = runs.topology.all('server').filter((server) => isPhysical(server));
  return servers.slice(0, 5).map((server) => ({
    title: { en: `Install iStorageManager on ${server.label}`, ja: `iStorageManager を ${server.label} に導入する` },
    safe: false,
    edits: [...removeEntry(entry), ...insertEntry(server as unknown as Element, text)],
  }));
}

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
    if (kind !== 'virtual') return;
    report(
      runs.place(),
      { machine, found: 'virtual', allowed: 'physical' },
      {
        fixes: () => onPhysicalServers(runs, machine),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      { title: 'in a VM', design: 'vm mgmt { runs iStorageManager 12.4 }', marks: ['iStorageManager'] },
      {
        title: 'on a virtual server',
        design: 'server mgmt01 { kind virtual  runs iStorageManager 12.4 }',
        marks: ['iStorageManager'],
      },
      {
        title: 'in a VM, beside a physical server',
        design: 'vm mgmt { runs iStorageManager 12.4 }\nserver bk01 { kind physical }',
        marks: ['iStorageManager'],
        fixed: 'vm mgmt { }\nserver bk01 { kind physical  runs iStorageManager 12.4 }',
      },
    ],
    compliant: [
      { title: 'on a physical server', design: 'server mgmt01 { kind physical  runs iStorageManager 12.4 }' },
    ],
    boundary: [{ title: 'known not to be there', design: 'vm old { runs iStorageManager { installed no } }' }],
  },
});
