/** The rules of this system, in the order of the catalogue. */
import type { AnyRule } from '../engine/rule.ts';
import { clusteredVmNotSupported } from './vcb-clustered-vm-not-supported.rule.ts';
import { fcSanNeedsPhysicalProxy } from './vcb-fc-san-needs-physical-proxy.rule.ts';
import { fcSanProxyDedicated } from './vcb-fc-san-proxy-dedicated.rule.ts';
import { fcSanProxyNeedsHba } from './vcb-fc-san-proxy-needs-hba.rule.ts';
import { fileLevelGuestOsList } from './vcb-file-level-guest-os-list.rule.ts';
import { fileLevelVolumeNeedsDriveLetter } from './vcb-file-level-volume-needs-drive-letter.rule.ts';
import { fileLevelWindowsGuestOnly } from './vcb-file-level-windows-guest-only.rule.ts';
import { lanModeDiskMax1tb } from './vcb-lan-mode-disk-max-1tb.rule.ts';
import { lanModeNeedsEsx35 } from './vcb-lan-mode-needs-esx-3-5.rule.ts';
import { lanModeNeedsVirtualcenter25 } from './vcb-lan-mode-needs-virtualcenter-2-5.rule.ts';
import { rdmPhysicalNotSupported } from './vcb-rdm-physical-not-supported.rule.ts';

export const vcbRules: readonly AnyRule[] = [
  fileLevelWindowsGuestOnly,
  lanModeNeedsEsx35,
  lanModeNeedsVirtualcenter25,
  lanModeDiskMax1tb,
  fileLevelVolumeNeedsDriveLetter,
  rdmPhysicalNotSupported,
  clusteredVmNotSupported,
  fcSanNeedsPhysicalProxy,
  fcSanProxyNeedsHba,
  fcSanProxyDedicated,
  fileLevelGuestOsList,
];
