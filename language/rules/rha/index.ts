/** The rules of this system, in the order of the catalogue. */
import type { AnyRule } from '../engine/rule.ts';
import { rhaAdSameForest } from './rha-ad-same-forest.rule.ts';
import { rhaAdSameOrTrustedDomain } from './rha-ad-same-or-trusted-domain.rule.ts';
import { rhaCheckpointGuideBeforeScenario } from './rha-checkpoint-guide-before-scenario.rule.ts';
import { rhaClientHypervUnsupported } from './rha-client-hyperv-unsupported.rule.ts';
import { rhaControlServiceExactlyOne } from './rha-control-service-exactly-one.rule.ts';
import { rhaControlServiceNotOnMaster } from './rha-control-service-not-on-master.rule.ts';
import { rhaControlServiceReachesHosts } from './rha-control-service-reaches-hosts.rule.ts';
import { rhaCsvSwitchNameIdentical } from './rha-csv-switch-name-identical.rule.ts';
import { rhaDeploymentStandaloneOrCsv } from './rha-deployment-standalone-or-csv.rule.ts';
import { rhaDifferencingParentCapacity } from './rha-differencing-parent-capacity.rule.ts';
import { rhaEngineOnBothHosts } from './rha-engine-on-both-hosts.rule.ts';
import { rhaEngineVerificationNeedsRpc } from './rha-engine-verification-needs-rpc.rule.ts';
import { rhaEngineVerifiedBeforeNext } from './rha-engine-verified-before-next.rule.ts';
import { rhaGuestClusterOnCsvConfirm } from './rha-guest-cluster-on-csv-confirm.rule.ts';
import { rhaGuestClusterUnsupported } from './rha-guest-cluster-unsupported.rule.ts';
import { rhaGuestClusterUseGuestScenario } from './rha-guest-cluster-use-guest-scenario.rule.ts';
import { rhaGuestOsSupported } from './rha-guest-os-supported.rule.ts';
import { rhaHostsPingEachOther } from './rha-hosts-ping-each-other.rule.ts';
import { rhaHypervRoleOnBothHosts } from './rha-hyperv-role-on-both-hosts.rule.ts';
import { rhaHypervServicePackIdentical } from './rha-hyperv-service-pack-identical.rule.ts';
import { rhaHypervVersionIdentical } from './rha-hyperv-version-identical.rule.ts';
import { rhaIntegrationServicesInGuest } from './rha-integration-services-in-guest.rule.ts';
import { rhaLicenceCountHosts } from './rha-licence-count-hosts.rule.ts';
import { rhaLicenceEditionMatchesHostOs } from './rha-licence-edition-matches-host-os.rule.ts';
import { rhaLicenceKeyAtFirstManagerStart } from './rha-licence-key-at-first-manager-start.rule.ts';
import { rhaLicenceNotPerVm } from './rha-licence-not-per-vm.rule.ts';
import { rhaManagerReachesControlService } from './rha-manager-reaches-control-service.rule.ts';
import { rhaMethod2NoEngineInGuest } from './rha-method2-no-engine-in-guest.rule.ts';
import { rhaNoScheduleMode } from './rha-no-schedule-mode.rule.ts';
import { rhaOperatingRequirementsReviewed } from './rha-operating-requirements-reviewed.rule.ts';
import { rhaPowershellReachesControlService } from './rha-powershell-reaches-control-service.rule.ts';
import { rhaRemoteReplicaReviewSection } from './rha-remote-replica-review-section.rule.ts';
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
  rhaMethod2NoEngineInGuest,
  rhaRemoteReplicaReviewSection,
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
  rhaEngineOnBothHosts,
  rhaControlServiceExactlyOne,
  rhaControlServiceReachesHosts,
  rhaControlServiceNotOnMaster,
  rhaManagerReachesControlService,
  rhaPowershellReachesControlService,
  rhaLicenceCountHosts,
  rhaLicenceNotPerVm,
  rhaLicenceEditionMatchesHostOs,
  rhaLicenceKeyAtFirstManagerStart,
  rhaEngineVerificationNeedsRpc,
  rhaEngineVerifiedBeforeNext,
];
