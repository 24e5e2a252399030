/** The rules of this system, in the order of the catalogue. */
import type { AnyRule } from '../engine/rule.ts';
import { istorageDatastoreSingleLun } from './istorage-datastore-single-lun.rule.ts';
import { istorageIsmVersionMinimum } from './istorage-ism-version-minimum.rule.ts';
import { istorageVmfsArrayModelConnectivity } from './istorage-vmfs-array-model-connectivity.rule.ts';
import { repnaviGuestOsSupported } from './repnavi-guest-os-supported.rule.ts';
import { repnaviGuestOsWindows1164bit } from './repnavi-guest-os-windows11-64bit.rule.ts';
import { repnaviJobcenterRequiredWithRdm } from './repnavi-jobcenter-required-with-rdm.rule.ts';
import { repnaviLinuxNonstopInquiry } from './repnavi-linux-nonstop-inquiry.rule.ts';
import { repnaviTaskSchedulerVmfsOnly } from './repnavi-task-scheduler-vmfs-only.rule.ts';
import { repnaviVersionMinimum } from './repnavi-version-minimum.rule.ts';
import { repnaviVmfsJobcenterVersion } from './repnavi-vmfs-jobcenter-version.rule.ts';
import { repnaviVmfsMatrixOnlyWithRepnavi } from './repnavi-vmfs-matrix-only-with-repnavi.rule.ts';
import { repnaviVmfsSchedulerSupported } from './repnavi-vmfs-scheduler-supported.rule.ts';
import { repnaviWindows2019Kb4534321 } from './repnavi-windows2019-kb4534321.rule.ts';
import { repnaviWindows2019Kb60395Review } from './repnavi-windows2019-kb60395-review.rule.ts';
import { secondaryArcserveEnterpriseModule } from './secondary-arcserve-enterprise-module.rule.ts';
import { secondaryRawGptCapableSoftware } from './secondary-raw-gpt-capable-software.rule.ts';
import { secondaryVmfsLinuxSoftware } from './secondary-vmfs-linux-software.rule.ts';
import { secondaryVmfsWindowsSoftware } from './secondary-vmfs-windows-software.rule.ts';
import { vmfsBackupServerOs } from './vmfs-backup-server-os.rule.ts';
import { vmfsBackupServerPhysical } from './vmfs-backup-server-physical.rule.ts';
import { vmfsExecutorIsManagementServer } from './vmfs-executor-is-management-server.rule.ts';
import { vmfsExecutorTool } from './vmfs-executor-tool.rule.ts';
import { vmfsIopathManager } from './vmfs-iopath-manager.rule.ts';
import { vmfsRestoreVmViaRecoveryEsxi } from './vmfs-restore-vm-via-recovery-esxi.rule.ts';
import { vmfsSecondaryRawGpt } from './vmfs-secondary-raw-gpt.rule.ts';
import { vmfsSourceLdAssignedToEsxi } from './vmfs-source-ld-assigned-to-esxi.rule.ts';
import { vmfsTargetVmOnVmfsDatastore } from './vmfs-target-vm-on-vmfs-datastore.rule.ts';
import { vmwareApplicationQuiesceBeforeBackup } from './vmware-application-quiesce-before-backup.rule.ts';
import { vmwareDatastoreAllVmsSimultaneous } from './vmware-datastore-all-vms-simultaneous.rule.ts';
import { vmwareDatastoreHaHeartbeat } from './vmware-datastore-ha-heartbeat.rule.ts';
import { vmwareEsxiInstallDiskNoTargetVm } from './vmware-esxi-install-disk-no-target-vm.rule.ts';
import { vmwareFaultTolerance } from './vmware-fault-tolerance.rule.ts';
import { vmwareGuestIscsiInitiator } from './vmware-guest-iscsi-initiator.rule.ts';
import { vmwareOnlineDynamicDisk } from './vmware-online-dynamic-disk.rule.ts';
import { vmwareOnlineGuestClusterSharedDisk } from './vmware-online-guest-cluster-shared-disk.rule.ts';
import { vmwareOnlineGuestSleep } from './vmware-online-guest-sleep.rule.ts';
import { vmwareOnlineIndependentDisk } from './vmware-online-independent-disk.rule.ts';
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
  vmwareSharedDiskClusterOfflineOnly,
  vmwareSharedDiskClusterStopService,
  vmwareOnlineNoApplicationQuiesce,
  vmwareApplicationQuiesceBeforeBackup,
  vmwareOnlineGuestSleep,
  vmwareOnlineSuspended,
];
