/** The rules of this system, in the order of the catalogue. */
import type { AnyRule } from '../engine/rule.ts';
import { rhaAdSameForest } from './rha-ad-same-forest.rule.ts';
import { rhaAdSameOrTrustedDomain } from './rha-ad-same-or-trusted-domain.rule.ts';
import { rhaCheckpointGuideBeforeScenario } from './rha-checkpoint-guide-before-scenario.rule.ts';
import { rhaClientHypervUnsupported } from './rha-client-hyperv-unsupported.rule.ts';
import { rhaCsvSwitchNameIdentical } from './rha-csv-switch-name-identical.rule.ts';
import { rhaDeploymentStandaloneOrCsv } from './rha-deployment-standalone-or-csv.rule.ts';
import { rhaDifferencingParentCapacity } from './rha-differencing-parent-capacity.rule.ts';
import { rhaGuestClusterOnCsvConfirm } from './rha-guest-cluster-on-csv-confirm.rule.ts';
import { rhaGuestClusterUnsupported } from './rha-guest-cluster-unsupported.rule.ts';
import { rhaGuestClusterUseGuestScenario } from './rha-guest-cluster-use-guest-scenario.rule.ts';
import { rhaGuestOsSupported } from './rha-guest-os-supported.rule.ts';
import { rhaHostsPingEachOther } from './rha-hosts-ping-each-other.rule.ts';
import { rhaHypervRoleOnBothHosts } from './rha-hyperv-role-on-both-hosts.rule.ts';
import { rhaHypervServicePackIdentical } from './rha-hyperv-service-pack-identical.rule.ts';
import { rhaHypervVersionIdentical } from './rha-hyperv-version-identical.rule.ts';
import { rhaIntegrationServicesInGuest } from './rha-integration-services-in-guest.rule.ts';
import { rhaNoScheduleMode } from './rha-no-schedule-mode.rule.ts';
import { rhaOperatingRequirementsReviewed } from './rha-operating-requirements-reviewed.rule.ts';
import { rhaReplicaDiskCapacity } from './rha-replica-disk-capacity.rule.ts';
import { rhaVendorRestrictionsReviewed } from './rha-vendor-restrictions-reviewed.rule.ts';
import { rhaVirtualDiskKind } from './rha-virtual-disk-kind.rule.ts';
import { rhaVirtualNetworkConfigured } from './rha-virtual-network-configured.rule.ts';
import { rhaVirtualNetworkCountEqual } from './rha-virtual-network-count-equal.rule.ts';
import { rhaVirtualNetworkKindEqual } from './rha-virtual-network-kind-equal.rule.ts';
import { rhaVmStoragePathIdentical } from './rha-vm-storage-path-identical.rule.ts';
import { rhaWorkgroupNetbiosResolution } from './rha-workgroup-netbios-resolution.rule.ts';
import { rhaWorkgroupUdp137Inbound } from './rha-workgroup-udp137-inbound.rule.ts';

export const rhaRules: readonly AnyRule[] = [
  rhaDeploymentStandaloneOrCsv,
  rhaHypervRoleOnBothHosts,
  rhaHypervVersionIdentical,
  rhaHypervServicePackIdentical,
  rhaReplicaDiskCapacity,
  rhaIntegrationServicesInGuest,
  rhaVirtualNetworkConfigured,
  rhaVirtualNetworkCountEqual,
  rhaVirtualNetworkKindEqual,
  rhaHostsPingEachOther,
  rhaAdSameForest,
  rhaAdSameOrTrustedDomain,
  rhaWorkgroupNetbiosResolution,
  rhaWorkgroupUdp137Inbound,
  rhaVmStoragePathIdentical,
  rhaCsvSwitchNameIdentical,
  rhaClientHypervUnsupported,
  rhaOperatingRequirementsReviewed,
  rhaNoScheduleMode,
  rhaGuestClusterUnsupported,
  rhaGuestClusterOnCsvConfirm,
  rhaGuestClusterUseGuestScenario,
  rhaGuestOsSupported,
  rhaCheckpointGuideBeforeScenario,
  rhaVirtualDiskKind,
  rhaDifferencingParentCapacity,
  rhaVendorRestrictionsReviewed,
];
