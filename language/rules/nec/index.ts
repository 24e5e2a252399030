/** The rules of this system, in the order of the catalogue. */
import type { AnyRule } from '../engine/rule.ts';
import { accesscontrolHostPlatformLxFallback } from './accesscontrol-host-platform-lx-fallback.rule.ts';
import { accesscontrolHostPlatformVw } from './accesscontrol-host-platform-vw.rule.ts';
import { accesscontrolRdmAssignLdsToEsxi } from './accesscontrol-rdm-assign-lds-to-esxi.rule.ts';
import { accesscontrolRdmLinuxLx } from './accesscontrol-rdm-linux-lx.rule.ts';
import { accesscontrolRdmUsageFormatMatchesGuest } from './accesscontrol-rdm-usage-format-matches-guest.rule.ts';
import { accesscontrolRdmWindowsGptWg } from './accesscontrol-rdm-windows-gpt-wg.rule.ts';
import { accesscontrolRdmWindowsMbrWn } from './accesscontrol-rdm-windows-mbr-wn.rule.ts';
import { accesscontrolVmfsUsageFormatLx } from './accesscontrol-vmfs-usage-format-lx.rule.ts';
import { ismPhysicalServerRecommended } from './ism-physical-server-recommended.rule.ts';
import { ismVmNotBackupTarget } from './ism-vm-not-backup-target.rule.ts';
import { istorageDatastoreSingleLun } from './istorage-datastore-single-lun.rule.ts';
import { istorageIsmVersionMinimum } from './istorage-ism-version-minimum.rule.ts';
import { istorageLdsetSecureMode } from './istorage-ldset-secure-mode.rule.ts';
import { istorageLvDetachedExceptRestore } from './istorage-lv-detached-except-restore.rule.ts';
import { istorageLvNotReadyEsxiUndefined } from './istorage-lv-not-ready-esxi-undefined.rule.ts';
import { istorageNoDdrWithRvAttached } from './istorage-no-ddr-with-rv-attached.rule.ts';
import { istorageNoDsvWithLvAttached } from './istorage-no-dsv-with-lv-attached.rule.ts';
import { istorageReplicateMakesRvNotReady } from './istorage-replicate-makes-rv-not-ready.rule.ts';
import { istorageRvDetachedExceptRestore } from './istorage-rv-detached-except-restore.rule.ts';
import { istorageRvNotReadyEsxiUndefined } from './istorage-rv-not-ready-esxi-undefined.rule.ts';
import { istorageUnlinkMakesLvNotReady } from './istorage-unlink-makes-lv-not-ready.rule.ts';
import { istorageVmfsArrayModelConnectivity } from './istorage-vmfs-array-model-connectivity.rule.ts';
import { manualBvFailureUnregisterFirst } from './manual-bv-failure-unregister-first.rule.ts';
import { manualBvRebuildOrder } from './manual-bv-rebuild-order.rule.ts';
import { manualBvRestoreThroughLv } from './manual-bv-restore-through-lv.rule.ts';
import { manualBvUnlinkBeforeRescan } from './manual-bv-unlink-before-rescan.rule.ts';
import { manualDsvLinkBeforeTape } from './manual-dsv-link-before-tape.rule.ts';
import { manualDsvStopAllVmsOnBv } from './manual-dsv-stop-all-vms-on-bv.rule.ts';
import { manualDsvSvGuard } from './manual-dsv-sv-guard.rule.ts';
import { manualDsvUnlinkAndUnguard } from './manual-dsv-unlink-and-unguard.rule.ts';
import { manualLvAccessReverted } from './manual-lv-access-reverted.rule.ts';
import { manualLvAccessSwitch } from './manual-lv-access-switch.rule.ts';
import { manualLvFileRecoveryScope } from './manual-lv-file-recovery-scope.rule.ts';
import { manualLvNewSignature } from './manual-lv-new-signature.rule.ts';
import { manualLvRecoveryDeleteThenCopy } from './manual-lv-recovery-delete-then-copy.rule.ts';
import { manualLvRecoveryGuardAndLink } from './manual-lv-recovery-guard-and-link.rule.ts';
import { manualLvRecoveryRerunBackup } from './manual-lv-recovery-rerun-backup.rule.ts';
import { manualLvRecoveryStopUnregisterFailedVm } from './manual-lv-recovery-stop-unregister-failed-vm.rule.ts';
import { manualLvRecoveryUnlinkAndUnguard } from './manual-lv-recovery-unlink-and-unguard.rule.ts';
import { manualLvRescanBeforeMount } from './manual-lv-rescan-before-mount.rule.ts';
import { manualMvFailureUnregisterFirst } from './manual-mv-failure-unregister-first.rule.ts';
import { manualMvRebuildOrder } from './manual-mv-rebuild-order.rule.ts';
import { manualRebuildSameLdn } from './manual-rebuild-same-ldn.rule.ts';
import { manualRebuildSameLun } from './manual-rebuild-same-lun.rule.ts';
import { manualRescanAfterRestore } from './manual-rescan-after-restore.rule.ts';
import { manualRvAccessReverted } from './manual-rv-access-reverted.rule.ts';
import { manualRvAccessSwitch } from './manual-rv-access-switch.rule.ts';
import { manualRvFileRecoveryScope } from './manual-rv-file-recovery-scope.rule.ts';
import { manualRvNewSignature } from './manual-rv-new-signature.rule.ts';
import { manualRvRecoveryDeleteThenCopy } from './manual-rv-recovery-delete-then-copy.rule.ts';
import { manualRvRecoveryRerunBackup } from './manual-rv-recovery-rerun-backup.rule.ts';
import { manualRvRecoveryStopUnregisterFailedVm } from './manual-rv-recovery-stop-unregister-failed-vm.rule.ts';
import { manualRvRescanBeforeMount } from './manual-rv-rescan-before-mount.rule.ts';
import { manualStopAllVmsOnMv } from './manual-stop-all-vms-on-mv.rule.ts';
import { manualTapeAfterSeparate } from './manual-tape-after-separate.rule.ts';
import { rdmBackupServerPhysical } from './rdm-backup-server-physical.rule.ts';
import { rdmClusterproVersion } from './rdm-clusterpro-version.rule.ts';
import { rdmCompatModePhysical } from './rdm-compat-mode-physical.rule.ts';
import { rdmControlcommandSeesAllLds } from './rdm-controlcommand-sees-all-lds.rule.ts';
import { rdmExchangeCluster } from './rdm-exchange-cluster.rule.ts';
import { rdmExchangeVersionPerOs } from './rdm-exchange-version-per-os.rule.ts';
import { rdmExecutorInsideVm } from './rdm-executor-inside-vm.rule.ts';
import { rdmForeignLdOperated } from './rdm-foreign-ld-operated.rule.ts';
import { rdmIopathDirect } from './rdm-iopath-direct.rule.ts';
import { rdmJmssVersion } from './rdm-jmss-version.rule.ts';
import { rdmJobManagementMandatory } from './rdm-job-management-mandatory.rule.ts';
import { rdmJobManagementProduct } from './rdm-job-management-product.rule.ts';
import { rdmJobcenterVersion } from './rdm-jobcenter-version.rule.ts';
import { rdmLdAssignedToEsxiThenVm } from './rdm-ld-assigned-to-esxi-then-vm.rule.ts';
import { rdmLinuxArrayModelConnectivity } from './rdm-linux-array-model-connectivity.rule.ts';
import { rdmLinuxBackupTargets } from './rdm-linux-backup-targets.rule.ts';
import { rdmLinuxControlcommandFsoOsCheck } from './rdm-linux-controlcommand-fso-os-check.rule.ts';
import { rdmLinuxFilesystemNonstopFso } from './rdm-linux-filesystem-nonstop-fso.rule.ts';
import { rdmLinuxGuestOsDetailVersion } from './rdm-linux-guest-os-detail-version.rule.ts';
import { rdmLinuxGuestOs } from './rdm-linux-guest-os.rule.ts';
import { rdmLinuxOracleDetailsSupport } from './rdm-linux-oracle-details-support.rule.ts';
import { rdmNvmeDefaultNeedsNewScsi } from './rdm-nvme-default-needs-new-scsi.rule.ts';
import { rdmOracleCluster } from './rdm-oracle-cluster.rule.ts';
import { rdmOracleEdition } from './rdm-oracle-edition.rule.ts';
import { rdmOracleRacClusterproEdition } from './rdm-oracle-rac-clusterpro-edition.rule.ts';
import { rdmOracleRacClusterproOs } from './rdm-oracle-rac-clusterpro-os.rule.ts';
import { rdmOracleRacGridRequired } from './rdm-oracle-rac-grid-required.rule.ts';
import { rdmOracleRacVersionPerOs } from './rdm-oracle-rac-version-per-os.rule.ts';
import { rdmOracleVersionPerOs } from './rdm-oracle-version-per-os.rule.ts';
import { rdmRefsNotSupported } from './rdm-refs-not-supported.rule.ts';
import { rdmScsiController } from './rdm-scsi-controller.rule.ts';
import { rdmSecondaryMount } from './rdm-secondary-mount.rule.ts';
import { rdmSecondaryServerOsMatchesGuest } from './rdm-secondary-server-os-matches-guest.rule.ts';
import { rdmSqlserverCluster } from './rdm-sqlserver-cluster.rule.ts';
import { rdmSqlserverEdition } from './rdm-sqlserver-edition.rule.ts';
import { rdmSqlserverVersionPerOs } from './rdm-sqlserver-version-per-os.rule.ts';
import { rdmWindowsArrayModelConnectivity } from './rdm-windows-array-model-connectivity.rule.ts';
import { rdmWindowsFilesystemCluster } from './rdm-windows-filesystem-cluster.rule.ts';
import { rdmWindowsFilesystemGuestOs } from './rdm-windows-filesystem-guest-os.rule.ts';
import { rdmWindowsFilesystemNtfsOnly } from './rdm-windows-filesystem-ntfs-only.rule.ts';
import { rdmWindowsMatrixOnlyWithRepnavi } from './rdm-windows-matrix-only-with-repnavi.rule.ts';
import { repnaviGuestOsSupported } from './repnavi-guest-os-supported.rule.ts';
import { repnaviGuestOsWindows1164bit } from './repnavi-guest-os-windows11-64bit.rule.ts';
import { repnaviIsmLink } from './repnavi-ism-link.rule.ts';
import { repnaviJobcenterRequiredWithRdm } from './repnavi-jobcenter-required-with-rdm.rule.ts';
import { repnaviLicensePerStorage } from './repnavi-license-per-storage.rule.ts';
import { repnaviLinuxNonstopInquiry } from './repnavi-linux-nonstop-inquiry.rule.ts';
import { repnaviMixedInstallBothPlaces } from './repnavi-mixed-install-both-places.rule.ts';
import { repnaviNonWindowsSnapshotNotFsConsistent } from './repnavi-non-windows-snapshot-not-fs-consistent.rule.ts';
import { repnaviNonstopRestoreRevertAndDeleteSnapshot } from './repnavi-nonstop-restore-revert-and-delete-snapshot.rule.ts';
import { repnaviNonstopStepOrder } from './repnavi-nonstop-step-order.rule.ts';
import { repnaviPoweredOffVmSkipsSteps } from './repnavi-powered-off-vm-skips-steps.rule.ts';
import { repnaviProductCoversTarget } from './repnavi-product-covers-target.rule.ts';
import { repnaviRestoreRescanBeforeRegister } from './repnavi-restore-rescan-before-register.rule.ts';
import { repnaviRestoreVmOffAndUnregistered } from './repnavi-restore-vm-off-and-unregistered.rule.ts';
import { repnaviShortstopAutoPowerOn } from './repnavi-shortstop-auto-power-on.rule.ts';
import { repnaviShortstopStepOrder } from './repnavi-shortstop-step-order.rule.ts';
import { repnaviSynchronisedBeforeQuiesce } from './repnavi-synchronised-before-quiesce.rule.ts';
import { repnaviTaskSchedulerVmfsOnly } from './repnavi-task-scheduler-vmfs-only.rule.ts';
import { repnaviVcenterLink } from './repnavi-vcenter-link.rule.ts';
import { repnaviVersionMinimum } from './repnavi-version-minimum.rule.ts';
import { repnaviVmfsJobcenterVersion } from './repnavi-vmfs-jobcenter-version.rule.ts';
import { repnaviVmfsMatrixOnlyWithRepnavi } from './repnavi-vmfs-matrix-only-with-repnavi.rule.ts';
import { repnaviVmfsSchedulerSupported } from './repnavi-vmfs-scheduler-supported.rule.ts';
import { repnaviWindows2019Kb4534321 } from './repnavi-windows2019-kb4534321.rule.ts';
import { repnaviWindows2019Kb60395Review } from './repnavi-windows2019-kb60395-review.rule.ts';
import { sanbootBackupServerPhysical } from './sanboot-backup-server-physical.rule.ts';
import { sanbootDdrOnly } from './sanboot-ddr-only.rule.ts';
import { sanbootExecutorIsManagementServer } from './sanboot-executor-is-management-server.rule.ts';
import { sanbootFcDirectAttachAllowed } from './sanboot-fc-direct-attach-allowed.rule.ts';
import { sanbootIopathManager } from './sanboot-iopath-manager.rule.ts';
import { sanbootNoBootOnOtherServer } from './sanboot-no-boot-on-other-server.rule.ts';
import { sanbootRestoreArrayReplacedReinstall } from './sanboot-restore-array-replaced-reinstall.rule.ts';
import { sanbootRestoreDifferentLdReinstall } from './sanboot-restore-different-ld-reinstall.rule.ts';
import { sanbootRestoreSameLd } from './sanboot-restore-same-ld.rule.ts';
import { sanbootSecondaryRawCapableSoftware } from './sanboot-secondary-raw-capable-software.rule.ts';
import { sanbootSecondaryRawGpt } from './sanboot-secondary-raw-gpt.rule.ts';
import { sanbootShutdownBeforeSeparate } from './sanboot-shutdown-before-separate.rule.ts';
import { sanbootTargetLdIsMv } from './sanboot-target-ld-is-mv.rule.ts';
import { sanbootToolControlcommand } from './sanboot-tool-controlcommand.rule.ts';
import { secondaryArcserveEnterpriseModule } from './secondary-arcserve-enterprise-module.rule.ts';
import { secondaryRawGptCapableSoftware } from './secondary-raw-gpt-capable-software.rule.ts';
import { secondaryRdmOracleRacSoftware } from './secondary-rdm-oracle-rac-software.rule.ts';
import { secondaryRdmRepnaviLinkedSoftware } from './secondary-rdm-repnavi-linked-software.rule.ts';
import { secondaryVmfsLinuxSoftware } from './secondary-vmfs-linux-software.rule.ts';
import { secondaryVmfsWindowsSoftware } from './secondary-vmfs-windows-software.rule.ts';
import { stackDbOnVmfsNonstop } from './stack-db-on-vmfs-nonstop.rule.ts';
import { stackNoJobManagementSameServer } from './stack-no-job-management-same-server.rule.ts';
import { stackRvSecondaryOnBackupServer } from './stack-rv-secondary-on-backup-server.rule.ts';
import { vmfsBackupServerOs } from './vmfs-backup-server-os.rule.ts';
import { vmfsBackupServerPhysical } from './vmfs-backup-server-physical.rule.ts';
import { vmfsExecutorIsManagementServer } from './vmfs-executor-is-management-server.rule.ts';
import { vmfsExecutorTool } from './vmfs-executor-tool.rule.ts';
import { vmfsIopathManager } from './vmfs-iopath-manager.rule.ts';
import { vmfsRestoreFromSecondary } from './vmfs-restore-from-secondary.rule.ts';
import { vmfsRestoreVmViaRecoveryEsxi } from './vmfs-restore-vm-via-recovery-esxi.rule.ts';
import { vmfsSecondaryRawGpt } from './vmfs-secondary-raw-gpt.rule.ts';
import { vmfsSourceLdAssignedToEsxi } from './vmfs-source-ld-assigned-to-esxi.rule.ts';
import { vmfsTargetVmOnVmfsDatastore } from './vmfs-target-vm-on-vmfs-datastore.rule.ts';
import { vmwareApplicationQuiesceBeforeBackup } from './vmware-application-quiesce-before-backup.rule.ts';
import { vmwareDatastoreAllVmsMeetRequirements } from './vmware-datastore-all-vms-meet-requirements.rule.ts';
import { vmwareDatastoreAllVmsSimultaneous } from './vmware-datastore-all-vms-simultaneous.rule.ts';
import { vmwareDatastoreHaHeartbeat } from './vmware-datastore-ha-heartbeat.rule.ts';
import { vmwareEsxiInstallDiskNoTargetVm } from './vmware-esxi-install-disk-no-target-vm.rule.ts';
import { vmwareFaultTolerance } from './vmware-fault-tolerance.rule.ts';
import { vmwareGuestIscsiInitiator } from './vmware-guest-iscsi-initiator.rule.ts';
import { vmwareMultiLunRestoreAllRv } from './vmware-multi-lun-restore-all-rv.rule.ts';
import { vmwareNoSingleVmdkRestore } from './vmware-no-single-vmdk-restore.rule.ts';
import { vmwareNonstopNoMemoryImage } from './vmware-nonstop-no-memory-image.rule.ts';
import { vmwareOfflineMeansShutdown } from './vmware-offline-means-shutdown.rule.ts';
import { vmwareOnlineDynamicDisk } from './vmware-online-dynamic-disk.rule.ts';
import { vmwareOnlineGuestClusterSharedDisk } from './vmware-online-guest-cluster-shared-disk.rule.ts';
import { vmwareOnlineGuestSleep } from './vmware-online-guest-sleep.rule.ts';
import { vmwareOnlineIndependentDisk } from './vmware-online-independent-disk.rule.ts';
import { vmwareOnlineMeansVmSnapshot } from './vmware-online-means-vm-snapshot.rule.ts';
import { vmwareOnlineNoApplicationQuiesce } from './vmware-online-no-application-quiesce.rule.ts';
import { vmwareOnlineNvmeAndScsi } from './vmware-online-nvme-and-scsi.rule.ts';
import { vmwareOnlinePciPassthrough } from './vmware-online-pci-passthrough.rule.ts';
import { vmwareOnlineRawDisk } from './vmware-online-raw-disk.rule.ts';
import { vmwareOnlineScsiBusSharing } from './vmware-online-scsi-bus-sharing.rule.ts';
import { vmwareOnlineSuspended } from './vmware-online-suspended.rule.ts';
import { vmwareRdmPhysicalMappingFile } from './vmware-rdm-physical-mapping-file.rule.ts';
import { vmwareRdmPhysicalNotCoveredByVmfs } from './vmware-rdm-physical-not-covered-by-vmfs.rule.ts';
import { vmwareRdmVirtualPlacement } from './vmware-rdm-virtual-placement.rule.ts';
import { vmwareSharedDiskClusterOfflineOnly } from './vmware-shared-disk-cluster-offline-only.rule.ts';
import { vmwareSharedDiskClusterStopService } from './vmware-shared-disk-cluster-stop-service.rule.ts';
import { vmwareToolsInstalled } from './vmware-tools-installed.rule.ts';
import { vmwareToolsRunning } from './vmware-tools-running.rule.ts';
import { vmwareVcenterVmNotTarget } from './vmware-vcenter-vm-not-target.rule.ts';
import { vmwareVcenterVmSeparateDatastore } from './vmware-vcenter-vm-separate-datastore.rule.ts';
import { vmwareVclsAgent } from './vmware-vcls-agent.rule.ts';
import { vmwareVmEncryption } from './vmware-vm-encryption.rule.ts';
import { vmwareVmdkAllOnTargetDatastore } from './vmware-vmdk-all-on-target-datastore.rule.ts';
import { vmwareVmxOnTargetDatastore } from './vmware-vmx-on-target-datastore.rule.ts';
import { vmwareVsphereVersionSupported } from './vmware-vsphere-version-supported.rule.ts';
import { vmwareVvol } from './vmware-vvol.rule.ts';

export const necRules: readonly AnyRule[] = [
  istorageIsmVersionMinimum,
  repnaviVersionMinimum,
  vmfsSourceLdAssignedToEsxi,
  vmfsTargetVmOnVmfsDatastore,
  vmfsExecutorIsManagementServer,
  vmfsExecutorTool,
  vmfsIopathManager,
  vmfsSecondaryRawGpt,
  vmfsBackupServerOs,
  vmfsBackupServerPhysical,
  vmfsRestoreVmViaRecoveryEsxi,
  repnaviVmfsMatrixOnlyWithRepnavi,
  istorageVmfsArrayModelConnectivity,
  repnaviGuestOsSupported,
  repnaviGuestOsWindows1164bit,
  repnaviLinuxNonstopInquiry,
  repnaviWindows2019Kb4534321,
  repnaviWindows2019Kb60395Review,
  vmwareVsphereVersionSupported,
  repnaviVmfsSchedulerSupported,
  repnaviVmfsJobcenterVersion,
  repnaviTaskSchedulerVmfsOnly,
  repnaviJobcenterRequiredWithRdm,
  secondaryVmfsWindowsSoftware,
  secondaryVmfsLinuxSoftware,
  secondaryRawGptCapableSoftware,
  secondaryArcserveEnterpriseModule,
  vmwareEsxiInstallDiskNoTargetVm,
  vmwareVcenterVmNotTarget,
  vmwareVcenterVmSeparateDatastore,
  istorageDatastoreSingleLun,
  vmwareDatastoreHaHeartbeat,
  vmwareRdmVirtualPlacement,
  vmwareRdmPhysicalNotCoveredByVmfs,
  vmwareRdmPhysicalMappingFile,
  vmwareToolsRunning,
  vmwareVmxOnTargetDatastore,
  vmwareVmdkAllOnTargetDatastore,
  vmwareVmEncryption,
  vmwareFaultTolerance,
  vmwareVvol,
  vmwareGuestIscsiInitiator,
  vmwareVclsAgent,
  vmwareOnlineRawDisk,
  vmwareOnlineDynamicDisk,
  vmwareOnlineIndependentDisk,
  vmwareOnlinePciPassthrough,
  vmwareOnlineScsiBusSharing,
  vmwareOnlineGuestClusterSharedDisk,
  vmwareOnlineNvmeAndScsi,
  vmwareDatastoreAllVmsSimultaneous,
  vmwareDatastoreAllVmsMeetRequirements,
  vmwareOfflineMeansShutdown,
  vmwareOnlineMeansVmSnapshot,
  vmwareSharedDiskClusterOfflineOnly,
  vmwareSharedDiskClusterStopService,
  vmwareOnlineNoApplicationQuiesce,
  vmwareApplicationQuiesceBeforeBackup,
  vmwareOnlineGuestSleep,
  vmwareOnlineSuspended,
  vmwareMultiLunRestoreAllRv,
  vmwareNoSingleVmdkRestore,
  istorageRvDetachedExceptRestore,
  istorageNoDdrWithRvAttached,
  istorageReplicateMakesRvNotReady,
  istorageRvNotReadyEsxiUndefined,
  istorageLvDetachedExceptRestore,
  istorageNoDsvWithLvAttached,
  istorageUnlinkMakesLvNotReady,
  istorageLvNotReadyEsxiUndefined,
  vmwareNonstopNoMemoryImage,
  rdmLdAssignedToEsxiThenVm,
  rdmExecutorInsideVm,
  rdmIopathDirect,
  rdmSecondaryServerOsMatchesGuest,
  rdmSecondaryMount,
  rdmBackupServerPhysical,
  rdmWindowsMatrixOnlyWithRepnavi,
  rdmWindowsArrayModelConnectivity,
  rdmWindowsFilesystemGuestOs,
  rdmWindowsFilesystemNtfsOnly,
  rdmRefsNotSupported,
  rdmWindowsFilesystemCluster,
  rdmSqlserverVersionPerOs,
  rdmSqlserverEdition,
  rdmSqlserverCluster,
  rdmExchangeVersionPerOs,
  rdmExchangeCluster,
  rdmOracleVersionPerOs,
  rdmOracleEdition,
  rdmOracleCluster,
  rdmOracleRacVersionPerOs,
  rdmOracleRacGridRequired,
  rdmOracleRacClusterproOs,
  rdmOracleRacClusterproEdition,
  rdmClusterproVersion,
  rdmJobManagementMandatory,
  rdmJobManagementProduct,
  rdmJmssVersion,
  rdmJobcenterVersion,
  secondaryRdmRepnaviLinkedSoftware,
  secondaryRdmOracleRacSoftware,
  rdmLinuxGuestOs,
  rdmLinuxBackupTargets,
  rdmLinuxOracleDetailsSupport,
  rdmLinuxFilesystemNonstopFso,
  rdmLinuxGuestOsDetailVersion,
  rdmLinuxArrayModelConnectivity,
  rdmLinuxControlcommandFsoOsCheck,
  rdmCompatModePhysical,
  rdmScsiController,
  rdmNvmeDefaultNeedsNewScsi,
  rdmControlcommandSeesAllLds,
  rdmForeignLdOperated,
  istorageLdsetSecureMode,
  sanbootTargetLdIsMv,
  sanbootDdrOnly,
  sanbootExecutorIsManagementServer,
  sanbootToolControlcommand,
  sanbootIopathManager,
  sanbootSecondaryRawGpt,
  sanbootBackupServerPhysical,
  sanbootFcDirectAttachAllowed,
  sanbootShutdownBeforeSeparate,
  sanbootSecondaryRawCapableSoftware,
  sanbootNoBootOnOtherServer,
  sanbootRestoreSameLd,
  sanbootRestoreDifferentLdReinstall,
  sanbootRestoreArrayReplacedReinstall,
  vmfsRestoreFromSecondary,
  repnaviProductCoversTarget,
  repnaviLicensePerStorage,
  repnaviMixedInstallBothPlaces,
  vmwareToolsInstalled,
  repnaviVcenterLink,
  repnaviIsmLink,
  repnaviNonWindowsSnapshotNotFsConsistent,
  repnaviPoweredOffVmSkipsSteps,
  repnaviNonstopStepOrder,
  repnaviSynchronisedBeforeQuiesce,
  repnaviShortstopStepOrder,
  repnaviShortstopAutoPowerOn,
  repnaviRestoreVmOffAndUnregistered,
  repnaviRestoreRescanBeforeRegister,
  repnaviNonstopRestoreRevertAndDeleteSnapshot,
  stackDbOnVmfsNonstop,
  stackNoJobManagementSameServer,
  stackRvSecondaryOnBackupServer,
  manualStopAllVmsOnMv,
  manualTapeAfterSeparate,
  manualMvFailureUnregisterFirst,
  manualMvRebuildOrder,
  manualRebuildSameLdn,
  manualRebuildSameLun,
  manualRescanAfterRestore,
  manualRvFileRecoveryScope,
  manualRvAccessSwitch,
  manualRvNewSignature,
  manualRvRescanBeforeMount,
  manualRvRecoveryStopUnregisterFailedVm,
  manualRvRecoveryDeleteThenCopy,
  manualRvAccessReverted,
  manualRvRecoveryRerunBackup,
  manualDsvStopAllVmsOnBv,
  manualDsvSvGuard,
  manualDsvLinkBeforeTape,
  manualDsvUnlinkAndUnguard,
  manualBvFailureUnregisterFirst,
  manualBvRebuildOrder,
  manualBvRestoreThroughLv,
  manualBvUnlinkBeforeRescan,
  manualLvFileRecoveryScope,
  manualLvRecoveryGuardAndLink,
  manualLvAccessSwitch,
  manualLvNewSignature,
  manualLvRescanBeforeMount,
  manualLvRecoveryStopUnregisterFailedVm,
  manualLvRecoveryDeleteThenCopy,
  manualLvAccessReverted,
  manualLvRecoveryUnlinkAndUnguard,
  manualLvRecoveryRerunBackup,
  accesscontrolRdmAssignLdsToEsxi,
  ismPhysicalServerRecommended,
  ismVmNotBackupTarget,
  accesscontrolVmfsUsageFormatLx,
  accesscontrolRdmUsageFormatMatchesGuest,
  accesscontrolRdmWindowsMbrWn,
  accesscontrolRdmWindowsGptWg,
  accesscontrolRdmLinuxLx,
  accesscontrolHostPlatformVw,
  accesscontrolHostPlatformLxFallback,
];
