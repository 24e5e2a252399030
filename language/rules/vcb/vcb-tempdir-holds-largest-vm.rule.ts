import { usesConsoleTool, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { sizeText } from './shared/texts.ts';

export const tempdirHoldsLargestVm = defineRule({
  id: 'vcb/tempdir-holds-largest-vm',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: 'With secure copy TEMPDIR must have room for the largest virtual machine.',
    ja: 'scp 転送では TEMPDIR に最大の仮想マシンを収める空きが要る。',
  },
  message: {
    en: '{job} copies by scp, {host} has {found} of temporary space, and {vm} exports {allowed}.',
    ja: '{job} は scp で転送するが、{host} の一時領域は {found}、{vm} のエクスポートは {allowed} である。',
  },
  advice: { en: 'Provide at least {allowed} for TEMPDIR.', ja: 'TEMPDIR に {allowed} 以上を用意する。' },
  source: { document: 'vcb-guide', section: '構成ファイルの設定' },
  applies: (job) =>
    usesConsoleTool(job) &&
    /^scp:/.test(job.child('using')?.get('destination') ?? '') &&
    job.child('using')?.get('on')?.is('esx') === true,
  check(job, report) {
    const host = job.child('using')?.get('on');
    if (!host?.is('esx')) return;
    const console = host.needChild('console');
    const found = console.need('temp-free');
    for (const vm of vmsOf(job)) {
      const needed = vm.need('export');
      if (needed <= found) continue;
      report(console.place('temp-free'), {
        job: job.label,
        host: host.label,
        vm: vm.name ?? '',
        found: sizeText(found),
        allowed: sizeText(needed),
      });
    }
  },
  cases: {
    violating: [
      {
        title: 'too little',
        design: `esx e1 { console { temp-free 20 GB } }
vm v { export 60 GB }
backup b { protect v  using vcbMounter on e1 { destination "scp://vmware@nas.example:/backups/v" } }`,
        marks: ['20 GB'],
      },
    ],
    compliant: [
      {
        title: 'enough',
        design: `esx e1 { console { temp-free 200 GB } }
vm v { export 60 GB }
backup b { protect v  using vcbMounter on e1 { destination "scp://vmware@nas.example:/backups/v" } }`,
      },
    ],
    boundary: [
      {
        title: 'a local destination needs none',
        design: `esx e1 { console { temp-free 20 GB } }
vm v { export 60 GB }
backup b { protect v  using vcbMounter on e1 { destination "/home/VMs/v" } }`,
      },
    ],
  },
});
