/** Copy disks that are assigned to ESXi hosts: attached there only during a restore. */
import { deviceStateOf, ldsetsOf, type Ld, type Ldset } from '../../../model/derived/istorage.ts';
import type { Report } from '../../engine/rule.ts';
import { set } from './fixes.ts';

/** LD sets that assign the disk to ESXi hosts. */
export function seenByEsxi(ld: Ld): readonly Ldset[] {
  return ldsetsOf(ld).filter((ldset) => ldset.list('to').some((host) => host.is('esxi', 'esx')));
}

export const detachedTexts = {
  message: {
    en: '{ld} is `{found}` on {hosts}; the usual state has to be `{allowed}`.',
    ja: '{ld} は {hosts} で `{found}` になっている。通常時は `{allowed}` でなければならない。',
  },
  advice: {
    en: 'Detach the device, and attach it only while single VMs are restored from it.',
    ja: 'デバイスを detach とし、仮想マシン単位のリストア時のみ attach する。',
  },
};

/** Reports each LD set on whose hosts the device is attached. Where neither set nor disk says it, the rule cannot be told. */
export function checkDetached(ld: Ld, report: Report): void {
  for (const ldset of seenByEsxi(ld)) {
    const state = deviceStateOf(ld, ldset) ?? ld.need('device');
    if (state !== 'attached') continue;
    const hosts = ldset.list('to').filter((host) => host.is('esxi', 'esx'));
    const bySet = ldset.states('device');
    report(
      bySet ? ldset.place('device') : ld.place('device'),
      { ld, hosts, found: 'attached', allowed: 'detached' },
      { fixes: () => [bySet ? set(ldset, 'device', 'detached') : set(ld, 'device', 'detached')] },
    );
  }
}
