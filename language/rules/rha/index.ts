/** The rules of this system, in the order of the catalogue. */
import type { AnyRule } from '../engine/rule.ts';
import { rhaAdSameForest } from './rha-ad-same-forest.rule.ts';
import { rhaAdSameOrTrustedDomain } from './rha-ad-same-or-trusted-domain.rule.ts';
import { rhaAdapterCustomisationAvailable } from './rha-adapter-customisation-available.rule.ts';
import { rhaAssuredRecoveryChangesDiscarded } from './rha-assured-recovery-changes-discarded.rule.ts';
import { rhaAssuredRecoveryManualForEyes } from './rha-assured-recovery-manual-for-eyes.rule.ts';
import { rhaAssuredRecoveryManualTestEnded } from './rha-assured-recovery-manual-test-ended.rule.ts';
import { rhaAssuredRecoveryMasterKeepsRunning } from './rha-assured-recovery-master-keeps-running.rule.ts';
import { rhaAssuredRecoveryNoResync } from './rha-assured-recovery-no-resync.rule.ts';
import { rhaAssuredRecoveryPeriodicNeedsSchedule } from './rha-assured-recovery-periodic-needs-schedule.rule.ts';
import { rhaAssuredRecoveryPrivateNetwork } from './rha-assured-recovery-private-network.rule.ts';
import { rhaAssuredRecoveryTaskAtCreation } from './rha-assured-recovery-task-at-creation.rule.ts';
import { rhaAssuredRecoveryTestRecommended } from './rha-assured-recovery-test-recommended.rule.ts';
import { rhaBackwardScenarioName } from './rha-backward-scenario-name.rule.ts';
import { rhaBookmarksEnabledOnMaster } from './rha-bookmarks-enabled-on-master.rule.ts';
import { rhaCheckpointAfterSwitchover } from './rha-checkpoint-after-switchover.rule.ts';
import { rhaCheckpointAvhdxSelected } from './rha-checkpoint-avhdx-selected.rule.ts';
import { rhaCheckpointCase1RelocateFolder } from './rha-checkpoint-case1-relocate-folder.rule.ts';
import { rhaCheckpointCase1VmStopped } from './rha-checkpoint-case1-vm-stopped.rule.ts';
import { rhaCheckpointCase2AvhdxGone } from './rha-checkpoint-case2-avhdx-gone.rule.ts';
import { rhaCheckpointCase2FutureUse } from './rha-checkpoint-case2-future-use.rule.ts';
import { rhaCheckpointCase2ShutdownFirst } from './rha-checkpoint-case2-shutdown-first.rule.ts';
import { rhaCheckpointCase3ExportImport } from './rha-checkpoint-case3-export-import.rule.ts';
import { rhaCheckpointCase3StartVerified } from './rha-checkpoint-case3-start-verified.rule.ts';
import { rhaCheckpointCase3VmStoppedForExport } from './rha-checkpoint-case3-vm-stopped-for-export.rule.ts';
import { rhaCheckpointCase4Usable } from './rha-checkpoint-case4-usable.rule.ts';
import { rhaCheckpointDefaultFolderVaries } from './rha-checkpoint-default-folder-varies.rule.ts';
import { rhaCheckpointGuideBeforeScenario } from './rha-checkpoint-guide-before-scenario.rule.ts';
import { rhaCheckpointNotAddedDynamically } from './rha-checkpoint-not-added-dynamically.rule.ts';
import { rhaCheckpointRediscoverAfterTaking } from './rha-checkpoint-rediscover-after-taking.rule.ts';
import { rhaCheckpointSettingsChangedBeforehand } from './rha-checkpoint-settings-changed-beforehand.rule.ts';
import { rhaClientHypervUnsupported } from './rha-client-hyperv-unsupported.rule.ts';
import { rhaControlServiceExactlyOne } from './rha-control-service-exactly-one.rule.ts';
import { rhaControlServiceNotOnMaster } from './rha-control-service-not-on-master.rule.ts';
import { rhaControlServiceReachesHosts } from './rha-control-service-reaches-hosts.rule.ts';
import { rhaCsvSwitchNameIdentical } from './rha-csv-switch-name-identical.rule.ts';
import { rhaDeploymentStandaloneOrCsv } from './rha-deployment-standalone-or-csv.rule.ts';
import { rhaDifferencingParentCapacity } from './rha-differencing-parent-capacity.rule.ts';
import { rhaDnsIpAutoFilledFromMasterHost } from './rha-dns-ip-auto-filled-from-master-host.rule.ts';
import { rhaDnsRedirectAllAdapters } from './rha-dns-redirect-all-adapters.rule.ts';
import { rhaDnsRedirectDisableDynamicRegistration } from './rha-dns-redirect-disable-dynamic-registration.rule.ts';
import { rhaDnsRedirectScenarioStopped } from './rha-dns-redirect-scenario-stopped.rule.ts';
import { rhaDnsRedirectVmIpsEntered } from './rha-dns-redirect-vm-ips-entered.rule.ts';
import { rhaDnsRedirectWhenInternalDns } from './rha-dns-redirect-when-internal-dns.rule.ts';
import { rhaDnsRedirectWithIpPlan } from './rha-dns-redirect-with-ip-plan.rule.ts';
import { rhaDnsSecondaryAdded } from './rha-dns-secondary-added.rule.ts';
import { rhaEngineOnBothHosts } from './rha-engine-on-both-hosts.rule.ts';
import { rhaEngineVerificationNeedsRpc } from './rha-engine-verification-needs-rpc.rule.ts';
import { rhaEngineVerifiedBeforeNext } from './rha-engine-verified-before-next.rule.ts';
import { rhaExtraAdapterNeedsNoPhysicalNic } from './rha-extra-adapter-needs-no-physical-nic.rule.ts';
import { rhaFailureNotificationConfigured } from './rha-failure-notification-configured.rule.ts';
import { rhaGroupOperationsNeedAllHa } from './rha-group-operations-need-all-ha.rule.ts';
import { rhaGuestClusterOnCsvConfirm } from './rha-guest-cluster-on-csv-confirm.rule.ts';
import { rhaGuestClusterUnsupported } from './rha-guest-cluster-unsupported.rule.ts';
import { rhaGuestClusterUseGuestScenario } from './rha-guest-cluster-use-guest-scenario.rule.ts';
import { rhaGuestMustAnswerPing } from './rha-guest-must-answer-ping.rule.ts';
import { rhaGuestOsSupported } from './rha-guest-os-supported.rule.ts';
import { rhaGuestShutdownIsReverted } from './rha-guest-shutdown-is-reverted.rule.ts';
import { rhaHostCredentialsRequired } from './rha-host-credentials-required.rule.ts';
import { rhaHostFieldsNameManagementOs } from './rha-host-fields-name-management-os.rule.ts';
import { rhaHostMaintenanceAllRunningScenariosListed } from './rha-host-maintenance-all-running-scenarios-listed.rule.ts';
import { rhaHostMaintenanceBeforePlannedReboot } from './rha-host-maintenance-before-planned-reboot.rule.ts';
import { rhaHostMaintenanceNoSwitchover } from './rha-host-maintenance-no-switchover.rule.ts';
import { rhaHostMaintenanceReplicaKeepsGuests } from './rha-host-maintenance-replica-keeps-guests.rule.ts';
import { rhaHostMaintenanceShutsDownGuests } from './rha-host-maintenance-shuts-down-guests.rule.ts';
import { rhaHostsPingEachOther } from './rha-hosts-ping-each-other.rule.ts';
import { rhaHypervRoleOnBothHosts } from './rha-hyperv-role-on-both-hosts.rule.ts';
import { rhaHypervServicePackIdentical } from './rha-hyperv-service-pack-identical.rule.ts';
import { rhaHypervVersionIdentical } from './rha-hyperv-version-identical.rule.ts';
import { rhaIgnoreSameSizeTimestampOff } from './rha-ignore-same-size-timestamp-off.rule.ts';
import { rhaIntegrationServicesInGuest } from './rha-integration-services-in-guest.rule.ts';
import { rhaIpConflictAfterSwitchover } from './rha-ip-conflict-after-switchover.rule.ts';
import { rhaIpPlanForDifferentSubnet } from './rha-ip-plan-for-different-subnet.rule.ts';
import { rhaJournalApplyNotSkipped } from './rha-journal-apply-not-skipped.rule.ts';
import { rhaLicenceCountHosts } from './rha-licence-count-hosts.rule.ts';
import { rhaLicenceEditionMatchesHostOs } from './rha-licence-edition-matches-host-os.rule.ts';
import { rhaLicenceKeyAtFirstManagerStart } from './rha-licence-key-at-first-manager-start.rule.ts';
import { rhaLicenceNotPerVm } from './rha-licence-not-per-vm.rule.ts';
import { rhaManagerReachesControlService } from './rha-manager-reaches-control-service.rule.ts';
import { rhaManualSwitchoverCheckMasterFirst } from './rha-manual-switchover-check-master-first.rule.ts';
import { rhaManualSwitchoverDowntime } from './rha-manual-switchover-downtime.rule.ts';
import { rhaMethod2NoEngineInGuest } from './rha-method2-no-engine-in-guest.rule.ts';
import { rhaNetworkMappingAutomaticForSingle } from './rha-network-mapping-automatic-for-single.rule.ts';
import { rhaNetworkMappingRequiredForSeveralNetworks } from './rha-network-mapping-required-for-several-networks.rule.ts';
import { rhaNoHaPropertyChangeAfterSwitchover } from './rha-no-ha-property-change-after-switchover.rule.ts';
import { rhaNoPrecreatedVmOnReplica } from './rha-no-precreated-vm-on-replica.rule.ts';
import { rhaNoPropertyChangeAfterSwitchover } from './rha-no-property-change-after-switchover.rule.ts';
import { rhaNoResyncEventCheckedAfterReboot } from './rha-no-resync-event-checked-after-reboot.rule.ts';
import { rhaNoReverseBeforeSwitchoverComplete } from './rha-no-reverse-before-switchover-complete.rule.ts';
import { rhaNoRootDirectoryChangeAfterSwitchover } from './rha-no-root-directory-change-after-switchover.rule.ts';
import { rhaNoScheduleMode } from './rha-no-schedule-mode.rule.ts';
import { rhaNoStartBeforeSwitchbackComplete } from './rha-no-start-before-switchback-complete.rule.ts';
import { rhaOneScenarioPerVm } from './rha-one-scenario-per-vm.rule.ts';
import { rhaOperatingRequirementsReviewed } from './rha-operating-requirements-reviewed.rule.ts';
import { rhaPowershellReachesControlService } from './rha-powershell-reaches-control-service.rule.ts';
import { rhaPreseedOfflineSync } from './rha-preseed-offline-sync.rule.ts';
import { rhaProductTypeHa } from './rha-product-type-ha.rule.ts';
import { rhaRebootOnlyWhenMaintenanceReady } from './rha-reboot-only-when-maintenance-ready.rule.ts';
import { rhaRemoteReplicaReviewSection } from './rha-remote-replica-review-section.rule.ts';
import { rhaReplicaDiskCapacity } from './rha-replica-disk-capacity.rule.ts';
import { rhaReverseNeedsGuestRunningOnReplica } from './rha-reverse-needs-guest-running-on-replica.rule.ts';
import { rhaReverseOptionSavesSync } from './rha-reverse-option-saves-sync.rule.ts';
import { rhaReverseSyncOffPeak } from './rha-reverse-sync-off-peak.rule.ts';
import { rhaReverseUnregistersVmOnMaster } from './rha-reverse-unregisters-vm-on-master.rule.ts';
import { rhaRewindCapacityAssessed } from './rha-rewind-capacity-assessed.rule.ts';
import { rhaRewindForGuestFaults } from './rha-rewind-for-guest-faults.rule.ts';
import { rhaRewindMaxDiskAboutVirtualDiskSize } from './rha-rewind-max-disk-about-virtual-disk-size.rule.ts';
import { rhaRewindNeedsBookmarksOnHyperv } from './rha-rewind-needs-bookmarks-on-hyperv.rule.ts';
import { rhaRewindRetentionAndSizeSet } from './rha-rewind-retention-and-size-set.rule.ts';
import { rhaRewindSettingsScenarioStopped } from './rha-rewind-settings-scenario-stopped.rule.ts';
import { rhaRewindSpoolCapacity } from './rha-rewind-spool-capacity.rule.ts';
import { rhaRunNowStartsEveryScenario } from './rha-run-now-starts-every-scenario.rule.ts';
import { rhaRunVerificationProblemsResolved } from './rha-run-verification-problems-resolved.rule.ts';
import { rhaScenarioGroupForSeveralVms } from './rha-scenario-group-for-several-vms.rule.ts';
import { rhaScenarioNameEqualsVmName } from './rha-scenario-name-equals-vm-name.rule.ts';
import { rhaScenarioVerificationProblemsResolved } from './rha-scenario-verification-problems-resolved.rule.ts';
import { rhaServerTypeHyperv } from './rha-server-type-hyperv.rule.ts';
import { rhaSnapshotsFolderMustExist } from './rha-snapshots-folder-must-exist.rule.ts';
import { rhaSnapshotsFolderNotBesideVhd } from './rha-snapshots-folder-not-beside-vhd.rule.ts';
import { rhaSplitBrainOnLinkFailure } from './rha-split-brain-on-link-failure.rule.ts';
import { rhaSwitchoverResultChecked } from './rha-switchover-result-checked.rule.ts';
import { rhaSwitchoverTimeoutDefault300 } from './rha-switchover-timeout-default-300.rule.ts';
import { rhaSyncBlockLevelDefault } from './rha-sync-block-level-default.rule.ts';
import { rhaSyncDurationLargeDisks } from './rha-sync-duration-large-disks.rule.ts';
import { rhaSyncOffPeak } from './rha-sync-off-peak.rule.ts';
import { rhaSyncPrecedesReplication } from './rha-sync-precedes-replication.rule.ts';
import { rhaTimeoutLongerThanGuestRestart } from './rha-timeout-longer-than-guest-restart.rule.ts';
import { rhaVendorRestrictionsReviewed } from './rha-vendor-restrictions-reviewed.rule.ts';
import { rhaVirtualDiskKind } from './rha-virtual-disk-kind.rule.ts';
import { rhaVirtualNetworkConfigured } from './rha-virtual-network-configured.rule.ts';
import { rhaVirtualNetworkCountEqual } from './rha-virtual-network-count-equal.rule.ts';
import { rhaVirtualNetworkKindEqual } from './rha-virtual-network-kind-equal.rule.ts';
import { rhaVmFqdnChecked } from './rha-vm-fqdn-checked.rule.ts';
import { rhaVmRunningBeforeStart } from './rha-vm-running-before-start.rule.ts';
import { rhaVmSelectionDefaultAll } from './rha-vm-selection-default-all.rule.ts';
import { rhaVmStoragePathIdentical } from './rha-vm-storage-path-identical.rule.ts';
import { rhaWanManualSwitchover } from './rha-wan-manual-switchover.rule.ts';
import { rhaWanReversePreseed } from './rha-wan-reverse-preseed.rule.ts';
import { rhaWorkgroupNetbiosResolution } from './rha-workgroup-netbios-resolution.rule.ts';
import { rhaWorkgroupUdp137Inbound } from './rha-workgroup-udp137-inbound.rule.ts';

export const rhaRules: readonly AnyRule[] = [
  rhaMethod2NoEngineInGuest,
  rhaGuestShutdownIsReverted,
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
  rhaManualSwitchoverDowntime,
  rhaNoRootDirectoryChangeAfterSwitchover,
  rhaNoPropertyChangeAfterSwitchover,
  rhaNoHaPropertyChangeAfterSwitchover,
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
  rhaOneScenarioPerVm,
  rhaSyncPrecedesReplication,
  rhaSyncBlockLevelDefault,
  rhaVmRunningBeforeStart,
  rhaNoPrecreatedVmOnReplica,
  rhaLicenceKeyAtFirstManagerStart,
  rhaScenarioGroupForSeveralVms,
  rhaServerTypeHyperv,
  rhaProductTypeHa,
  rhaHostFieldsNameManagementOs,
  rhaHostCredentialsRequired,
  rhaEngineVerificationNeedsRpc,
  rhaEngineVerifiedBeforeNext,
  rhaVmSelectionDefaultAll,
  rhaNetworkMappingRequiredForSeveralNetworks,
  rhaNetworkMappingAutomaticForSingle,
  rhaAdapterCustomisationAvailable,
  rhaVmFqdnChecked,
  rhaScenarioVerificationProblemsResolved,
  rhaRunNowStartsEveryScenario,
  rhaScenarioNameEqualsVmName,
  rhaRunVerificationProblemsResolved,
  rhaIgnoreSameSizeTimestampOff,
  rhaSyncDurationLargeDisks,
  rhaSyncOffPeak,
  rhaSnapshotsFolderMustExist,
  rhaGroupOperationsNeedAllHa,
  rhaJournalApplyNotSkipped,
  rhaReverseOptionSavesSync,
  rhaNoReverseBeforeSwitchoverComplete,
  rhaSwitchoverResultChecked,
  rhaGuestMustAnswerPing,
  rhaSwitchoverTimeoutDefault300,
  rhaTimeoutLongerThanGuestRestart,
  rhaManualSwitchoverCheckMasterFirst,
  rhaFailureNotificationConfigured,
  rhaReverseSyncOffPeak,
  rhaReverseNeedsGuestRunningOnReplica,
  rhaReverseUnregistersVmOnMaster,
  rhaBackwardScenarioName,
  rhaNoStartBeforeSwitchbackComplete,
  rhaCheckpointNotAddedDynamically,
  rhaSnapshotsFolderNotBesideVhd,
  rhaCheckpointSettingsChangedBeforehand,
  rhaCheckpointCase1RelocateFolder,
  rhaCheckpointCase1VmStopped,
  rhaCheckpointDefaultFolderVaries,
  rhaCheckpointCase2ShutdownFirst,
  rhaCheckpointCase2AvhdxGone,
  rhaCheckpointCase2FutureUse,
  rhaCheckpointCase3ExportImport,
  rhaCheckpointCase3VmStoppedForExport,
  rhaCheckpointCase3StartVerified,
  rhaCheckpointCase4Usable,
  rhaCheckpointRediscoverAfterTaking,
  rhaCheckpointAvhdxSelected,
  rhaCheckpointAfterSwitchover,
  rhaWanManualSwitchover,
  rhaSplitBrainOnLinkFailure,
  rhaIpPlanForDifferentSubnet,
  rhaExtraAdapterNeedsNoPhysicalNic,
  rhaIpConflictAfterSwitchover,
  rhaDnsRedirectWhenInternalDns,
  rhaDnsRedirectWithIpPlan,
  rhaDnsRedirectDisableDynamicRegistration,
  rhaDnsRedirectAllAdapters,
  rhaDnsRedirectScenarioStopped,
  rhaDnsIpAutoFilledFromMasterHost,
  rhaDnsSecondaryAdded,
  rhaDnsRedirectVmIpsEntered,
  rhaWanReversePreseed,
  rhaPreseedOfflineSync,
  rhaRewindForGuestFaults,
  rhaRewindNeedsBookmarksOnHyperv,
  rhaRewindSettingsScenarioStopped,
  rhaRewindRetentionAndSizeSet,
  rhaRewindMaxDiskAboutVirtualDiskSize,
  rhaRewindCapacityAssessed,
  rhaRewindSpoolCapacity,
  rhaBookmarksEnabledOnMaster,
  rhaAssuredRecoveryTestRecommended,
  rhaAssuredRecoveryTaskAtCreation,
  rhaAssuredRecoveryManualForEyes,
  rhaAssuredRecoveryChangesDiscarded,
  rhaAssuredRecoveryNoResync,
  rhaAssuredRecoveryPrivateNetwork,
  rhaAssuredRecoveryMasterKeepsRunning,
  rhaAssuredRecoveryManualTestEnded,
  rhaHostMaintenanceBeforePlannedReboot,
  rhaHostMaintenanceShutsDownGuests,
  rhaHostMaintenanceNoSwitchover,
  rhaHostMaintenanceReplicaKeepsGuests,
  rhaHostMaintenanceAllRunningScenariosListed,
  rhaRebootOnlyWhenMaintenanceReady,
  rhaNoResyncEventCheckedAfterReboot,
  rhaAssuredRecoveryPeriodicNeedsSchedule,
];
