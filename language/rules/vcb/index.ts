/** The rules of this system, in the order of the catalogue. */
import type { AnyRule } from '../engine/rule.ts';
import { automountMayCorruptRdmData } from './vcb-automount-may-corrupt-rdm-data.rule.ts';
import { clusteredVmNotSupported } from './vcb-clustered-vm-not-supported.rule.ts';
import { detachSanBeforeAutomountChange } from './vcb-detach-san-before-automount-change.rule.ts';
import { fcSanNeedsPhysicalProxy } from './vcb-fc-san-needs-physical-proxy.rule.ts';
import { fcSanProxyDedicated } from './vcb-fc-san-proxy-dedicated.rule.ts';
import { fcSanProxyNeedsHba } from './vcb-fc-san-proxy-needs-hba.rule.ts';
import { fileLevelGuestOsList } from './vcb-file-level-guest-os-list.rule.ts';
import { fileLevelVolumeNeedsDriveLetter } from './vcb-file-level-volume-needs-drive-letter.rule.ts';
import { fileLevelWindowsGuestOnly } from './vcb-file-level-windows-guest-only.rule.ts';
import { hostModeEqualOnProxyAndEsx } from './vcb-host-mode-equal-on-proxy-and-esx.rule.ts';
import { lanModeDiskMax1tb } from './vcb-lan-mode-disk-max-1tb.rule.ts';
import { lanModeNeedsEsx35 } from './vcb-lan-mode-needs-esx-3-5.rule.ts';
import { lanModeNeedsVirtualcenter25 } from './vcb-lan-mode-needs-virtualcenter-2-5.rule.ts';
import { proxyAutomountDisabled } from './vcb-proxy-automount-disabled.rule.ts';
import { proxyAutomountScrubbed } from './vcb-proxy-automount-scrubbed.rule.ts';
import { proxyHostsSoftwareModuleAndVcb } from './vcb-proxy-hosts-software-module-and-vcb.rule.ts';
import { proxyInSameFabricZone } from './vcb-proxy-in-same-fabric-zone.rule.ts';
import { proxyNeedsNic } from './vcb-proxy-needs-nic.rule.ts';
import { proxyOsAndSoftwareBitnessMatch } from './vcb-proxy-os-and-software-bitness-match.rule.ts';
import { proxyOsSupported } from './vcb-proxy-os-supported.rule.ts';
import { proxyReadWriteAccessToLuns } from './vcb-proxy-read-write-access-to-luns.rule.ts';
import { rdmPhysicalNotSupported } from './vcb-rdm-physical-not-supported.rule.ts';
import { sanModeNeedsFcOrIscsiDisks } from './vcb-san-mode-needs-fc-or-iscsi-disks.rule.ts';
import { sanModeProxyMustAccessStorage } from './vcb-san-mode-proxy-must-access-storage.rule.ts';

export const vcbRules: readonly AnyRule[] = [
  fileLevelWindowsGuestOnly,
  proxyHostsSoftwareModuleAndVcb,
  sanModeNeedsFcOrIscsiDisks,
  lanModeNeedsEsx35,
  lanModeNeedsVirtualcenter25,
  lanModeDiskMax1tb,
  fileLevelVolumeNeedsDriveLetter,
  sanModeProxyMustAccessStorage,
  rdmPhysicalNotSupported,
  clusteredVmNotSupported,
  proxyOsSupported,
  proxyOsAndSoftwareBitnessMatch,
  proxyNeedsNic,
  fcSanNeedsPhysicalProxy,
  fcSanProxyNeedsHba,
  fcSanProxyDedicated,
  fileLevelGuestOsList,
  proxyAutomountDisabled,
  proxyAutomountScrubbed,
  automountMayCorruptRdmData,
  detachSanBeforeAutomountChange,
  proxyReadWriteAccessToLuns,
  proxyInSameFabricZone,
  hostModeEqualOnProxyAndEsx,
];
