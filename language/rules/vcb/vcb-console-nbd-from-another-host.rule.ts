import { hostOf, transportOf, usesConsoleTool, vmsOf } from '../../model/derived/vcb.ts';
import { defineRule } from '../engine/rule.ts';
import { placeOfUse, sayUse, whoUses } from './shared/fixes.ts';

export const consoleNbdFromAnotherHost = defineRule({
  id: 'vcb/console-nbd-from-another-host',
  system: 'vcb',
  level: 'warning',
  subject: 'backup',
  summary: {
    en: 'nbd and nbdssl are for VMs of another ESX Server host over the network; nbdssl when encryption is needed, nbd when not.',
    ja: 'nbd/nbdssl は別ホストの仮想マシンをネットワーク経由で取得する際に使い、暗号化の要否で選び分ける。',
  },
  message: {
    en: '{job} sends {vm} over the network (`{found}`) although it runs on {host} itself.',
    ja: '{job} は {vm} と同じ {host} で実行されるのに、ネットワーク経由(`{found}`)で読み取る。',
  },
  advice: { en: 'Use `cos` for VMs of the host itself.', ja: '自ホストの仮想マシンには `cos` を使う。' },
  source: { document: 'vcb-guide', section: 'バックアップの実行' },
  applies: (job) => usesConsoleTool(job) && ['nbd', 'nbdssl'].includes(transportOf(job)),
  check(job, report) {
    const on = job.child('using')?.get('on');
    const vms = vmsOf(job);
    if (!on?.is('esx', 'esxi') || vms.length === 0 || !vms.every((vm) => (hostOf(vm) as unknown) === on)) return;
    report(
      placeOfUse(job, 'transport'),
      { job: whoUses(job, 'transport'), vm: vms[0]?.name ?? '', host: on.label, found: transportOf(job) },
      {
        fixes: () => sayUse(job, 'transport', 'cos'),
      },
    );
  },
  fixable: true,
  cases: {
    violating: [
      {
        title: "the VM's own host",
        design: `esx e1
vm v { host e1 }
backup b { protect v  using vcbMounter on e1 { transport nbd } }`,
        marks: ['nbd'],
        fixed: `esx e1
vm v { host e1 }
backup b { protect v  using vcbMounter on e1 { transport cos } }`,
      },
    ],
    compliant: [
      {
        title: 'cos',
        design: `esx e1
vm v { host e1 }
backup b { protect v  using vcbMounter on e1 { transport cos } }`,
      },
    ],
    boundary: [
      {
        title: 'a VM of another host',
        design: `esx e1
esx e2
vm v { host e2 }
backup b { protect v  using vcbMounter on e1 { transport nbd } }`,
      },
    ],
  },
});
