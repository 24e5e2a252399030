import {
  type Backup,
  type Host,
  datastoreOf,
  disksOf,
  hostOf,
  transportOf,
  usesConsoleTool,
  vmsOf,
} from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { sayUse } from './shared/fixes.ts';

function consoleHost(job: Backup): Host | undefined {
  const on = job.child('using')?.get('on');
  return on?.is('esx', 'esxi') ? on : undefined;
}

export const cosNeedsDirectDatastoreAccess = defineRule({
  id: 'vcb/cos-needs-direct-datastore-access',
  system: 'vcb',
  level: 'error',
  subject: 'backup',
  summary: {
    en: "cos needs disks reachable through /vmfs/volumes, so run it on the VM's host or on a host that can access its datastore.",
    ja: 'cos は /vmfs/volumes で直接届くディスク用で、当該ホストかデータストアに届くホストで実行する。',
  },
  why: {
    en: 'The guide says that cos is run on a host which "cannot" access the datastore; "can" is meant, as its first sentence shows.',
    ja: 'ガイドには datastore に「アクセスできない」ホストで実行するとあるが、最初の文のとおり「アクセスできる」の意である。',
  },
  message: {
    en: '{job} reads {vm} through /vmfs/volumes of {found}, which does not see {ds}.',
    ja: '{job} は {found} の /vmfs/volumes から {vm} を読むが、{found} から {ds} にアクセスできない。',
  },
  advice: {
    en: "Run it on the VM's host or another that sees its datastore, or use `nbd` / `nbdssl`.",
    ja: '仮想マシンのホストかデータストアにアクセスできるホストで実行するか、`nbd` / `nbdssl` にする。',
  },
  source: { document: 'vcb-guide', section: 'バックアップの実行' },
  applies: (job) => usesConsoleTool(job) && transportOf(job) === 'cos' && consoleHost(job) !== undefined,
  check(job, report) {
    const host = consoleHost(job);
    for (const vm of vmsOf(job)) {
      if (!host || hostOf(vm) === host) continue;
      for (const ds of new Set(disksOf(vm).map(datastoreOf))) {
        if (!ds || (ds.parent as unknown) === host || (ds.list('hosts') as readonly unknown[]).includes(host)) continue;
        const local = (ds.list('on') as readonly unknown[]).some((base) => base === host);
        const zoned = ds
          .list('on')
          .some(
            (base) => base.is('san') && host.referrers('zone', 'of').some((zone) => (zone.parent as unknown) === base),
          );
        if (local || zoned || ds.get('shared') === true) continue;
        report(
          job.child('using')?.place('on') ?? job.place(),
          { job: job.label, vm: vm.name ?? '', found: host.label, ds: ds.label },
          {
            fixes: () => sayUse(job, 'transport', 'nbd'),
          },
        );
      }
    }
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: 'a local datastore of another host',
        design: `esx e1
esx e2
datastore ds on e1
vm v on ds { host e1  disk c }
backup b { protect v  using vcbMounter on e2 { transport cos } }`,
        marks: ['e2'],
        fixed: `esx e1
esx e2
datastore ds on e1
vm v on ds { host e1  disk c }
backup b { protect v  using vcbMounter on e2 { transport nbd } }`,
      },
    ],
    compliant: [
      {
        title: "the VM's own host",
        design: `esx e1
datastore ds on e1
vm v on ds { host e1  disk c }
backup b { protect v  using vcbMounter on e1 { transport cos } }`,
      },
    ],
    boundary: [
      {
        title: 'another host that mounts the datastore',
        design: `esx e1
esx e2
datastore ds { backing fc-san  hosts e1, e2 }
vm v on ds { host e1  disk c }
backup b { protect v  using vcbMounter on e2 { transport cos } }`,
      },
    ],
  },
});
