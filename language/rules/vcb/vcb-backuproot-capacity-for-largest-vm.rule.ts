import { type Proxy, type Vm, jobsOfProxy, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { sizeText } from './shared/texts.ts';

/** The VMs that the proxy exports at image level. */
function exported(proxy: Proxy): readonly Vm[] {
  return [
    ...new Set(
      jobsOfProxy(proxy)
        .filter((job) => job.get('level') === 'image')
        .flatMap((job) => vmsOf(job)),
    ),
  ];
}

export const backuprootCapacityForLargestVm = defineRule({
  id: 'vcb/backuproot-capacity-for-largest-vm',
  system: 'vcb',
  level: 'error',
  subject: 'proxy',
  summary: {
    en: 'For image level the volume of BACKUPROOT must hold the exported disk images of the largest VM.',
    ja: 'イメージレベルでは、最大の仮想マシンのエクスポート イメージを収める空きが BACKUPROOT のボリュームに要る。',
  },
  message: {
    en: '{folder} on {proxy} has {found} free; {vm}, the largest VM of its image-level jobs, exports {allowed}.',
    ja: '{proxy} の {folder} の空きは {found}。イメージレベルの対象で最大の {vm} のエクスポートは {allowed}。',
  },
  advice: {
    en: 'Provide at least {allowed} on the volume of the backup root.',
    ja: 'バックアップルートのボリュームに {allowed} 以上を用意する。',
  },
  source: { document: 'vcb-guide', section: 'VMware Consolidated Backup の構成' },
  applies: (proxy) => exported(proxy).length > 0,
  check(proxy, report) {
    const root = proxy.needChild('root');
    const free = root.need('free');
    const [first, ...others] = exported(proxy);
    let largest = first!;
    for (const vm of others) if (vm.need('export') > largest.need('export')) largest = vm;
    const needed = largest.need('export');
    if (free >= needed) return;
    report(root.place('free'), {
      folder: root.name ?? '',
      proxy: proxy.label,
      vm: largest.name ?? '',
      found: sizeText(free),
      allowed: sizeText(needed),
    });
  },
  cases: {
    violating: [
      {
        title: 'too little for the largest',
        design: String.raw`vm v { export 40 GB }
vm w { export 150 GB }
proxy p { root "C:\mnt" { free 100 GB } }
backup b { protect v, w  using VCB on p  level image }`,
        marks: ['100 GB'],
      },
    ],
    compliant: [
      {
        title: 'enough',
        design: String.raw`vm v { export 40 GB }
vm w { export 150 GB }
proxy p { root "C:\mnt" { free 400 GB } }
backup b { protect v, w  using VCB on p  level image }`,
      },
    ],
    boundary: [
      {
        title: 'just enough, and a larger VM that is backed up by file only',
        design: String.raw`vm v { export 150 GB }
vm w { export 900 GB }
proxy p { root "C:\mnt" { free 150 GB } }
backup b { protect v  using VCB on p  level image }
backup f { protect w  using VCB on p  level file }`,
      },
    ],
  },
});
