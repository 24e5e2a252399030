/** The rules of this system, in the order of the catalogue. */
import type { AnyRule } from '../engine/rule.ts';
import { agentInVmOptionalWithVcb } from './vcb-agent-in-vm-optional-with-vcb.rule.ts';
import { agentInstallPerModuleDocument } from './vcb-agent-install-per-module-document.rule.ts';
import { aliasAllowsPermissionsPerGroup } from './vcb-alias-allows-permissions-per-group.rule.ts';
import { aliasIsClientName } from './vcb-alias-is-client-name.rule.ts';
import { aliasesResolveToProxyIp } from './vcb-aliases-resolve-to-proxy-ip.rule.ts';
import { archiveBitDisabled } from './vcb-archive-bit-disabled.rule.ts';
import { automountChangeAsAdministrator } from './vcb-automount-change-as-administrator.rule.ts';
import { automountMayCorruptRdmData } from './vcb-automount-may-corrupt-rdm-data.rule.ts';
import { backUpLabelSymlinks } from './vcb-back-up-label-symlinks.rule.ts';
import { backoffTimeNeedsMaxRetries } from './vcb-backoff-time-needs-max-retries.rule.ts';
import { backupGuiNeedsUuidDirectory } from './vcb-backup-gui-needs-uuid-directory.rule.ts';
import { backupHardwareRequired } from './vcb-backup-hardware-required.rule.ts';
import { backupNeedsClientServerScheduler } from './vcb-backup-needs-client-server-scheduler.rule.ts';
import { backupRoleCreatedByAdministrator } from './vcb-backup-role-created-by-administrator.rule.ts';
import { backupRoleForVirtualcenterBefore25 } from './vcb-backup-role-for-virtualcenter-before-2-5.rule.ts';
import { backupRolePrivileges } from './vcb-backup-role-privileges.rule.ts';
import { backupRoleUserIsConfigjsUser } from './vcb-backup-role-user-is-configjs-user.rule.ts';
import { backupSoftwareInCompatibilityGuide } from './vcb-backup-software-in-compatibility-guide.rule.ts';
import { backupSoftwareUsesVcbScripts } from './vcb-backup-software-uses-vcb-scripts.rule.ts';
import { backuprootCapacityForLargestVm } from './vcb-backuproot-capacity-for-largest-vm.rule.ts';
import { backuprootMustExist } from './vcb-backuproot-must-exist.rule.ts';
import { backuptoolsUserMayRegisterVms } from './vcb-backuptools-user-may-register-vms.rule.ts';
import { balanceAgentCountAndRestoreEase } from './vcb-balance-agent-count-and-restore-ease.rule.ts';
import { basePackageOnProxy } from './vcb-base-package-on-proxy.rule.ts';
import { branchOfficeAgentsWithServerInVm } from './vcb-branch-office-agents-with-server-in-vm.rule.ts';
import { cancelNeedsPostCommandOrCleanup } from './vcb-cancel-needs-post-command-or-cleanup.rule.ts';
import { catalogDatastoreMustExist } from './vcb-catalog-datastore-must-exist.rule.ts';
import { catalogFolderFromVcbutil } from './vcb-catalog-folder-from-vcbutil.rule.ts';
import { catalogResourcePoolFromVcbutil } from './vcb-catalog-resource-pool-from-vcbutil.rule.ts';
import { centralRestoreInvolvesAdministrator } from './vcb-central-restore-involves-administrator.rule.ts';
import { centralRestoreNeedsAgentOnProxy } from './vcb-central-restore-needs-agent-on-proxy.rule.ts';
import { changeJournalDisabled } from './vcb-change-journal-disabled.rule.ts';
import { cifsImportWorkaroundSmbclient } from './vcb-cifs-import-workaround-smbclient.rule.ts';
import { cifsLargeDiskImportCanHangEsx } from './vcb-cifs-large-disk-import-can-hang-esx.rule.ts';
import { clusteredVmNotSupported } from './vcb-clustered-vm-not-supported.rule.ts';
import { componentLocationLegal } from './vcb-component-location-legal.rule.ts';
import { configjsHostRequired } from './vcb-configjs-host-required.rule.ts';
import { configjsLocation } from './vcb-configjs-location.rule.ts';
import { configjsPasswordRequired } from './vcb-configjs-password-required.rule.ts';
import { configjsPortMatchesEndpoint } from './vcb-configjs-port-matches-endpoint.rule.ts';
import { configjsUsernameRequired } from './vcb-configjs-username-required.rule.ts';
import { considerVcbInsteadOfTraditional } from './vcb-consider-vcb-instead-of-traditional.rule.ts';
import { consoleClientNeedsPoweroffOrSnapshot } from './vcb-console-client-needs-poweroff-or-snapshot.rule.ts';
import { consoleNbdFromAnotherHost } from './vcb-console-nbd-from-another-host.rule.ts';
import { consoleNbdsslWhenEncryptionNeeded } from './vcb-console-nbdssl-when-encryption-needed.rule.ts';
import { consoleTransportLegal } from './vcb-console-transport-legal.rule.ts';
import { converter301OrLater } from './vcb-converter-3-0-1-or-later.rule.ts';
import { cosNeedsDirectDatastoreAccess } from './vcb-cos-needs-direct-datastore-access.rule.ts';
import { customScriptsForApplicationConsistency } from './vcb-custom-scripts-for-application-consistency.rule.ts';
import { customScriptsInsideGuest } from './vcb-custom-scripts-inside-guest.rule.ts';
import { detachSanBeforeAutomountChange } from './vcb-detach-san-before-automount-change.rule.ts';
import { directRestoreAgentInEachVm } from './vcb-direct-restore-agent-in-each-vm.rule.ts';
import { disksOnVmfsLocalIscsiOrFc } from './vcb-disks-on-vmfs-local-iscsi-or-fc.rule.ts';
import { drBackUpVirtualcenterDatabase } from './vcb-dr-back-up-virtualcenter-database.rule.ts';
import { drEnoughServers } from './vcb-dr-enough-servers.rule.ts';
import { drImageLevelBackupVerified } from './vcb-dr-image-level-backup-verified.rule.ts';
import { drLicenceKeysAtHand } from './vcb-dr-licence-keys-at-hand.rule.ts';
import { drVmotionOrDrsHelps } from './vcb-dr-vmotion-or-drs-helps.rule.ts';
import { esxPort902ReachableFromProxy } from './vcb-esx-port-902-reachable-from-proxy.rule.ts';
import { esx25RestoreParametersRequired } from './vcb-esx25-restore-parameters-required.rule.ts';
import { esx3iHasNoServiceConsole } from './vcb-esx3i-has-no-service-console.rule.ts';
import { esx3iWithoutSanLanModeInVm } from './vcb-esx3i-without-san-lan-mode-in-vm.rule.ts';
import { existingEsxAndVirtualcenter } from './vcb-existing-esx-and-virtualcenter.rule.ts';
import { fallbackAgentInsideVm } from './vcb-fallback-agent-inside-vm.rule.ts';
import { fcSanNeedsPhysicalProxy } from './vcb-fc-san-needs-physical-proxy.rule.ts';
import { fcSanProxyDedicated } from './vcb-fc-san-proxy-dedicated.rule.ts';
import { fcSanProxyNeedsHba } from './vcb-fc-san-proxy-needs-hba.rule.ts';
import { fileLevelForUserError } from './vcb-file-level-for-user-error.rule.ts';
import { fileLevelGuestOsList } from './vcb-file-level-guest-os-list.rule.ts';
import { fileLevelKindLegal } from './vcb-file-level-kind-legal.rule.ts';
import { fileLevelVolumeNeedsDriveLetter } from './vcb-file-level-volume-needs-drive-letter.rule.ts';
import { fileLevelWindowsGuestOnly } from './vcb-file-level-windows-guest-only.rule.ts';
import { firewallAllowsVirtualcenterPort } from './vcb-firewall-allows-virtualcenter-port.rule.ts';
import { firstBackupNeedsPoweredOnVm } from './vcb-first-backup-needs-powered-on-vm.rule.ts';
import { followIntegrationReadme } from './vcb-follow-integration-readme.rule.ts';
import { fsQuiesceOnly32bitXp20002003 } from './vcb-fs-quiesce-only-32bit-xp-2000-2003.rule.ts';
import { fsQuiesceOnlyNtfsFat } from './vcb-fs-quiesce-only-ntfs-fat.rule.ts';
import { groupRestoreAgentPerGroup } from './vcb-group-restore-agent-per-group.rule.ts';
import { groupRestoreNotSelfService } from './vcb-group-restore-not-self-service.rule.ts';
import { groupVmsWithDnsAlias } from './vcb-group-vms-with-dns-alias.rule.ts';
import { hostModeEqualOnProxyAndEsx } from './vcb-host-mode-equal-on-proxy-and-esx.rule.ts';
import { hostThumbprintFormat } from './vcb-host-thumbprint-format.rule.ts';
import { imageExportedToLocalProxyDirectory } from './vcb-image-exported-to-local-proxy-directory.rule.ts';
import { imageLevelForWholeVmRestore } from './vcb-image-level-for-whole-vm-restore.rule.ts';
import { inGuestAgentForLinuxIncremental } from './vcb-in-guest-agent-for-linux-incremental.rule.ts';
import { inGuestClientOverNetwork } from './vcb-in-guest-client-over-network.rule.ts';
import { installAsAdministrator } from './vcb-install-as-administrator.rule.ts';
import { integrationModuleMatchesSoftware } from './vcb-integration-module-matches-software.rule.ts';
import { integrationModuleRequired } from './vcb-integration-module-required.rule.ts';
import { jobAssignedToProxy } from './vcb-job-assigned-to-proxy.rule.ts';
import { jobDefinedAndScheduledFirst } from './vcb-job-defined-and-scheduled-first.rule.ts';
import { jobDirectoryFileLevel } from './vcb-job-directory-file-level.rule.ts';
import { jobDirectoryImageLevel } from './vcb-job-directory-image-level.rule.ts';
import { jobDirectoryUnique } from './vcb-job-directory-unique.rule.ts';
import { jobNameIsAlias } from './vcb-job-name-is-alias.rule.ts';
import { jobScheduledAtTime } from './vcb-job-scheduled-at-time.rule.ts';
import { junctionOptionEnabled } from './vcb-junction-option-enabled.rule.ts';
import { lanModeDiskMax1tb } from './vcb-lan-mode-disk-max-1tb.rule.ts';
import { lanModeForNonSanStorage } from './vcb-lan-mode-for-non-san-storage.rule.ts';
import { lanModeHostNotFullyOffloaded } from './vcb-lan-mode-host-not-fully-offloaded.rule.ts';
import { lanModeNeedsEsx35 } from './vcb-lan-mode-needs-esx-3-5.rule.ts';
import { lanModeNeedsVirtualcenter25 } from './vcb-lan-mode-needs-virtualcenter-2-5.rule.ts';
import { lanModeNotLanFree } from './vcb-lan-mode-not-lan-free.rule.ts';
import { lanModePhysicalProxyNotNeeded } from './vcb-lan-mode-physical-proxy-not-needed.rule.ts';
import { largeFileToTapeWithSupportedProgram } from './vcb-large-file-to-tape-with-supported-program.rule.ts';
import { laterBackupsAnyPowerState } from './vcb-later-backups-any-power-state.rule.ts';
import { localDestinationParentExists } from './vcb-local-destination-parent-exists.rule.ts';
import { lookupByNameForSharedIp } from './vcb-lookup-by-name-for-shared-ip.rule.ts';
import { lookupByNameNeedsUniqueNames } from './vcb-lookup-by-name-needs-unique-names.rule.ts';
import { max60ConcurrentMounts } from './vcb-max-60-concurrent-mounts.rule.ts';
import { method1AgentQuiesces } from './vcb-method1-agent-quiesces.rule.ts';
import { method1BothVmsOnSameHost } from './vcb-method1-both-vms-on-same-host.rule.ts';
import { method1EsxLoadVeryHigh } from './vcb-method1-esx-load-very-high.rule.ts';
import { method1ForFileLevel } from './vcb-method1-for-file-level.rule.ts';
import { method1ManageabilityVeryLow } from './vcb-method1-manageability-very-low.rule.ts';
import { method1NoFullVmRestore } from './vcb-method1-no-full-vm-restore.rule.ts';
import { method1NotLanFree } from './vcb-method1-not-lan-free.rule.ts';
import { method1OnlyWithoutProxyHardware } from './vcb-method1-only-without-proxy-hardware.rule.ts';
import { method2ConsiderVcb } from './vcb-method2-consider-vcb.rule.ts';
import { method2EsxLoadHigh } from './vcb-method2-esx-load-high.rule.ts';
import { method2ForFileLevel } from './vcb-method2-for-file-level.rule.ts';
import { method2ManageabilityVeryLow } from './vcb-method2-manageability-very-low.rule.ts';
import { method2NoFullVmRestore } from './vcb-method2-no-full-vm-restore.rule.ts';
import { method2NotLanFree } from './vcb-method2-not-lan-free.rule.ts';
import { method3EsxLoadVeryHigh } from './vcb-method3-esx-load-very-high.rule.ts';
import { method3ForImageLevel } from './vcb-method3-for-image-level.rule.ts';
import { method3ManageabilityVeryLow } from './vcb-method3-manageability-very-low.rule.ts';
import { method3NoFileRestore } from './vcb-method3-no-file-restore.rule.ts';
import { method3NotLanFree } from './vcb-method3-not-lan-free.rule.ts';
import { method3OnlyWithoutOtherHardware } from './vcb-method3-only-without-other-hardware.rule.ts';
import { method4ConsiderVcb } from './vcb-method4-consider-vcb.rule.ts';
import { method4EsxLoadHigh } from './vcb-method4-esx-load-high.rule.ts';
import { method4ForImageLevel } from './vcb-method4-for-image-level.rule.ts';
import { method4ManageabilityVeryLow } from './vcb-method4-manageability-very-low.rule.ts';
import { method4NoFileRestore } from './vcb-method4-no-file-restore.rule.ts';
import { method4NotLanFree } from './vcb-method4-not-lan-free.rule.ts';
import { methods34NeedServiceConsole } from './vcb-methods-3-4-need-service-console.rule.ts';
import { morefInScriptsSavesLookups } from './vcb-moref-in-scripts-saves-lookups.rule.ts';
import { morefNotStable } from './vcb-moref-not-stable.rule.ts';
import { moveGroupByRepointingAlias } from './vcb-move-group-by-repointing-alias.rule.ts';
import { nbdPlainOnlyOnIsolatedNetwork } from './vcb-nbd-plain-only-on-isolated-network.rule.ts';
import { nbdsslForSensitiveData } from './vcb-nbdssl-for-sensitive-data.rule.ts';
import { nbdsslWhenEncryptionRequired } from './vcb-nbdssl-when-encryption-required.rule.ts';
import { needsThirdPartyBackupSoftware } from './vcb-needs-third-party-backup-software.rule.ts';
import { nfsNasBackupIsImageLevel } from './vcb-nfs-nas-backup-is-image-level.rule.ts';
import { nfsNasConsultVendor } from './vcb-nfs-nas-consult-vendor.rule.ts';
import { noBackupServerInServiceConsole } from './vcb-no-backup-server-in-service-console.rule.ts';
import { noBackupWindowNeeded } from './vcb-no-backup-window-needed.rule.ts';
import { noCleanupWhileBackupRuns } from './vcb-no-cleanup-while-backup-runs.rule.ts';
import { noSanUseLanMode } from './vcb-no-san-use-lan-mode.rule.ts';
import { noSimultaneousFileAndImage } from './vcb-no-simultaneous-file-and-image.rule.ts';
import { noSyncDriverNeedsScripts } from './vcb-no-sync-driver-needs-scripts.rule.ts';
import { nt4VistaNoFsConsistency } from './vcb-nt4-vista-no-fs-consistency.rule.ts';
import { offloadNeedsFcOrIscsiSan } from './vcb-offload-needs-fc-or-iscsi-san.rule.ts';
import { oneDistinctAliasPerGroup } from './vcb-one-distinct-alias-per-group.rule.ts';
import { parallelJobsWithinProductLimit } from './vcb-parallel-jobs-within-product-limit.rule.ts';
import { passwordInBackuptoolsIsARisk } from './vcb-password-in-backuptools-is-a-risk.rule.ts';
import { postBackupScriptMustRun } from './vcb-post-backup-script-must-run.rule.ts';
import { postThawPathNonWindows } from './vcb-post-thaw-path-non-windows.rule.ts';
import { postThawPathWindows } from './vcb-post-thaw-path-windows.rule.ts';
import { postThawRevertsPreFreeze } from './vcb-post-thaw-reverts-pre-freeze.rule.ts';
import { postThawSuccessIsZero } from './vcb-post-thaw-success-is-zero.rule.ts';
import { preBackupScriptMustRun } from './vcb-pre-backup-script-must-run.rule.ts';
import { preFreezeNonzeroFailsSnapshot } from './vcb-pre-freeze-nonzero-fails-snapshot.rule.ts';
import { preFreezePathNonWindows } from './vcb-pre-freeze-path-non-windows.rule.ts';
import { preFreezePathWindows } from './vcb-pre-freeze-path-windows.rule.ts';
import { preexistingMountpointDeleteRemovesSnapshot } from './vcb-preexisting-mountpoint-delete-removes-snapshot.rule.ts';
import { preexistingMountpointFailStopsJob } from './vcb-preexisting-mountpoint-fail-stops-job.rule.ts';
import { preexistingSnapshotFailStopsJob } from './vcb-preexisting-snapshot-fail-stops-job.rule.ts';
import { proxyAutomountDisabled } from './vcb-proxy-automount-disabled.rule.ts';
import { proxyAutomountScrubbed } from './vcb-proxy-automount-scrubbed.rule.ts';
import { proxyConnectsToManagingVirtualcenter } from './vcb-proxy-connects-to-managing-virtualcenter.rule.ts';
import { proxyConnectsToSingleEsx } from './vcb-proxy-connects-to-single-esx.rule.ts';
import { proxyHostsSoftwareModuleAndVcb } from './vcb-proxy-hosts-software-module-and-vcb.rule.ts';
import { proxyInSameFabricZone } from './vcb-proxy-in-same-fabric-zone.rule.ts';
import { proxyNeedsNic } from './vcb-proxy-needs-nic.rule.ts';
import { proxyOsAndSoftwareBitnessMatch } from './vcb-proxy-os-and-software-bitness-match.rule.ts';
import { proxyOsSupported } from './vcb-proxy-os-supported.rule.ts';
import { proxyReadWriteAccessToLuns } from './vcb-proxy-read-write-access-to-luns.rule.ts';
import { proxySetUpOrder } from './vcb-proxy-set-up-order.rule.ts';
import { rdmMapsUnformattedSanLun } from './vcb-rdm-maps-unformatted-san-lun.rule.ts';
import { rdmPhysicalNotSupported } from './vcb-rdm-physical-not-supported.rule.ts';
import { remoteDestinationParentExists } from './vcb-remote-destination-parent-exists.rule.ts';
import { resourcepoolMustBeOnVmhost } from './vcb-resourcepool-must-be-on-vmhost.rule.ts';
import { restoreFollowModuleDocument } from './vcb-restore-follow-module-document.rule.ts';
import { restoreMethodLegal } from './vcb-restore-method-legal.rule.ts';
import { restoreOverwriteReplacesExisting } from './vcb-restore-overwrite-replaces-existing.rule.ts';
import { runCleanupAtEndOfCycle } from './vcb-run-cleanup-at-end-of-cycle.rule.ts';
import { sanFabricConnectsEsxAndProxy } from './vcb-san-fabric-connects-esx-and-proxy.rule.ts';
import { sanLunCopyMakesVmSnapshotUnnecessary } from './vcb-san-lun-copy-makes-vm-snapshot-unnecessary.rule.ts';
import { sanModeLoadIsOnProxy } from './vcb-san-mode-load-is-on-proxy.rule.ts';
import { sanModeNeedsFcOrIscsiDisks } from './vcb-san-mode-needs-fc-or-iscsi-disks.rule.ts';
import { sanModeProxyMustAccessStorage } from './vcb-san-mode-proxy-must-access-storage.rule.ts';
import { sanSnapshotConsultVendor } from './vcb-san-snapshot-consult-vendor.rule.ts';
import { sanSnapshotRdmOnlyVendorPerVm } from './vcb-san-snapshot-rdm-only-vendor-per-vm.rule.ts';
import { sanSnapshotVendorMustSupportVmfs } from './vcb-san-snapshot-vendor-must-support-vmfs.rule.ts';
import { scheduleFileLevelDaily } from './vcb-schedule-file-level-daily.rule.ts';
import { scheduleImageLinuxNightly } from './vcb-schedule-image-linux-nightly.rule.ts';
import { scheduleImageWindowsPeriodic } from './vcb-schedule-image-windows-periodic.rule.ts';
import { scpDestinationSyntax } from './vcb-scp-destination-syntax.rule.ts';
import { scpRemoteRunsSshServer } from './vcb-scp-remote-runs-ssh-server.rule.ts';
import { scpUnattendedNeedsRsaKey } from './vcb-scp-unattended-needs-rsa-key.rule.ts';
import { serviceConsoleAdvancedUseOnly } from './vcb-service-console-advanced-use-only.rule.ts';
import { serviceConsoleBackupLessFrequent } from './vcb-service-console-backup-less-frequent.rule.ts';
import { serviceConsoleBackupMayBeOmitted } from './vcb-service-console-backup-may-be-omitted.rule.ts';
import { serviceConsoleFileBackupOnlyForComplexAgents } from './vcb-service-console-file-backup-only-for-complex-agents.rule.ts';
import { serviceConsoleFileRestoreOrder } from './vcb-service-console-file-restore-order.rule.ts';
import { serviceConsoleImageBackupThirdParty } from './vcb-service-console-image-backup-third-party.rule.ts';
import { serviceConsoleRecoverByReinstall } from './vcb-service-console-recover-by-reinstall.rule.ts';
import { setUpOrder } from './vcb-set-up-order.rule.ts';
import { severalEsxNeedVirtualcenter } from './vcb-several-esx-need-virtualcenter.rule.ts';
import { shutDownBeforeSanReattach } from './vcb-shut-down-before-san-reattach.rule.ts';
import { singleEsxOrVirtualcenter } from './vcb-single-esx-or-virtualcenter.rule.ts';
import { snapshotPolicyCreateonlyNeedsUnmount } from './vcb-snapshot-policy-createonly-needs-unmount.rule.ts';
import { snapshotPolicyDeleteonlyNeedsExisting } from './vcb-snapshot-policy-deleteonly-needs-existing.rule.ts';
import { snapshotPolicyLegal } from './vcb-snapshot-policy-legal.rule.ts';
import { snapshotPolicyManualNeedsOwnScripts } from './vcb-snapshot-policy-manual-needs-own-scripts.rule.ts';
import { sslCertificateNameMatchesFqdn } from './vcb-ssl-certificate-name-matches-fqdn.rule.ts';
import { sslCheckThumbprintBeforeAccepting } from './vcb-ssl-check-thumbprint-before-accepting.rule.ts';
import { sslConfigjsHostIsCertificateName } from './vcb-ssl-configjs-host-is-certificate-name.rule.ts';
import { sslConnectWithConfigjsName } from './vcb-ssl-connect-with-configjs-name.rule.ts';
import { sslDefaultSelfSignedFails } from './vcb-ssl-default-self-signed-fails.rule.ts';
import { sslRegistryDwordOne } from './vcb-ssl-registry-dword-one.rule.ts';
import { sslVerificationNeeds35 } from './vcb-ssl-verification-needs-3-5.rule.ts';
import { sslVerificationRecommended } from './vcb-ssl-verification-recommended.rule.ts';
import { standaloneIpNeedsToolsOrCache } from './vcb-standalone-ip-needs-tools-or-cache.rule.ts';
import { storageImagingNeedsSharedStorage } from './vcb-storage-imaging-needs-shared-storage.rule.ts';
import { storageTypeDecidesProxyAndTransport } from './vcb-storage-type-decides-proxy-and-transport.rule.ts';
import { syncArmFailureJumpsToPostThaw } from './vcb-sync-arm-failure-jumps-to-post-thaw.rule.ts';
import { syncDisarmMayTimeOut } from './vcb-sync-disarm-may-time-out.rule.ts';
import { syncDriverComesWithTools } from './vcb-sync-driver-comes-with-tools.rule.ts';
import { syncDriverDelaysTimeSensitiveApps } from './vcb-sync-driver-delays-time-sensitive-apps.rule.ts';
import { syncDriverSupportedOs } from './vcb-sync-driver-supported-os.rule.ts';
import { tapeLibraryMustBeMultiTarget } from './vcb-tape-library-must-be-multi-target.rule.ts';
import { tapeScsiAdapterAdaptecOnly } from './vcb-tape-scsi-adapter-adaptec-only.rule.ts';
import { tapeVirtualTargetIdEqualsPhysical } from './vcb-tape-virtual-target-id-equals-physical.rule.ts';
import { tempdirHoldsLargestVm } from './vcb-tempdir-holds-largest-vm.rule.ts';
import { traditionalAgentAdministrationEffort } from './vcb-traditional-agent-administration-effort.rule.ts';
import { traditionalAgentOnEveryProtectedHost } from './vcb-traditional-agent-on-every-protected-host.rule.ts';
import { traditionalCriticalAppsOffline } from './vcb-traditional-critical-apps-offline.rule.ts';
import { traditionalEnoughBandwidth } from './vcb-traditional-enough-bandwidth.rule.ts';
import { traditionalMethodsDoNotUseVcb } from './vcb-traditional-methods-do-not-use-vcb.rule.ts';
import { traditionalRunWhenIdle } from './vcb-traditional-run-when-idle.rule.ts';
import { transportModeLegal } from './vcb-transport-mode-legal.rule.ts';
import { unattendedConsoleBackupNeedsPassword } from './vcb-unattended-console-backup-needs-password.rule.ts';
import { unattendedRestoreNeedsB } from './vcb-unattended-restore-needs-b.rule.ts';
import { upgradeAutomountScrub } from './vcb-upgrade-automount-scrub.rule.ts';
import { upgradeCleanTemp } from './vcb-upgrade-clean-temp.rule.ts';
import { upgradeFrom2xChangeVmfsPaths } from './vcb-upgrade-from-2x-change-vmfs-paths.rule.ts';
import { upgradeRunInstallerOnProxy } from './vcb-upgrade-run-installer-on-proxy.rule.ts';
import { upgradeStopVmount2 } from './vcb-upgrade-stop-vmount2.rule.ts';
import { usePredefinedRoleIn25 } from './vcb-use-predefined-role-in-2-5.rule.ts';
import { useTimestampsForChangedFiles } from './vcb-use-timestamps-for-changed-files.rule.ts';
import { uuidIdentifierFormat } from './vcb-uuid-identifier-format.rule.ts';
import { vcbForHostsWithoutSharedStorage } from './vcb-vcb-for-hosts-without-shared-storage.rule.ts';
import { vcbRecommendedForDailyBackup } from './vcb-vcb-recommended-for-daily-backup.rule.ts';
import { vcbmounterTargetAndDestinationDecided } from './vcb-vcbmounter-target-and-destination-decided.rule.ts';
import { vcbresallForSnapallArchives } from './vcb-vcbresall-for-snapall-archives.rule.ts';
import { vcbrestoreEsx3Only } from './vcb-vcbrestore-esx3-only.rule.ts';
import { vcbrestoreImageDataOnly } from './vcb-vcbrestore-image-data-only.rule.ts';
import { vcbsnapallDestinationExists } from './vcb-vcbsnapall-destination-exists.rule.ts';
import { vcbsnapallSelectorLegal } from './vcb-vcbsnapall-selector-legal.rule.ts';
import { verifySoftwareWithLocalJob } from './vcb-verify-software-with-local-job.rule.ts';
import { virtualProxyForIscsiOrNbdStorage } from './vcb-virtual-proxy-for-iscsi-or-nbd-storage.rule.ts';
import { virtualProxyOwnResourcePool } from './vcb-virtual-proxy-own-resource-pool.rule.ts';
import { virtualProxyUsesNbd } from './vcb-virtual-proxy-uses-nbd.rule.ts';
import { vmDataNeedsRegularBackup } from './vcb-vm-data-needs-regular-backup.rule.ts';
import { vmLookupMethodLegal } from './vcb-vm-lookup-method-legal.rule.ts';
import { vmOwnSubdirectoryOnVmfs3 } from './vcb-vm-own-subdirectory-on-vmfs3.rule.ts';
import { vmProxyNeedsNetworkOrIscsiStorage } from './vcb-vm-proxy-needs-network-or-iscsi-storage.rule.ts';
import { vmfsCopyTargetNeedsLargeFileSupport } from './vcb-vmfs-copy-target-needs-large-file-support.rule.ts';
import { vmfsDiskImageMax2tb } from './vcb-vmfs-disk-image-max-2tb.rule.ts';
import { vmfsPathFormat } from './vcb-vmfs-path-format.rule.ts';
import { vmfsUuidNotEditable } from './vcb-vmfs-uuid-not-editable.rule.ts';
import { vmnamecacheKeepDefault } from './vcb-vmnamecache-keep-default.rule.ts';
import { vmwareModuleUnzippedIntoInstallDir } from './vcb-vmware-module-unzipped-into-install-dir.rule.ts';
import { vmwareToolsLatest } from './vcb-vmware-tools-latest.rule.ts';
import { withoutToolsCrashConsistentOnly } from './vcb-without-tools-crash-consistent-only.rule.ts';

export const vcbRules: readonly AnyRule[] = [
  vcbRecommendedForDailyBackup,
  vmDataNeedsRegularBackup,
  scheduleImageWindowsPeriodic,
  scheduleImageLinuxNightly,
  scheduleFileLevelDaily,
  serviceConsoleAdvancedUseOnly,
  esx3iHasNoServiceConsole,
  serviceConsoleBackupLessFrequent,
  serviceConsoleRecoverByReinstall,
  vmOwnSubdirectoryOnVmfs3,
  rdmMapsUnformattedSanLun,
  vmfsDiskImageMax2tb,
  vmfsCopyTargetNeedsLargeFileSupport,
  cifsLargeDiskImportCanHangEsx,
  largeFileToTapeWithSupportedProgram,
  cifsImportWorkaroundSmbclient,
  backupNeedsClientServerScheduler,
  componentLocationLegal,
  noSanUseLanMode,
  traditionalAgentOnEveryProtectedHost,
  traditionalRunWhenIdle,
  traditionalCriticalAppsOffline,
  traditionalEnoughBandwidth,
  traditionalAgentAdministrationEffort,
  serviceConsoleBackupMayBeOmitted,
  serviceConsoleFileBackupOnlyForComplexAgents,
  serviceConsoleFileRestoreOrder,
  serviceConsoleImageBackupThirdParty,
  traditionalMethodsDoNotUseVcb,
  inGuestClientOverNetwork,
  noBackupServerInServiceConsole,
  method1BothVmsOnSameHost,
  method1AgentQuiesces,
  method1OnlyWithoutProxyHardware,
  method1ForFileLevel,
  method1NoFullVmRestore,
  method1EsxLoadVeryHigh,
  method1NotLanFree,
  method1ManageabilityVeryLow,
  method2ConsiderVcb,
  method2ForFileLevel,
  method2NoFullVmRestore,
  method2EsxLoadHigh,
  method2NotLanFree,
  method2ManageabilityVeryLow,
  methods34NeedServiceConsole,
  consoleClientNeedsPoweroffOrSnapshot,
  method3OnlyWithoutOtherHardware,
  method3ForImageLevel,
  method3NoFileRestore,
  method3EsxLoadVeryHigh,
  method3NotLanFree,
  method3ManageabilityVeryLow,
  method4ConsiderVcb,
  method4ForImageLevel,
  method4NoFileRestore,
  method4EsxLoadHigh,
  method4NotLanFree,
  method4ManageabilityVeryLow,
  tapeScsiAdapterAdaptecOnly,
  tapeLibraryMustBeMultiTarget,
  tapeVirtualTargetIdEqualsPhysical,
  storageImagingNeedsSharedStorage,
  sanLunCopyMakesVmSnapshotUnnecessary,
  sanSnapshotVendorMustSupportVmfs,
  sanSnapshotRdmOnlyVendorPerVm,
  sanSnapshotConsultVendor,
  nfsNasBackupIsImageLevel,
  nfsNasConsultVendor,
  considerVcbInsteadOfTraditional,
  offloadNeedsFcOrIscsiSan,
  noBackupWindowNeeded,
  agentInVmOptionalWithVcb,
  vcbForHostsWithoutSharedStorage,
  needsThirdPartyBackupSoftware,
  vmProxyNeedsNetworkOrIscsiStorage,
  fileLevelWindowsGuestOnly,
  singleEsxOrVirtualcenter,
  integrationModuleRequired,
  proxyHostsSoftwareModuleAndVcb,
  storageTypeDecidesProxyAndTransport,
  sanModeNeedsFcOrIscsiDisks,
  sanModeLoadIsOnProxy,
  lanModeForNonSanStorage,
  lanModeNeedsEsx35,
  lanModeNeedsVirtualcenter25,
  lanModeDiskMax1tb,
  lanModeNotLanFree,
  lanModePhysicalProxyNotNeeded,
  lanModeHostNotFullyOffloaded,
  virtualProxyOwnResourcePool,
  nbdPlainOnlyOnIsolatedNetwork,
  nbdsslForSensitiveData,
  jobDefinedAndScheduledFirst,
  preBackupScriptMustRun,
  postBackupScriptMustRun,
  fsQuiesceOnly32bitXp20002003,
  fsQuiesceOnlyNtfsFat,
  postThawRevertsPreFreeze,
  imageLevelForWholeVmRestore,
  fileLevelForUserError,
  fileLevelKindLegal,
  imageExportedToLocalProxyDirectory,
  fileLevelVolumeNeedsDriveLetter,
  sanModeProxyMustAccessStorage,
  rdmPhysicalNotSupported,
  clusteredVmNotSupported,
  fallbackAgentInsideVm,
  agentInstallPerModuleDocument,
  severalEsxNeedVirtualcenter,
  backupHardwareRequired,
  proxyOsSupported,
  backupSoftwareInCompatibilityGuide,
  proxyOsAndSoftwareBitnessMatch,
  proxyNeedsNic,
  fcSanNeedsPhysicalProxy,
  fcSanProxyNeedsHba,
  fcSanProxyDedicated,
  setUpOrder,
  existingEsxAndVirtualcenter,
  disksOnVmfsLocalIscsiOrFc,
  vmwareToolsLatest,
  withoutToolsCrashConsistentOnly,
  fileLevelGuestOsList,
  virtualProxyForIscsiOrNbdStorage,
  proxySetUpOrder,
  proxyAutomountDisabled,
  proxyAutomountScrubbed,
  automountMayCorruptRdmData,
  detachSanBeforeAutomountChange,
  automountChangeAsAdministrator,
  shutDownBeforeSanReattach,
  proxyConnectsToManagingVirtualcenter,
  proxyConnectsToSingleEsx,
  firewallAllowsVirtualcenterPort,
  esxPort902ReachableFromProxy,
  backupSoftwareUsesVcbScripts,
  followIntegrationReadme,
  junctionOptionEnabled,
  archiveBitDisabled,
  changeJournalDisabled,
  useTimestampsForChangedFiles,
  verifySoftwareWithLocalJob,
  installAsAdministrator,
  basePackageOnProxy,
  integrationModuleMatchesSoftware,
  vmwareModuleUnzippedIntoInstallDir,
  configjsLocation,
  configjsHostRequired,
  configjsUsernameRequired,
  configjsPasswordRequired,
  backuprootMustExist,
  backuprootCapacityForLargestVm,
  jobDirectoryUnique,
  configjsPortMatchesEndpoint,
  transportModeLegal,
  virtualProxyUsesNbd,
  nbdsslWhenEncryptionRequired,
  snapshotPolicyLegal,
  snapshotPolicyManualNeedsOwnScripts,
  snapshotPolicyCreateonlyNeedsUnmount,
  snapshotPolicyDeleteonlyNeedsExisting,
  vmLookupMethodLegal,
  lookupByNameForSharedIp,
  lookupByNameNeedsUniqueNames,
  preexistingMountpointFailStopsJob,
  preexistingMountpointDeleteRemovesSnapshot,
  preexistingSnapshotFailStopsJob,
  backoffTimeNeedsMaxRetries,
  sslVerificationRecommended,
  sslVerificationNeeds35,
  sslCertificateNameMatchesFqdn,
  sslConfigjsHostIsCertificateName,
  sslDefaultSelfSignedFails,
  sslRegistryDwordOne,
  sslConnectWithConfigjsName,
  sslCheckThumbprintBeforeAccepting,
  hostThumbprintFormat,
  sanFabricConnectsEsxAndProxy,
  proxyReadWriteAccessToLuns,
  proxyInSameFabricZone,
  hostModeEqualOnProxyAndEsx,
  backupRoleForVirtualcenterBefore25,
  usePredefinedRoleIn25,
  backupRolePrivileges,
  backupRoleCreatedByAdministrator,
  backupRoleUserIsConfigjsUser,
  groupVmsWithDnsAlias,
  max60ConcurrentMounts,
  aliasIsClientName,
  aliasesResolveToProxyIp,
  oneDistinctAliasPerGroup,
  aliasAllowsPermissionsPerGroup,
  moveGroupByRepointingAlias,
  jobAssignedToProxy,
  jobNameIsAlias,
  jobDirectoryFileLevel,
  jobDirectoryImageLevel,
  jobScheduledAtTime,
  parallelJobsWithinProductLimit,
  noSimultaneousFileAndImage,
  firstBackupNeedsPoweredOnVm,
  laterBackupsAnyPowerState,
  customScriptsInsideGuest,
  customScriptsForApplicationConsistency,
  syncDriverComesWithTools,
  syncDriverDelaysTimeSensitiveApps,
  noSyncDriverNeedsScripts,
  syncDriverSupportedOs,
  nt4VistaNoFsConsistency,
  preFreezePathWindows,
  preFreezePathNonWindows,
  postThawPathWindows,
  postThawPathNonWindows,
  preFreezeNonzeroFailsSnapshot,
  postThawSuccessIsZero,
  syncArmFailureJumpsToPostThaw,
  syncDisarmMayTimeOut,
  cancelNeedsPostCommandOrCleanup,
  runCleanupAtEndOfCycle,
  noCleanupWhileBackupRuns,
  upgradeRunInstallerOnProxy,
  upgradeStopVmount2,
  upgradeAutomountScrub,
  upgradeCleanTemp,
  balanceAgentCountAndRestoreEase,
  restoreMethodLegal,
  restoreFollowModuleDocument,
  vcbrestoreEsx3Only,
  vcbrestoreImageDataOnly,
  converter301OrLater,
  centralRestoreNeedsAgentOnProxy,
  centralRestoreInvolvesAdministrator,
  groupRestoreAgentPerGroup,
  groupRestoreNotSelfService,
  directRestoreAgentInEachVm,
  drImageLevelBackupVerified,
  drBackUpVirtualcenterDatabase,
  drLicenceKeysAtHand,
  drEnoughServers,
  drVmotionOrDrsHelps,
  inGuestAgentForLinuxIncremental,
  branchOfficeAgentsWithServerInVm,
  upgradeFrom2xChangeVmfsPaths,
  vmfsPathFormat,
  vmfsUuidNotEditable,
  backupGuiNeedsUuidDirectory,
  backUpLabelSymlinks,
  esx3iWithoutSanLanModeInVm,
  backuptoolsUserMayRegisterVms,
  passwordInBackuptoolsIsARisk,
  unattendedConsoleBackupNeedsPassword,
  standaloneIpNeedsToolsOrCache,
  vmnamecacheKeepDefault,
  tempdirHoldsLargestVm,
  vcbmounterTargetAndDestinationDecided,
  consoleTransportLegal,
  cosNeedsDirectDatastoreAccess,
  consoleNbdFromAnotherHost,
  consoleNbdsslWhenEncryptionNeeded,
  uuidIdentifierFormat,
  morefNotStable,
  morefInScriptsSavesLookups,
  localDestinationParentExists,
  remoteDestinationParentExists,
  scpDestinationSyntax,
  scpUnattendedNeedsRsaKey,
  scpRemoteRunsSshServer,
  vcbsnapallSelectorLegal,
  vcbsnapallDestinationExists,
  catalogDatastoreMustExist,
  catalogFolderFromVcbutil,
  catalogResourcePoolFromVcbutil,
  unattendedRestoreNeedsB,
  restoreOverwriteReplacesExisting,
  vcbresallForSnapallArchives,
  esx25RestoreParametersRequired,
  resourcepoolMustBeOnVmhost,
];
