import { needExecutor, targetOf } from '../../model/derived/array-jobs.ts';
import { installed, machinesOf } from '../../model/derived/machines.ts';
import { defineRule } from '../engine/rule.ts';
import { add, set } from './shared/fixes.ts';
import { rdm } from './shared/designs.ts';
import { guide, sections } from './shared/guide.ts';
import { isLinuxRdm } from './shared/rdm-targets.ts';

const design = (software: string, mode = 'nonstop'): string =>
  rdm({ vm: `guest "RHEL 8.6"  ${software}`, job: `using ControlCommand on db  mode ${mode}` });

export const rdmLinuxFilesystemNonstopFso = defineRule({
  id: 'rdm/linux-filesystem-nonstop-fso',
  system: 'nec',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'Non-stop backup of a Linux RDM file system is supported with ControlCommand and FileSystemOption together.',
    ja: 'Linux RDM のファイルシステムの無停止バックアップは ControlCommand と FileSystemOption の組合せでサポートする。',
  },
  message: {
    en: '{job} saves file systems without a stop, but {missing} is not installed on {machine}.',
    ja: '{job} はファイルシステムを無停止で対象とするが、{machine} に {missing} が導入されていない。',
  },
  advice: {
    en: 'Install ControlCommand and FileSystemOption in the VM, or use short stop; the PP support desk knows the details.',
    ja: '仮想マシンに ControlCommand と FileSystemOption を導入するか、短停止にする。詳細は PP サポート窓口に問い合わせる。',
  },
  source: guide(sections.rdmLinux),
  reads: ['mode'],
  applies: (job) => isLinuxRdm(job) && targetOf(job) === 'filesystem',
  check(job, report) {
    if (job.need('mode') !== 'nonstop') return;
    const executor = needExecutor(job);
    if (!executor) return;
    for (const machine of machinesOf(executor)) {
      const missing = ['ControlCommand', 'FileSystemOption'].filter((product) => {
        if (installed(machine, product)) return false;
        // bought as an option of ControlCommand, it may be said there
        const options = installed(machine, 'ControlCommand')?.get('options') ?? [];
        return !options.some((option) => option.replace(/[\s\-_]/g, '').toLowerCase() === product.toLowerCase());
      });
      if (missing.length === 0) continue;
      report(
        job.place('mode'),
        { job, missing: missing.join(', '), machine },
        {
          related: [{ place: machine.place(), message: { en: 'the machine', ja: '実行マシン' } }],
          fixes: () => [
            ...(missing.length === 1 && missing[0] === 'FileSystemOption'
              ? [add(machine, 'runs FileSystemOption')]
              : []),
            set(job, 'mode', 'shortstop'),
          ],
        },
      );
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'ControlCommand only',
        design: design('runs ControlCommand 12.4'),
        marks: ['nonstop'],
        fixed: `array t {
  ld mv
  ld rv
  pair p of mv -> rv
}
vcenter vc {
  vm db {
    rdm data on mv { compatibility physical }
    guest "RHEL 8.6"  runs ControlCommand 12.4
    runs FileSystemOption
  }
}
backup j { protect db.data  using ControlCommand on db  mode nonstop }
`,
      },
    ],
    compliant: [{ title: 'both', design: design('runs ControlCommand 12.4  runs FileSystemOption 12.4') }],
    boundary: [
      { title: 'short stop', design: design('runs ControlCommand 12.4', 'shortstop') },
      { title: 'said as an option', design: design('runs ControlCommand 12.4 { options "File System Option" }') },
    ],
  },
});
